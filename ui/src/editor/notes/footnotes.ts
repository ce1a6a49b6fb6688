import type { Node } from "prosemirror-model";
import { type Found, Gathered } from "../gathered";

/** A footnote; its number is its place in the list, from 1. */
export interface Footnote {
  pos: number;
  text: string;
}

const footnotes = new Gathered<string>((line) => {
  const found: Found<string>[] = [];
  line.forEach((child, offset) => {
    if (child.type.name === "footnote") found.push({ pos: offset, value: child.textContent });
  });
  return found;
});

/** The footnotes of a body, in the order of their numbers. */
export function footnotesOf(doc: Node): Footnote[] {
  return footnotes.in(doc).map(({ pos, value }) => ({ pos, text: value }));
}
