import { type EditorState, NodeSelection, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "../document/schema";

const { footnote } = schema.nodes;

/** Whether a footnote can stand where the selection ends. */
export function canHoldFootnote({ selection }: EditorState): boolean {
  const { $to } = selection;
  return $to.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), footnote);
}

/** The text of the footnote at a place. */
export function footnoteText(state: EditorState, pos: number): string {
  return state.doc.nodeAt(pos)?.textContent ?? "";
}

/** Puts a footnote of this text behind what is selected. */
export function addFootnote(state: EditorState, text: string): Transaction {
  const { to } = state.selection;
  const note = footnote.create(null, schema.text(text));
  const tr = state.tr.insert(to, note);
  return tr.setSelection(TextSelection.create(tr.doc, to + note.nodeSize)).scrollIntoView();
}

/** Writes another text into the footnote at a place; the same text keeps its marks. */
export function setFootnote(state: EditorState, pos: number, text: string): Transaction {
  const note = state.doc.nodeAt(pos);
  if (!note || note.textContent === text) return state.tr;
  return state.tr.replaceWith(pos + 1, pos + note.nodeSize - 1, schema.text(text));
}

/** Takes the footnote at a place out of the text. */
export function removeFootnote(state: EditorState, pos: number): Transaction {
  const note = state.doc.nodeAt(pos);
  return note ? state.tr.delete(pos, pos + note.nodeSize) : state.tr;
}

/** Selects the footnote at a place and brings it into sight. */
export function selectFootnote(state: EditorState, pos: number): Transaction {
  return state.tr.setSelection(NodeSelection.create(state.doc, pos)).scrollIntoView();
}
