import { redo, undo } from "prosemirror-history";
import { type Command, type EditorState, Selection } from "prosemirror-state";
import type { ArticleView, Offer } from "../../api/types.gen";
import { readBody, writeBody } from "../../document/body";
import { blankContent, type Content } from "../../document/content";
import { opened } from "../../editor/opened";
import type { Desk } from "./desk.svelte";
import type { Draft, Writing } from "./draft.svelte";

/** How a call is refused, if it is. */
type Refusing = (command: string) => unknown;

interface Stored {
  version: number;
  session: string;
  content: Content;
  /** Every text that the draft ever had. */
  texts: string[];
  /** Texts put aside, by session. */
  asides: Map<string, string>;
  /** The session that sits there, and all that were sent away. */
  seat: string | null;
}

const NOBODY = { id: "other", name: "别人" };
const COUNT = { words: 0, characters: 0, characters_with_spaces: 0, paragraphs: 0 };

/** For tests: what a content says, fields and body in one. */
export function said({ summary, body }: Content): string {
  return `${summary}|${readBody(body).textContent}`;
}

/** For tests: a core that answers late, with a draft, a place and texts put aside for each article. */
export class SlowStore {
  readonly articles = new Map<string, Stored>();
  /** Milliseconds that a call takes on each of its two ways. */
  latency: () => number = () => 0;
  refuse: Refusing = () => null;
  /** What an article is besides its draft. */
  more: Partial<ArticleView> = {};
  readonly calls: string[] = [];

  add(article: string): void {
    const content = { ...blankContent(), body: writeBody(opened().state.doc) };
    this.articles.set(article, { version: 1, session: "", content, texts: [said(content)], asides: new Map(), seat: null });
  }

  of(article: string): Stored {
    const stored = this.articles.get(article);
    if (!stored) throw new Error(`no article ${article}`);
    return stored;
  }

  /** Somebody else takes the place and writes. */
  intrude(article: string, session: string, content: Content): void {
    const stored = this.of(article);
    stored.seat = session;
    this.#put(stored, session, content);
  }

  readonly call = async (command: string, args: Record<string, unknown>): Promise<unknown> => {
    const sent = structuredClone(args);
    await pause(this.latency());
    const refusal = this.refuse(command);
    const answer = refusal ? () => Promise.reject(refusal) : this.#answer(command, sent);
    await pause(this.latency());
    return answer();
  };

  /** What is done happens at once; the answer is told when it has travelled back. */
  #answer(command: string, args: Record<string, unknown>): () => unknown {
    this.calls.push(command);
    const article = String(args["article"]);
    const stored = this.of(article);
    const refusal = this.#refusal(command, args, stored);
    if (refusal) return () => Promise.reject(refusal);
    const session = String(args["session"]);
    if (command === "open_draft") stored.seat = session;
    if (command === "close_draft" && stored.seat === session) stored.seat = null;
    if (command === "keep_aside") stored.asides.set(session, said(args["content"] as Content));
    if (command === "save_draft" && said(stored.content) !== said(args["content"] as Content)) {
      this.#put(stored, session, args["content"] as Content);
    }
    const view = command === "article" ? this.#view(article, stored) : null;
    const threads = command === "comments" || command === "move_comments" ? [] : null;
    const answer = view ?? threads ?? { version: stored.version, saved_at: Date.now(), count: COUNT, hidden: [], unsettled: false };
    return () => structuredClone(answer);
  }

  #refusal(command: string, { session, base_version: base, take_over: over }: Record<string, unknown>, stored: Stored) {
    const noon = "2026-11-23T12:00:00+08:00";
    const details = { by: NOBODY, since: noon, at: noon, base, current: stored.version };
    const sits = stored.seat !== null && stored.seat !== session;
    if (command === "open_draft" && sits && over !== true) return { code: "draft_open_elsewhere", details };
    if ((command === "keep_draft" || command === "save_draft") && sits) return { code: "draft_taken_over", details };
    if (command === "keep_draft" && stored.seat === null) return { code: "not_found", details: {} };
    if (command === "save_draft" && base !== stored.version) return { code: "save_conflict", details };
    return null;
  }

  #put(stored: Stored, session: string, content: Content): void {
    stored.version += 1;
    stored.session = session;
    stored.content = structuredClone(content);
    stored.texts.push(said(content));
  }

  #view(article: string, { version, content }: Stored): ArticleView {
    const edit: Offer = { action: "edit", step: null };
    const view = {
      article: { id: article, stage: "draft", article_no: article, writer: NOBODY, open_steps: [], section_name: "" },
      draft: { version, content, tracked: null, saved_at: Date.now(), damaged: null, count: COUNT, hidden: [] },
      revision: null,
      changed_since_revision: false,
      offered: [edit],
      refused: [],
      round: null,
      exports: [],
      ...this.more,
    };
    return structuredClone(view) as unknown as ArticleView;
  }
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((done) => void setTimeout(done, ms)) : Promise.resolve();
}

/** For tests: the editor on a desk: a body under the window's own plugins, with its own history. */
export class Pen implements Writing {
  state: EditorState;
  readonly #content: Content;
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#content = draft.text().content;
    this.state = opened(...readBody(this.#content.body).children).state;
    draft.writing = this;
  }

  /** The editor that is on the screen: another one for another draft, none while the text is only read. */
  static over({ draft, editing }: Desk, pen: Pen | null): Pen | null {
    if (!draft || !editing) return null;
    return pen && pen.#draft === draft ? pen : new Pen(draft);
  }

  type(text: string): void {
    this.#apply((state, dispatch) => {
      dispatch?.(state.tr.setSelection(Selection.atEnd(state.doc)).insertText(text));
      return true;
    });
  }

  summarize(text: string): void {
    this.#draft.fields.summary += text;
    this.#draft.changed();
  }

  undo(): void {
    this.#apply(undo);
  }

  redo(): void {
    this.#apply(redo);
  }

  content(): Content {
    return { ...this.#content, body: writeBody(this.state.doc) };
  }

  tracked(): null {
    return null;
  }

  tell(): EditorState {
    return this.state;
  }

  tellFields(): void {}
  setFields(): void {}
  focusBody(): void {}

  #apply(command: Command): void {
    const before = this.state.doc;
    command(this.state, (tr) => (this.state = this.state.apply(tr)));
    if (this.state.doc !== before) this.#draft.changed();
  }
}
