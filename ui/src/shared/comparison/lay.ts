import type { Change, Compared, Comparison, Piece } from "../../api/types.gen";
import { sameAttributes } from "./attributes";

/** One place where something differs, to which a reader is led. */
export type Stop = {
  /** The ids of the blocks around it, the innermost first, or the field's name. */
  places: string[];
} & (
  | { kind: "field"; field: string; pieces: Piece[] }
  | { kind: "whole"; change: "inserted" | "deleted" | "moved_here"; block: Compared }
  | { kind: "torn"; torn: Torn; block: Compared }
  | { kind: "attributes"; block: Compared }
  | { kind: "line"; pieces: Piece[] }
);

/** Of a line only the paragraph mark is new or gone: it was split off the line before it, or joined to it. */
export type Torn = "split" | "joined";

/** Pieces of a line that belong together: nothing differs, or one stop. */
export interface Run {
  stop: number | null;
  pieces: Piece[];
}

/** A field that differs. */
export interface LaidField {
  field: string;
  stop: number;
  pieces: Piece[];
}

/** A block with its stops, and those of everything in it. */
export interface LaidBlock {
  block: Compared;
  /** The stop of a block that came, went, moved here, was split off or joined as a whole. */
  whole: number | null;
  /** The stop of what differs in kind and attributes. */
  attributes: number | null;
  torn: Torn | null;
  /** Where the other place of a block that moved is. */
  elsewhere: "above" | "below" | null;
  runs: Run[];
  /** What followed this line before, and is split off; what follows it now, being joined. */
  follows: { before: Run[]; after: Run[] };
  parts: LaidBlock[];
  /** Nothing differs in it. */
  same: boolean;
}

/** A comparison, ready to be drawn and walked through. */
export interface Laid {
  stops: Stop[];
  fields: LaidField[];
  blocks: LaidBlock[];
}

/** Numbers the places of a comparison that differ, in reading order. */
export function lay({ fields, blocks }: Comparison): Laid {
  const layer = new Layer(firstPlaces(blocks));
  return {
    fields: fields.map(({ field, pieces }) => ({
      field,
      pieces,
      stop: layer.stop({ kind: "field", field, pieces, places: [field] }),
    })),
    blocks: blocks.map((block) => layer.block(block, [])),
    stops: layer.stops,
  };
}

/** Whether anything differs in a piece, or in the footnote that it is. */
export function differs({ change, note }: Piece): boolean {
  return change !== "same" || (note?.some(differs) ?? false);
}

/** What stands at the first of the two places of each block that moved. */
function firstPlaces(blocks: Compared[], first = new Map<number, Change>()): Map<number, Change> {
  for (const { change, moved, parts } of blocks) {
    if (moved !== null && !first.has(moved)) first.set(moved, change);
    firstPlaces(parts, first);
  }
  return first;
}

class Layer {
  readonly stops: Stop[] = [];
  readonly #first: Map<number, Change>;
  /** The lines to which a line that comes next would have been, or is now, joined. */
  #line: { before: LaidBlock; after: LaidBlock } | null = null;

  constructor(first: Map<number, Change>) {
    this.#first = first;
  }

  stop(stop: Stop): number {
    return this.stops.push(stop) - 1;
  }

  /** Lays a block; `within` is what became of the block around it. */
  block(block: Compared, around: string[], within: Change | null = null): LaidBlock {
    const places = block.id === "" ? around : [block.id, ...around];
    const torn = tornOf(block);
    const alone = torn === null && isOneSided(block.change);
    const whole = this.#whole(block, torn, places, within);
    const attributes = sameAttributes(block) ? null : this.stop({ kind: "attributes", block, places });
    const laid: LaidBlock = {
      block,
      whole,
      attributes,
      torn,
      elsewhere: this.#elsewhere(block),
      runs: alone ? wholeLine(block.pieces) : runsOf(block.pieces).map((pieces) => this.#run(pieces, places)),
      follows: { before: [], after: [] },
      parts: [],
      same: false,
    };
    if (isLine(block)) this.#join(laid);
    laid.parts = block.parts.map((part) => this.block(part, places, block.change));
    laid.same = !isOneSided(block.change) && whole === null && attributes === null && stillInside(laid);
    return laid;
  }

  #whole(block: Compared, torn: Torn | null, places: string[], within: Change | null): number | null {
    const { change } = block;
    if (change === "moved_here") return this.stop({ kind: "whole", change, block, places });
    if ((change !== "inserted" && change !== "deleted") || change === within) return null;
    return this.stop(torn === null ? { kind: "whole", change, block, places } : { kind: "torn", torn, block, places });
  }

  #elsewhere({ moved, change }: Compared): LaidBlock["elsewhere"] {
    if (moved === null) return null;
    return this.#first.get(moved) === change ? "below" : "above";
  }

  #run(pieces: Piece[], places: string[]): Run {
    return { pieces, stop: pieces.some(differs) ? this.stop({ kind: "line", pieces, places }) : null };
  }

  #join(laid: LaidBlock): void {
    const last = this.#line;
    if (last && laid.torn === "split") last.before.follows.before.push(...laid.runs);
    if (last && laid.torn === "joined") last.after.follows.after.push(...laid.runs);
    this.#line = {
      before: last && laid.torn === "split" ? last.before : laid,
      after: last && laid.torn === "joined" ? last.after : laid,
    };
  }
}

const isLine = ({ what }: Compared) => what === "paragraph" || what === "heading";

/** Whether a part stands on one side only, so that nothing in it is compared. */
const isOneSided = (change: Change) => change === "inserted" || change === "deleted" || change === "moved_away";

const stillInside = ({ runs, parts }: LaidBlock) => runs.every((run) => run.stop === null) && parts.every((part) => part.same);

/** A line that came or went with words that stand on both sides. */
function tornOf(block: Compared): Torn | null {
  const { change, pieces } = block;
  if (!isLine(block) || (change !== "inserted" && change !== "deleted")) return null;
  if (pieces.every((piece) => piece.change === change)) return null;
  return change === "inserted" ? "split" : "joined";
}

/** A line that stands on one side only, compared with nothing. */
function wholeLine(pieces: Piece[]): Run[] {
  return pieces.length > 0 ? [{ stop: null, pieces: pieces.map(plain) }] : [];
}

function plain(piece: Piece): Piece {
  return { ...piece, change: "same", note: piece.note?.map(plain) ?? null };
}

/** Neighbours in which something differs belong together. */
function runsOf(pieces: Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let before: boolean | null = null;
  for (const piece of pieces) {
    const now = differs(piece);
    if (now === before) runs.at(-1)?.push(piece);
    else runs.push([piece]);
    before = now;
  }
  return runs;
}
