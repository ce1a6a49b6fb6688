/** Alt and an arrow move the thing that has the focus; the innermost list hears it. */
export function moveKey(event: KeyboardEvent, at: number, move: (from: number, to: number) => void): void {
  if (!event.altKey || event.ctrlKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  event.stopPropagation();
  move(at, event.key === "ArrowUp" ? at - 1 : at + 1);
}
