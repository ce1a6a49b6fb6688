/** Aids in typing Chinese punctuation, each a setting and off at first: pairs, …… and —— on one key, curly quotes. */
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import { SETTLED } from "../../document/blocks";
import { changedRange } from "../changed";
import { type Aided, aided, closes, type TypingAids } from "./typed";

/** What the aids have in hand. */
interface InHand {
  /** Where closing marks stand that were put there by an aid, and may be typed over. */
  closers: number[];
  /** What an input method has composed since it was last told that it is done. */
  composed: { from: number; to: number } | null;
}

const NOTHING: InHand = { closers: [], composed: null };
const key = new PluginKey<InHand>("typing-aids");

/** The aids that are on by the time of typing. Nothing is done while an input method composes; its marks count after it. */
export function typingAids(aids: () => TypingAids): Plugin[] {
  const back = backspace();
  const hand = new Plugin<InHand>({
    key,
    state: { init: () => NOTHING, apply: (tr, before) => next(tr, before) },
    props: {
      handleTextInput(view, from, to, text) {
        if (view.composing) return false;
        const done = aided(view.state, { from, to, text }, aids(), closersOf(view.state));
        if (!done) return false;
        view.dispatch(noted(done, back, { from, to, text }).scrollIntoView());
        return true;
      },
    },
    appendTransaction(transactions, before, state) {
      const isSettled = transactions.some((tr) => tr.getMeta(SETTLED) !== undefined);
      const composed = key.getState(before)?.composed;
      return isSettled && composed && aids().pairs ? afterComposing(state, composed, back) : null;
    },
  });
  return [back, hand];
}

/** Keeps the last aid for `undoInputRule`, by which Backspace takes it back. */
function backspace(): Plugin<unknown> {
  const plugin: Plugin<unknown> = new Plugin<unknown>({
    state: {
      init: () => null,
      apply: (tr, before) => tr.getMeta(plugin) ?? (tr.selectionSet || tr.docChanged ? null : before),
    },
    isInputRules: true,
  });
  return plugin;
}

function closersOf(state: EditorState): readonly number[] {
  return key.getState(state)?.closers ?? [];
}

/** The transaction of an aid, with what it put in noted. */
function noted({ tr, closer, back }: Aided, plugin: Plugin, typed: { from: number; to: number; text: string }): Transaction {
  if (closer !== null) tr.setMeta(key, closer);
  return back ? tr.setMeta(plugin, { transform: tr, ...typed }) : tr;
}

function next(tr: Transaction, before: InHand): InHand {
  const closer: unknown = tr.getMeta(key);
  const closers = stillAhead(tr, before.closers);
  return {
    closers: typeof closer === "number" ? [...closers, closer] : closers,
    composed: tr.getMeta(SETTLED) === undefined ? composedBy(tr, before.composed) : null,
  };
}

/** The closing marks behind the caret's place, in its own block. */
function stillAhead(tr: Transaction, closers: number[]): number[] {
  if (closers.length === 0 || (!tr.docChanged && !tr.selectionSet)) return closers;
  const { $head } = tr.selection;
  return closers
    .map((place) => tr.mapping.mapResult(place, 1))
    .filter(({ deleted, pos }) => !deleted && pos >= $head.pos && pos < $head.end())
    .map(({ pos }) => pos);
}

function composedBy(tr: Transaction, before: InHand["composed"]): InHand["composed"] {
  if (!tr.docChanged) return before;
  const kept = before && { from: tr.mapping.map(before.from, -1), to: tr.mapping.map(before.to, 1) };
  const changed = tr.getMeta("composition") === undefined ? null : changedRange(tr);
  if (!kept || !changed) return changed ?? kept;
  return { from: Math.min(kept.from, changed.from), to: Math.max(kept.to, changed.to) };
}

/** Closes the pair that an input method has opened, or takes the closing mark that it typed for the one ahead. */
function afterComposing(state: EditorState, { from, to }: { from: number; to: number }, back: Plugin): Transaction | null {
  if (!state.selection.empty || state.selection.from !== to || to - from !== 1) return null;
  const text = state.doc.textBetween(from, to);
  const ahead = state.doc.textBetween(to, Math.min(to + 1, state.doc.content.size));
  if (ahead === text && closersOf(state).includes(to)) return state.tr.delete(to, to + 1);
  const closer = closes(state, text, to);
  if (closer === null) return null;
  const tr = state.tr.insertText(closer, to);
  tr.setSelection(TextSelection.create(tr.doc, to)).setMeta(key, to);
  return tr.setMeta(back, { transform: tr, from: to, to, text: "" });
}
