/** Plain text that comes in: its lines, its characters, its paragraphs. */
import { Fragment, Slice } from "prosemirror-model";
import { schema } from "../../document/schema";

/** What separates lines, by Unicode. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;
/** Blanks by which other programs make a first-line indent. */
export const LEADING_BLANKS = /^[ \t\u00a0\u3000]+/u;

/** Text as it may stand in an article: NFC, without control characters. */
export function cleanText(text: string): string {
  return soundText(text.normalize("NFC"));
}

/** Text without control characters and halves of characters, in the form it has. */
export function soundText(text: string): string {
  return text.replace(CONTROL, "").replace(HALF_CHARACTER, "\ufffd");
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
