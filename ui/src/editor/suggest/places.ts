import type { Located } from "./groups";
import { nodesOf } from "./parts";
import type { Atom, Lines } from "./script";
import { sizeOf } from "./tokens";

/** Where a difference is in the final text. */
export interface Place {
  readonly from: number;
  /** As `from` when nothing of it is in the final text. */
  readonly to: number;
  /** Where the block begins in which it starts; null when it stands between blocks. */
  readonly block: number | null;
}

const inLines = new WeakMap<Lines, ReadonlyMap<Atom, Place>>();

/** The place of a difference. */
export function placeOf({ atom, part, pos }: Located): Place {
  if (part.kind === "lines") {
    const place = placesIn(part).get(atom);
    if (!place) return { from: pos, to: pos, block: null };
    return { from: pos + place.from, to: pos + place.to, block: place.block === null ? null : pos + place.block };
  }
  const size = nodesOf(part, "final").reduce((sum, node) => sum + node.nodeSize, 0);
  return { from: pos, to: pos + size, block: size > 0 ? pos : null };
}

/** Counted from where the lines begin. */
function placesIn(lines: Lines): ReadonlyMap<Atom, Place> {
  const ready = inLines.get(lines);
  if (ready) return ready;
  const places = new Map<Atom, Place>();
  let at = 0;
  let block: number | null = null;
  for (const piece of lines.row) {
    const from = at;
    const starts = block;
    for (const token of piece.final) {
      if (token.kind === "open") block = block === null ? 0 : at + 1;
      at += sizeOf(token, at === 0);
    }
    if (piece.shape !== "shared") places.set(piece, { from, to: at, block: starts ?? (piece.final.length > 0 ? 0 : null) });
  }
  inLines.set(lines, places);
  return places;
}
