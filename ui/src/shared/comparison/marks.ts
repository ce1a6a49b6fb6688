import type { Piece } from "../../api/types.gen";
import { w } from "../../words";
import { turned } from "./attributes";

const LINK = "link:";
const tags = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
} as const;

type Tag = (typeof tags)[keyof typeof tags];

/** The elements that draw the marks of a piece, the outermost first; a link is drawn by itself. */
export function tagsOf(marks: string[]): Tag[] {
  return (Object.keys(tags) as (keyof typeof tags)[]).filter((mark) => marks.includes(mark)).map((mark) => tags[mark]);
}

/** The address of the link that is among the marks; empty when there is none. */
export function linkOf(marks: string[]): string {
  return marks.find((mark) => mark.startsWith(LINK))?.slice(LINK.length) ?? "";
}

/** What differs in the marks of a piece, in words, such as `加粗 → 不加粗`. */
export function markWords({ marks, marks_before: before }: Piece): string[] {
  const plain = (Object.keys(tags) as (keyof typeof tags)[])
    .filter((mark) => marks.includes(mark) !== before.includes(mark))
    .map((mark) => turned(worn(mark, before), worn(mark, marks)));
  const links = [linkOf(before), linkOf(marks)].map((href) => (href === "" ? w.compare.noLink : w.compare.link(href)));
  const [was = "", is = ""] = links;
  return was === is ? plain : [...plain, turned(was, is)];
}

function worn(mark: keyof typeof tags, marks: string[]): string {
  const { on, off } = w.compare.marks[mark];
  return marks.includes(mark) ? on : off;
}
