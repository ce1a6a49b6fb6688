import type { Place } from "./path";
import { MAX_COLUMNS, MAX_ROWS } from "./values";

/** What keeps the cells of a table from tiling a rectangle exactly, each in the first free column of its row. */
export function tableProblem(table: Place): string | null {
  const rows = table.field("content").items();
  if (rows.length > MAX_ROWS) return table.problem("out_of_range");
  const columns = rows[0]?.field("content").items().reduce((sum, cell) => sum + spans(cell).wide, 0) ?? 0;
  if (columns === 0 || columns > MAX_COLUMNS) return table.problem("out_of_range");
  const freeFrom = Array.from({ length: columns }, () => 0);
  for (const [place, row] of rows.entries()) {
    const fits = row.field("content").items().every((cell) => fit(freeFrom, cell, place, rows.length));
    if (!fits || freeFrom.some((free) => free <= place)) return row.problem("bad_table");
  }
  return null;
}

/** Lays a cell down: for each column, `freeFrom` is the first row that is free in it. */
function fit(freeFrom: number[], cell: Place, row: number, rows: number): boolean {
  const { wide, high } = spans(cell);
  const from = freeFrom.findIndex((free) => free <= row);
  const under = freeFrom.slice(from, from + wide);
  const fits = from >= 0 && under.length === wide && under.every((free) => free <= row);
  if (!fits || row + high > rows) return false;
  freeFrom.fill(row + high, from, from + wide);
  return true;
}

function spans(cell: Place): { wide: number; high: number } {
  const attrs = cell.field("attrs");
  return { wide: Number(attrs.field("colspan").value), high: Number(attrs.field("rowspan").value) };
}
