import type { ImportNote, TimelineEntry } from "../../api/types.gen";
import { fileForms, type FileForm, noteGroups } from "../../words/imports";

/** What is kept of an article's import. */
export interface ImportedReport {
  file: string;
  sha256: string;
  /** Imports of earlier versions were all of text. */
  form: FileForm;
  encoding: string;
  notes: ImportNote[];
  /** The file itself is kept; earlier versions kept none. */
  original: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isForm = (value: unknown): value is FileForm => typeof value === "string" && fileForms.includes(value);
const isNote = (value: unknown): value is ImportNote =>
  isObject(value) && typeof value["note"] === "string" && Object.hasOwn(noteGroups, value["note"]);

/** The import report in an article's time line; null when it was not imported. */
export function importedNotes(entries: TimelineEntry[]): ImportedReport | null {
  const details = entries.find((entry) => entry.kind === "article.imported")?.details;
  if (!isObject(details)) return null;
  const record = isObject(details["imported"]) ? details["imported"] : details;
  const notes = record["notes"];
  const form = record["form"];
  return {
    file: text(record["file_name"]),
    sha256: text(record["sha256"]),
    form: isForm(form) ? form : "text",
    encoding: text(record["encoding"]),
    notes: Array.isArray(notes) ? notes.filter(isNote) : [],
    original: form !== undefined,
  };
}
