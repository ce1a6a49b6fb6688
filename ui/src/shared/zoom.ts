import { settings } from "./settings.svelte";

/** Ctrl and the wheel make the article's text larger and smaller. */
export function wheelZoom(element: HTMLElement): () => void {
  element.addEventListener("wheel", turn, { passive: false });
  return () => element.removeEventListener("wheel", turn);
}

function turn(event: WheelEvent): void {
  if (!event.ctrlKey || event.deltaY === 0) return;
  event.preventDefault();
  settings.resizeText(event.deltaY < 0 ? 1 : -1);
}
