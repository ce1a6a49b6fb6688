import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { ArticleView, AsideWhy, CountView, DraftSaved, TextRef, TrackedInput } from "../../api/types.gen";
import type { Content } from "../../document/content";
import { Autosave, type SaveState } from "../../editor/autosave";
import type { Lengths } from "../../editor/lengths";
import { call } from "../../shared/core";
import { type Fields, fieldsOf } from "./fields";
import type { Seat } from "./seat.svelte";

const NO_COUNT: CountView = { words: 0, characters: 0, characters_with_spaces: 0, paragraphs: 0 };

/** The text as it is saved: what it says, and the suggestions in it. */
export interface Text {
  content: Content;
  tracked: TrackedInput | null;
}

/** What the editor component offers once it is on screen. */
export interface Writing {
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
  readonly #tracked: TrackedInput | null;
  readonly #autosave: Autosave<Text>;

  constructor(view: ArticleView, seat: Seat) {
    this.#seat = seat;
    this.article = view.article.id;
    this.latest = view.draft.content;
    this.#tracked = view.draft.tracked;
    this.fields = fieldsOf(view.draft.content);
    this.saved = view.draft;
    this.state = { kind: "saved", at: view.draft.saved_at };
    this.#autosave = new Autosave({
      version: view.draft.version,
      savedAt: view.draft.saved_at,
      read: () => this.#read(),
      save: (text, base) => this.#save(text, base),
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
    this.writing?.tellFields($state.snapshot(this.fields));
    this.#autosave.changed();
  };

  /** A decision on a suggestion set these fields. */
  decided = (fields: Partial<Content>): void => {
    const { kicker: _k, title: _t, subtitle: _s, format: _f, body: _b, ...beside } = fields;
    Object.assign(this.fields, beside);
    this.writing?.setFields(fields);
    this.changed();
  };

  /** Saves at once; answers whether everything is on the disk. */
  flush = (): Promise<boolean> => this.#autosave.flush();

  /** Makes an earlier text the draft, as a new version; what is typed is saved before. Rejects with a refusal. */
  async restore(which: TextRef): Promise<void> {
    await this.flush();
    await call("restore", { article: this.article, which, base_version: this.version, session: this.#seat.session });
  }

  /** Saves what is left; the editor may go. Answers whether everything is on the disk. */
  close(): Promise<boolean> {
    return this.#autosave.close();
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

  /** Somebody else has the draft now: nothing typed here can follow. */
  get lost(): boolean {
    const code = this.refusal?.code;
    return code === "save_conflict" || code === "draft_taken_over";
  }

  #read(): Text {
    const content = this.content();
    const tracked = this.writing ? this.writing.tracked($state.snapshot(this.fields)) : this.#tracked;
    return { content, tracked };
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
      if (why) await this.#keepAside(content, base, why);
      throw thrown;
    }
  }

  /** The text that may not follow the draft is kept beside it; when even that fails, the save's own refusal tells. */
  async #keepAside(content: Content, base: number, why: AsideWhy): Promise<void> {
    const { article } = this;
    const { session } = this.#seat;
    await call("keep_aside", { article, session, base_version: base, why, content }).catch(() => null);
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
