import type { AttributeSpec, Node, NodeSpec } from "prosemirror-model";
import { idFrom } from "./dom";
import { isWithin, MAX_COLUMNS, MAX_ROWS, must } from "./values";

/** A table, with the role by which prosemirror-tables knows it. */
export function table(id: AttributeSpec): NodeSpec {
  return {
    attrs: { id },
    content: "table_row+",
    group: "block",
    tableRole: "table",
    isolating: true,
    parseDOM: [{ tag: "table", getAttrs: idFrom }],
    toDOM: (node) => ["table", node.attrs["id"] ? { "data-id": String(node.attrs["id"]) } : {}, ["tbody", 0]],
  };
}

/** A row of a table. */
export const row: NodeSpec = {
  content: "(table_cell | table_header)*",
  tableRole: "row",
  parseDOM: [{ tag: "tr" }],
  toDOM: () => ["tr", 0],
};

/** A cell of a table: `td`, or `th` for a header. */
export function cell(tag: "td" | "th", tableRole: "cell" | "header_cell"): NodeSpec {
  return {
    attrs: {
      colspan: { default: 1, validate: must(isWithin(1, MAX_COLUMNS)) },
      rowspan: { default: 1, validate: must(isWithin(1, MAX_ROWS)) },
    },
    content: "cell_block+",
    tableRole,
    isolating: true,
    parseDOM: [{ tag, getAttrs: spansFrom }],
    toDOM: (node) => [tag, spansOf(node), 0],
  };
}

function spansFrom(element: HTMLElement): Record<string, number> {
  return {
    colspan: span(element.getAttribute("colspan"), MAX_COLUMNS),
    rowspan: span(element.getAttribute("rowspan"), MAX_ROWS),
  };
}

function span(text: string | null, most: number): number {
  const cells = Number(text ?? 1);
  return isWithin(1, most)(cells) ? cells : 1;
}

function spansOf(node: Node): Record<string, string> {
  const spans = Object.entries(node.attrs).filter(([, cells]) => cells !== 1);
  return Object.fromEntries(spans.map(([name, cells]) => [name, String(cells)]));
}
