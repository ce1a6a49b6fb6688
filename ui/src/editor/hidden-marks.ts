import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { SETTLED } from "../document/blocks";
import { hiddenIn } from "../document/hidden";
import { changedRange } from "./changed";

interface Shown {
  marks: DecorationSet;
  /** Something was composed since the marks were set. */
  stale: boolean;
}

const key = new PluginKey<Shown>("hidden-marks");

/** Shows every hidden character with its code point, except in what an input method is composing. */
export function hiddenMarks(): Plugin {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, { doc }) => ({ marks: markAll(doc), stale: false }),
      apply: (tr, shown) => next(tr, shown),
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

function next(tr: Transaction, { marks, stale }: Shown): Shown {
  if (tr.getMeta(SETTLED) !== undefined && stale) return { marks: markAll(tr.doc), stale: false };
  if (!tr.docChanged) return { marks, stale };
  const moved = marks.map(tr.mapping, tr.doc);
  if (tr.getMeta("composition") !== undefined) return { marks: moved, stale: true };
  return { marks: remark(tr, moved), stale };
}

/** Looks again at what changed, and only there. */
function remark(tr: Transaction, marks: DecorationSet): DecorationSet {
  const changed = changedRange(tr);
  if (!changed) return marks;
  const { from, to } = changed;
  const found = marksWithin(tr.doc, from, to);
  const blockFrom = tr.doc.resolve(from).start();
  const blockTo = tr.doc.resolve(to).end();
  return marks.remove(marks.find(blockFrom, blockTo)).add(tr.doc, found);
}

function markAll(doc: Node): DecorationSet {
  return DecorationSet.create(doc, marksWithin(doc, 0, doc.content.size));
}

function marksWithin(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  const blockFrom = doc.resolve(from).start();
  const blockTo = doc.resolve(to).end();
  doc.nodesBetween(blockFrom, blockTo, (node, pos) => {
    for (const { index, length, code } of node.isText ? hiddenIn(node.text ?? "") : []) {
      const start = pos + index;
      marks.push(Decoration.inline(start, start + length, { class: "hidden-character", "data-code": code }));
    }
  });
  return marks;
}
