import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { Action, ArticleView, DraftSaved, Offer } from "../../api/types.gen";
import { call } from "../../shared/core";
import { folderOf } from "../../shared/files";
import type { Overlay } from "../../shared/navigation.svelte";
import { aboutArticle, refresh } from "../../shared/refresh";
import { stepName } from "../../words/names";
import { Comments } from "./comments/comments.svelte";
import { Draft } from "./draft.svelte";
import { Seat } from "./seat.svelte";

/** A paper of the article, as it is opened. */
export type Paper = Extract<Overlay, { kind: "slip" | "bundle" }>;

const RELOAD_DELAY_MS = 300;

/** One article on the desk, as the signed-in person sees it. */
export class Desk {
  readonly article: string;
  readonly comments: Comments;
  view = $state.raw<ArticleView | null>(null);
  draft = $state.raw<Draft | null>(null);
  /** The place at the draft; taken when the text is opened to be changed. */
  seat = $state.raw<Seat>() as Seat;
  refusal = $state.raw<AnyRefusal | null>(null);
  /** A reviewer has asked to change the text. */
  correcting = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(article: string) {
    this.article = article;
    this.comments = new Comments(article);
    this.seat = this.#newSeat();
  }

  #newSeat(): Seat {
    // What is not saved yet is tried, refused, and thereby put aside.
    return new Seat(this.article, () => void this.draft?.flush());
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
      const { draft, seat } = this;
      if (draft) void draft.close().finally(() => seat.leave());
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
    void this.draft?.close();
    if (this.seat.taken) {
      this.seat.leave();
      this.seat = this.#newSeat();
    }
    this.view = view;
    this.draft = new Draft(view, this.seat);
    this.draft.onsaved = (saved) => {
      this.#settle(saved);
      void this.comments.saved();
    };
  }

  /** What is offered depends on whether there are changes, not on which. */
  #settle({ unsettled }: DraftSaved): void {
    const { view } = this;
    if (view && unsettled !== (view.changed_since_revision || view.draft.tracked !== null)) void this.reload();
  }

  offer(action: Action): Offer | undefined {
    return this.view?.offered.find((offer) => offer.action === action);
  }

  /** Whether the text is to be changed, when the place at it can be had. */
  get wantsEditing(): boolean {
    if (!this.view || this.view.draft.damaged || !this.offer("edit")) return false;
    return this.view.article.stage !== "in_review" || this.correcting || this.unsettled;
  }

  /** Whether the text is open to be changed here. */
  get editing(): boolean {
    const { draft, seat } = this;
    return this.wantsEditing && draft !== null && !draft.lost && !seat.elsewhere && !seat.taken;
  }

  /** The draft says something else than the revision, or suggestions stand in it. */
  get unsettled(): boolean {
    return this.view !== null && (this.view.changed_since_revision || this.view.draft.tracked !== null);
  }

  /** Whether what is changed now is tracked: a reviewer works in suggestions. */
  get reviewing(): boolean {
    return this.view?.article.stage === "in_review";
  }

  /** A reviewer may turn to changing the text. */
  get mayCorrect(): boolean {
    return this.offer("edit") !== undefined && !this.wantsEditing && !this.view?.draft.damaged;
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
