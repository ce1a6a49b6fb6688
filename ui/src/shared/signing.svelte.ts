import type { Prepared } from "../api/types.gen";
import { shell } from "./core";
import { Task } from "./task.svelte";

/** Preparing, signing and recording one statement; asks for the passphrase when the key has locked itself. */
export class Signing {
  readonly task = new Task();
  passphrase = $state("");
  locked = $state(false);

  /** Nothing more has to be typed before the key can sign. */
  get ready(): boolean {
    return !this.locked || this.passphrase !== "";
  }

  /** Answers whether the statement is signed and recorded. */
  async run(
    prepare: () => Promise<Prepared>,
    record: (signed: { statement: string; signature: string }) => Promise<unknown>,
  ): Promise<boolean> {
    const done = await this.task.run(async () => {
      if (this.locked) await this.#unlock();
      const { statement } = await prepare();
      const { signature } = await shell("sign", { statement });
      await record({ statement, signature });
    });
    if (this.task.refusal?.code === "key_locked") {
      this.locked = true;
      this.task.clear();
    }
    return done;
  }

  async #unlock(): Promise<void> {
    await shell("unlock", { passphrase: this.passphrase });
    this.passphrase = "";
    this.locked = false;
  }
}
