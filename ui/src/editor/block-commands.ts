import type { Node, NodeType, ResolvedPos } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "../document/schema";

const { paragraph, figure, rule } = schema.nodes;

/** Where a new block goes, and what it takes the place of. */
export interface Gap {
  from: number;
  to: number;
}

/** Where a block of this type can stand next to a place: in place of an empty paragraph, else after what is there. */
export function gapFor(at: ResolvedPos, type: NodeType): Gap | null {
  for (let depth = at.depth; depth >= 0; depth -= 1) {
    const parent = at.node(depth);
    const isWhole = depth === at.depth;
    const from = isWhole ? at.pos : at.after(depth + 1);
    const index = isWhole ? at.index() : at.indexAfter(depth);
    const below = isWhole ? null : at.node(depth + 1);
    const emptied = below?.type === paragraph && below.content.size === 0;
    if (emptied && parent.canReplaceWith(index - 1, index, type)) return { from: at.before(depth + 1), to: from };
    if (!parent.inlineContent && parent.canReplaceWith(index, index, type)) return { from, to: from };
  }
  return null;
}

/** Puts blocks into a gap, with a line to go on in when the text would end with them. */
export function fill(tr: Transaction, { from, to }: Gap, blocks: Node[]): Transaction {
  const at = tr.doc.resolve(to);
  const last = at.depth === 0 && at.nodeAfter === null;
  const end = from + blocks.reduce((size, { nodeSize }) => size + nodeSize, 0);
  tr.replaceWith(from, to, last ? [...blocks, paragraph.create()] : blocks);
  return tr.setSelection(Selection.near(tr.doc.resolve(end), 1)).scrollIntoView();
}

/** Draws a rule under the line. */
export const insertRule: Command = (state, dispatch) => {
  const gap = gapFor(state.selection.$to, rule);
  if (!gap) return false;
  dispatch?.(fill(state.tr, gap, [rule.create()]));
  return true;
};

/** Enter after three hyphens makes of them a rule, as in Word. */
export const ruleOfHyphens: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== paragraph || !/^-{3,}$/u.test($from.parent.textContent)) return false;
  const gap = { from: $from.before(), to: $from.after() };
  const { parent, index } = { parent: $from.node(-1), index: $from.index(-1) };
  if (!parent.canReplaceWith(index, index + 1, rule)) return false;
  dispatch?.(fill(state.tr, gap, [rule.create()]));
  return true;
};

/** Goes on in a new paragraph above or below the table or figure that the caret is in. */
export function leaveBlock(side: "above" | "below"): Command {
  return (state, dispatch) => {
    const block = blockAround(state.selection);
    if (!block) return false;
    const pos = side === "above" ? block.pos : block.pos + block.node.nodeSize;
    const at = state.doc.resolve(pos);
    if (!at.parent.canReplaceWith(at.index(), at.index(), paragraph)) return false;
    const tr = state.tr.insert(pos, paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
    return true;
  };
}

/** Enter in a caption goes on under the figure. */
export const leaveFigure: Command = (state, dispatch) => {
  const block = state.selection.$head.parent.type === figure;
  return block && leaveBlock("below")(state, dispatch);
};

function isFigureOrTable({ type }: Node): boolean {
  return type === figure || type.name === "table";
}

function blockAround(selection: Selection): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && isFigureOrTable(selection.node)) return { node: selection.node, pos: selection.from };
  const { $head } = selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    if (isFigureOrTable($head.node(depth))) return { node: $head.node(depth), pos: $head.before(depth) };
  }
  return null;
}
