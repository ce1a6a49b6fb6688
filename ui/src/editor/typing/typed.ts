/** What a single typed character becomes by the aids. */
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { isBlank, isChinese, isHan } from "../punctuation/tokens";

/** Which aids are on. */
export interface TypingAids {
  /** “ brings ” with it, 《 brings 》, and so on. */
  pairs: boolean;
  /** Shift+6 is …… and Shift+- is ——; six full stops are ……. */
  dashes: boolean;
  /** Straight quotes become curly. */
  quotes: boolean;
}

/** No aid at all. */
export const NO_AIDS: TypingAids = { pairs: false, dashes: false, quotes: false };

/** A character typed in place of a stretch. */
export interface Typed {
  from: number;
  to: number;
  text: string;
}

/** What an aid does. */
export interface Aided {
  tr: Transaction;
  /** Where it put a closing mark; null when it put none. */
  closer: number | null;
  /** Whether Backspace makes it what was typed again. */
  back: boolean;
}

const PAIRS: Record<string, string> = { "“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "「": "」", "『": "』", "【": "】" };
const CLOSERS = new Set(Object.values(PAIRS));
/** How much of the text before the caret is read. */
const READ = 500;
const SIX = 6;

/** What typing comes to with these aids; null when it is only typed. */
export function aided(state: EditorState, typed: Typed, aids: TypingAids, closers: readonly number[]): Aided | null {
  const { from, to } = typed;
  const before = textBefore(state, from);
  const curly = aids.quotes ? curlyFor(before, typed.text) : null;
  const text = curly ?? typed.text;
  const longer = aids.dashes ? longMark(state, { ...typed, text }, before) : null;
  if (longer) return longer;
  if (aids.pairs && CLOSERS.has(text) && from === to && closers.includes(from) && charAt(state, from) === text) {
    return { tr: state.tr.setSelection(TextSelection.create(state.doc, from + 1)), closer: null, back: false };
  }
  const pair = aids.pairs ? paired(state, { from, to, text }) : null;
  if (pair) return pair;
  return curly === null ? null : { tr: state.tr.insertText(curly, from, to), closer: null, back: true };
}

/** The closing mark that belongs behind an opening one before this place; null when there should be none. */
export function closes(state: EditorState, opener: string, at: number): string | null {
  const closer = Object.hasOwn(PAIRS, opener) ? PAIRS[opener] : undefined;
  const next = charAt(state, at);
  const isFree = next === "" || isBlank(next) || (isChinese(next) && !isHan(next));
  return closer !== undefined && isFree ? closer : null;
}

/** An opening mark with its closing one: behind the caret, or around what was selected. */
function paired(state: EditorState, { from, to, text }: Typed): Aided | null {
  const closer = Object.hasOwn(PAIRS, text) ? PAIRS[text] : undefined;
  if (closer === undefined) return null;
  if (from < to) {
    if (!state.doc.resolve(from).sameParent(state.doc.resolve(to))) return null;
    const tr = state.tr.insertText(closer, to).insertText(text, from);
    tr.setSelection(TextSelection.create(tr.doc, from + 1, to + 1));
    return { tr, closer: null, back: false };
  }
  if (closes(state, text, from) === null) return null;
  const tr = state.tr.insertText(text + closer, from);
  tr.setSelection(TextSelection.create(tr.doc, from + 1));
  return { tr, closer: from + 1, back: true };
}

/** …… and —— from one key behind Chinese, and …… from the sixth full stop. */
function longMark(state: EditorState, { from, to, text }: Typed, before: string): Aided | null {
  const last = before.slice(-1);
  const isFree = before === "" || isChinese(last);
  if (text === "^" && isFree) return { tr: state.tr.insertText("……", from, to), closer: null, back: true };
  if (text === "_" && isFree) return { tr: state.tr.insertText("——", from, to), closer: null, back: true };
  const dots = /\.*$/u.exec(before)?.[0].length ?? 0;
  if (text !== "." || dots !== SIX - 1) return null;
  return { tr: state.tr.insertText("……", from - dots, to), closer: null, back: false };
}

/** The curly quote for a straight one by what stands before it; null for signs of feet and inches. */
function curlyFor(before: string, text: string): string | null {
  const last = before.slice(-1);
  if (text === '"') return /\d/u.test(last) && !isOpen(before, "“", "”") ? null : isOpen(before, "“", "”") ? "”" : "“";
  if (text !== "'") return null;
  if (/[a-z]/iu.test(last)) return "’";
  if (/\d/u.test(last) && !isOpen(before, "‘", "’")) return null;
  return isOpen(before, "‘", "’") ? "’" : "‘";
}

/** Whether a quote before the caret is not closed yet. */
function isOpen(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

function textBefore(state: EditorState, at: number): string {
  const $at = state.doc.resolve(at);
  return $at.parent.textBetween(Math.max(0, $at.parentOffset - READ), $at.parentOffset, null, "\ufffc");
}

function charAt(state: EditorState, at: number): string {
  const $at = state.doc.resolve(at);
  return $at.parent.textBetween($at.parentOffset, Math.min($at.parentOffset + 1, $at.parent.content.size), null, "\ufffc");
}
