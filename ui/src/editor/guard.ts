import type { Node, ResolvedPos } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { MAX_COLUMNS, MAX_DEPTH, MAX_ROWS } from "../document/values";
import { changedRange } from "./changed";

/** What a body may not become although each node of it is allowed. */
export type Overstep = "too_deep" | "table_in_table" | "table_too_large";

/** Refuses changes that the core would refuse to save: nesting without end, tables in tables, tables too large. */
export function guard(onrefused: (overstep: Overstep) => void): Plugin {
  return new Plugin({
    filterTransaction(tr) {
      const found = tr.docChanged ? overstep(tr) : null;
      if (found) onrefused(found);
      return found === null;
    },
  });
}

/** The first thing that a transaction oversteps within what it changed. */
export function overstep(tr: Transaction): Overstep | null {
  const changed = changedRange(tr);
  if (!changed) return null;
  let found: Overstep | null = null;
  tr.doc.nodesBetween(changed.from, changed.to, (node, pos) => {
    found ??= overstepOf(node, tr.doc.resolve(pos));
    return found === null && !node.isTextblock;
  });
  return found;
}

function overstepOf(node: Node, at: ResolvedPos): Overstep | null {
  if (!isBlock(node)) return null;
  const around = Array.from({ length: at.depth }, (_, level) => at.node(level + 1)).filter(isBlock);
  if (around.length >= MAX_DEPTH) return "too_deep";
  if (node.type.name !== "table") return null;
  if (around.some(({ type }) => type.name === "table")) return "table_in_table";
  return node.childCount > MAX_ROWS || columns(node) > MAX_COLUMNS ? "table_too_large" : null;
}

function isBlock(node: Node): boolean {
  return node.type.isInGroup("block");
}

function columns(table: Node): number {
  return table.firstChild?.children.reduce((sum, cell) => sum + Number(cell.attrs["colspan"]), 0) ?? 0;
}
