import type { EditorState, Transaction } from "prosemirror-state";
import { schema } from "../document/schema";

/** The text of the footnote at a place. */
export function footnoteText(state: EditorState, pos: number): string {
  return state.doc.nodeAt(pos)?.textContent ?? "";
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
