export interface Toast {
  id: number;
  text: string;
  tone: "ok" | "danger";
}

const LIFE_MS = 6000;
let next = 1;

/** Messages of things done in the background. */
export const toasts = $state<{ list: Toast[] }>({ list: [] });

export function dismiss(id: number): void {
  toasts.list = toasts.list.filter((toast) => toast.id !== id);
}

/** Shows a message; a failure stays until it is dismissed. */
export function tell(text: string, tone: Toast["tone"] = "ok"): void {
  const id = next++;
  toasts.list.push({ id, text, tone });
  if (tone === "ok") setTimeout(() => dismiss(id), LIFE_MS);
}
