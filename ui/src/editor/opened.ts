import type { Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { withIds } from "../document/blocks";
import { schema } from "../document/schema";
import type { Asked } from "./asked";
import { bodyState } from "./view";

/** For tests: a body under the window's own plugins, and what they told the user. */
export interface Opened {
  state: EditorState;
  notices: string[];
  asked: Asked[];
}

/** For tests: opens these blocks. */
export function opened(...blocks: Node[]): Opened {
  const notices: string[] = [];
  const asked: Asked[] = [];
  const state = bodyState({
    doc: withIds(schema.node("doc", null, blocks)),
    onnotice: (sentence) => notices.push(sentence),
    ask: (what) => asked.push(what),
  });
  return { state, notices, asked };
}

/** For tests: a paragraph of this text. */
export function p(text: string, attrs: Record<string, unknown> = {}): Node {
  return schema.node("paragraph", attrs, text === "" ? [] : schema.text(text));
}

/** For tests: the state with this stretch selected. */
export function select(state: EditorState, from: number, to = from): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** For tests: the state with the node at this place selected. */
export function selectNode(state: EditorState, pos: number): EditorState {
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
}

/** For tests: the state after a command; the same state when it does not apply. */
export function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}
