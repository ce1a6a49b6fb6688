import type { AsideView, TextRef, VersionView } from "../../../api/types.gen";
import { call } from "../../../shared/core";
import { open } from "../../../shared/navigation.svelte";
import { tellRefusal } from "../../../shared/tell-refusal";
import { tell } from "../../../shared/toasts.svelte";
import { w } from "../../../words";
import type { Desk } from "../desk.svelte";

/** What stands open over the time line. */
export type Question =
  | { kind: "view"; which: TextRef; title: string }
  | { kind: "restore"; which: TextRef }
  | { kind: "name"; version: VersionView }
  | { kind: "drop"; aside: AsideView };

/** What can be done with the saved texts of the article on the desk. */
export class VersionActs {
  question = $state.raw<Question | null>(null);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get article(): string {
    return this.#desk.article;
  }

  /** Restoring is editing: the core says who may. */
  get mayRestore(): boolean {
    return this.#desk.offer("edit") !== undefined;
  }

  ask(question: Question): void {
    this.question = question;
  }

  close = (): void => {
    this.question = null;
  };

  /** Compares two texts, once what is typed is on the disk; null for the usual text of that side. */
  compare(from: TextRef | null, to: TextRef | null): void {
    const { article } = this;
    const saved = this.#desk.draft?.flush() ?? Promise.resolve(true);
    saved.then(() => open({ kind: "compare", article, from, to })).catch(tellRefusal);
  }

  /** Takes up what somebody outside made of a copy. */
  takeBack(): void {
    open({ kind: "take-back", article: this.article });
  }

  /** Makes an earlier text the draft, as a new version. Rejects with a refusal. */
  async restore(which: TextRef): Promise<void> {
    await this.#desk.draft?.restore(which);
    await this.#desk.startAfresh();
    tell(w.versions.restored);
  }

  /** Names a version; an empty name takes the name away. Rejects with a refusal. */
  async name({ version }: VersionView, name: string): Promise<void> {
    await call("name_version", { article: this.article, version, name });
  }

  /** Lets go of a text that was put aside. Rejects with a refusal. */
  async drop({ id }: AsideView): Promise<void> {
    await call("drop_aside", { article: this.article, id });
  }
}
