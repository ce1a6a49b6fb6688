import type { Attrs, Node, NodeType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "../document/schema";
import type { Align, Level } from "../document/values";

const { paragraph, heading } = schema.nodes;

/** A stretch of text that stands at `pos`. */
export interface Line {
  node: Node;
  pos: number;
}

/** The paragraphs and headings that the selection touches. */
export function linesOf(state: EditorState): Line[] {
  const lines: Line[] = [];
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.type === paragraph || node.type === heading) lines.push({ node, pos });
      return !node.isTextblock;
    });
  }
  return lines;
}

/** Makes the selected lines paragraphs; they keep id and alignment. */
export const makeParagraph: Command = (state, dispatch) => retype(paragraph, {})(state, dispatch);

/** Makes the selected lines headings of a level, or paragraphs again when all are such headings already. */
export function toggleHeading(level: Level): Command {
  return (state, dispatch) => {
    const off = isHeading(state, level);
    return (off ? makeParagraph : retype(heading, { level }))(state, dispatch);
  };
}

/** Whether all selected lines are headings of this level. */
export function isHeading(state: EditorState, level: Level): boolean {
  const lines = linesOf(state);
  return lines.length > 0 && lines.every(({ node }) => node.type === heading && node.attrs["level"] === level);
}

/** Sets how the selected lines are aligned. */
export function setAlign(align: Align): Command {
  return setAttribute("align", align, () => true);
}

/** Gives the selected paragraphs a first-line indent, or takes it from all of them. */
export const toggleIndent: Command = (state, dispatch) => {
  const indent = !isIndented(state);
  return setAttribute("indent", indent, ({ node }) => node.type === paragraph)(state, dispatch);
};

/** Whether all selected paragraphs are indented. */
export function isIndented(state: EditorState): boolean {
  const paragraphs = linesOf(state).filter(({ node }) => node.type === paragraph);
  return paragraphs.length > 0 && paragraphs.every(({ node }) => node.attrs["indent"] === true);
}

/** Whether the body is a single empty paragraph. */
export function isBlank({ doc }: EditorState): boolean {
  return doc.childCount === 1 && doc.firstChild?.type === paragraph && doc.firstChild.content.size === 0;
}

function retype(type: NodeType, attrs: Attrs): Command {
  return (state, dispatch) => {
    const lines = linesOf(state).filter(({ pos }) => mayBecome(state, pos, type));
    if (lines.length === 0) return false;
    const { tr } = state;
    for (const { node, pos } of lines) {
      if (type === paragraph && node.type === paragraph) continue;
      tr.setNodeMarkup(pos, type, { id: node.attrs["id"], align: node.attrs["align"], ...attrs });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function mayBecome(state: EditorState, pos: number, type: NodeType): boolean {
  const at = state.doc.resolve(pos);
  return at.parent.canReplaceWith(at.index(), at.index() + 1, type);
}

function setAttribute(name: string, value: unknown, concerns: (line: Line) => boolean): Command {
  return (state, dispatch) => {
    const lines = linesOf(state).filter(concerns);
    if (lines.length === 0) return false;
    const tr = state.tr.setStoredMarks(state.storedMarks);
    for (const { pos } of lines) tr.setNodeAttribute(pos, name, value);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
