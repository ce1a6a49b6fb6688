import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { ArticleView, AsideWhy, CountView, DraftSaved, TextRef, TrackedInput } from "../../api/types.gen";
import type { Content } from "../../document/content";
import { Autosave, type SaveState } from "../../editor/autosave";
import type { Lengths } from "../../editor/lengths";
import { newSession } from "../../editor/session";
import { call } from "../../shared/core";
import { type Fields, fieldsOf } from "./fields";
import type { Seat } from "./seat.svelte";
import { type Deciding, Tracking } from "./tracking.svelte";

const NO_COUNT: CountView = { words: 0, characters: 0, characters_with_spaces: 0, paragraphs: 0 };

/** The text as it is saved: what it says, and the suggestions in it. */
export interface Text {
  content: Content;
  tracked: TrackedInput | null;
}

/** What the editor component offers once it is on screen. */
export interface Writing extends Deciding {
  content(): Content;
  /** The suggestions in the text; null when there are none. */
  tracked(fields: Partial<Content>): TrackedInput | null;
  /** The fields were edited beside the text. */
  tellFields(fields: Partial<Content>): void;
  /** A decision on a suggestion set fields that are edited with the text. */
  setFields(fields: Partial<Content>): void;
}

/** The working draft of one article while it lies on the desk: fields, editor and autosave together. */
export class Draft {
  readonly article: string;
  readonly #seat: Seat;
  /** The text when it was last looked at; what an editor starts from. */
  latest: Content;
  fields = $state<Fields>() as Fields;
  state = $state.raw<SaveState>({ kind: "saved", at: 0 });
  /** What the core said of the text at the last save. */
  saved = $state.raw<Pick<DraftSaved, "count" | "hidden">>({ count: NO_COUNT, hidden: [] });
  /** How long the text is in the editor now, and what is selected of it; null while it is only read. */
  lengths = $state.raw<Lengths | null>(null);
  writing: Writing | null = null;
  /** Told after a save, whether the text now says something else than the revision. */
  onsaved: (saved: DraftSaved) => void = () => {};
  readonly tracking: Tracking;
  /** How often decisions have set fields: what is typed in them begins anew. */
  decisions = $state(0);
  /** The text that may not follow the draft lies beside it, all of it. */
  putAside = $state(false);
  /** What this draft puts aside replaces nothing that another one did. */
  readonly #aside = newSession();
  /** Changes made so far. */
  #edits = 0;
  #tracked: TrackedInput | null;
  readonly #autosave: Autosave<Text>;

  constructor(view: ArticleView, seat: Seat) {
    this.#seat = seat;
    this.article = view.article.id;
    this.latest = view.draft.content;
    this.#tracked = view.draft.tracked && { base: view.draft.tracked.base, marks: view.draft.tracked.marks };
    this.tracking = new Tracking(view);
    this.fields = fieldsOf(view.draft.content);
    this.saved = view.draft;
    this.state = { kind: "saved", at: view.draft.saved_at };
    this.#autosave = new Autosave({
      version: view.draft.version,
      savedAt: view.draft.saved_at,
      read: () => this.text(),
      save: (text, base) => this.#save(text, base),
      isFinal: (refusal) => isLost(refusal) && this.putAside,
      onstate: (state) => (this.state = state),
    });
  }

  /** The text as it stands in the window now. */
  content(): Content {
    const written = this.writing?.content() ?? this.latest;
    this.latest = { ...written, ...$state.snapshot(this.fields) };
    return this.latest;
  }

  changed = (): void => {
    this.#edits += 1;
    this.writing?.tellFields($state.snapshot(this.fields));
    this.#autosave.changed();
  };

  /** A decision on a suggestion set these fields. */
  decided = (fields: Partial<Content>): void => {
    const { kicker: _k, title: _t, subtitle: _s, format: _f, body: _b, ...beside } = fields;
    Object.assign(this.fields, beside);
    this.decisions += 1;
    this.writing?.setFields(fields);
    this.changed();
  };

  /** Saves at once; answers whether everything is on the disk. */
  flush = (): Promise<boolean> => this.#autosave.flush();

  /** Makes an earlier text the draft, as a new version; what is typed is saved before. Rejects with a refusal. */
  async restore(which: TextRef): Promise<void> {
    if (!(await this.flush()) && !this.kept && this.refusal) throw this.refusal;
    await call("restore", { article: this.article, which, base_version: this.version, session: this.#seat.session });
  }

  /** Saves what is left; the editor may go. Answers whether everything is on the disk. */
  close(): Promise<boolean> {
    return this.#autosave.close();
  }

  /** Whether suggestions stood in the text when it was last read. */
  get suggests(): boolean {
    return this.#tracked !== null;
  }

  /** The version on the disk, as known here. */
  get version(): number {
    return this.#autosave.version;
  }

  get clean(): boolean {
    return this.state.kind === "saved";
  }

  get refusal(): AnyRefusal | null {
    return this.state.kind === "failed" ? this.state.refusal : null;
  }

  /** Nothing typed here can follow the draft any more: somebody else has it, or the article went on. */
  get lost(): boolean {
    return this.refusal !== null && isLost(this.refusal);
  }

  /** Whether all that was typed here is on the disk: in the draft, or beside it. */
  get kept(): boolean {
    return this.clean || this.putAside;
  }

  /** The text as it stands now, with the suggestions in it. */
  text(): Text {
    const content = this.content();
    if (this.writing) this.#tracked = this.writing.tracked($state.snapshot(this.fields));
    return { content, tracked: this.#tracked };
  }

  async #save({ content, tracked }: Text, base: number): Promise<DraftSaved> {
    const { article } = this;
    const { session } = this.#seat;
    try {
      const saved = await call("save_draft", { article, base_version: base, session, content, tracked });
      this.saved = saved;
      this.onsaved(saved);
      return saved;
    } catch (thrown) {
      const why = reasons[refused(thrown).code];
      this.putAside = why !== undefined && (await this.#keepAside(base, why));
      throw thrown;
    }
  }

  /**
   * Keeps the text as it is now beside the draft, and what is typed meanwhile; answers whether all of it is there. When
   * it is not, the save goes on being tried, and this with it.
   */
  async #keepAside(base: number, why: AsideWhy): Promise<boolean> {
    const { article } = this;
    try {
      for (let kept = -1; kept !== this.#edits; ) {
        kept = this.#edits;
        const content = this.content();
        await call("keep_aside", { article, session: this.#aside, base_version: base, why, content });
      }
      return true;
    } catch {
      return false;
    }
  }
}

/** The refusals after which the text cannot follow the draft, and as what it is put aside. */
const reasons: Partial<Record<AnyRefusal["code"], AsideWhy>> = {
  save_conflict: "conflict",
  draft_taken_over: "taken_over",
  wrong_stage: "locked",
  not_the_writer: "locked",
  not_eligible: "locked",
  not_your_role: "locked",
  step_stands: "locked",
  already_decided_another_step: "locked",
  earlier_step_open: "locked",
  writer_may_not_review: "locked",
  person_not_active: "locked",
};

function isLost({ code }: AnyRefusal): boolean {
  return reasons[code] !== undefined;
}
