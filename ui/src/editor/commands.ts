import { lift, toggleMark, wrapIn } from "prosemirror-commands";
import type { NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "../document/schema";
import { type Line, linesOf } from "./line-commands";

const { paragraph, bullet_list, ordered_list, list_item, blockquote } = schema.nodes;

/** Makes the selection a list, another kind of list, or no list any more. */
export function toggleList(ordered: boolean): Command {
  const type = ordered ? ordered_list : bullet_list;
  return (state, dispatch) => {
    const list = around(state, [bullet_list, ordered_list]);
    if (!list) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.pos, type, { id: list.node.attrs["id"] }).scrollIntoView());
    return true;
  };
}

/** Whether the selection stands in such a list, nearest around it. */
export function isInList(state: EditorState, ordered: boolean): boolean {
  return around(state, [bullet_list, ordered_list])?.node.type === (ordered ? ordered_list : bullet_list);
}

/** Puts the selection into a quotation, or takes it out. */
export const toggleQuote: Command = (state, dispatch) => {
  return isQuoted(state) ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch);
};

/** Whether the selection stands in a quotation. */
export function isQuoted(state: EditorState): boolean {
  return around(state, [blockquote]) !== null;
}

/** Turns a mark on or off. */
export function mark(name: string): Command {
  const type = schema.marks[name];
  return type ? toggleMark(type) : () => false;
}

/** Whether all that is selected, or about to be typed, has a mark. */
export function isMarked(state: EditorState, name: string): boolean {
  const type = schema.marks[name];
  if (!type) return false;
  const { empty, ranges, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return ranges.some(({ $from: from, $to: to }) => state.doc.rangeHasMark(from.pos, to.pos, type));
}

/** Makes the selection ordinary text: no marks but links, ordinary paragraphs, aligned left, indented. */
export const clearFormatting: Command = (state, dispatch) => {
  const lines = linesOf(state);
  if (lines.length === 0) return false;
  if (!dispatch) return true;
  const { tr } = state;
  for (const { $from, $to } of state.selection.ranges) {
    for (const type of Object.values(schema.marks)) {
      if (type.name !== "link") tr.removeMark($from.pos, $to.pos, type);
    }
  }
  for (const { node, pos } of lines) tr.setNodeMarkup(pos, paragraph, { id: node.attrs["id"] });
  dispatch(tr.setStoredMarks([]).scrollIntoView());
  return true;
};

/** The nearest node of one of these types around the selection. */
function around(state: EditorState, types: NodeType[]): Line | null {
  const { $from, to } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (types.includes(node.type) && $from.end(depth) >= to) return { node, pos: $from.before(depth) };
  }
  return null;
}
