import { refused } from "../api/refused";
import type { AnyRefusal } from "../api/shell";
import { type Clock, systemClock } from "./clock";

/** A save waits for this pause in the typing, */
const PAUSE = 500;
/** but nothing typed waits longer than this. Milliseconds. */
const LONGEST = 2000;
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;

/** What may be said of the text. `saved` only of the very text that is in the editor now. */
export type SaveState =
  | { kind: "saved"; at: number }
  | { kind: "editing" }
  | { kind: "saving" }
  | { kind: "failed"; refusal: AnyRefusal; since: number };

/** What a save answers once it is on the disk. */
export interface Saved {
  version: number;
  /** Milliseconds UTC. */
  saved_at: number;
}

/** One article's text, and the way to the disk. */
export interface AutosaveOptions<Text> {
  /** The version that was opened. */
  version: number;
  /** When that was saved, milliseconds UTC. */
  savedAt: number;
  /** The text as it is in the editor now; never called after `close`. */
  read: () => Text;
  /** Saves into the one article. Rejects with a refusal. */
  save: (text: Text, baseVersion: number) => Promise<Saved>;
  /** Whether no save is tried again after this refusal: the text has been put aside, and the user decides. */
  isFinal: (refusal: AnyRefusal) => boolean;
  onstate?: (state: SaveState) => void;
  clock?: Clock;
}

/**
 * Keeps one article's text on the disk while it is being written, from opening to closing.
 *
 * One save is under way at a time. A failed one is tried again, ever more slowly, with the text of then; after one that
 * is final nothing more is sent. No other text is dropped: even a closed one goes on trying with its last text.
 */
export class Autosave<Text> {
  readonly #save: AutosaveOptions<Text>["save"];
  readonly #isFinal: AutosaveOptions<Text>["isFinal"];
  readonly #onstate: (state: SaveState) => void;
  readonly #clock: Clock;
  #read: () => Text;
  #version: number;
  #state: SaveState;
  #closed = false;
  /** Changes made so far, and how many of them are on the disk. */
  #made = 0;
  #kept = 0;
  #firstUnsaved = 0;
  #lastChange = 0;
  #tries = 0;
  #running: Promise<boolean> | null = null;
  #cancel: () => void = () => {};

  constructor(options: AutosaveOptions<Text>) {
    this.#save = options.save;
    this.#isFinal = options.isFinal;
    this.#read = options.read;
    this.#version = options.version;
    this.#state = { kind: "saved", at: options.savedAt };
    this.#onstate = options.onstate ?? (() => {});
    this.#clock = options.clock ?? systemClock;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The version last saved, which is what workflow commands name. */
  get version(): number {
    return this.#version;
  }

  /** To be called at every change of the text. */
  changed(): void {
    if (this.#closed) return;
    this.#lastChange = this.#clock.now();
    if (this.#made === this.#kept) this.#firstUnsaved = this.#lastChange;
    this.#made += 1;
    if (this.#state.kind === "failed") return;
    this.#show({ kind: "editing" });
    this.#schedule();
  }

  /** Saves at once what has been changed up to now. Answers whether all of that is on the disk. */
  async flush(): Promise<boolean> {
    const wanted = this.#made;
    await this.#running;
    while (this.#kept < wanted && !this.#over && (await this.#attempt()));
    return this.#kept >= wanted;
  }

  /** Takes the text for the last time and saves it; the editor may go. Answers as `flush`. */
  close(): Promise<boolean> {
    if (!this.#closed && this.#made > this.#kept) {
      const last = this.#read();
      this.#read = () => last;
    }
    this.#closed = true;
    return this.flush();
  }

  get #over(): boolean {
    return this.#state.kind === "failed" && this.#isFinal(this.#state.refusal);
  }

  #schedule(): void {
    this.#cancel();
    if (this.#running || this.#over || this.#kept === this.#made) return;
    this.#cancel = this.#clock.after(this.#delay(), () => void this.#attempt());
  }

  #delay(): number {
    if (this.#tries > 0) return Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#tries - 1));
    const due = Math.min(this.#lastChange + PAUSE, this.#firstUnsaved + LONGEST);
    return Math.max(0, due - this.#clock.now());
  }

  #attempt(): Promise<boolean> {
    this.#cancel();
    this.#running ??= this.#send().finally(() => {
      this.#running = null;
      this.#schedule();
    });
    return this.#running;
  }

  async #send(): Promise<boolean> {
    const sent = this.#made;
    const sentAt = this.#clock.now();
    if (this.#state.kind !== "failed") this.#show({ kind: "saving" });
    try {
      const saved = await this.#save(this.#read(), this.#version);
      this.#version = saved.version;
      this.#kept = sent;
      this.#firstUnsaved = sentAt;
      this.#tries = 0;
      this.#show(sent === this.#made ? { kind: "saved", at: saved.saved_at } : { kind: "editing" });
      return true;
    } catch (thrown) {
      this.#fail(refused(thrown));
      return false;
    }
  }

  #fail(refusal: AnyRefusal): void {
    const since = this.#state.kind === "failed" ? this.#state.since : this.#clock.now();
    this.#tries += 1;
    this.#show({ kind: "failed", refusal, since });
  }

  #show(state: SaveState): void {
    const still = state.kind === this.#state.kind && (state.kind === "editing" || state.kind === "saving");
    this.#state = state;
    if (!still) this.#onstate(state);
  }
}
