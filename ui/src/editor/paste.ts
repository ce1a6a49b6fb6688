import { Fragment, type Node, Slice } from "prosemirror-model";
import { schema } from "../document/schema";

/** What separates lines, by Unicode. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;
/** Blanks by which other programs make a first-line indent. */
const LEADING_BLANKS = /^[ \t\u00a0\u3000]+/u;
/** Things of a page that no article can hold yet. */
const UNCARRIED = "img, svg, canvas, video, audio, iframe, object, embed, math";

/** Text as it may stand in an article: NFC, without control characters. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(CONTROL, "").replace(HALF_CHARACTER, "\ufffd");
}

/** The lines of pasted text. */
export function linesIn(text: string): string[] {
  return text.split(LINE_END);
}

/** Plain text as paragraphs, one a line; empty lines and leading blanks are dropped, paragraphs are indented anyway. */
export function plainSlice(text: string): Slice {
  const lines = linesIn(text).map((line) => cleanText(line).replace(LEADING_BLANKS, ""));
  const filled = lines.filter((line) => line.trim() !== "");
  const paragraphs = filled.map((line) => schema.node("paragraph", null, schema.text(line)));
  return Slice.maxOpen(Fragment.from(paragraphs));
}

/** Pasted content with its text cleaned; blanks that stood for an indent become one. */
export function tidySlice(slice: Slice): Slice {
  const content = tidyAll(slice.content);
  return content.eq(slice.content) ? slice : reopened(content, slice);
}

/** How many pictures, films and embedded things of pasted HTML are left out. */
export function countUncarried(html: string): number {
  return new DOMParser().parseFromString(html, "text/html").querySelectorAll(UNCARRIED).length;
}

function tidyAll(content: Fragment): Fragment {
  return Fragment.from(content.content.map(tidy).filter((node) => node !== null));
}

function tidy(node: Node): Node | null {
  if (node.isText) return withText(node, cleanText(node.text ?? ""));
  const inside = tidyAll(node.content);
  const first = inside.firstChild;
  const blanks = node.isTextblock && first?.isText ? LEADING_BLANKS.exec(first.text ?? "") : null;
  if (!first || !blanks) return node.copy(inside);
  const rest = withText(first, (first.text ?? "").slice(blanks[0].length));
  const content = Fragment.from(rest ? [rest, ...inside.content.slice(1)] : inside.content.slice(1));
  const indented = node.type.name === "paragraph" ? { ...node.attrs, indent: true } : node.attrs;
  return node.type.create(indented, content, node.marks);
}

function withText(node: Node, text: string): Node | null {
  return text === "" ? null : schema.text(text, node.marks);
}

/** Cleaning may have emptied a side so far that it can no longer be open so deep. */
function reopened(content: Fragment, { openStart, openEnd }: Slice): Slice {
  const most = Slice.maxOpen(content);
  return new Slice(content, Math.min(openStart, most.openStart), Math.min(openEnd, most.openEnd));
}
