import { isHistoryTransaction, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type EditorState, PluginKey, type Transaction } from "prosemirror-state";
import { SETTLED } from "../../document/blocks";
import { type Base, BesideStep } from "./beside-step";
import { Compared } from "./compared";
import { Drawn } from "./drawn";
import { fieldMarks, type Fields, fieldSuggestions } from "./fields";
import { type Marks, noMarks } from "./record";
import type { Suggestion } from "./suggestions";
import type { Who } from "./tokens";

/** What is shown of the suggestions: all of them, or the text as it reads when all are accepted, or all rejected. */
export type ShowMode = "marks" | "final" | "original";

/** A body as it was when so many things could be undone. */
interface Past {
  readonly depth: number;
  readonly compared: Compared;
}

/** How the suggestions stand while something is tracked. */
export interface Standing {
  readonly base: Base;
  readonly fields: Fields;
  readonly fieldMarks: ReadonlyMap<string, Who>;
  /** The fields that the last decision set, if it set any. */
  readonly forced: Partial<Fields> | null;
  readonly mode: ShowMode;
  readonly compared: Compared;
  readonly drawn: Drawn;
  /** An input method composes: nothing is drawn anew. */
  readonly held: boolean;
  readonly past: readonly Past[];
}

/** What a transaction tells the plugin. */
export type Told =
  | { readonly what: "start"; readonly fields: Fields }
  | { readonly what: "stop" }
  | { readonly what: "fields"; readonly fields: Fields }
  | { readonly what: "mode"; readonly mode: ShowMode }
  | { readonly what: "decided"; readonly marks: Marks };

/** Whose changes are tracked, and what they are called. */
export interface Author {
  readonly me: string;
  readonly title: (suggestion: Suggestion) => string;
}

/** Finds the standing in a state; null while nothing is tracked. */
export const standingKey = new PluginKey<Standing | null>("suggesting");

/** More than the history keeps. */
const MOST_PAST = 130;

/** With what tracking begins. */
export interface Beginning {
  base: Base;
  fields: Fields;
  doc: Node;
  marks?: Marks;
  fieldMarks?: ReadonlyMap<string, Who>;
  fresh: Who;
  title: (suggestion: Suggestion) => string;
}

/** Tracking begins, or goes on with what was on record. */
export function begun({ base, fields, doc, marks = noMarks, fieldMarks: made = new Map(), fresh, title }: Beginning): Standing {
  const compared = Compared.onRecord(base.doc, doc, () => marks, fresh);
  return {
    base,
    fields,
    fieldMarks: fieldMarks(base.fields, fields, fields, made, fresh),
    forced: null,
    mode: "marks",
    compared,
    drawn: Drawn.of(compared, title),
    held: false,
    past: [],
  };
}

/** The standing after a transaction. */
export function next(tr: Transaction, standing: Standing | null, before: EditorState, { me, title }: Author): Standing | null {
  const told = tr.getMeta(standingKey) as Told | undefined;
  const fresh = { person: me, time: tr.time };
  const step = tr.steps.findLast((one) => one instanceof BesideStep) ?? null;
  if (told?.what === "stop") return null;
  if (told?.what === "start") {
    const { fields } = told;
    return standing ?? begun({ base: { fields, doc: tr.doc }, fields, doc: tr.doc, fresh, title });
  }
  if (!standing) return step ? reopened(tr, step, fresh, title) : null;
  const aside = asideAfter(tr, standing, told, step, fresh);
  if (!tr.docChanged && aside.held === standing.held && aside.mode === standing.mode) return { ...standing, ...aside };
  const compared = tr.docChanged ? comparedAfter(tr, standing, aside.base, told, fresh) : standing.compared;
  const isDrawn = aside.mode === "marks" && standing.mode === "marks";
  const drawn = isDrawn ? standing.drawn.after(compared, tr.mapping.maps, aside.held) : Drawn.of(compared, title);
  return { ...aside, compared, drawn, past: tr.docChanged ? remembered(standing, undoDepth(before)) : standing.past };
}

/** Undoing a decision brings back what was tracked when it was made. */
function reopened(tr: Transaction, { before, after }: BesideStep, fresh: Who, title: Author["title"]): Standing {
  const fields = { ...before.base.fields, ...after.fields };
  const standing = begun({ base: after.base, fields, doc: tr.doc, fresh, title });
  return Object.keys(after.fields).length > 0 ? { ...standing, forced: after.fields } : standing;
}

/** All but the comparison. */
function asideAfter(
  tr: Transaction,
  standing: Standing,
  told: Told | undefined,
  step: BesideStep | null,
  fresh: Who,
): Omit<Standing, "compared" | "drawn" | "past"> {
  const forced = step && Object.keys(step.after.fields).length > 0 ? step.after.fields : standing.forced;
  const typed = told?.what === "fields" ? told.fields : standing.fields;
  const fields = step ? { ...typed, ...step.after.fields } : typed;
  const base = step?.after.base ?? standing.base;
  const isSame = fields === standing.fields && base === standing.base;
  const made = isSame ? standing.fieldMarks : fieldMarks(base.fields, standing.fields, fields, standing.fieldMarks, fresh);
  const mode = told?.what === "mode" ? told.mode : standing.mode;
  return { base, fields, fieldMarks: made, forced, mode, held: isHeld(tr, standing.held) };
}

function isHeld(tr: Transaction, held: boolean): boolean {
  if (tr.getMeta(SETTLED) !== undefined) return false;
  return held || tr.getMeta("composition") !== undefined;
}

function comparedAfter(tr: Transaction, standing: Standing, base: Base, told: Told | undefined, fresh: Who): Compared {
  if (told?.what === "decided") return Compared.onRecord(base.doc, tr.doc, () => told.marks, fresh);
  if (isHistoryTransaction(tr)) {
    const was = standing.past.find(({ compared }) => compared.base === base.doc && compared.doc.eq(tr.doc))?.compared;
    if (was) return Compared.onRecord(base.doc, tr.doc, () => was.found.marks, fresh);
  }
  if (base.doc === standing.base.doc) return standing.compared.changed(tr.doc, tr.mapping.maps, fresh);
  return Compared.onRecord(base.doc, tr.doc, () => standing.compared.found.marks, fresh);
}

/**
 * Keeps the body before a transaction, so that undoing it can bring back who made what.
 *
 * When the history drops its oldest events without an undo, everything stands less deep in it.
 */
function remembered({ past, compared, held }: Standing, depth: number): readonly Past[] {
  if (held) return past;
  const expected = past[0]?.depth ?? depth;
  const dropped = depth < expected - 1 ? expected + 1 - depth : 0;
  const kept = dropped > 0 ? past.map((one) => ({ ...one, depth: one.depth - dropped })) : past;
  return [{ depth, compared }, ...kept.filter((one) => one.depth !== depth)].slice(0, MOST_PAST);
}

/** Every suggestion there is, the fields first. */
export function allSuggestions({ base, fields, fieldMarks: made, compared }: Standing): readonly Suggestion[] {
  const inFields = fieldSuggestions(base.fields, fields, made, compared.fresh);
  return inFields.length > 0 ? [...inFields, ...compared.found.suggestions] : compared.found.suggestions;
}
