import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { DraftSaved, ImportPreview, SeenBefore } from "../../api/types.gen";
import { call } from "../../shared/core";
import { type Choice, readSource, Source, type Tracked } from "./reading";

/** What is remembered of a preview when many files are read: pictures and texts of all of them would be too much. */
export interface Digest {
  title: string;
  sha256: string;
  seen: SeenBefore[];
  /** Pieces of tracked changes. */
  pieces: number;
  lost: number;
  unplaced: number;
  warnings: number;
}

export type ItemState = "waiting" | "reading" | "converting" | "ready" | "unreadable" | "importing" | "done" | "failed";

/** One file of many. */
export class Item {
  readonly source: Source;
  state = $state<ItemState>("waiting");
  refusal = $state.raw<AnyRefusal | null>(null);
  digest = $state.raw<Digest | null>(null);
  /** The encoding that the user chose for it. */
  encoding = $state<string | null>(null);
  /** The article that was made of it. */
  made = $state.raw<DraftSaved | null>(null);

  constructor(file: File) {
    this.source = new Source(file);
  }

  get name(): string {
    return this.source.file.name;
  }

  /** Reads it; when that is stopped it waits again. */
  async read(tracked: Tracked, signal: AbortSignal): Promise<void> {
    const choice: Choice = { encoding: this.encoding, tracked };
    this.state = "reading";
    try {
      this.take(await readSource(this.source, choice, signal, () => (this.state = "converting")));
    } catch (thrown) {
      if (signal.aborted) this.state = "waiting";
      else this.#fail("unreadable", thrown);
    }
  }

  /** Remembers what was read. */
  take(preview: ImportPreview): void {
    this.digest = digestOf(preview);
    this.refusal = null;
    this.state = "ready";
  }

  /** Makes an article of it. */
  async import(tracked: Tracked, section: string): Promise<void> {
    this.state = "importing";
    this.refusal = null;
    try {
      const sent = await this.source.sent();
      this.made = await call("import_file", { ...sent, encoding: this.encoding, tracked, section });
      this.state = "done";
    } catch (thrown) {
      this.#fail("failed", thrown);
    }
  }

  #fail(state: ItemState, thrown: unknown): void {
    this.refusal = refused(thrown);
    this.state = state;
  }
}

function digestOf({ content, record, seen, suggesters }: ImportPreview): Digest {
  const count = (kind: string) => record.notes.filter((note) => note.note === kind).length;
  return {
    title: content.title,
    sha256: record.sha256,
    seen,
    pieces: suggesters.reduce((sum, one) => sum + one.pieces, 0),
    lost: count("lost"),
    unplaced: count("unplaced"),
    warnings: count("warning"),
  };
}
