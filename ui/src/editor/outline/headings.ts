import type { Node } from "prosemirror-model";
import type { Level } from "../../document/values";
import { Gathered } from "../gathered";

/** A heading in the text; `pos` is that of its first character. */
export interface Heading {
  pos: number;
  level: Level;
  text: string;
}

const headings = new Gathered<{ level: Level; text: string }>((line) => {
  if (line.type.name !== "heading") return [];
  return [{ pos: 0, value: { level: line.attrs["level"] as Level, text: line.textContent } }];
});

/** The headings of a body, in order. */
export function headingsOf(doc: Node): Heading[] {
  return headings.in(doc).map(({ pos, value: { level, text } }) => ({ pos, level, text }));
}

/** The heading under which a place stands; -1 before the first one. */
export function headingAt(list: readonly Heading[], place: number): number {
  return list.findLastIndex(({ pos }) => pos <= place);
}
