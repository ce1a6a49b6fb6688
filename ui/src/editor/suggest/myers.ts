/** A pair of places, before and after, that hold the same thing. */
export type Pair = readonly [before: number, after: number];

/** How far each diagonal of the edit graph was walked; diagonal 0 lies in the middle. */
class Reach {
  readonly #far: Int32Array;

  constructor(
    readonly edits: number,
    far?: Int32Array,
  ) {
    this.#far = far ?? new Int32Array(2 * edits + 3).fill(-1);
  }

  get(diagonal: number): number {
    return this.#far[this.edits + 1 + diagonal] ?? -1;
  }

  set(diagonal: number, far: number): void {
    this.#far[this.edits + 1 + diagonal] = far;
  }

  /** The same, for not more diagonals than so many edits can have reached. */
  upTo(edits: number): Reach {
    const middle = this.edits + 1;
    return new Reach(edits, this.#far.slice(middle - edits - 1, middle + edits + 2));
  }

  /** Whether a diagonal is best entered from above, by an insertion; otherwise from the left, by a deletion. */
  isFromAbove(diagonal: number, edits: number): boolean {
    return diagonal === -edits || (diagonal !== edits && this.get(diagonal - 1) < this.get(diagonal + 1));
  }

  entered(diagonal: number, edits: number): number {
    return this.isFromAbove(diagonal, edits) ? this.get(diagonal + 1) : this.get(diagonal - 1) + 1;
  }
}

/**
 * The longest common subsequence of two rows, by Myers' greedy walk over the edit graph.
 *
 * Gives up beyond `most` single insertions and deletions and answers null: such rows are better read as replaced.
 */
export function commonPairs(
  before: number,
  after: number,
  same: (before: number, after: number) => boolean,
  most: number,
): Pair[] | null {
  const limit = Math.min(most, before + after);
  const reach = new Reach(limit);
  reach.set(1, 0);
  const trace: Reach[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(reach.upTo(edits));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = reach.entered(diagonal, edits);
      while (x < before && x - diagonal < after && same(x, x - diagonal)) x += 1;
      reach.set(diagonal, x);
      if (x >= before && x - diagonal >= after) return walkBack(trace, before, after);
    }
  }
  return null;
}

function walkBack(trace: readonly Reach[], before: number, after: number): Pair[] {
  const pairs: Pair[] = [];
  let x = before;
  let y = after;
  for (const [edits, reach] of [...trace.entries()].toReversed()) {
    const diagonal = x - y;
    const entered = reach.entered(diagonal, edits);
    while (x > entered) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (reach.isFromAbove(diagonal, edits)) y -= 1;
    else x -= 1;
  }
  return pairs.toReversed();
}
