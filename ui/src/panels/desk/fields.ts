import type { Content } from "../../document/content";

/** Ahead of UTC, milliseconds. */
const BEIJING = 8 * 60 * 60 * 1000;

/** What the field panel edits; the editor has the rest. */
export type Fields = Omit<Content, "format" | "kicker" | "title" | "subtitle" | "body">;

export function fieldsOf(content: Content): Fields {
  const { format: _format, kicker: _kicker, title: _title, subtitle: _subtitle, body: _body, ...fields } = content;
  return structuredClone(fields);
}

/** Names written in one line: 甲、乙. Commas and semicolons part them too; blanks do not (丁 戊). */
export function splitNames(line: string): string[] {
  return line
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

export const joinNames = (names: string[]): string => names.join("、");

/** Whether it is a real day written 2026-11-23. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day of a moment, in the time of Beijing, written 2026-11-23. */
export function writtenDay(ms: number): string {
  return new Date(ms + BEIJING).toISOString().slice(0, "2026-11-23".length);
}

/** Whether it is an http or https address without blanks. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && text.length <= 2048 && parses(text);
}

function parses(text: string): boolean {
  try {
    return new URL(text).hostname !== "";
  } catch {
    return false;
  }
}
