import type { IssuedCode, PersonView } from "../../api/types.gen";
import { call } from "../../shared/core";
import { Task } from "../../shared/task.svelte";

/** The question that stands open before something is done to a person. */
export type Question =
  | { kind: "add" }
  | { kind: "roles" | "lost" | "leave"; person: PersonView }
  /** `lost` when a lost key was registered just now. */
  | { kind: "issue"; person: PersonView; lost: boolean }
  | { kind: "code"; issued: IssuedCode }
  /** Whose keys are still to be looked at, by id. */
  | { kind: "confirm"; queue: string[] };

/** What an administrator is doing to the people, one thing at a time. */
export class Asking {
  /** A code that was asked for without a dialog of its own. */
  readonly issuing = new Task();
  question = $state.raw<Question | null>(null);

  ask(question: Question): void {
    if (this.question === null) this.question = question;
  }

  /** Puts another question in the place of the one just answered. */
  go(question: Question): void {
    this.question = question;
  }

  close = (): void => {
    this.question = null;
  };

  /** Makes a code and shows it, once. Rejects with a refusal. */
  issue = async (person: PersonView): Promise<void> => {
    this.go({ kind: "code", issued: await call("issue_code", { person: person.id }) });
  };

  /** Drops a key that is not the person's. Rejects with a refusal. */
  refuse = async (person: PersonView): Promise<void> => {
    await call("refuse_key", { person: person.id });
  };

  /** A newcomer was added: the code comes at once. */
  added = (person: PersonView): void => {
    this.close();
    void this.issuing.run(() => this.issue(person));
  };

  /** This person's key was confirmed or passed over: on to the next. */
  pass(person: string): void {
    if (this.question?.kind !== "confirm") return;
    const queue = this.question.queue.filter((one) => one !== person);
    this.question = queue.length > 0 ? { kind: "confirm", queue } : null;
  }
}
