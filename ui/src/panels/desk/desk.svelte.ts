import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { Action, ArticleView, DraftSaved, Offer } from "../../api/types.gen";
import { call } from "../../shared/core";
import { folderOf } from "../../shared/files";
import { navigation, type Overlay } from "../../shared/navigation.svelte";
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
  /** Whether suggestions stood in the draft when what is offered was last asked for. */
  #suggests = false;
  /** How often the article was asked for, and which of the answers was taken last. */
  #asked = 0;
  #answer = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(article: string) {
    this.article = article;
    this.comments = new Comments(article);
    this.seat = this.#newSeat();
  }

  #newSeat(after?: Promise<void>): Seat {
    const events = {
      // What is not saved yet is tried, refused, and thereby put aside.
      ontaken: () => void this.draft?.flush(),
      onfreed: () => this.reload(),
    };
    return new Seat(this.article, events, after);
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
      navigation.leaves(this.#close());
    };
  }

  /** Answers whether all that was typed is kept. */
  async #close(): Promise<boolean> {
    const { draft, seat } = this;
    const kept = draft === null || (await draft.close()) || draft.kept;
    await seat.leave();
    return kept;
  }

  async reload(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await call("article", { article: this.article });
      if (asked < this.#answer) return;
      this.#answer = asked;
      this.#take(view);
      this.refusal = null;
    } catch (thrown) {
      this.refusal = refused(thrown);
    }
  }

  /** Saves until nothing is left to be saved. Answers whether all that was typed is kept: in the draft, or beside it. */
  async secure(): Promise<boolean> {
    for (;;) {
      const { draft } = this;
      if (!draft || draft.kept) return true;
      if (!(await draft.flush()) && !draft.kept) return false;
    }
  }

  /** Takes the place of whoever sits at the draft, and goes on from the text as they left it. */
  takeOver(): Promise<void> {
    return this.seat.take(true);
  }

  /**
   * Starts again from what is on the disk; the editor takes up that text. What is typed until then is saved before, or
   * put aside. Rejects with a refusal.
   */
  async startAfresh(): Promise<void> {
    let view: ArticleView;
    do {
      if (!(await this.secure()) && this.draft?.refusal) throw this.draft.refusal;
      this.#answer = ++this.#asked;
      view = await call("article", { article: this.article });
    } while (this.draft && !this.draft.kept);
    this.correcting = false;
    this.#replace(view);
  }

  #take(view: ArticleView): void {
    const { draft } = this;
    if (draft && !(draft.clean && view.draft.version > draft.version)) this.view = view;
    else this.#replace(view);
  }

  #replace(view: ArticleView): void {
    // Whose text could not follow has lost the place too, whether it was told so yet or not.
    const lost = this.seat.taken !== null || this.draft?.lost === true;
    void this.draft?.close();
    if (lost) this.seat = this.#newSeat(this.seat.leave());
    this.view = view;
    this.draft = new Draft(view, this.seat);
    this.#suggests = this.draft.suggests;
    this.draft.onsaved = (saved) => {
      this.#settle(saved);
      void this.comments.saved();
    };
  }

  /** What is offered depends on whether there are changes and suggestions, not on which. */
  #settle({ unsettled }: DraftSaved): void {
    const suggests = this.draft?.suggests === true;
    if (this.view === null || (unsettled === this.unsettled && suggests === this.#suggests)) return;
    this.#suggests = suggests;
    // Whoever takes the last change back goes on in the same editor.
    if (this.reviewing && this.editing) this.correcting = true;
    void this.reload();
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
