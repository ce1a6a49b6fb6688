import { Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Brings a place of the body into sight, without taking the focus. */
export function reveal(view: EditorView, pos: number): void {
  const { node } = view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** Puts the caret at a place of the body and brings it into sight. */
export function jump(view: EditorView, pos: number): void {
  const at = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size));
  view.dispatch(view.state.tr.setSelection(Selection.near(at, 1)));
  reveal(view, at.pos);
  view.focus();
}
