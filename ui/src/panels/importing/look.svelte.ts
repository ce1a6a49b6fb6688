import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { ImportPreview, Suggester } from "../../api/types.gen";
import { type Choice, readSource, type Source } from "./reading";

/** What is under way: nothing, reading, or conversion by an office program. */
export type Phase = "idle" | "reading" | "converting";

const AS_FOUND: Choice = { encoding: null, tracked: "suggest" };

/** One file that is looked at: read, and read again as the user chooses. */
export class Look {
  source = $state.raw<Source | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  refusal = $state.raw<AnyRefusal | null>(null);
  phase = $state<Phase>("idle");
  choice = $state.raw<Choice>(AS_FOUND);
  /** Who tracked changes in it, known as long as they were once read as suggestions. */
  suggesters = $state.raw<Suggester[]>([]);
  #running = new AbortController();
  /** How what is shown was read. */
  #shown: Choice = AS_FOUND;

  /** It was read in an encoding in which it makes no sense. */
  get garbled(): boolean {
    const { refusal } = this;
    return refusal?.code === "file_unreadable" && refusal.details.problem === "unreadable" && refusal.details.detail !== "";
  }

  /** Lays another file before the user. */
  async open(source: Source, choice: Choice = AS_FOUND): Promise<void> {
    this.close();
    this.source = source;
    this.choice = this.#shown = choice;
    await this.#read(source);
  }

  /** Reads the file again in another way; what is shown stays until then. */
  async choose(change: Partial<Choice>): Promise<void> {
    this.choice = { ...this.choice, ...change };
    if (this.source) await this.#read(this.source);
  }

  /** Ends what is under way; its answer is not waited for. */
  stop(): void {
    this.#running.abort();
    this.phase = "idle";
    this.choice = this.#shown;
    if (!this.preview) this.source = null;
  }

  close(): void {
    this.#running.abort();
    this.phase = "idle";
    this.source = this.preview = this.refusal = null;
    this.suggesters = [];
  }

  async #read(source: Source): Promise<void> {
    this.#running.abort();
    const running = (this.#running = new AbortController());
    const { choice } = this;
    this.refusal = null;
    this.phase = "reading";
    try {
      const preview = await readSource(source, choice, running.signal, () => (this.phase = "converting"));
      this.preview = preview;
      this.#shown = choice;
      if (choice.tracked === "suggest") this.suggesters = preview.suggesters;
    } catch (thrown) {
      if (running.signal.aborted) return;
      this.preview = null;
      this.refusal = refused(thrown);
    }
    if (this.#running === running) this.phase = "idle";
  }
}
