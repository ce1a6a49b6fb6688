import type { Written } from "../../api/shell";
import type { CopyForm, OutFile, TextRef } from "../../api/types.gen";
import { call, shell } from "../../shared/core";
import { folderOf } from "../../shared/files";
import { onDesk } from "../../shared/on-desk.svelte";
import { settings } from "../../shared/settings.svelte";

/** So many names are remembered. */
const NAMES = 20;

/** What is asked for. */
export interface Wish {
  which: TextRef;
  form: CopyForm;
  channel: string | null;
  toWhom: string;
}

/** A copy that lies on the disk. */
export interface Sent {
  written: Written;
  mark: string;
  form: CopyForm;
}

/** The folder of an article's files: `2026-0001-标题`, for its copies too. */
export const copyFolder = ({ file_name, mark }: Pick<OutFile, "file_name" | "mark">): string =>
  folderOf(file_name.replace(/\.校样(?=\.pdf$)/u, "").replace(`-${mark}-`, "-"));

/** Names without doubles, the last used first. */
export const namesWith = (name: string, names: string[]): string[] =>
  Array.from(new Set([name, ...names])).filter((one) => one !== "").slice(0, NAMES);

/** Copies that leave: made and recorded once, written until the disk takes them. */
export class Sending {
  done = $state.raw<Sent | null>(null);
  /** Recorded as sent, and not on the disk yet: another try writes this, and records nothing again. */
  unwritten = $state.raw<{ file: OutFile; form: CopyForm } | null>(null);
  readonly #article: string;

  constructor(article: string) {
    this.#article = article;
  }

  /** Makes the copy, with what is typed, and writes it. Rejects with a refusal. */
  async send({ which, form, channel, toWhom }: Wish): Promise<void> {
    const article = this.#article;
    if (which.kind === "draft") await onDesk.of(article)?.settle();
    const to_whom = toWhom.trim();
    const file = await call("reading_copy", { article, which, form, channel, to_whom });
    this.unwritten = { file, form };
    await settings.set({ copy_form: form, copy_channel: channel, copy_names: namesWith(to_whom, settings.now.copy_names ?? []) });
    await this.write();
  }

  /** Writes what was made. Rejects with a refusal. */
  async write(): Promise<void> {
    if (!this.unwritten) return;
    const { file, form } = this.unwritten;
    const written = await shell("write_files", { folder_name: copyFolder(file), files: [{ file_name: file.file_name, ...file.body }] });
    this.done = { written, mark: file.mark, form };
    this.unwritten = null;
  }

  /** Something else is asked for now. */
  anew(): void {
    this.done = null;
    this.unwritten = null;
  }
}
