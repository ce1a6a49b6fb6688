import type { Comparison } from "../../api/types.gen";
import { w } from "../../words";
import type { KeyMap } from "../keys.svelte";
import { type Laid, lay } from "./lay";
import { stopWords } from "./telling";

const NOTHING: Laid = { stops: [], fields: [], blocks: [] };

/** A reader's way through the places of a comparison that differ. */
export class Walk {
  readonly laid: Laid = $derived.by(() => this.#lay());
  /** The present stop; null before the first step. */
  at = $state<number | null>(null);
  #visited = $state.raw<ReadonlySet<number>>(new Set());
  readonly #comparison: () => Comparison | null;

  constructor(comparison: () => Comparison | null) {
    this.#comparison = comparison;
  }

  #lay(): Laid {
    const comparison = this.#comparison();
    return comparison ? lay(comparison) : NOTHING;
  }

  get count(): number {
    return this.laid.stops.length;
  }

  /** How many places have not been looked at. */
  get left(): number {
    return this.count - this.#visited.size;
  }

  /** The present place in words, to be shown and read aloud; empty before the first step. */
  get telling(): string {
    const stop = this.at === null ? undefined : this.laid.stops[this.at];
    return stop && this.at !== null ? w.compare.place(this.at + 1, this.count, stopWords(stop)) : "";
  }

  /** Begins anew, as with another comparison. */
  restart(): void {
    this.at = null;
    this.#visited = new Set();
  }

  /** Goes on by so many stops; stays at the ends. */
  step(by: number): void {
    if (this.count === 0) return;
    const to = this.at === null ? (by > 0 ? 0 : this.count - 1) : this.at + by;
    this.go(Math.max(0, Math.min(to, this.count - 1)));
  }

  go(stop: number): void {
    this.at = stop;
    this.#visited = new Set(this.#visited).add(stop);
  }

  /** The keys to the next and to the previous place. */
  keys = (): KeyMap => ({
    j: () => this.step(1),
    k: () => this.step(-1),
    F7: () => this.step(1),
    "Shift+F7": () => this.step(-1),
  });
}
