import type { Node } from "prosemirror-model";
import { Step, StepResult } from "prosemirror-transform";
import type { Fields } from "./fields";

/** The text with every suggestion rejected. */
export interface Base {
  readonly fields: Fields;
  readonly doc: Node;
}

/** What stands beside the body and is changed with it: the base, and fields that a decision sets. */
export interface Beside {
  readonly base: Base;
  readonly fields: Partial<Fields>;
}

/**
 * Changes what stands beside the body and nothing in it.
 *
 * Being a step, it lies in the same history as typing does: one Ctrl+Z takes back whatever came last.
 */
export class BesideStep extends Step {
  constructor(
    readonly before: Beside,
    readonly after: Beside,
  ) {
    super();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): Step {
    return new BesideStep(this.after, this.before);
  }

  override map(): Step {
    return this;
  }

  /** Names the step; it is never sent anywhere, and a base is too large to write down with each. */
  override toJSON(): { stepType: string } {
    return { stepType: "beside" };
  }
}
