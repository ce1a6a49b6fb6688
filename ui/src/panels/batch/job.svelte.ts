import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { ExportFile, Format } from "../../api/types.gen";
import { call } from "../../shared/core";
import type { Batched } from "../../shared/navigation.svelte";
import type { Signing } from "../../shared/signing.svelte";
import { writeExport } from "../../shared/write-out";

/** How an article of a batch stands. `unwritten` is signed for and recorded, and not on the disk yet. */
export type JobState = "waiting" | "signing" | "writing" | "done" | "failed" | "unwritten" | "unreleased" | "out";

/** In what shape all articles of a batch leave, and where to. */
export interface Shape {
  formats: Format[];
  channel: string | null;
  /** The name of the batch's folder. */
  folder: string;
}

/** Where a job ended: `locked` when the key asks for the passphrase first. */
export type Ending = "done" | "failed" | "unwritten" | "locked";

/** One article of a batch. */
export class Job {
  readonly article: Batched;
  state = $state<JobState>("waiting");
  refusal = $state.raw<AnyRefusal | null>(null);
  /** The folder of the whole batch, once something was written. */
  folder: string | null = null;
  #unwritten: ExportFile[] | null = null;

  constructor(article: Batched) {
    this.article = article;
    if (article.stage !== "released" && article.stage !== "exported") this.state = "unreleased";
  }

  /** Whether it will be exported when the batch runs. */
  get open(): boolean {
    return ["waiting", "failed", "unwritten"].includes(this.state);
  }

  /** Takes it into the batch, or out of it. */
  include(wanted: boolean): void {
    this.state = wanted ? "waiting" : "out";
  }

  /** Signs, records and writes the article; what was signed for before is only written. */
  async export(signing: Signing, { formats, channel, folder }: Shape): Promise<Ending> {
    this.refusal = null;
    if (!this.#unwritten) {
      this.state = "signing";
      const signed = await signing.run(
        () => call("prepare_export", { article: this.article.article, formats, channel }),
        async (statement) => {
          this.#unwritten = await call("export", { ...statement, channel });
        },
      );
      if (signing.locked) {
        this.state = "waiting";
        return "locked";
      }
      if (!signed) return this.#fail("failed", signing.task.refusal);
    }
    return await this.#write(folder);
  }

  async #write(folder: string): Promise<Ending> {
    this.state = "writing";
    try {
      this.folder = (await writeExport(this.article.article, this.#unwritten ?? [], folder)).batch;
    } catch (thrown) {
      return this.#fail("unwritten", refused(thrown));
    }
    this.#unwritten = null;
    this.state = "done";
    return "done";
  }

  #fail(state: "failed" | "unwritten", refusal: AnyRefusal | null): "failed" | "unwritten" {
    this.refusal = refusal;
    this.state = state;
    return state;
  }
}
