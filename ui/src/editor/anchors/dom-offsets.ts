/** What a text set for reading shows of a footnote: one character of its block, whatever stands in it. */
const FOOTNOTE = "sup.note-number";

/** A piece of a block's shown text: a text node, or a thing that counts as one character. */
export interface Piece {
  node: Node;
  /** UTF-16 units of the block's text before it, and within it. */
  start: number;
  length: number;
}

/** The pieces of a block's text as it is shown, counted as `textOf` counts them. */
export function piecesOf(block: Element): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: Node, length: number): void => {
    pieces.push({ node, start, length });
    start += length;
  };
  const walk = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) add(node, node.data.length);
      else if (node instanceof Element && (node.matches(FOOTNOTE) || node.tagName === "BR")) add(node, 1);
      else walk(node);
    }
  };
  // Of a figure only the caption is text.
  walk(block.tagName === "FIGURE" ? (block.querySelector("figcaption") ?? block) : block);
  return pieces;
}

/** What a range covers of a block's text, in UTF-16 units; null when it covers none. */
export function covered(range: Range, block: Element): { start: number; end: number } | null {
  if (!range.intersectsNode(block)) return null;
  const found = piecesOf(block).flatMap(({ node, start, length }) => {
    const [from, to] = coveredOf(range, node, length);
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const [first] = found;
  return first ? { start: first.start, end: found.at(-1)?.end ?? first.end } : null;
}

/** What a range covers of one piece. */
function coveredOf(range: Range, node: Node, length: number): [number, number] {
  if (!range.intersectsNode(node)) return [0, 0];
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : length;
  return [from, to];
}
