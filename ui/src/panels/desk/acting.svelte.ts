import type { Action, DecisionKind } from "../../api/types.gen";
import { call } from "../../shared/core";
import { open } from "../../shared/navigation.svelte";
import { Task } from "../../shared/task.svelte";
import type { Desk } from "./desk.svelte";

/** The single keys of the desk. */
export const hotkeys: Partial<Record<Action, string>> = {
  submit: "s",
  approve: "a",
  return_for_revision: "r",
  hold: "h",
  edit: "e",
  apply_changes: "g",
  resume: "u",
  release: "f",
  export: "x",
};

/** The single keys for an article's papers. */
export const paperKeys = { slip: "p", bundle: "b" } as const;

/** The single keys for what is opened over the desk at any stage. */
export const copyKeys = { copy: "o", "take-back": "t" } as const;

/** The question that stands open before an action is done. */
export type Question =
  | { kind: "decide"; decision: DecisionKind; step: string }
  | { kind: "submit" }
  | { kind: "release" }
  | { kind: "discard" }
  | { kind: "resume" };

/** Carries out what the desk offers; everything typed is saved before. */
export class Acting {
  readonly task = new Task();
  question = $state.raw<Question | null>(null);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Starts an action if it is offered. */
  start(action: Action, step?: string): void {
    const offer = this.#desk.view?.offered.find(
      (one) => one.action === action && (step === undefined || one.step === step),
    );
    if (!offer || this.question) return;
    void this.task.run(async () => {
      if (!(await this.#saved())) return;
      await this.#go(action, offer.step ?? "");
    });
  }

  async #go(action: Action, step: string): Promise<void> {
    switch (action) {
      case "edit":
        // Read again: somebody may have written since the article was opened.
        await this.#desk.reload();
        this.#desk.correcting = true;
        return;
      case "submit":
      case "release":
      case "resume":
        this.question = { kind: action };
        return;
      case "discard_changes":
        this.question = { kind: "discard" };
        return;
      case "apply_changes":
        await this.#apply();
        return;
      case "export":
        open({ kind: "export", article: this.#desk.article });
        return;
      case "approve":
      case "return_for_revision":
      case "hold":
      case "reject":
      case "spike":
        this.question = { kind: "decide", decision: action, step };
    }
  }

  /** Saves what is typed and reads the article again, so that the action sees the very text on the disk. */
  async #saved(): Promise<boolean> {
    const { draft } = this.#desk;
    if (!draft) return false;
    if (!(await draft.flush())) return false;
    if (draft.version !== this.#desk.view?.draft.version) await this.#desk.reload();
    return true;
  }

  async #apply(): Promise<void> {
    const { article, draft } = this.#desk;
    if (!draft) return;
    await call("apply_changes", { article, version: draft.version });
    await this.#desk.startAfresh();
  }

  discard = async (): Promise<void> => {
    const { article, draft } = this.#desk;
    if (!draft) return;
    await call("discard_changes", { article, version: draft.version });
    await this.#desk.startAfresh();
  };

  resume = async (): Promise<void> => {
    await call("resume", { article: this.#desk.article });
    await this.#desk.startAfresh();
  };

  /** The question is answered and done. */
  done = (): void => {
    this.question = null;
    void this.task.run(() => this.#desk.startAfresh());
  };

  /** Back from changing the text to the fixed revision. */
  stopCorrecting = (): void => {
    void this.task.run(async () => {
      if (await this.#saved()) await this.#desk.startAfresh();
    });
  };

  close = (): void => {
    this.question = null;
  };
}
