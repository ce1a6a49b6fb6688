import { Item, type ItemState } from "./item.svelte";
import type { Tracked } from "./reading";

/** How a file stands in the list: its own state, or that it was imported before, or stands above already. */
export type Standing = ItemState | "seen" | "twin";

/** Many files: read one after the other, then imported one after the other. */
export class Batch {
  readonly items: readonly Item[];
  /** What becomes of tracked changes in all of them. */
  tracked = $state<Tracked>("suggest");
  /** Files that were imported before are imported too. */
  again = $state(false);
  work = $state<"idle" | "reading" | "importing">("idle");
  /** The user has stopped what was under way. */
  stopped = $state(false);
  /** How many were to be imported when that began. */
  total = $state(0);
  /** How many of them were dealt with. */
  dealt = $state(0);
  #running = new AbortController();

  constructor(files: File[]) {
    this.items = files.map((file) => new Item(file));
  }

  /** How many were read, whether or not that succeeded. */
  readonly read = $derived.by(() => this.items.filter(({ state }) => !["waiting", "reading", "converting"].includes(state)).length);
  readonly ready = $derived.by(() => this.items.filter((item) => this.#goes(item)));
  readonly done = $derived.by(() => this.items.filter(({ state }) => state === "done").length);
  readonly failed = $derived.by(() => this.items.filter(({ state }) => state === "failed" || state === "unreadable").length);

  /** How a file stands in the list. */
  standing(item: Item): Standing {
    if (item.state !== "ready") return item.state;
    if (this.#isTwin(item)) return "twin";
    return item.digest && item.digest.seen.length > 0 ? "seen" : "ready";
  }

  /** Reads all that wait. */
  async readAll(): Promise<void> {
    await this.#run("reading", this.items.filter(({ state }) => state === "waiting"), (item, signal) => item.read("suggest", signal));
  }

  /** Imports all that can be; a file that fails does not keep the others. */
  async importAll(section: string): Promise<void> {
    const { ready } = this;
    this.total = ready.length;
    this.dealt = 0;
    await this.#run("importing", ready, async (item) => {
      await item.import(this.tracked, section);
      this.dealt += 1;
    });
  }

  /** Ends the reading at once, or the importing after the present file: that one is whole. */
  stop(): void {
    this.stopped = true;
    this.#running.abort();
  }

  async #run(work: "reading" | "importing", items: Item[], act: (item: Item, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.work !== "idle") return;
    const { signal } = (this.#running = new AbortController());
    this.work = work;
    this.stopped = false;
    for (const item of items) {
      if (signal.aborted) break;
      await act(item, signal);
    }
    this.work = "idle";
  }

  /** Whether it will be imported. */
  #goes(item: Item): boolean {
    const standing = this.standing(item);
    return standing === "ready" || standing === "failed" || (this.again && standing === "seen");
  }

  /** The first file of each with the same bytes. */
  readonly #firsts = $derived.by(() => {
    const firsts = new Map<string, Item>();
    for (const item of this.items) {
      if (item.digest && !firsts.has(item.digest.sha256)) firsts.set(item.digest.sha256, item);
    }
    return firsts;
  });

  /** Whether a file with the same bytes stands above it. */
  #isTwin(item: Item): boolean {
    return item.digest !== null && this.#firsts.get(item.digest.sha256) !== item;
  }
}
