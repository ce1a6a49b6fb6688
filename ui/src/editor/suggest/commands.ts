import { closeHistory } from "prosemirror-history";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { Content } from "../../document/content";
import { BesideStep } from "./beside-step";
import { decide } from "./decide";
import { changedFields, type FieldName, fieldsIn, pick } from "./fields";
import { morph } from "./morph";
import type { Side } from "./script";
import { allSuggestions, type ShowMode, type Standing, standingKey, type Told } from "./standing";
import type { Suggestion } from "./suggestions";

/** Accepts suggestions: they become part of the text that rejecting goes back to. */
export const accept = (ids: Iterable<string>): Command => deciding("final", () => new Set(ids));
/** Rejects suggestions: the text goes back to what it was there. */
export const reject = (ids: Iterable<string>): Command => deciding("base", () => new Set(ids));
/** Accepts what the selection touches. */
export const acceptHere: Command = deciding("final", (state) => idsOf(suggestionsHere(state)));
/** Rejects what the selection touches. */
export const rejectHere: Command = deciding("base", (state) => idsOf(suggestionsHere(state)));
/** Accepts everything, or all of one person. */
export const acceptAll = (person?: string): Command => deciding("final", (state) => idsOf(suggestionsBy(state, person)));
/** Rejects everything, or all of one person. */
export const rejectAll = (person?: string): Command => deciding("base", (state) => idsOf(suggestionsBy(state, person)));
/** Goes to the next suggestion after the selection, round to the first. */
export const nextSuggestion: Command = stepping(1);
/** Goes to the last suggestion before the selection, round to the last. */
export const previousSuggestion: Command = stepping(-1);

/** Every open suggestion in reading order, the fields first. */
export function suggestionsOf(state: EditorState): readonly Suggestion[] {
  const standing = standingKey.getState(state);
  return standing ? allSuggestions(standing) : [];
}

/** The suggestions that the selection touches. */
export function suggestionsHere(state: EditorState): Suggestion[] {
  const { from, to } = state.selection;
  return suggestionsOf(state).filter((one) => one.field === "" && one.from <= to && one.to >= from);
}

/** Puts the selection on a suggestion and brings it into sight. Does not apply to one of a field. */
export function goTo(id: string): Command {
  return (state, dispatch) => {
    const wanted = suggestionsOf(state).find((one) => one.id === id);
    if (!wanted || wanted.field !== "") return false;
    dispatch?.(selecting(state, wanted));
    return true;
  };
}

/** Whether changes are tracked. */
export function isTracking(state: EditorState): boolean {
  return (standingKey.getState(state) ?? null) !== null;
}

/** Whether tracking may end: an edit that is not tracked has no place in the base while anything is open. */
export function canTurnOff(state: EditorState): boolean {
  return suggestionsOf(state).length === 0;
}

/** Begins to track changes to the text as it stands; `content` gives the fields. */
export function startTracking(content: Content): Command {
  return telling((state) => (isTracking(state) ? null : { what: "start", fields: fieldsIn(content) }));
}

/** Ends tracking, when nothing is open. */
export const stopTracking: Command = telling((state) => (isTracking(state) && canTurnOff(state) ? { what: "stop" } : null));

/** Tells of fields that were edited outside of the body. */
export function tellFields(content: Content): Command {
  return telling((state) => {
    const standing = standingKey.getState(state);
    const fields = fieldsIn(content);
    return standing && changedFields(standing.fields, fields).length > 0 ? { what: "fields", fields } : null;
  });
}

/** Shows the suggestions, or the text without them. */
export function show(mode: ShowMode): Command {
  return telling((state) => (isTracking(state) ? { what: "mode", mode } : null));
}

/** What is shown. */
export function shownMode(state: EditorState): ShowMode {
  return standingKey.getState(state)?.mode ?? "marks";
}

/** The text as it reads with every suggestion rejected, for reading; null while nothing is tracked. */
export function originalOf(state: EditorState): Omit<Content, "body"> & { doc: EditorState["doc"] } | null {
  const base = standingKey.getState(state)?.base;
  return base ? { ...base.fields, doc: base.doc } : null;
}

/** Whether what has to be saved beside the body differs between two states. */
export function trackedChanged(before: EditorState, after: EditorState): boolean {
  const [was, is] = [standingKey.getState(before), standingKey.getState(after)];
  return was?.base !== is?.base || was?.fieldMarks !== is?.fieldMarks;
}

function suggestionsBy(state: EditorState, person: string | undefined): Suggestion[] {
  return suggestionsOf(state).filter((one) => person === undefined || one.person === person);
}

function idsOf(suggestions: readonly Suggestion[]): Set<string> {
  return new Set(suggestions.map(({ id }) => id));
}

function telling(what: (state: EditorState) => Told | null): Command {
  return (state, dispatch) => {
    const told = what(state);
    if (told) dispatch?.(state.tr.setMeta(standingKey, told));
    return told !== null;
  };
}

function deciding(as: Side, choose: (state: EditorState) => ReadonlySet<string>): Command {
  return (state, dispatch) => {
    const standing = standingKey.getState(state);
    const ids = choose(state);
    const chosen = standing ? allSuggestions(standing).filter(({ id }) => ids.has(id)) : [];
    if (!standing || standing.held || chosen.length === 0) return false;
    dispatch?.(decision(state.tr, standing, chosen, as));
    return true;
  };
}

/** Both go into the history: accepting changes only what stands beside the body, rejecting the body itself. */
function decision(tr: Transaction, standing: Standing, chosen: readonly Suggestion[], as: Side): Transaction {
  const { base, fields, compared } = standing;
  const { script, suggestions } = compared.found;
  const names = chosen.map(({ field }) => field).filter((field): field is FieldName => field !== "");
  const settled = decide(script, suggestions, idsOf(chosen), as);
  const after =
    as === "final"
      ? { base: { fields: { ...base.fields, ...pick(fields, names) }, doc: settled.base }, fields: {} }
      : { base, fields: pick(base.fields, names) };
  const before = { base, fields: as === "final" ? {} : pick(fields, names) };
  if (as === "base") morph(tr, settled.final);
  if (as === "final" || names.length > 0) tr.step(new BesideStep(before, after));
  const told: Told = { what: "decided", marks: settled.marks };
  return closeHistory(tr).setMeta(standingKey, told);
}

function stepping(by: 1 | -1): Command {
  return (state, dispatch) => {
    const all = suggestionsOf(state).filter(({ field }) => field === "");
    const { from, to } = state.selection;
    const after = all.find((one) => one.from > from || (one.from === from && one.to > to));
    const before = all.findLast((one) => one.from < from || (one.from === from && one.to < to));
    const wanted = by > 0 ? (after ?? all[0]) : (before ?? all.at(-1));
    if (wanted) dispatch?.(selecting(state, wanted));
    return wanted !== undefined;
  };
}

function selecting(state: EditorState, { from, to }: Suggestion): Transaction {
  const { doc, tr } = state;
  return tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView();
}
