import type { AnyRefusal } from "../../api/shell";
import type { ArticleView, CountView, DraftSaved } from "../../api/types.gen";
import type { Content } from "../../document/content";
import { Autosave, type SaveState } from "../../editor/autosave";
import { newSession } from "../../editor/session";
import { call } from "../../shared/core";
import { type Fields, fieldsOf } from "./fields";

const NO_COUNT: CountView = { words: 0, characters: 0, characters_with_spaces: 0, paragraphs: 0 };

/** What the editor component offers once it is on screen. */
interface Writing {
  content(): Content;
}

/** The working draft of one article while it lies on the desk: fields, editor and autosave together. */
export class Draft {
  readonly article: string;
  /** The text when it was last looked at; what an editor starts from. */
  latest: Content;
  fields = $state<Fields>() as Fields;
  state = $state.raw<SaveState>({ kind: "saved", at: 0 });
  /** What the core said of the text at the last save. */
  saved = $state.raw<Pick<DraftSaved, "count" | "hidden">>({ count: NO_COUNT, hidden: [] });
  writing: Writing | null = null;
  readonly #autosave: Autosave;

  constructor(view: ArticleView) {
    this.article = view.article.id;
    this.latest = view.draft.content;
    this.fields = fieldsOf(view.draft.content);
    this.saved = view.draft;
    this.state = { kind: "saved", at: view.draft.saved_at };
    const session = newSession();
    this.#autosave = new Autosave({
      version: view.draft.version,
      savedAt: view.draft.saved_at,
      read: () => this.content(),
      save: (content, base) => this.#save(content, base, session),
      onstate: (state) => (this.state = state),
    });
  }

  /** The text as it stands in the window now. */
  content(): Content {
    const written = this.writing?.content() ?? this.latest;
    this.latest = { ...written, ...$state.snapshot(this.fields) };
    return this.latest;
  }

  changed = (): void => this.#autosave.changed();

  /** Saves at once; answers whether everything is on the disk. */
  flush = (): Promise<boolean> => this.#autosave.flush();

  close(): void {
    void this.#autosave.close();
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

  async #save(content: Content, base: number, session: string): Promise<DraftSaved> {
    const saved = await call("save_draft", { article: this.article, base_version: base, session, content });
    this.saved = saved;
    return saved;
  }
}
