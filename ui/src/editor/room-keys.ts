/** What the keys do that belong to the editor as a whole, wherever in it the keyboard is. */
export interface RoomActs {
  find: (step: 1 | -1) => void;
  openFind: (replace: boolean) => void;
  outline: () => void;
  focusMode: () => void;
  /** Into the bar of the table or figure, else into the toolbar. */
  bar: () => void;
  /** Out of the focus mode; null while that is off. */
  leave: (() => void) | null;
}

/** Does what a key means that nothing inside has taken. */
export function pressRoomKey(event: KeyboardEvent, acts: RoomActs): void {
  if (event.defaultPrevented || event.isComposing) return;
  const held = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.shiftKey && "Shift"].filter(Boolean);
  const keys: Record<string, (() => void) | null> = {
    "Ctrl+f": () => acts.openFind(false),
    "Ctrl+h": () => acts.openFind(true),
    f3: () => acts.find(1),
    "Shift+f3": () => acts.find(-1),
    "Ctrl+Shift+o": acts.outline,
    "Ctrl+Shift+f": acts.focusMode,
    f11: acts.focusMode,
    "Alt+f10": acts.bar,
    escape: acts.leave,
  };
  const act = keys[[...held, event.key.toLowerCase()].join("+")];
  if (!act) return;
  event.preventDefault();
  act();
}
