import { editor as words } from "../words/editor";
import type { Match } from "./find/pattern";

/** The fields above the body. */
export type TitleField = "kicker" | "title" | "subtitle";

/** One of them, as something that can be looked through. */
export interface TitleLine {
  name: string;
  text: string;
  select: (match: Match) => void;
  replace: (match: Match, words: string) => void;
}

/** The fields above the body that have a text, in their order. */
export function titleLines(
  texts: Record<TitleField, string>,
  select: (field: TitleField, from: number, to: number) => void,
  write: (field: TitleField, text: string) => void,
): TitleLine[] {
  const fields: TitleField[] = ["kicker", "title", "subtitle"];
  return fields.filter((field) => texts[field] !== "").map((field) => ({
    name: words[field],
    text: texts[field],
    select: ({ from, to }) => select(field, from, to),
    replace: ({ from, to }, put) => write(field, texts[field].slice(0, from) + put + texts[field].slice(to)),
  }));
}
