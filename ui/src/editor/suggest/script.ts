import type { Node } from "prosemirror-model";
import type { Span, Token, Who } from "./tokens";

/** One of the two texts: as it reads with every suggestion rejected, or with every one accepted. */
export type Side = "base" | "final";

/** The other one. */
export function otherThan(side: Side): Side {
  return side === "base" ? "final" : "base";
}

/**
 * One place where the two texts differ, and where one of them is chosen.
 *
 * `text` has other tokens, `marks` the same characters under other marks, `note` a footnote with another text,
 * `attrs` a block of another kind or with other attributes, `whole` a block or row of one side only or a table in
 * another shape, `move` a block that stands elsewhere.
 */
export interface Atom {
  readonly shape: "text" | "marks" | "note" | "attrs" | "whole" | "move";
  readonly base: readonly Token[];
  readonly final: readonly Token[];
  readonly who: Who;
  /** Under which block's id it is on record who made it; empty when every token is. */
  readonly at: string;
  /** The ids of blocks and footnotes that stand in what is on one side only. */
  readonly ids: Readonly<Record<Side, readonly string[]>>;
  /** The text has no block of its own without this one. */
  readonly needs: Atom | null;
}

/** A block that is the same on both sides. */
export interface Same {
  readonly kind: "same";
  readonly base: Node;
  readonly final: Node;
}

/** Characters that are the same on both sides. */
export interface Shared {
  readonly shape: "shared";
  readonly base: readonly Token[];
  readonly final: readonly Token[];
}

/** Blocks of text in a row, compared character by character across their ends. */
export interface Lines {
  readonly kind: "lines";
  readonly base: readonly Node[];
  readonly final: readonly Node[];
  /** The first block is on both sides. */
  readonly headed: boolean;
  readonly row: readonly (Shared | Atom)[];
  /** Who is on record, by block. */
  readonly record: Readonly<Record<Side, ReadonlyMap<string, readonly Span[]>>>;
}

/** A list, item, quotation, table, row or cell that is on both sides. */
export interface Tree {
  readonly kind: "tree";
  readonly base: Node;
  readonly final: Node;
  readonly attrs: Atom | null;
  readonly parts: readonly Part[];
}

/** Something of one side only, or a table in another shape. */
export interface Whole {
  readonly kind: "whole";
  readonly base: Sketch | null;
  readonly final: Sketch | null;
  readonly atom: Atom;
}

/** A node of one side; what stands elsewhere on the other side is left out of it. */
export interface Sketch {
  readonly kind: "sketch";
  readonly node: Node;
  /** Null when the node is taken as it is. */
  readonly inside: readonly (Sketch | Slot)[] | null;
}

/** A block that stands elsewhere on the other side. */
export interface Moved {
  readonly id: string;
  readonly atom: Atom;
  /** Set once, after the block has been compared: two blocks may have moved into each other's old places. */
  part: Part;
}

/** Where a moved block stands on one side. */
export interface Slot {
  readonly kind: "slot";
  readonly side: Side;
  readonly moved: Moved;
}

/** A piece of the body with what differs in it. */
export type Part = Same | Lines | Tree | Whole | Slot;

/** The two texts of a body as one: either can be read out of it, and everything between them. */
export interface Script {
  readonly base: Node;
  readonly final: Node;
  readonly parts: readonly Part[];
  /** Those that have to be decided together. */
  readonly links: readonly (readonly [Atom, Atom])[];
}
