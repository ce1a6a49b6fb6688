/** Puts the page together while it is read: the line being written, and the lists, quotations and tables around it. */
import type { Formats } from "./formats";
import { linesFrom, type LineSet, PLAIN_SET } from "./lines";
import type { Block, Cell, Inline, List, Page, Table } from "./page";
import { layOut, linesOfTable } from "./grid";

/** Blanks between blocks in the source of a page; also of no text at all. */
const SOURCE_BLANKS = /^[ \t\n\r\f]*$/u;
/** Lists, quotations and tables around each other; an article holds sixteen levels, and the paste may go in deep. */
const MOST_LEVELS = 10;

/** What is open around the line being written; `part` is where blocks go: an item, a cell, or a quotation of level 1. */
type Box =
  | { kind: "part"; content: Block[]; level: 0 | 1 }
  | { kind: "list"; list: List }
  | { kind: "table"; table: Table; nested: boolean }
  | { kind: "row"; row: Cell[] }
  | { kind: "nothing" };

/** A box with what would cost time to find among thousands of them. */
interface Opened {
  box: Box;
  /** The nearest box, itself or around it, in which blocks can stand. */
  holder: Box | null;
  table: Extract<Box, { kind: "table" }> | null;
  levels: number;
}

export class PageBuilder {
  readonly page: Page = { content: [], notes: new Map() };
  /** Characters that have come in. */
  written = 0;
  readonly #boxes: Opened[] = [];
  #inline: Inline[] = [];
  #set: LineSet = PLAIN_SET;
  #marker = "";
  readonly #ontable: () => void;

  /** `ontable` is told of every table that is made paragraphs. */
  constructor(ontable: () => void) {
    this.#ontable = ontable;
  }

  /** Forgets what has been read so far, but not what is open. */
  restart(): void {
    this.page.content.length = 0;
    this.#inline = [];
    this.#marker = "";
    this.#boxes.forEach(({ box }, place) => {
      const open = place < this.#boxes.length - 1 ? 1 : 0;
      if (box.kind === "part") box.content.length = 0;
      if (box.kind === "list") box.list.items.splice(0, box.list.items.length - open);
      if (box.kind === "table") box.table.rows.splice(0, box.table.rows.length - open);
      if (box.kind === "row") box.row.splice(0, box.row.length - open);
    });
  }

  text(text: string, formats: Formats, set: LineSet): void {
    if (this.#inline.length === 0 && SOURCE_BLANKS.test(text)) return;
    this.written += text.length;
    const [first = "", ...rest] = formats.lines ? text.split(/\r\n|[\n\r]/u) : [text];
    this.#add({ kind: "text", text: first, formats }, set);
    for (const line of rest) {
      this.endLine();
      this.#add({ kind: "text", text: line, formats }, set);
    }
  }

  note(id: string, mark: string, set: LineSet): void {
    this.#add({ kind: "note", id, mark }, set);
  }

  lineBreak(set: LineSet): void {
    this.#add({ kind: "break" }, set);
  }

  /** What a word processor printed before the item that follows. */
  marker(text: string): void {
    this.#marker = text;
  }

  endLine(): void {
    if (this.#inline.length === 0) return;
    const lines = linesFrom(this.#inline, this.#set, this.#marker);
    this.#inline = [];
    if (lines.length > 0) this.#marker = "";
    this.#place().push(...lines);
  }

  rule(): void {
    this.endLine();
    this.#place().push({ kind: "rule" });
  }

  openList(ordered: boolean, start: number): void {
    this.endLine();
    this.#open(this.#isDeep() ? { kind: "nothing" } : { kind: "list", list: { kind: "list", ordered, start, items: [] } });
  }

  openItem(): void {
    this.endLine();
    const around = this.#boxes.at(-1)?.box;
    const content: Block[] = [];
    if (around?.kind === "list") around.list.items.push(content);
    this.#open(around?.kind === "list" ? { kind: "part", content, level: 0 } : { kind: "nothing" });
  }

  openQuote(): void {
    this.endLine();
    this.#open(this.#isDeep() ? { kind: "nothing" } : { kind: "part", content: [], level: 1 });
  }

  openTable(): void {
    this.endLine();
    const around = this.#boxes.at(-1)?.table;
    if (around) around.nested = true;
    this.#open({ kind: "table", table: { kind: "table", rows: [] }, nested: this.#isDeep() });
  }

  openRow(): void {
    this.endLine();
    const around = this.#boxes.at(-1)?.box;
    const row: Cell[] = [];
    if (around?.kind === "table") around.table.rows.push(row);
    this.#open(around?.kind === "table" ? { kind: "row", row } : { kind: "nothing" });
  }

  openCell(cell: Omit<Cell, "content">): void {
    this.endLine();
    const around = this.#boxes.at(-1)?.box;
    const content: Block[] = [];
    if (around?.kind === "row") around.row.push({ ...cell, content });
    this.#open(around?.kind === "row" ? { kind: "part", content, level: 0 } : { kind: "nothing" });
  }

  /** Closes what was opened last. */
  close(): void {
    this.endLine();
    const box = this.#boxes.pop()?.box;
    if (box?.kind === "part" && box.level === 1) this.#place().push({ kind: "quote", content: box.content });
    if (box?.kind === "list" && box.list.items.length > 0) this.#place().push(box.list);
    if (box?.kind === "table") this.#closeTable(box.table, box.nested);
  }

  /** A table of one cell, or around another, only lays things out; too large a one could not be saved. */
  #closeTable(table: Table, nested: boolean): void {
    const cells = table.rows.flat();
    const rows = layOut(table.rows);
    if (cells.length > 1 && !nested && rows) return void this.#place().push({ kind: "table", rows });
    if (cells.length > 1) this.#ontable();
    this.#place().push(...(rows ? cells.flatMap(({ content }) => content) : linesOfTable(table)));
  }

  #open(box: Box): void {
    const around = this.#boxes.at(-1);
    const isLevel = box.kind === "list" || box.kind === "table" || (box.kind === "part" && box.level === 1);
    this.#boxes.push({
      box,
      holder: box.kind === "part" || box.kind === "list" ? box : (around?.holder ?? null),
      table: box.kind === "table" ? box : (around?.table ?? null),
      levels: (around?.levels ?? 0) + (isLevel ? 1 : 0),
    });
  }

  #isDeep(): boolean {
    return (this.#boxes.at(-1)?.levels ?? 0) >= MOST_LEVELS;
  }

  /** Where a block goes that comes now: beside a list's items into the last of them, out of a table between its cells. */
  #place(): Block[] {
    const holder = this.#boxes.at(-1)?.holder;
    if (holder?.kind === "part") return holder.content;
    return holder?.kind === "list" ? lastItem(holder.list) : this.page.content;
  }

  #add(part: Inline, set: LineSet): void {
    if (this.#inline.length === 0) this.#set = set;
    this.#inline.push(part);
  }
}

function lastItem(list: List): Block[] {
  const last = list.items.at(-1);
  if (last) return last;
  const first: Block[] = [];
  list.items.push(first);
  return first;
}
