import type { KeyMap } from "./keys.svelte";

/** The chosen line of a list, moved by keys. */
export class ListSelection<T> {
  index = $state(0);
  readonly #items: () => T[];
  readonly #chosen: (item: T) => void;

  constructor(items: () => T[], chosen: (item: T) => void) {
    this.#items = items;
    this.#chosen = chosen;
  }

  /** The chosen index, kept inside the list. */
  get at(): number {
    return Math.max(0, Math.min(this.index, this.#items().length - 1));
  }

  move(by: number): void {
    this.index = Math.max(0, Math.min(this.at + by, this.#items().length - 1));
  }

  choose(): void {
    const item = this.#items()[this.at];
    if (item !== undefined) this.#chosen(item);
  }

  /** Arrows and Enter, for a list under a text field. */
  onkeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (event.key === "Enter") this.choose();
    else return;
    event.preventDefault();
  };

  /** The single keys of a list. */
  keys = (): KeyMap => ({
    j: () => this.move(1),
    k: () => this.move(-1),
    ArrowDown: () => this.move(1),
    ArrowUp: () => this.move(-1),
    Enter: () => this.choose(),
  });
}
