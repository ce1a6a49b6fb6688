import type { Mark, ResolvedPos } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { schema } from "../document/schema";

const { link } = schema.marks;

/** A link, or the selection that may become one; `href` is empty where there is none yet. */
export interface LinkRange {
  href: string;
  from: number;
  to: number;
}

/** The selection with the link that it begins in; with nothing selected, the whole of that link. */
export function linkAt(state: EditorState): LinkRange {
  const { from, to, empty, $from } = state.selection;
  const mark = markAround($from);
  const href = String(mark?.attrs["href"] ?? "");
  return mark && empty ? { href, ...extent($from, mark) } : { href, from, to };
}

/** Lays a link over a range; with nothing in the range, the address itself becomes the text. */
export function setLink(state: EditorState, { from, to }: LinkRange, href: string): Transaction {
  const mark = schema.mark("link", { href });
  if (from === to) return state.tr.replaceWith(from, to, schema.text(href, [mark])).scrollIntoView();
  return state.tr.removeMark(from, to, link).addMark(from, to, mark).scrollIntoView();
}

/** Takes the link off a range and leaves its text. */
export function removeLink(state: EditorState, { from, to }: LinkRange): Transaction {
  return state.tr.removeMark(from, to, link);
}

function markAround(at: ResolvedPos): Mark | undefined {
  const marks = [at.nodeAfter, at.nodeBefore].map((node) => node && link.isInSet(node.marks));
  return marks.find((mark) => mark) ?? undefined;
}

/** How far the runs around a place carry the same link. */
function extent(at: ResolvedPos, mark: Mark): { from: number; to: number } {
  const stretches: { from: number; to: number }[] = [];
  at.parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) return;
    const from = at.start() + offset;
    const last = stretches.at(-1);
    if (last?.to === from) last.to += child.nodeSize;
    else stretches.push({ from, to: from + child.nodeSize });
  });
  return stretches.find(({ from, to }) => from <= at.pos && at.pos <= to) ?? { from: at.pos, to: at.pos };
}
