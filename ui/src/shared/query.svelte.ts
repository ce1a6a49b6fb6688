import { untrack } from "svelte";
import { refused } from "../api/refused";
import type { AnyRefusal } from "../api/shell";
import type { Changed } from "../api/types.gen";
import { refresh } from "./refresh";

/** Something asked of the core and shown: the last answer stays while the next one is on its way. */
export class Query<T> {
  value = $state.raw<T | null>(null);
  refusal = $state.raw<AnyRefusal | null>(null);
  readonly #load: () => Promise<T>;
  #ticket = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Asks again; an answer that was overtaken by a later question is dropped. */
  async reload(): Promise<void> {
    const ticket = ++this.#ticket;
    const asked = this.#load();
    try {
      const value = await asked;
      if (ticket !== this.#ticket) return;
      this.value = value;
      this.refusal = null;
    } catch (thrown) {
      if (ticket === this.#ticket) this.refusal = refused(thrown);
    }
  }
}

/** A query that lives as long as the component: asks when what `load` reads changes, and when a write concerns it. */
export function useQuery<T>(load: () => Promise<T>, concerns: (changed: Changed) => boolean): Query<T> {
  const query = new Query(load);
  $effect(() => void query.reload());
  $effect(() => refresh.listen(concerns, () => untrack(() => void query.reload())));
  return query;
}
