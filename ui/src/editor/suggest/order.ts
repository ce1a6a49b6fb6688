import type { Pair } from "./myers";

/**
 * Which keys of two rows stay in order: the heaviest common subsequence, every key being in a row at most once.
 *
 * Weights make ties turn out the same way each time: what is known to have moved weighs less.
 */
export function inOrder(before: readonly string[], after: readonly string[], weight: (key: string) => number): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const head = Array.from({ length: start }, (_, place): Pair => [place, place]);
  const middle = heaviest(before.slice(start, endBefore), after.slice(start, endAfter), weight);
  const tail = Array.from({ length: before.length - endBefore }, (_, place): Pair => [endBefore + place, endAfter + place]);
  return [...head, ...middle.map(([x, y]): Pair => [x + start, y + start]), ...tail];
}

interface Chain {
  weight: number;
  pair: Pair;
  before: Chain | null;
}

/** The heaviest chain that ends before each place of the second row is kept in a tree of prefix maxima. */
function heaviest(before: readonly string[], after: readonly string[], weight: (key: string) => number): Pair[] {
  const places = new Map(after.map((key, place) => [key, place]));
  const found: Pair[] = [];
  let last = -1;
  let isInOrder = true;
  for (const [x, key] of before.entries()) {
    const y = places.get(key);
    if (y === undefined) continue;
    found.push([x, y]);
    isInOrder &&= y > last;
    last = y;
  }
  if (isInOrder) return found;
  const best: (Chain | null)[] = Array.from({ length: after.length + 1 }, () => null);
  const upTo = (place: number): Chain | null => {
    let longest: Chain | null = null;
    for (let at = place; at > 0; at -= at & -at) longest = heavier(longest, best[at] ?? null);
    return longest;
  };
  for (const [x, y] of found) {
    const shorter = upTo(y);
    const chain = { weight: (shorter?.weight ?? 0) + weight(before[x] ?? ""), pair: [x, y] as const, before: shorter };
    for (let at = y + 1; at <= after.length; at += at & -at) best[at] = heavier(best[at] ?? null, chain);
  }
  const pairs: Pair[] = [];
  for (let chain = upTo(after.length); chain; chain = chain.before) pairs.push(chain.pair);
  return pairs.toReversed();
}

function heavier(one: Chain | null, other: Chain | null): Chain | null {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}
