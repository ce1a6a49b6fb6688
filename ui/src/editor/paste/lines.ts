/** Makes lines of what was collected for one: blanks as a browser shows them, indents, breaks that were meant as ends. */
import { cleanText } from "./plain";
import { formatsEqual, PLAIN } from "./formats";
import { markOf } from "./list-marks";
import type { Inline, Line, Run } from "./page";

/** What the blocks around a line say of it. */
export type LineSet = Pick<Line, "level" | "align" | "indent"> & { list: { list: string; level: number } | null };

/** Of a paragraph about which nothing is said. */
export const PLAIN_SET: LineSet = { level: 0, align: "left", indent: null, list: null };

/** Layout junk of web editors that nobody sees: zero-width blanks, byte order marks, word joiners, soft hyphens. */
const JUNK = /[\u200b\ufeff\u2060\u00ad]/gu;
const BLANKS = /[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+/gu;
const LINE_END = /[\n\r\f\v\u0085\u2028\u2029]/u;
/** After and before these a line end in the source of a page is no blank. */
const WIDE_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u2014]$/u;
const WIDE_START = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u2014]/u;
/** Blanks at the start of a line that stand for a first-line indent. */
const TYPED_INDENT = /^[ \t\n\r]*(?:\u3000|\u00a0[ \u00a0\t])[ \t\n\r\u00a0\u3000]*/u;
const BLANK_START = /^[ \u3000]+/u;

/** The lines that a stretch of inline content makes; none when nothing can be seen of it. */
export function linesFrom(content: Inline[], set: LineSet, marker: string): Line[] {
  const lines = splitAtBreaks(content).map((part) => lineOf(part, set)).filter((line) => line !== null);
  const [first] = lines;
  if (first && set.list) putMarker(first, set.list, marker);
  return lines;
}

/** Two breaks end a paragraph, and so does one before a typed indent. */
function splitAtBreaks(content: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  content.forEach((part, place) => {
    const last = parts.at(-1) ?? [];
    const endsLine = part.kind === "break" && (isBreak(last.at(-1)) || startsIndented(content, place + 1));
    if (endsLine) parts.push([]);
    else if (part.kind !== "text" || part.text.trim() !== "" || !isBreak(last.at(-1))) last.push(part);
    else if (startsIndented(content, place)) last.push(part);
  });
  return parts;
}

const isBreak = (part: Inline | undefined) => part?.kind === "break";

function startsIndented(content: Inline[], place: number): boolean {
  const next = content[place];
  return next?.kind === "text" && TYPED_INDENT.test(next.text);
}

function lineOf(content: Inline[], set: LineSet): Line | null {
  const trimmed = trimBreaks(content);
  const [first] = trimmed;
  const indented = first?.kind === "text" && TYPED_INDENT.test(first.text);
  const tidy = trimBreaks(tidied(trimmed));
  if (tidy.length === 0) return null;
  const { level, align, indent } = set;
  return { kind: "line", level, align, indent: indented || indent, listed: null, content: tidy };
}

function trimBreaks(content: Inline[]): Inline[] {
  const seen = content.map((part) => part.kind !== "break" && !(part.kind === "text" && part.text.trim() === ""));
  const from = content.findIndex((part, place) => seen[place] || (part.kind === "text" && startsIndented(content, place)));
  const to = seen.lastIndexOf(true);
  return from < 0 || to < 0 ? [] : content.slice(Math.min(from, to), to + 1);
}

/** Blanks collapsed, ends trimmed, neighbours of one look joined. */
function tidied(content: Inline[]): Inline[] {
  const out: Inline[] = [];
  let before = "";
  content.forEach((part, place) => {
    if (part.kind !== "text") {
      trimEnd(out);
      out.push(part);
      before = part.kind === "note" ? "\ufffc" : "";
      return;
    }
    const next = content[place + 1];
    const after = next?.kind === "text" ? next.text : "";
    const text = collapsed(part.text, before, after);
    if (text === "") return;
    before = text;
    addRun(out, { ...part, text });
  });
  trimEnd(out);
  return out;
}

function collapsed(raw: string, before: string, after: string): string {
  const text = raw.replace(JUNK, "");
  const whole = text.replace(BLANKS, (blanks, at: number) => {
    const left = at > 0 ? text.slice(0, at) : before;
    const right = at + blanks.length < text.length ? text.slice(at + blanks.length, at + blanks.length + 2) : after;
    if (left === "" || left.endsWith(" ")) return "";
    const inSource = LINE_END.test(blanks) && !blanks.includes("\u00a0");
    return inSource && WIDE_END.test(left.slice(-2)) && WIDE_START.test(right) ? "" : " ";
  });
  return cleanText(before === "" ? whole.replace(BLANK_START, "") : whole);
}

function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (last?.kind !== "text") return;
  last.text = last.text.replace(/[ \u3000]+$/u, "");
  if (last.text === "") out.pop();
}

function addRun(out: Inline[], run: Run): void {
  const last = out.at(-1);
  if (last?.kind === "text" && formatsEqual(last.formats, run.formats)) last.text += run.text;
  else out.push(run);
}

/** Puts a line into its list; a number that no list of ours can show stays as text. */
function putMarker(line: Line, list: { list: string; level: number }, marker: string): void {
  const mark = markOf(marker);
  if (mark.kind === "text") line.content.unshift({ kind: "text", text: mark.text, formats: PLAIN });
  else if (mark.kind !== "none") line.listed = { ...list, number: mark.kind === "number" ? mark.number : null };
}
