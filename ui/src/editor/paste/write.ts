/** Writes a page as the small HTML that the schema reads; only what is written out here can be in it. */
import { isWithin, MAX_START } from "../../document/values";
import type { Formats } from "./formats";
import type { Block, Cell, Inline, Line, List, Page, Table } from "./page";
import { nestListed } from "./word-lists";

/** What holds for the whole of a page. */
interface Whole {
  notes: Map<string, string>;
  /** How many levels headings are set down; a first level is the title's alone. */
  lower: number;
  /** Some paragraphs are indented, so that the others are meant not to be. */
  indents: boolean;
  /** Where the copied stretch begins, perhaps in the middle of a paragraph. */
  first: Line | null;
}

/** The page as HTML. */
export function writePage({ content, notes }: Page): string {
  const lines = linesIn(content);
  const paragraphs = content.filter((block) => block.kind === "line").filter(({ level }) => level === 0);
  return blocks(content, {
    notes,
    lower: lines.some(({ level }) => level === 1) ? 1 : 0,
    indents: paragraphs.some(({ indent }) => indent === true),
    first: lines[0] ?? null,
  });
}

function linesIn(content: Block[]): Line[] {
  return content.flatMap((block) => {
    if (block.kind === "line") return [block];
    if (block.kind === "list") return block.items.flatMap(linesIn);
    if (block.kind === "quote") return linesIn(block.content);
    return block.kind === "table" ? block.rows.flat().flatMap((cell) => linesIn(cell.content)) : [];
  });
}

function blocks(content: Block[], whole: Whole): string {
  return nestListed(content).map((block) => one(block, whole)).join("");
}

function one(block: Block, whole: Whole): string {
  switch (block.kind) {
    case "line":
      return line(block, whole);
    case "list":
      return list(block, whole);
    case "quote":
      return block.content.length > 0 ? `<blockquote>${blocks(block.content, whole)}</blockquote>` : "";
    case "table":
      return table(block, whole);
    case "rule":
      return "<hr>";
  }
}

function line({ level, align, indent, content }: Line, whole: Whole, tag = tagOf(level, whole)): string {
  const aligned = align === "left" ? "" : ` data-align="${align}"`;
  const flush = tag === "p" && (indent === false || isFlush({ indent, content }, whole)) ? ' data-indent="false"' : "";
  return `<${tag}${aligned}${flush}>${inline(content, tag !== "p", whole)}</${tag}>`;
}

function isFlush({ indent, content }: Pick<Line, "indent" | "content">, { indents, first }: Whole): boolean {
  return indents && indent !== true && content !== first?.content;
}

function tagOf(level: number, { lower }: Whole): string {
  return level === 0 ? "p" : `h${Math.min(4, Math.max(2, level + lower))}`;
}

function list({ ordered, start, items }: List, whole: Whole): string {
  const inner = { ...whole, indents: false };
  const written = items.filter((item) => item.length > 0).map((item) => `<li>${itemOf(item, inner)}</li>`);
  const from = ordered && start !== 1 && isWithin(0, MAX_START)(start) ? ` start="${start}"` : "";
  return written.length === 0 ? "" : ordered ? `<ol${from}>${written.join("")}</ol>` : `<ul>${written.join("")}</ul>`;
}

/** An item begins with a paragraph. */
function itemOf(item: Block[], whole: Whole): string {
  const [first, ...rest] = item;
  return first?.kind === "line" ? line(first, whole, "p") + blocks(rest, whole) : `<p></p>${blocks(item, whole)}`;
}

function table({ rows }: Table, whole: Whole): string {
  const inner = { ...whole, indents: false };
  const written = rows.map((row) => `<tr>${row.map((cell) => cellOf(cell, inner)).join("")}</tr>`);
  return `<table><tbody>${written.join("")}</tbody></table>`;
}

function cellOf({ header, wide, high, content }: Cell, whole: Whole): string {
  const tag = header ? "th" : "td";
  const spans = (wide > 1 ? ` colspan="${wide}"` : "") + (high > 1 ? ` rowspan="${high}"` : "");
  return `<${tag}${spans}>${blocks(content, whole) || "<p></p>"}</${tag}>`;
}

function inline(content: Inline[], isHeading: boolean, { notes }: Whole): string {
  return content.map((part) => {
    if (part.kind === "break") return "<br>";
    if (part.kind === "text") return marked(escapeHtml(part.text), part.formats, isHeading);
    const note = notes.get(part.id) ?? "";
    if (note !== "") return `<span data-footnote="">${escapeHtml(note)}</span>`;
    return part.mark === "" ? "" : `<sup>${escapeHtml(part.mark)}</sup>`;
  }).join("");
}

function marked(text: string, { bold, italic, underline, strike, script, href }: Formats, isHeading: boolean): string {
  const tags = [
    ...(bold && !isHeading ? ["strong"] : []),
    ...(italic ? ["em"] : []),
    ...(underline && href === "" ? ["u"] : []),
    ...(strike ? ["s"] : []),
    ...(script === "" ? [] : [script]),
  ];
  const inside = tags.reduceRight((within, tag) => `<${tag}>${within}</${tag}>`, text);
  return href === "" ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand between tags and in quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? "");
}
