/** One item of a list on its way to another place under the pointer. */
export class Dragging {
  /** Which item is moved. */
  from = $state<number | null>(null);
  /** Where it would come to stand. */
  to = $state(0);
  readonly #items: () => HTMLElement[];
  readonly #drop: (from: number, to: number) => void;

  constructor(items: () => HTMLElement[], drop: (from: number, to: number) => void) {
    this.#items = items;
    this.#drop = drop;
  }

  start(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    this.from = this.to = from;
  }

  /** The place is that of the item under the pointer: above the first it is the first, below the last the last. */
  move(event: PointerEvent): void {
    if (this.from === null) return;
    const middles = this.#items().map((item) => {
      const { top, height } = item.getBoundingClientRect();
      return top + height / 2;
    });
    this.to = middles.filter((middle, index) => index !== this.from && middle < event.clientY).length;
  }

  end(): void {
    const { from, to } = this;
    this.from = null;
    if (from !== null && from !== to) this.#drop(from, to);
  }

  cancel(): void {
    this.from = null;
  }
}
