import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { WhoseView } from "../../api/types.gen";
import { readBase64 } from "../../shared/base64";
import { call } from "../../shared/core";

/** The core takes no larger files; larger ones are not even read. Bytes. */
const LARGEST = 128 * 1024 * 1024;

/** What is known of one file that was found. */
export class Tracing {
  /** The file that is asked about, or that the answer is about. */
  file = $state.raw<File | null>(null);
  answer = $state.raw<WhoseView | null>(null);
  refusal = $state.raw<AnyRefusal | null>(null);
  running = $state(false);
  /** The name of a file that was not even read. */
  tooLarge = $state<string | null>(null);
  #ticket = 0;

  /** Asks about a file; the answer to an earlier one is not waited for. */
  async ask(file: File): Promise<void> {
    this.stop();
    const ticket = this.#ticket;
    this.file = file;
    if (file.size > LARGEST) {
      this.tooLarge = file.name;
      return;
    }
    this.running = true;
    try {
      const base64 = await readBase64(file);
      if (ticket !== this.#ticket) return;
      const answer = await call("whose", { base64 });
      if (ticket === this.#ticket) this.answer = answer;
    } catch (thrown) {
      if (ticket === this.#ticket) this.refusal = refused(thrown);
    }
    if (ticket === this.#ticket) this.running = false;
  }

  /** Ends the question that is under way. */
  stop(): void {
    this.#ticket += 1;
    this.running = false;
    this.file = this.answer = this.refusal = this.tooLarge = null;
  }
}
