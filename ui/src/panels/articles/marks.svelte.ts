import type { ArticleRow } from "../../api/types.gen";

/** The rows of the list that are marked, to be dealt with together. */
export class Marks {
  readonly #rows: () => ArticleRow[];
  #ids = $state.raw<ReadonlySet<string>>(new Set());
  /** The row that was marked or unmarked last: a range begins there. */
  #last: string | null = null;

  constructor(rows: () => ArticleRow[]) {
    this.#rows = rows;
  }

  /** Those that are shown, in their order. */
  readonly rows = $derived.by(() => this.#rows().filter((row) => this.#ids.has(row.id)));

  has(row: ArticleRow): boolean {
    return this.#ids.has(row.id);
  }

  toggle(row: ArticleRow): void {
    this.#set([row], !this.has(row));
    this.#last = row.id;
  }

  /** Marks or unmarks all from the row that was touched last to this one. */
  reach(row: ArticleRow, marked = true): void {
    const rows = this.#rows();
    const to = rows.indexOf(row);
    const from = rows.findIndex(({ id }) => id === this.#last);
    this.#set(from < 0 ? [row] : rows.slice(Math.min(from, to), Math.max(from, to) + 1), marked);
    this.#last = row.id;
  }

  /** Marks every row that was read. */
  all(): void {
    this.#set(this.#rows(), true);
  }

  clear(): void {
    this.#ids = new Set();
    this.#last = null;
  }

  #set(rows: ArticleRow[], marked: boolean): void {
    const ids = new Set(this.#ids);
    for (const { id } of rows) {
      if (marked) ids.add(id);
      else ids.delete(id);
    }
    this.#ids = ids;
  }
}
