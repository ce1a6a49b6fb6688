import type { Node } from "prosemirror-model";
import { hasId } from "../../document/nodes";

/** What stands for a footnote in the text of a block. */
export const FOOTNOTE = "\uFFFC";
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** A block with text of its own, and where it stands. */
export interface Passage {
  block: Node;
  pos: number;
}

const texts = new WeakMap<Node, string>();

/** The text of a block as anchors count it: a break is a line feed, a footnote one character. */
export function textOf(block: Node): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = block.children.map(characterOf).join("");
  texts.set(block, text);
  return text;
}

function characterOf(child: Node): string {
  if (child.isText) return child.text ?? "";
  return child.type.name === "hard_break" ? "\n" : FOOTNOTE;
}

/** The place in a block's text, in UTF-16 units, of an offset into its content. */
export function indexOf(block: Node, offset: number): number {
  let index = 0;
  let before = 0;
  for (const child of block.children) {
    if (offset <= before) break;
    index += child.isText ? Math.min(child.nodeSize, offset - before) : 1;
    before += child.nodeSize;
  }
  return index;
}

/** The offset into a block's content of a place in its text. */
export function offsetOf(block: Node, index: number): number {
  let offset = 0;
  let left = index;
  for (const child of block.children) {
    if (left <= 0) break;
    const length = child.isText ? child.nodeSize : 1;
    offset += child.isText ? Math.min(length, left) : child.nodeSize;
    left -= length;
  }
  return offset;
}

/** How many code points a text has. */
export function points(text: string): number {
  return text.length - (text.match(ASTRAL)?.length ?? 0);
}

/** The UTF-16 units of the first `count` code points of a text. */
export function unitsOf(text: string, count: number): number {
  if (points(text) === text.length) return Math.min(count, text.length);
  let units = 0;
  let left = count;
  for (const character of text) {
    if (left-- <= 0) break;
    units += character.length;
  }
  return units;
}

/** Every block with text of its own, in order. */
export function passagesOf(doc: Node): Passage[] {
  const passages: Passage[] = [];
  doc.descendants((block, pos) => {
    if (isPassage(block)) passages.push({ block, pos });
    return !block.isTextblock;
  });
  return passages;
}

/** Whether a node is a block with text of its own. */
export function isPassage(node: Node): boolean {
  return node.isTextblock && hasId(node);
}
