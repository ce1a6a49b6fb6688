import { commonPairs, type Pair } from "./myers";
import { isSameThing, looksSame, type Token } from "./tokens";

/** Neighbouring tokens that both sides share, pair by pair, or that they do not. */
export interface Stretch {
  readonly shared: boolean;
  readonly base: readonly Token[];
  readonly final: readonly Token[];
}

/** Beyond so many single changes two rows are read as replaced. */
const MOST_EDITS = 400;

/**
 * What two rows of tokens share, in order. With `headed`, their first tokens are one block that is on both sides.
 *
 * Who is on record for a token tells that it was deleted or inserted; as far as the record agrees with the rows it is
 * followed, from both ends. Only what lies between is compared, so that one change disturbs no other.
 */
export function align(base: readonly Token[], final: readonly Token[], headed: boolean): Stretch[] {
  const before = headed ? 1 : 0;
  const head: Pair[] = headed ? [[0, 0]] : [];
  const first = followed(base.slice(before), final.slice(before));
  const from = [before + first.base, before + first.final] as const;
  const last = followed(base.slice(from[0]).toReversed(), final.slice(from[1]).toReversed());
  const to = [base.length - last.base, final.length - last.final] as const;
  const pairs = [
    ...head,
    ...first.pairs.map(([x, y]): Pair => [x + before, y + before]),
    ...compared(base.slice(from[0], to[0]), final.slice(from[1], to[1])).map(([x, y]): Pair => [x + from[0], y + from[1]]),
    ...last.pairs.map(([x, y]): Pair => [base.length - 1 - x, final.length - 1 - y]).toReversed(),
  ];
  return trimmed(stretches(base, final, pairs));
}

/** How far two rows agree with the record, and what they share so far. */
function followed(base: readonly Token[], final: readonly Token[]): { base: number; final: number; pairs: Pair[] } {
  const pairs: Pair[] = [];
  let [x, y] = [0, 0];
  for (;;) {
    const [before, after] = [base[x], final[y]];
    if (before && isOnRecord(before)) {
      const run = runAt(base, x);
      const again = run[0]?.span ? sameRunFrom(run, final, y) : null;
      if (again !== null) run.forEach((_, place) => pairs.push([x + place, again + place]));
      [x, y] = [x + run.length, again === null ? y : again + run.length];
    } else if (after && isOnRecord(after)) y += runAt(final, y).length;
    else if (before && after && isSameThing(before, after)) pairs.push([x++, y++]);
    else return { base: x, final: y, pairs };
  }
}

/** Beginnings of blocks are on one side only, but for a head. */
function isOnRecord({ kind, who }: Token): boolean {
  return who !== null || kind === "open";
}

/** The tokens that are on record under one stretch. */
function runAt(tokens: readonly Token[], from: number): readonly Token[] {
  const span = tokens[from]?.span ?? null;
  let to = from + 1;
  if (span) while (tokens[to]?.span === span) to += 1;
  return tokens.slice(from, to);
}

/** Where, before the next thing that is not on record, the very same things stand under other marks by the same hand. */
function sameRunFrom(run: readonly Token[], final: readonly Token[], start: number): number | null {
  let from = start;
  for (let token = final[from]; token && isOnRecord(token); token = final[from]) {
    const other = runAt(final, from);
    const isSame = other.length === run.length && run.every((one, place) => isOtherLook(one, other[place]));
    if (isSame) return from;
    from += other.length;
  }
  return null;
}

function isOtherLook(one: Token, other: Token | undefined): boolean {
  const isSameHand = one.who?.person === other?.who?.person && one.who?.time === other?.who?.time;
  return other !== undefined && isSameHand && isSameThing(one, other) && !looksSame(one, other);
}

function compared(base: readonly Token[], final: readonly Token[]): Pair[] {
  if (base.length === 0 || final.length === 0) return [];
  const same = (x: number, y: number): boolean => {
    const [before, after] = [base[x], final[y]];
    return before !== undefined && after !== undefined && isSameThing(before, after);
  };
  const pairs = commonPairs(base.length, final.length, same, MOST_EDITS) ?? [];
  return withoutScraps(stretches(base, final, pairs));
}

/** Groups the rows by what is shared. */
function stretches(base: readonly Token[], final: readonly Token[], pairs: readonly Pair[]): Stretch[] {
  const found: Stretch[] = [];
  let [x, y, place] = [0, 0, 0];
  while (x < base.length || y < final.length) {
    const [nextX, nextY] = pairs[place] ?? [base.length, final.length];
    if (nextX > x || nextY > y) found.push({ shared: false, base: base.slice(x, nextX), final: final.slice(y, nextY) });
    let run = 0;
    while (pairs[place + run]?.[0] === nextX + run && pairs[place + run]?.[1] === nextY + run) run += 1;
    if (run > 0) {
      found.push({ shared: true, base: base.slice(nextX, nextX + run), final: final.slice(nextY, nextY + run) });
    }
    [x, y, place] = [nextX + run, nextY + run, place + run];
  }
  return found;
}

/** What stays shared when a few characters between two larger changes are counted with the changes. */
function withoutScraps(all: readonly Stretch[]): Pair[] {
  const kept: Stretch[] = [];
  for (const stretch of all) {
    kept.push(stretch);
    for (let joined = joinScrap(kept); joined; joined = joinScrap(kept)) kept.splice(-3, 3, joined);
  }
  let [x, y] = [0, 0];
  const pairs: Pair[] = [];
  for (const { shared, base, final } of kept) {
    if (shared) base.forEach((_, place) => pairs.push([x + place, y + place]));
    [x, y] = [x + base.length, y + final.length];
  }
  return pairs;
}

function joinScrap(all: readonly Stretch[]): Stretch | null {
  const [left, scrap, right] = all.slice(-3);
  if (!left || !scrap?.shared || !right || right.shared) return null;
  if (scrap.base.length > Math.min(sizeOf(left), sizeOf(right))) return null;
  const joined = {
    shared: false,
    base: [...left.base, ...scrap.base, ...right.base],
    final: [...left.final, ...scrap.final, ...right.final],
  };
  const isText = scrap.base.every(({ kind }) => kind === "character");
  const isFresh = [...joined.base, ...joined.final].every(({ who }) => who === null);
  return isText && isFresh ? joined : null;
}

function sizeOf({ base, final }: Stretch): number {
  return Math.max(base.length, final.length);
}

/** Takes what was deleted and put back the same out of the changes, at their beginnings and ends. */
function trimmed(all: readonly Stretch[]): Stretch[] {
  return all.flatMap((stretch) => (stretch.shared ? [stretch] : trim(stretch)));
}

function trim({ base, final }: Stretch): Stretch[] {
  const most = Math.min(base.length, final.length);
  const same = (x: number, y: number): boolean => {
    const [before, after] = [base[x], final[y]];
    return before !== undefined && after !== undefined && isSameThing(before, after);
  };
  let start = 0;
  while (start < most && same(start, start)) start += 1;
  let end = 0;
  while (end < most - start && same(base.length - 1 - end, final.length - 1 - end)) end += 1;
  const cut = (from: number, till: number, shared: boolean): Stretch => ({
    shared,
    base: base.slice(from, base.length - till),
    final: final.slice(from, final.length - till),
  });
  const parts = [
    { shared: true, base: base.slice(0, start), final: final.slice(0, start) },
    cut(start, end, false),
    { shared: true, base: base.slice(base.length - end), final: final.slice(final.length - end) },
  ];
  return parts.filter((part) => part.base.length + part.final.length > 0);
}
