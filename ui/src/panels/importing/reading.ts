import { refused } from "../../api/refused";
import type { ImportPreview, ImportRecord } from "../../api/types.gen";
import { readBase64 } from "../../shared/base64";
import { call, shell } from "../../shared/core";

/** The core takes no larger files; larger ones are not even read. Bytes. */
const LARGEST = 64 * 1024 * 1024;

/** What becomes of tracked changes. */
export type Tracked = ImportRecord["tracked"];

/** What is chosen before a file is read. */
export interface Choice {
  /** Null leaves it to the file's marks and bytes. */
  encoding: string | null;
  tracked: Tracked;
}

/** A file's name and bytes, as they are sent. */
interface Sent {
  name: string;
  base64: string;
}

/** A file as it was chosen, and what it was converted to when it was of an old kind. */
export class Source {
  readonly file: File;
  #converted: Sent | null = null;

  constructor(file: File) {
    this.file = file;
  }

  /** What is read and imported. Rejects with a refusal. */
  async sent(): Promise<Sent> {
    if (this.#converted) return this.#converted;
    const { name, size } = this.file;
    if (size > LARGEST) throw { code: "file_unreadable", details: { problem: "too_large", detail: String(LARGEST) } };
    return { name, base64: await readBase64(this.file) };
  }

  /** Has it converted by the office program of this machine. Rejects with a refusal. */
  async convert(sent: Sent): Promise<Sent> {
    this.#converted = await shell("convert_old", { ...sent });
    return this.#converted;
  }
}

/** Whether a file was refused only because it is of an old kind. */
function isOld(thrown: unknown): boolean {
  const refusal = refused(thrown);
  return refusal.code === "file_unreadable" && refusal.details.problem === "old_word";
}

/** The answer, or a rejection at once when `signal` is aborted: what is under way ends by itself, and nobody waits. */
function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as unknown), { once: true });
    work().then(resolve, reject);
  });
}

/**
 * Reads a file for a preview; one of an old kind is converted first, which `onconvert` is told. Rejects with a refusal,
 * or at once when `signal` is aborted.
 */
export async function readSource(source: Source, choice: Choice, signal: AbortSignal, onconvert: () => void): Promise<ImportPreview> {
  const read = (sent: Sent) => unlessAborted(signal, () => call("read_file", { ...sent, ...choice }));
  const sent = await source.sent();
  try {
    return await read(sent);
  } catch (thrown) {
    if (signal.aborted || !isOld(thrown)) throw thrown;
  }
  onconvert();
  return await read(await unlessAborted(signal, () => source.convert(sent)));
}
