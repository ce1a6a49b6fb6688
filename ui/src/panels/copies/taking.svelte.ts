import { refused } from "../../api/refused";
import type { AnyRefusal } from "../../api/shell";
import type { BackPreview, CopyView } from "../../api/types.gen";
import { readBase64 } from "../../shared/base64";
import { call, shell } from "../../shared/core";
import { onDesk } from "../../shared/on-desk.svelte";

/** The core takes no larger files; larger ones are not even read. Bytes. */
const LARGEST = 64 * 1024 * 1024;

/** What is under way: nothing, reading, conversion by an office program, or taking in. */
export type Phase = "idle" | "reading" | "converting" | "taking";

interface File64 {
  name: string;
  base64: string;
}

/** A file that came back: read, laid beside the draft, and taken in. */
export class Taking {
  file = $state.raw<File | null>(null);
  preview = $state.raw<BackPreview | null>(null);
  refusal = $state.raw<AnyRefusal | null>(null);
  phase = $state<Phase>("idle");
  readonly #article: string;
  /** The copy whose answer was asked for, and those that went out. */
  readonly #asked: string | null;
  readonly #copies: () => CopyView[];
  #sent: File64 | null = null;
  /** The copy that was chosen; null for what the file says of itself. */
  #copy: string | null = null;
  /** The version of the draft that is shown. */
  #version = 0;
  /** Answers of earlier readings are dropped. */
  #reading = 0;

  constructor(article: string, asked: string | null, copies: () => CopyView[]) {
    this.#article = article;
    this.#asked = asked;
    this.#copies = copies;
  }

  /** The file does not tell which copy it is: somebody has to. */
  get unknown(): boolean {
    return this.refusal?.code === "not_our_copy";
  }

  open(file: File): Promise<void> {
    this.close();
    this.file = file;
    return this.again();
  }

  /** Goes by another copy than the one that was found. */
  choose(copy: string): Promise<void> {
    this.#copy = copy;
    return this.again();
  }

  /** Ends what is under way; its answer is not waited for. */
  stop(): void {
    this.#reading += 1;
    this.phase = "idle";
    if (!this.preview) this.file = null;
  }

  close(): void {
    this.#reading += 1;
    this.phase = "idle";
    this.file = this.preview = this.refusal = this.#sent = this.#copy = null;
  }

  /** Reads the file and lays it beside the draft as it is now. */
  async again(): Promise<void> {
    const { file } = this;
    if (!file || this.phase === "taking") return;
    const reading = ++this.#reading;
    const isOver = () => reading !== this.#reading;
    this.refusal = null;
    this.phase = "reading";
    try {
      const version = (await onDesk.of(this.#article)?.settle()) ?? 0;
      const sent = this.#sent ?? (await readSent(file));
      if (isOver()) return;
      this.#sent = sent;
      const preview = await this.#meant(await this.#askConverted(sent, isOver), isOver);
      if (isOver()) return;
      this.#version = version;
      this.preview = preview;
    } catch (thrown) {
      if (isOver()) return;
      this.preview = null;
      this.refusal = refused(thrown);
    }
    this.phase = "idle";
  }

  /** Takes the changes into the draft; answers whether it was done. */
  async take(): Promise<boolean> {
    const desk = onDesk.of(this.#article);
    const { preview } = this;
    if (!desk || !preview || !this.#sent || this.phase !== "idle") return false;
    const args = { article: this.#article, ...this.#sent, copy: preview.copy.id, base_version: this.#version };
    this.refusal = null;
    this.phase = "taking";
    try {
      await desk.rewrite((session) => call("take_back", { ...args, session }));
      return true;
    } catch (thrown) {
      this.refusal = refused(thrown);
      return false;
    } finally {
      this.phase = "idle";
    }
  }

  #ask(sent: File64): Promise<BackPreview> {
    return call("take_back_preview", { article: this.#article, ...sent, copy: this.#copy });
  }

  /** One of an old kind is converted first. */
  async #askConverted(sent: File64, isOver: () => boolean): Promise<BackPreview> {
    try {
      return await this.#ask(sent);
    } catch (thrown) {
      const { code, details } = refused(thrown);
      const isOld = code === "file_unreadable" && details.problem === "old_word";
      if (!isOld || isOver()) throw thrown;
    }
    this.phase = "converting";
    const converted = await shell("convert_old", { ...sent });
    if (!isOver()) {
      this.#sent = converted;
      this.phase = "reading";
    }
    return await this.#ask(converted);
  }

  /** The same text may have gone to several readers: then it is the one whose answer was asked for. */
  async #meant(preview: BackPreview, isOver: () => boolean): Promise<BackPreview> {
    const hashOf = (id: string | null) => this.#copies().find((copy) => copy.id === id)?.hash;
    const found = preview.copy.id;
    const asked = this.#asked;
    if (isOver() || this.#copy !== null || asked === null || asked === found) return preview;
    if (hashOf(asked) === undefined || hashOf(asked) !== hashOf(found)) return preview;
    const sent = this.#sent;
    if (!sent) return preview;
    this.#copy = asked;
    return await this.#ask(sent);
  }
}

async function readSent(file: File): Promise<File64> {
  if (file.size > LARGEST) throw { code: "file_unreadable", details: { problem: "too_large", detail: String(LARGEST) } };
  return { name: file.name, base64: await readBase64(file) };
}
