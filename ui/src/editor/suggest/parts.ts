import { Fragment, type Node } from "prosemirror-model";
import type { Part, Script, Side, Sketch, Slot } from "./script";

/** The blocks that a part makes on one side. */
export function nodesOf(part: Part | Sketch, side: Side): readonly Node[] {
  switch (part.kind) {
    case "same":
    case "tree":
      return [part[side]];
    case "lines":
      return part[side];
    case "whole":
      return part[side] ? nodesOf(part[side], side) : [];
    case "sketch":
      return [part.inside ? withContent(part.node, part.inside, side) : part.node];
    case "slot":
      return part.side === side ? nodesOf(part.moved.part, side) : [];
  }
}

/** A node with the content that these parts make on one side. */
export function withContent(node: Node, parts: readonly (Part | Sketch)[], side: Side): Node {
  return node.copy(Fragment.from(parts.flatMap((part) => nodesOf(part, side))));
}

/** A part, and where it begins in the final text. */
export interface Placed {
  readonly part: Part;
  readonly pos: number;
}

const placed = new WeakMap<Script, readonly Placed[]>();

/** Every part in which something differs, at every depth, in reading order; what is only in the base where it stood. */
export function placedParts(script: Script): readonly Placed[] {
  const ready = placed.get(script);
  if (ready) return ready;
  const found: Placed[] = [];
  placeAll(script.parts, 0, found);
  placed.set(script, found);
  return found;
}

function placeAll(parts: readonly (Part | Sketch)[], start: number, found: Placed[]): number {
  return parts.reduce((pos, part) => place(part, pos, found), start);
}

/** Answers where the part ends. */
function place(part: Part | Sketch, pos: number, found: Placed[]): number {
  if (part.kind === "sketch") {
    if (part.inside) placeAll(part.inside, pos + 1, found);
    return pos + part.node.nodeSize;
  }
  if (part.kind !== "same") found.push({ part, pos });
  switch (part.kind) {
    case "same":
      return pos + part.final.nodeSize;
    case "tree":
      placeAll(part.parts, pos + 1, found);
      return pos + part.final.nodeSize;
    case "lines":
      return part.final.reduce((end, node) => end + node.nodeSize, pos);
    case "whole":
      for (const slot of slotsIn(part.base)) found.push({ part: slot, pos });
      return part.final ? place(part.final, pos, found) : pos;
    case "slot":
      return part.side === "final" ? place(part.moved.part, pos, found) : pos;
  }
}

/** The places of moved blocks within a sketch. */
export function slotsIn(sketch: Sketch | null): Slot[] {
  return (sketch?.inside ?? []).flatMap((inner) => (inner.kind === "slot" ? [inner] : slotsIn(inner)));
}
