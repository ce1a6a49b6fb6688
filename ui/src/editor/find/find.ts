import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "../../document/schema";
import type { Match, Pattern } from "./pattern";

/** No more than so many places are marked at once, those around the present one: marking is what costs time. */
const MOST_MARKED = 400;

/** What is being looked for in a body, and where it is. */
export interface Finding {
  pattern: Pattern;
  matches: readonly Match[];
  /** Which of them is the present one; -1 for none. */
  at: number;
  /** The text has changed since it was looked through. */
  stale: boolean;
}

interface Shown {
  finding: Finding;
  marks: DecorationSet;
}

type Step = { pattern: Pattern } | { at: number } | "again" | "close";

const key = new PluginKey<Shown | null>("find");

/** Marks the places of what is being looked for. */
export function find(): Plugin {
  return new Plugin<Shown | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, shown) => next(tr, shown, tr.getMeta(key) as Step | undefined),
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

/** What is being looked for; null when nothing is. */
export function finding(state: EditorState): Finding | null {
  return key.getState(state)?.finding ?? null;
}

/** Looks for a pattern, from the selection on. */
export function look(state: EditorState, pattern: Pattern): Transaction {
  return state.tr.setMeta(key, { pattern } satisfies Step);
}

/** Looks through a text again that has changed. */
export function lookAgain(state: EditorState): Transaction {
  return state.tr.setMeta(key, "again" satisfies Step);
}

/** Makes one of the places the present one, and selects it; -1 for none of them. */
export function goTo(state: EditorState, at: number): Transaction {
  const tr = state.tr.setMeta(key, { at } satisfies Step);
  const match = finding(state)?.matches[at];
  return match ? tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)) : tr;
}

/** Looks for nothing any more; the present place stays selected. */
export function stopFinding(state: EditorState): Transaction {
  const now = finding(state);
  return goTo(state, now?.stale ? -1 : (now?.at ?? -1)).setMeta(key, "close" satisfies Step);
}

/** Puts other words in the place of the present one, which is then looked for again. */
export function replaceOne(state: EditorState, words: string): Transaction {
  const now = finding(state);
  const match = now && !now.stale ? now.matches[now.at] : undefined;
  if (!match) return state.tr;
  const tr = replaced(state.tr, match, words);
  return tr.setSelection(TextSelection.create(tr.doc, match.from + words.length)).setMeta(key, "again" satisfies Step);
}

/** Puts other words in all places, in one step that can be undone. */
export function replaceAll(state: EditorState, words: string): Transaction {
  const now = finding(state);
  const { tr } = state;
  if (!now) return tr;
  for (const match of now.pattern.in(state.doc).toReversed()) replaced(tr, match, words);
  return tr.setMeta(key, "again" satisfies Step);
}

/** The marks of the first character replaced are those of the new words. */
function replaced(tr: Transaction, { from, to }: Match, words: string): Transaction {
  if (words === "") return tr.delete(from, to);
  return tr.replaceWith(from, to, schema.text(words, tr.doc.nodeAt(from)?.marks ?? []));
}

function next(tr: Transaction, shown: Shown | null, step: Step | undefined): Shown | null {
  if (step === "close") return null;
  if (step !== undefined && typeof step === "object" && "pattern" in step) {
    return found(tr, step.pattern, tr.selection.from);
  }
  if (!shown) return null;
  if (step === "again") return found(tr, shown.finding.pattern, tr.selection.from);
  if (step) return marked(tr.doc, { ...shown.finding, at: step.at });
  if (!tr.docChanged) return shown;
  return { marks: shown.marks.map(tr.mapping, tr.doc), finding: { ...shown.finding, stale: true } };
}

function found({ doc }: Transaction, pattern: Pattern, from: number): Shown {
  const matches = pattern.in(doc);
  const after = matches.findIndex((match) => match.from >= from);
  return marked(doc, { pattern, matches, at: after < 0 && matches.length > 0 ? 0 : after, stale: false });
}

function marked(doc: Node, now: Finding): Shown {
  const { matches, at } = now;
  const first = Math.max(0, Math.min(at - MOST_MARKED / 2, matches.length - MOST_MARKED));
  const marks = matches.slice(first, first + MOST_MARKED).map(({ from, to }, place) => {
    const present = first + place === at;
    return Decoration.inline(from, to, { class: present ? "found present" : "found" });
  });
  return { finding: now, marks: DecorationSet.create(doc, marks) };
}
