/** Keys by name: `j`, `Enter`, `?`, `Ctrl+k`. Answer false to let the event go on. */
export type KeyMap = Record<string, () => void | false>;

interface Layer {
  map: () => KeyMap;
  /** Nothing under it hears a key. */
  modal: boolean;
}

const layers: Layer[] = [];

/** Adds keys over those already there; the returned function takes them away. */
export function addKeys(map: () => KeyMap, modal = false): () => void {
  const layer = { map, modal };
  layers.push(layer);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

/** Keys that live as long as the component. */
export function useKeys(map: () => KeyMap, modal = false): void {
  $effect(() => addKeys(map, modal));
}

/** Whether keys pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "file", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The name of a key event; Shift counts with F1 to F12. */
export function keyName(event: KeyboardEvent): string {
  const shift = event.shiftKey && /^F\d+$/u.test(event.key) ? "Shift+" : "";
  const key = shift + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${key}`;
}

/** Escape first leaves what one types in; in a dialog it is the dialog's. */
function leaveField(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement) || event.target.closest("dialog")) return;
  event.target.blur();
  event.preventDefault();
}

/** Hands a key event to the topmost layer that knows it. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const name = keyName(event);
  if (isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
    if (name === "Escape") leaveField(event);
    return;
  }
  const onButton = event.target instanceof HTMLButtonElement && (name === "Enter" || name === " ");
  if (onButton) return;
  for (const layer of layers.toReversed()) {
    const act = layer.map()[name];
    if (act && act() !== false) {
      event.preventDefault();
      return;
    }
    if (layer.modal) return;
  }
}
