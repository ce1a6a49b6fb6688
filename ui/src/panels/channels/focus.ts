import { tick } from "svelte";

/** Gives the focus to the first field of an item, once the list shows it. */
export function focusIn(list: HTMLElement, at: number): void {
  void tick().then(() => list.children[at]?.querySelector<HTMLElement>("textarea, input, select, button")?.focus());
}
