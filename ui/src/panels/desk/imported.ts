import type { ImportNote, TimelineEntry } from "../../api/types.gen";
import { noteGroups } from "../../words/imports";

/** What is kept of an article's import. */
export interface ImportedReport {
  file: string;
  encoding: string;
  notes: ImportNote[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isNote = (value: unknown): value is ImportNote =>
  isObject(value) && typeof value["note"] === "string" && Object.hasOwn(noteGroups, value["note"]);

/** The import report in an article's time line; null when it was not imported. */
export function importedNotes(entries: TimelineEntry[]): ImportedReport | null {
  const details = entries.find((entry) => entry.kind === "article.imported")?.details;
  if (!isObject(details)) return null;
  const record = isObject(details["imported"]) ? details["imported"] : details;
  const notes = record["notes"];
  return {
    file: text(record["file_name"]),
    encoding: text(record["encoding"]),
    notes: Array.isArray(notes) ? notes.filter(isNote) : [],
  };
}
