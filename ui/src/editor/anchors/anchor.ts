import type { Node } from "prosemirror-model";
import type { Anchor } from "../../api/types.gen";
import { indexOf, isPassage, points, textOf, unitsOf } from "./passage";

/** How much of the text on each side an anchor remembers, in code points. */
const CONTEXT = 32;
/** The longest quote, in code points; the core takes no longer one. */
const LONGEST = 2000;

/**
 * The anchor of a stretch of the text; null when it holds no words.
 *
 * A stretch over several blocks is anchored in the first of them. A figure that is selected as a whole has an empty
 * quote: the anchor is the figure itself.
 */
export function anchorOf(doc: Node, from: number, to: number): Anchor | null {
  const node = doc.nodeAt(from);
  if (node?.type.name === "figure" && to === from + node.nodeSize) return anchorOfBlock(node);
  let anchor: Anchor | null = null;
  doc.nodesBetween(from, to, (block, pos) => {
    if (anchor !== null) return false;
    if (isPassage(block)) anchor = anchorIn(block, from - pos - 1, to - pos - 1);
    return !block.isTextblock;
  });
  return anchor;
}

function anchorOfBlock(block: Node): Anchor {
  return { block: idOf(block), start: 0, end: 0, quote: "", before: "", after: "" };
}

/** The anchor of a stretch of one block's content. */
function anchorIn(block: Node, from: number, to: number): Anchor | null {
  const text = textOf(block);
  const start = indexOf(block, Math.max(0, from));
  const whole = text.slice(start, indexOf(block, Math.max(0, to)));
  const quote = whole.slice(0, unitsOf(whole, LONGEST));
  if (quote.trim() === "") return null;
  const before = text.slice(0, start);
  const after = text.slice(start + quote.length);
  const begins = points(before);
  return {
    block: idOf(block),
    start: begins,
    end: begins + points(quote),
    quote,
    before: before.slice(unitsOf(before, Math.max(0, begins - CONTEXT))),
    after: after.slice(0, unitsOf(after, CONTEXT)),
  };
}

function idOf(block: Node): string {
  return String(block.attrs["id"]);
}

/** Whether two anchors say the same. */
export function sameAnchor(one: Anchor, other: Anchor): boolean {
  return (
    one.block === other.block &&
    one.start === other.start &&
    one.quote === other.quote &&
    one.before === other.before &&
    one.after === other.after
  );
}
