import { placedParts } from "./parts";
import type { Atom, Lines, Part, Script, Side } from "./script";
import { idOf, type Span, type Who } from "./tokens";

/** Who made what, beside the two texts. */
export interface Marks {
  /** By the id of a block of the final text. */
  readonly inserted: ReadonlyMap<string, readonly Span[]>;
  /** By the id of a block of the base. */
  readonly deleted: ReadonlyMap<string, readonly Span[]>;
  /** Blocks that came, went, moved or changed. */
  readonly blocks: ReadonlyMap<string, Who>;
}

/** Nothing is on record. */
export const noMarks: Marks = { inserted: new Map(), deleted: new Map(), blocks: new Map() };

/** What a comparison puts on record: all that it needs to be made again, and nothing else. */
export function marksOf(script: Script): Marks {
  const inserted = new Map<string, readonly Span[]>();
  const deleted = new Map<string, readonly Span[]>();
  const blocks = new Map<string, Who>();
  for (const { part } of placedParts(script)) {
    for (const atom of atomsIn(part)) for (const id of blocksOf(atom)) blocks.set(id, atom.who);
    if (part.kind !== "lines") continue;
    for (const [id, spans] of part.record.final) inserted.set(id, spans);
    for (const [id, spans] of part.record.base) deleted.set(id, spans);
  }
  return { inserted, deleted, blocks };
}

/** The differences of a part itself, without those of the parts in it. */
export function atomsIn(part: Part): readonly Atom[] {
  switch (part.kind) {
    case "same":
      return [];
    case "lines":
      return part.row.filter((piece) => piece.shape !== "shared");
    case "tree":
      return part.attrs ? [part.attrs] : [];
    case "whole":
      return [part.atom];
    case "slot":
      return part.side === "final" ? [part.moved.atom] : [];
  }
}

/** The blocks under which it is on record who made a difference. */
export function blocksOf({ at, base, final }: Atom): string[] {
  if (at !== "") return [at];
  return [...base, ...final].filter(({ kind }) => kind === "open").map(({ node }) => idOf(node));
}

/** Who is on record in the lines of a row. */
export function recordOf(row: Lines["row"]): Lines["record"] {
  return { base: spansOn("base", row), final: spansOn("final", row) };
}

function spansOn(side: Side, row: Lines["row"]): Map<string, Span[]> {
  const record = new Map<string, Span[]>();
  let id = "";
  let offset = 0;
  for (const piece of row) {
    let start = offset;
    for (const token of piece[side]) {
      if (token.kind === "open") {
        if (piece.shape !== "shared") put(record, id, start, offset, piece);
        [id, start, offset] = [idOf(token.node), 0, 0];
      } else offset += 1;
    }
    if (piece.shape !== "shared") put(record, id, start, offset, piece);
  }
  return record;
}

function put(record: Map<string, Span[]>, id: string, from: number, to: number, { who, shape }: Atom): void {
  if (to <= from) return;
  const spans = record.get(id);
  const span = { from, to, who, kept: shape !== "text" };
  if (spans) spans.push(span);
  else record.set(id, [span]);
}
