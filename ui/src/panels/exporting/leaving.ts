import type { ExportFile, Format } from "../../api/types.gen";
import { shell } from "../../shared/core";
import { writeExport } from "../../shared/write-out";

/** What came of writing an export. */
export interface Left {
  folder: string;
  paths: string[];
  files: ExportFile[];
  zip: string | null;
}

/** The text of the file of that form; empty when there is none. */
export function textOf(files: ExportFile[], format: Format): string {
  const body = files.find((file) => file.format === format)?.body;
  return body && "text" in body ? body.text : "";
}

/** The text that a reader of a piece of HTML sees, for programs that take no rich text. */
export function plainOf(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

/** Writes the files of an export and the pictures beside them, and packs them when asked to. */
export async function writeOut(article: string, files: ExportFile[], zipped: boolean): Promise<Left> {
  const { folder, paths } = await writeExport(article, files);
  const zip = zipped ? (await shell("zip_folder", { path: folder })).path : null;
  return { folder, paths, files, zip };
}
