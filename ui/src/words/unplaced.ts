import type { Unplaced } from "../api/types.gen";
import { fieldName } from "./problems";
import { disclaimers, origins } from "./names";
import { w } from "./index";

/** A change that found no place: what it concerns, and what was made of what. */
export interface UnplacedWords {
  /** The field or the attribute; empty for a stretch of text. */
  at: string;
  before: string;
  after: string;
}

const of = (table: Record<string, string>, key: string) => (Object.hasOwn(table, key) ? (table[key] ?? key) : key);

function valueWords(field: string, value: string): string {
  const { values } = w.compare;
  switch (field) {
    case "align":
      return of(values.align, value);
    case "indent":
      return of({ true: values.indent, false: values.noIndent }, value);
    case "origin":
      return of(origins, value);
    case "disclaimer":
      return of(disclaimers, value);
    case "ai_declared":
      return of({ true: w.compare.yes, false: w.compare.no }, value);
    case "type":
      return of(w.compare.kinds, value);
    // A picture's name says nothing to a reader.
    case "media":
      return "";
    default:
      return value;
  }
}

/** A change that found no place, as it is shown. */
export function unplacedWords({ block, field, before, after }: Unplaced): UnplacedWords {
  if (field === null) return { at: "", before, after };
  const at = block === "" ? fieldName(field) : of(w.takeBack.attributes, field);
  // Only its place or its look was changed: the words are the same on both sides.
  if (field === "place" || field === "marks") return { at, before: "", after: after || before };
  return { at, before: valueWords(field, before), after: valueWords(field, after) };
}
