import { keymap } from "prosemirror-keymap";
import type { Command, EditorState, Plugin } from "prosemirror-state";
import type { ArticleView, TrackedInput } from "../../api/types.gen";
import type { Content } from "../../document/content";
import { Later } from "../../editor/later";
import * as commands from "../../editor/suggest/commands";
import { titleOf } from "../../editor/suggest/label";
import { suggesting } from "../../editor/suggest/plugin";
import { session } from "../../shared/session.svelte";
import { w } from "../../words";

/** The list beside the text follows typing once it pauses, milliseconds. */
const CALM = 150;

/** In the text, without leaving it. */
const keys = {
  "Alt-ArrowDown": commands.nextSuggestion,
  "Alt-ArrowUp": commands.previousSuggestion,
  "Alt-Shift-a": commands.acceptHere,
  "Alt-Shift-r": commands.rejectHere,
};

/** What the editor offers to whoever decides suggestions. */
export interface Deciding {
  /** Runs a command on the text; the focus stays where it is. */
  tell(command: Command): EditorState | null;
  focusBody(): void;
}

/** The suggestions in one draft: whose they are, and the editor's state that they are listed from. */
export class Tracking {
  /** The editor's state; null while the text is not open to be changed. */
  state = $state.raw<EditorState | null>(null);
  /** What the text is compared with, when a reviewer's corrections were saved without suggestions. */
  readonly #fallback: TrackedInput | null;
  readonly #names: Map<string, string>;
  readonly #later = new Later(CALM);
  #editor: Deciding | null = null;
  /** Tracking was asked for at this desk, and goes on when nothing is open. */
  #started = false;

  constructor(view: ArticleView) {
    const { draft, revision } = view;
    const isReview = view.article.stage === "in_review";
    this.#fallback = isReview && revision && view.changed_since_revision ? { base: revision.content, marks: [] } : null;
    this.#names = new Map(draft.tracked?.people.map(({ id, name }) => [id, name]));
    if (session.person) this.#names.set(session.person.id, session.person.name);
    this.required = isReview;
  }

  /** A reviewer's every edit is a suggestion. */
  readonly required: boolean;

  /** The plugins for an editor that opens this text; `onfields` sets fields that are edited outside of the body. */
  plugins(content: Content, tracked: TrackedInput | null, onfields: (fields: Partial<Content>) => void): Plugin[] {
    const plugin = suggesting({
      me: session.person?.id ?? "",
      content,
      tracked: tracked ?? this.#fallback,
      on: this.required,
      title: (suggestion) => titleOf(suggestion, this.name, Date.now()),
      onfields,
    });
    return [plugin, keymap(keys)];
  }

  name = (person: string): string => this.#names.get(person) ?? w.suggest.unknownPerson;

  /** An editor took the text up. */
  open(editor: Deciding): void {
    this.#editor = editor;
  }

  /** The editor's state after every change; listed once typing pauses. */
  follow = (state: EditorState): void => {
    if (this.state) this.#later.wish(() => (this.state = state));
    else this.state = state;
  };

  /** The editor left the screen. */
  close(): void {
    this.#later.drop();
    this.state = null;
    this.#editor = null;
  }

  /** Runs a command on the text, and lists at once what it did. */
  run = (command: Command): void => {
    this.#tell(command);
    // What came with the article is settled: what its writer types next is the text again.
    if (this.state && !this.required && !this.#started) this.#tell(commands.stopTracking);
  };

  /** Tracks what is typed from now on, because somebody wants it. */
  start(content: Content): void {
    this.#started = true;
    this.#tell(commands.startTracking(content));
  }

  /** Tracks no more, when nothing is open. */
  stop(): void {
    this.#started = false;
    this.#tell(commands.stopTracking);
  }

  #tell(command: Command): void {
    const state = this.#editor?.tell(command);
    this.#later.drop();
    if (state) this.state = state;
  }

  focusText = (): void => this.#editor?.focusBody();
}
