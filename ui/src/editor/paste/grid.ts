/** Makes whole rectangles of tables as pages write them, with spans that fit; and paragraphs of those too large. */
import { MAX_COLUMNS, MAX_ROWS } from "../../document/values";
import { PLAIN } from "./formats";
import type { Block, Cell, Inline, Line, Table } from "./page";

/** A cell in the first column that it takes. */
interface Laid {
  column: number;
  cell: Cell;
}

/** The rows as a rectangle without holes; null when it is larger than an article may hold. */
export function layOut(written: Cell[][]): Cell[][] | null {
  const rows = written.filter((row) => row.length > 0);
  if (rows.length === 0 || rows.length > MAX_ROWS) return null;
  /** For each column the first row that is free in it. */
  const freeFrom: number[] = [];
  const laid: Laid[][] = [];
  for (const [place, row] of rows.entries()) {
    const cells = layRow(row, freeFrom, place, rows.length);
    if (freeFrom.length > MAX_COLUMNS) return null;
    laid.push(cells);
  }
  return fillHoles(laid, freeFrom.length);
}

function layRow(row: Cell[], freeFrom: number[], place: number, rows: number): Laid[] {
  let column = 0;
  return row.map((cell) => {
    while ((freeFrom[column] ?? 0) > place) column += 1;
    let wide = 1;
    while (wide < cell.wide && (freeFrom[column + wide] ?? 0) <= place) wide += 1;
    const high = Math.min(cell.high, rows - place);
    for (let taken = column; taken < column + wide; taken += 1) freeFrom[taken] = place + high;
    const laid = { column, cell: { ...cell, wide, high } };
    column += wide;
    return laid;
  });
}

/** Where nothing stands, empty cells as wide as the hole. */
function fillHoles(rows: Laid[][], columns: number): Cell[][] {
  const freeFrom = Array.from({ length: columns }, () => 0);
  return rows.map((row, place) => {
    const filled: Cell[] = [];
    const starting = new Map(row.map(({ column, cell }) => [column, cell]));
    let hole: Cell | null = null;
    for (let column = 0; column < columns; column += 1) {
      const cell = starting.get(column);
      if (cell) freeFrom.fill(place + cell.high, column, column + cell.wide);
      const isFree = (freeFrom[column] ?? 0) <= place;
      if (hole && isFree) hole.wide += 1;
      else hole = isFree ? { header: false, wide: 1, high: 1, content: [] } : null;
      if (cell) filled.push(cell);
      else if (hole?.wide === 1) filled.push(hole);
    }
    return filled;
  });
}

/** A table as paragraphs, one a row. */
export function linesOfTable({ rows }: Table): Line[] {
  return rows.map((row) => row.map(({ content }) => content.flatMap(inlineOf))).flatMap((cells) => {
    const content = cells.flatMap((cell) => (cell.length > 0 ? [BLANK].concat(cell) : [])).slice(1);
    return content.length > 0 ? [{ kind: "line", level: 0, align: "left", indent: null, listed: null, content }] : [];
  });
}

const BLANK: Inline = { kind: "text", text: "\u3000", formats: PLAIN };

function inlineOf(block: Block): Inline[] {
  if (block.kind === "line") return block.content;
  if (block.kind === "list") return block.items.flat().flatMap(inlineOf);
  return block.kind === "quote" ? block.content.flatMap(inlineOf) : [];
}
