import { shell } from "../../shared/core";
import type { Batched } from "../../shared/navigation.svelte";
import { Signing } from "../../shared/signing.svelte";
import { Task } from "../../shared/task.svelte";
import { Job, type Shape } from "./job.svelte";

/** Many articles that leave one after the other, each signed for by itself. */
export class Batch {
  jobs = $state.raw<Job[]>([]);
  readonly signing = new Signing();
  /** Packing what was written. */
  readonly packing = new Task();
  running = $state(false);
  /** The user has asked to stop after the present article. */
  stopping = $state(false);
  /** Something was begun: what is exported and how stands fast from then on. */
  begun = $state(false);
  /** Where all of it lies, once something was written. */
  folder = $state.raw<string | null>(null);
  zip = $state.raw<string | null>(null);

  readonly open = $derived.by(() => this.jobs.filter((job) => job.open));
  readonly done = $derived.by(() => this.#count("done"));
  readonly failed = $derived.by(() => this.#count("failed") + this.#count("unwritten"));
  readonly unreleased = $derived.by(() => this.#count("unreleased"));
  readonly left = $derived.by(() => this.#count("waiting"));
  /** How many are or were to be exported. */
  readonly total = $derived.by(() => this.jobs.length - this.unreleased - this.#count("out"));

  /** Lays other articles before the user. */
  set(articles: Batched[]): void {
    this.jobs = articles.map((article) => new Job(article));
  }

  /**
   * Exports all that are open, and packs them when all is done. One that fails does not keep the others; a locked key
   * does, and a disk that takes no file: nothing more is signed for that cannot be written.
   */
  async run(shape: Shape, zipped: boolean): Promise<void> {
    if (this.running) return;
    this.running = this.begun = true;
    this.stopping = false;
    for (const job of this.open) {
      if (this.stopping) break;
      const ending = await job.export(this.signing, shape);
      this.folder = job.folder ?? this.folder;
      if (ending === "locked" || ending === "unwritten") break;
      // Its refusal stands beside the article.
      this.signing.task.clear();
    }
    if (zipped && this.left === 0 && this.folder !== null) await this.#pack(this.folder);
    this.running = false;
  }

  /** Ends after the present article: that one is whole. */
  stop(): void {
    this.stopping = true;
  }

  async #pack(path: string): Promise<void> {
    await this.packing.run(async () => {
      this.zip = (await shell("zip_folder", { path })).path;
    });
  }

  #count(state: Job["state"]): number {
    return this.jobs.filter((job) => job.state === state).length;
  }
}
