/** A pasted page as far as an article can hold it: lines of text in lists, quotations and tables. */
import type { Formats } from "./formats";

/** A stretch of text of one look. */
export interface Run {
  kind: "text";
  text: string;
  formats: Formats;
}

/** The place of a footnote; `mark` is what stood there, for when its text did not come along. */
export interface NoteRef {
  kind: "note";
  id: string;
  mark: string;
}

/** What a line consists of. */
export type Inline = Run | NoteRef | { kind: "break" };

/** Where a line stood in a list of a word processor, which writes lists as paragraphs. */
export interface Listed {
  list: string;
  /** From 1. */
  level: number;
  /** Null for bullets. */
  number: number | null;
}

/** A paragraph, or a heading when it has a level. */
export interface Line {
  kind: "line";
  /** 1 to 6 as in HTML; 0 for a paragraph. */
  level: number;
  align: "left" | "center" | "right" | "justify";
  /** Null where nothing is said of it. */
  indent: boolean | null;
  listed: Listed | null;
  content: Inline[];
}

/** A list; each item is a list of blocks. */
export interface List {
  kind: "list";
  ordered: boolean;
  start: number;
  items: Block[][];
}

export interface Quote {
  kind: "quote";
  content: Block[];
}

export interface Cell {
  header: boolean;
  wide: number;
  high: number;
  content: Block[];
}

/** A table; each row is a list of cells, as they were written. */
export interface Table {
  kind: "table";
  rows: Cell[][];
}

export type Block = Line | List | Quote | Table | { kind: "rule" };

/** The whole of it. */
export interface Page {
  content: Block[];
  /** The texts of footnotes, by their ids. */
  notes: Map<string, string>;
}

/** What a reader sees of a line, as far as it is text. */
export function textOf(line: Line): string {
  return line.content.map((part) => (part.kind === "text" ? part.text : "")).join("");
}
