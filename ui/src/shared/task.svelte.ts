import { refused } from "../api/refused";
import type { AnyRefusal } from "../api/shell";

/** One thing that a user sets going: never twice at once, and its refusal is kept to be shown beside it. */
export class Task {
  running = $state(false);
  refusal = $state.raw<AnyRefusal | null>(null);

  /** Runs the work; answers whether it was done. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.running) return false;
    this.running = true;
    this.refusal = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.refusal = refused(thrown);
      return false;
    } finally {
      this.running = false;
    }
  }

  clear(): void {
    this.refusal = null;
  }
}
