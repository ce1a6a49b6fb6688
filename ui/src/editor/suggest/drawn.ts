import { Mapping, type StepMap } from "prosemirror-transform";
import { type Decoration, DecorationSet } from "prosemirror-view";
import type { Compared } from "./compared";
import { draw } from "./draw";
import type { Suggestion } from "./suggestions";

/** What stands on screen, and for which suggestions. */
interface Shown {
  readonly set: DecorationSet;
  readonly of: ReadonlyMap<string, Suggestion>;
}

/**
 * The decorations of the suggestions. They are made when the view asks, and only for what changed; while an input
 * method composes they only move along.
 */
export class Drawn {
  #last: Shown;
  #maps: readonly StepMap[];
  #isReady: boolean;

  private constructor(
    readonly compared: Compared,
    readonly title: (suggestion: Suggestion) => string,
    last: Shown,
    maps: readonly StepMap[],
    readonly held: boolean,
  ) {
    this.#last = last;
    this.#maps = maps;
    this.#isReady = false;
  }

  /** Nothing is on screen yet. */
  static of(compared: Compared, title: (suggestion: Suggestion) => string): Drawn {
    return new Drawn(compared, title, { set: DecorationSet.empty, of: new Map() }, [], false);
  }

  /** After a transaction. */
  after(compared: Compared, maps: readonly StepMap[], held: boolean): Drawn {
    const since = this.#isReady ? maps : [...this.#maps, ...maps];
    return new Drawn(compared, this.title, this.#last, since, held);
  }

  get set(): DecorationSet {
    if (!this.#isReady) this.#last = this.#draw();
    this.#maps = [];
    this.#isReady = true;
    return this.#last.set;
  }

  #draw(): Shown {
    const { doc } = this.compared;
    const last = this.#last.set.map(new Mapping([...this.#maps]), doc);
    if (this.held) return { set: last, of: this.#last.of };
    const { suggestions } = this.compared.found;
    const of = new Map(suggestions.map((one) => [one.id, one]));
    const touched = touchedRange(this.#maps);
    const anew = suggestions.filter(
      (one) => !isSame(one, this.#last.of.get(one.id)) || (one.to >= touched.from && one.from <= touched.to),
    );
    const stale = new Set(anew.map(({ id }) => id));
    for (const id of this.#last.of.keys()) if (!of.has(id)) stale.add(id);
    const kept = stale.size > 0 ? last.remove(last.find(undefined, undefined, (spec) => stale.has(String(spec["suggestion"])))) : last;
    const made: Decoration[] = anew.flatMap((one) => draw(one, doc, this.title(one)));
    // A set takes decorations of nodes only in the order of their places.
    made.sort((one, other) => one.from - other.from || one.to - other.to);
    return { set: made.length > 0 ? kept.add(doc, made) : kept, of };
  }
}

/** Whether a suggestion consists of the very same differences. */
function isSame(one: Suggestion, other: Suggestion | undefined): boolean {
  const size = one.located.length;
  return size === other?.located.length && one.located.every(({ atom }, place) => atom === other.located[place]?.atom);
}

/** The stretch of the last document that was put in anew. */
function touchedRange(maps: readonly StepMap[]): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const map of maps) {
    if (from <= to) [from, to] = [map.map(from, -1), map.map(to, 1)];
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, start);
      to = Math.max(to, end);
    });
  }
  return { from, to };
}
