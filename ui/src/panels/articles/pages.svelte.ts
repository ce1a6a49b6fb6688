import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { ArticleRow, Commands } from "../../api/types.gen";
import { call } from "../../shared/core";

export type Filter = Omit<Commands["articles"]["input"], "after" | "limit">;

const PAGE = 100;

/** A list that is read page after page while one scrolls. */
export class Pages {
  rows = $state.raw<ArticleRow[] | null>(null);
  total = $state.raw<number | null>(0);
  refusal = $state.raw<AnyRefusal | null>(null);
  #filter: Filter | null = null;
  #next: string | null = null;
  #ticket = 0;
  #reading = false;

  /** Shows the first page under this filter. */
  async show(filter: Filter): Promise<void> {
    this.#filter = filter;
    await this.#read(null, PAGE);
  }

  /** Reads again what is shown, no less of it than before. */
  async again(): Promise<void> {
    if (this.#filter) await this.#read(null, Math.max(PAGE, this.rows?.length ?? 0));
  }

  async more(): Promise<void> {
    if (this.#next !== null && !this.#reading) await this.#read(this.#next, PAGE);
  }

  async #read(after: string | null, limit: number): Promise<void> {
    if (!this.#filter) return;
    const ticket = ++this.#ticket;
    this.#reading = true;
    try {
      const page = await call("articles", { ...this.#filter, after, limit });
      if (ticket !== this.#ticket) return;
      this.rows = after === null ? page.items : [...(this.rows ?? []), ...page.items];
      this.#next = page.next;
      this.total = page.total;
      this.refusal = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.refusal = refused(thrown);
    } finally {
      if (ticket === this.#ticket) this.#reading = false;
    }
  }
}
