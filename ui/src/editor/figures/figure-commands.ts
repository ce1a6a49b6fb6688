import type { Node } from "prosemirror-model";
import { type EditorState, NodeSelection, type Selection, type Transaction } from "prosemirror-state";
import { schema } from "../../document/schema";

const { figure } = schema.nodes;

/** What is told of a picture beside its caption. */
export interface FigureFacts {
  /** 替代文字 */
  alt: string;
  /** 摄影或来源 */
  credit: string;
  ai_generated: boolean;
}

/** The figure that is selected, or whose caption the caret is in. */
export function figureAt(selection: Selection): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && selection.node.type === figure) {
    return { node: selection.node, pos: selection.from };
  }
  const { $from } = selection;
  return $from.parent.type === figure && selection.to <= $from.end() ? { node: $from.parent, pos: $from.before() } : null;
}

/** What is told of the figure at a place. */
export function factsOf(state: EditorState, pos: number): FigureFacts {
  const attrs = state.doc.nodeAt(pos)?.attrs ?? {};
  return {
    alt: String(attrs["alt"] ?? ""),
    credit: String(attrs["credit"] ?? ""),
    ai_generated: attrs["ai_generated"] === true,
  };
}

/** Tells these facts of the figure at a place; nothing changes when they are told already. */
export function setFacts(state: EditorState, pos: number, facts: FigureFacts): Transaction {
  const { tr } = state;
  const node = state.doc.nodeAt(pos);
  if (node?.type !== figure) return tr;
  for (const [name, value] of Object.entries(facts)) {
    if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
  return tr;
}

/** Shows another picture in the figure at a place; caption and facts stay, and are the editor's to mend. */
export function setPicture(state: EditorState, pos: number, media: string): Transaction {
  const isFigure = state.doc.nodeAt(pos)?.type === figure;
  return isFigure ? state.tr.setNodeAttribute(pos, "media", media) : state.tr;
}

/** Takes the figure at a place out of the text, caption and all. */
export function removeFigure(state: EditorState, pos: number): Transaction {
  const node = state.doc.nodeAt(pos);
  return node?.type === figure ? state.tr.delete(pos, pos + node.nodeSize).scrollIntoView() : state.tr;
}
