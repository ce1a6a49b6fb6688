import type { Stretch } from "./align";
import type { Atom, Shared, Side } from "./script";
import { idOf, looksSame, type Token, type Who } from "./tokens";

/** A difference between two rows of tokens. */
export function tokenAtom(shape: Atom["shape"], base: readonly Token[], final: readonly Token[], who: Who): Atom {
  const ids: Record<Side, string[]> = shape === "text" ? { base: named(base), final: named(final) } : { base: [], final: [] };
  return { shape, base, final, who, at: "", ids, needs: null };
}

/** A difference that is more than tokens, on record under the block's id `at`. */
export function blockAtom(shape: "whole" | "move", at: string, ids: Atom["ids"], who: Who): Atom {
  return { shape, base: [], final: [], who, at, ids, needs: null };
}

/**
 * The differences within what two rows do not share: what one person deleted and inserted there is one, what two
 * persons did are two, and whole blocks after the end of a block are told apart from its last words.
 */
export function textAtoms({ base, final }: Stretch, endsBlock: boolean, fresh: Who): Atom[] {
  const [before, after] = [blocksFrom(base), blocksFrom(final)];
  const isMixed = before + after > 0 && (before < base.length || after < final.length);
  if (!endsBlock || !isMixed) return byPerson(base, final, fresh);
  return [
    ...byPerson(base.slice(0, before), final.slice(0, after), fresh),
    ...byPerson(base.slice(before), final.slice(after), fresh),
  ];
}

/** What two rows share, cut where the shared things look different. */
export function sharedPieces({ base, final }: Stretch, fresh: Who): (Shared | Atom)[] {
  const pieces: (Shared | Atom)[] = [];
  let from = 0;
  while (from < base.length) {
    const kind = kindAt(base, final, from, fresh);
    let to = from + 1;
    while (to < base.length && kind.joins && kindAt(base, final, to, fresh).name === kind.name) to += 1;
    const [before, after] = [base.slice(from, to), final.slice(from, to)];
    if (kind.shape === "shared") pieces.push({ shape: "shared", base: before, final: after });
    else pieces.push(tokenAtom(kind.shape, before, after, earliest(after.map(({ who }) => who ?? fresh), kind.who)));
    from = to;
  }
  return pieces;
}

interface KindOfPair {
  shape: "shared" | "attrs" | "note" | "marks";
  /** Pairs of one name in a row are one piece. */
  name: string;
  joins: boolean;
  who: Who;
}

function kindAt(base: readonly Token[], final: readonly Token[], place: number, fresh: Who): KindOfPair {
  const [before, after] = [base[place], final[place]];
  if (!before || !after || looksSame(before, after)) return { shape: "shared", name: "", joins: true, who: fresh };
  const who = after.who ?? fresh;
  if (after.kind === "open") return { shape: "attrs", name: "attrs", joins: false, who };
  if (after.kind === "leaf") return { shape: "note", name: "note", joins: false, who };
  return { shape: "marks", name: `marks ${who.person}`, joins: true, who };
}

/** Where whole blocks begin: the place of the first beginning of a block. */
function blocksFrom(tokens: readonly Token[]): number {
  const place = tokens.findIndex(({ kind }) => kind === "open");
  return place < 0 ? tokens.length : place;
}

function byPerson(base: readonly Token[], final: readonly Token[], fresh: Who): Atom[] {
  const deleted = runs(base, fresh);
  const inserted = runs(final, fresh);
  const pair = firstPair(deleted, inserted);
  const alone = (side: Side) => (run: Run) =>
    tokenAtom("text", side === "base" ? run.tokens : [], side === "final" ? run.tokens : [], run.who);
  if (!pair) return [...deleted.map(alone("base")), ...inserted.map(alone("final"))];
  const [before, after] = [deleted[pair.deleted], inserted[pair.inserted]];
  if (!before || !after) return [];
  const who = before.who.time < after.who.time ? before.who : after.who;
  return [
    ...deleted.slice(0, pair.deleted).map(alone("base")),
    ...inserted.slice(0, pair.inserted).map(alone("final")),
    tokenAtom("text", before.tokens, after.tokens, who),
    ...deleted.slice(pair.deleted + 1).map(alone("base")),
    ...inserted.slice(pair.inserted + 1).map(alone("final")),
  ];
}

interface Run {
  tokens: readonly Token[];
  who: Who;
}

function runs(tokens: readonly Token[], fresh: Who): Run[] {
  const found: Run[] = [];
  let from = 0;
  while (from < tokens.length) {
    const whos = tokens.slice(from).map((token) => makerOf(token, fresh));
    const [first = fresh] = whos;
    const other = whos.findIndex(({ person }) => person !== first.person);
    const to = other < 0 ? tokens.length : from + other;
    found.push({ tokens: tokens.slice(from, to), who: earliest(whos.slice(0, to - from), first) });
    from = to;
  }
  return found;
}

function firstPair(deleted: readonly Run[], inserted: readonly Run[]): { deleted: number; inserted: number } | null {
  for (const [place, run] of deleted.entries()) {
    const same = inserted.findIndex(({ who }) => who.person === run.who.person);
    if (same >= 0) return { deleted: place, inserted: same };
  }
  return null;
}

/** Who put in or took out a token: not who only changed its marks before. */
function makerOf({ who, span }: Token, fresh: Who): Who {
  return span?.kept ? fresh : (who ?? fresh);
}

function earliest(whos: readonly Who[], first: Who): Who {
  return whos.reduce((who, one) => (one.time < who.time ? one : who), first);
}

function named(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind !== "character").map(({ node }) => idOf(node)).filter((id) => id !== "");
}
