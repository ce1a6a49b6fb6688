import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { Action, ArticleView, Offer } from "../../api/types.gen";
import { call } from "../../shared/core";
import { folderOf } from "../../shared/files";
import type { Overlay } from "../../shared/navigation.svelte";
import { aboutArticle, refresh } from "../../shared/refresh";
import { stepName } from "../../words/names";
import { Draft } from "./draft.svelte";

/** A paper of the article, as it is opened. */
export type Paper = Extract<Overlay, { kind: "slip" | "bundle" }>;

const RELOAD_DELAY_MS = 300;

/** One article on the desk, as the signed-in person sees it. */
export class Desk {
  readonly article: string;
  view = $state.raw<ArticleView | null>(null);
  draft = $state.raw<Draft | null>(null);
  refusal = $state.raw<AnyRefusal | null>(null);
  /** A reviewer has asked to change the text. */
  correcting = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(article: string) {
    this.article = article;
  }

  /** Reads the article, and again soon after each write to it, until the returned function is called. */
  watch(): () => void {
    void this.reload();
    const stop = refresh.listen(aboutArticle(this.article), () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.reload(), RELOAD_DELAY_MS);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.draft?.close();
    };
  }

  async reload(): Promise<void> {
    try {
      this.#take(await call("article", { article: this.article }));
      this.refusal = null;
    } catch (thrown) {
      this.refusal = refused(thrown);
    }
  }

  /** Starts again from what is on the disk; the editor takes up that text. Rejects with a refusal. */
  async startAfresh(): Promise<void> {
    const view = await call("article", { article: this.article });
    this.correcting = false;
    this.#replace(view);
  }

  #take(view: ArticleView): void {
    const { draft } = this;
    if (draft && !(draft.clean && view.draft.version > draft.version)) this.view = view;
    else this.#replace(view);
  }

  #replace(view: ArticleView): void {
    this.draft?.close();
    this.view = view;
    this.draft = new Draft(view);
  }

  offer(action: Action): Offer | undefined {
    return this.view?.offered.find((offer) => offer.action === action);
  }

  /** Whether the text is open to be changed here. */
  get editing(): boolean {
    if (!this.view || !this.offer("edit")) return false;
    return this.view.article.stage !== "in_review" || this.correcting || this.view.changed_since_revision;
  }

  /** A reviewer may turn to changing the text. */
  get mayCorrect(): boolean {
    return this.offer("edit") !== undefined && !this.editing;
  }

  /** What can be taken out on paper, once submitted, and to be checked elsewhere, once exported. */
  get papers(): Paper[] {
    const { article, view } = this;
    if (!view?.revision) return [];
    const exported = view.exports[0];
    if (!exported) return [{ kind: "slip", article }];
    return [{ kind: "slip", article }, { kind: "bundle", article, folder: folderOf(exported.file_name) }];
  }

  /** A step's name in this round, or its usual one. */
  stepName = (id: string): string =>
    this.view?.round?.steps.find((step) => step.id === id)?.name ?? stepName(id);
}
