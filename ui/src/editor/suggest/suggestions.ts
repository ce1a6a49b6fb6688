import { foremost, type SuggestionKind, type Told, tell } from "./describe";
import { grouped, type Located } from "./groups";
import { placeOf } from "./places";
import type { Atom, Script } from "./script";
import { idOf } from "./tokens";

/** One thing that can be accepted or rejected by itself. */
export interface Suggestion {
  /** The same as long as the suggestion says the same. */
  readonly id: string;
  readonly kind: SuggestionKind;
  /** The person's id. */
  readonly person: string;
  /** Milliseconds UTC. */
  readonly time: number;
  /** Its place in the final text; both 0 for a field. */
  readonly from: number;
  readonly to: number;
  readonly old: string;
  readonly new: string;
  /** The name of the field, or empty. */
  readonly field: string;
  /** What it consists of; none for a field. */
  readonly located: readonly Located[];
}

const singles = new WeakMap<Atom, Suggestion>();

/** The suggestions of a body in reading order. */
export function suggestionsIn(script: Script): Suggestion[] {
  const taken = new Map<string, number>();
  return grouped(script).map((group) => {
    const suggestion = suggestionOf(group);
    const times = taken.get(suggestion.id) ?? 0;
    taken.set(suggestion.id, times + 1);
    return times === 0 ? suggestion : Object.assign({}, suggestion, { id: `${suggestion.id}-${times}` });
  });
}

function suggestionOf(group: readonly Located[]): Suggestion {
  const [first] = group;
  if (!first) throw new RangeError("a group of no differences");
  const { from, to } = placeOf(first);
  const ready = group.length === 1 ? singles.get(first.atom) : undefined;
  if (ready) return { ...ready, from, to, located: group };
  const kind = foremost(group);
  const words = said(group.map(tell), kind);
  const { person, time } = group.reduce((who, { atom }) => (atom.who.time > who.time ? atom.who : who), first.atom.who);
  const isText = group.every(({ atom }) => atom.shape === "text" || atom.shape === "marks");
  const id = digest([kind, anchorOf(first), person, ...(isText ? [words.old, words.new] : [])].join("\n"));
  const suggestion = { id, kind, person, time, from, to, ...words, field: "", located: group };
  if (group.length === 1) singles.set(first.atom, suggestion);
  return suggestion;
}

/** The words of a group: of blocks that moved or were grouped otherwise once, of others each side's. */
function said(all: readonly Told[], kind: SuggestionKind): { old: string; new: string } {
  if (kind === "block_moved" || kind === "regrouped") {
    const moved = all.filter((one) => one.kind === "block_moved").map((one) => one.new).join("¶");
    return { old: moved, new: moved };
  }
  return { old: joined(all.map((one) => one.old)), new: joined(all.map((one) => one.new)) };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("¶");
}

function anchorOf({ atom, part }: Located): string {
  const line = part.kind === "lines" ? (part.final[0] ?? part.base[0]) : null;
  return atom.at || (line ? idOf(line) : "");
}

/** A short name for a text (FNV-1a). */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `s${(hash >>> 0).toString(36)}`;
}
