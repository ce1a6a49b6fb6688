import type { AttributeSpec, DOMOutputSpec, Node, NodeSpec } from "prosemirror-model";
import { align, dataOf, idFrom, paragraphFrom } from "./dom";
import { cell, row, table } from "./tables";
import { isAlign, isBoolean, isHash, isId, isLevel, isLine, isWithin, MAX_START, must } from "./values";

/** Empty only between a change and the numbering that follows it; see `blockIds`. */
const id: AttributeSpec = { default: "", validate: must((value) => value === "" || isId(value)) };
const aligned: AttributeSpec = { default: "left", validate: must(isAlign) };

const paragraph: NodeSpec = {
  attrs: { id, align: aligned, indent: { default: true, validate: must(isBoolean) } },
  content: "inline*",
  group: "block cell_block",
  parseDOM: [{ tag: "p", getAttrs: paragraphFrom }],
  toDOM: (node) => ["p", dataOf(node), 0],
};

const heading: NodeSpec = {
  attrs: { id, level: { default: 2, validate: must(isLevel) }, align: aligned },
  content: "inline*",
  group: "block cell_block",
  defining: true,
  parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
    tag: `h${level}`,
    getAttrs: (element) => ({ ...idFrom(element), level: Math.min(4, Math.max(2, level)), align: align(element) }),
  })),
  toDOM: (node) => [`h${String(node.attrs["level"])}`, dataOf(node), 0],
};

const bulletList: NodeSpec = {
  attrs: { id },
  content: "list_item+",
  group: "block cell_block",
  parseDOM: [{ tag: "ul", getAttrs: idFrom }],
  toDOM: (node) => ["ul", dataOf(node), 0],
};

const orderedList: NodeSpec = {
  attrs: { id, start: { default: 1, validate: must(isWithin(0, MAX_START)) } },
  content: "list_item+",
  group: "block cell_block",
  parseDOM: [{ tag: "ol", getAttrs: (element) => ({ ...idFrom(element), start: startOf(element) }) }],
  toDOM: (node) => ["ol", { ...dataOf(node), start: String(node.attrs["start"]) }, 0],
};

const listItem: NodeSpec = {
  content: "paragraph block*",
  defining: true,
  parseDOM: [{ tag: "li" }],
  toDOM: () => ["li", 0],
};

const blockquote: NodeSpec = {
  attrs: { id },
  content: "block+",
  group: "block cell_block",
  defining: true,
  parseDOM: [{ tag: "blockquote", getAttrs: idFrom }],
  toDOM: (node) => ["blockquote", dataOf(node), 0],
};

const figure: NodeSpec = {
  attrs: {
    id,
    media: { validate: must(isHash) },
    alt: { default: "", validate: must(isLine) },
    credit: { default: "", validate: must(isLine) },
    ai_generated: { default: false, validate: must(isBoolean) },
  },
  content: "(text | hard_break)*",
  group: "block cell_block",
  isolating: true,
  parseDOM: [{ tag: "figure[data-media]", contentElement: "figcaption", getAttrs: figureFrom }],
  toDOM: (node) => ["figure", { ...dataOf(node), "data-media": String(node.attrs["media"]) }, ["figcaption", 0]],
};

const rule: NodeSpec = {
  attrs: { id },
  group: "block cell_block",
  parseDOM: [{ tag: "hr", getAttrs: idFrom }],
  toDOM: (node) => ["hr", dataOf(node)],
};

const hardBreak: NodeSpec = {
  inline: true,
  group: "inline",
  selectable: false,
  parseDOM: [{ tag: "br" }],
  toDOM: () => ["br"],
};

const footnote: NodeSpec = {
  attrs: { id },
  content: "text*",
  inline: true,
  group: "inline",
  atom: true,
  parseDOM: [{ tag: "span[data-footnote]", getAttrs: idFrom }],
  toDOM: (node): DOMOutputSpec => ["span", { ...dataOf(node), "data-footnote": "" }, 0],
};

/** The nodes, named and shaped as in the core; the paragraph comes first, being what new blocks are. */
export const nodes = {
  doc: { content: "block*" },
  paragraph,
  heading,
  bullet_list: bulletList,
  ordered_list: orderedList,
  list_item: listItem,
  blockquote,
  table: table(id),
  table_row: row,
  table_cell: cell("td", "cell"),
  table_header: cell("th", "header_cell"),
  figure,
  rule,
  text: { group: "inline" },
  hard_break: hardBreak,
  footnote,
} satisfies Record<string, NodeSpec>;

/** Whether a node is a block, or a footnote, that has an id. */
export function hasId(node: Node): boolean {
  return "id" in node.attrs;
}

function startOf(element: HTMLElement): number {
  const start = Number(element.getAttribute("start") ?? 1);
  return isWithin(0, MAX_START)(start) ? start : 1;
}

function figureFrom(element: HTMLElement): Record<string, unknown> | false {
  const { media, alt = "", credit = "", ai } = element.dataset;
  if (!isHash(media) || !isLine(alt) || !isLine(credit)) return false;
  return { ...idFrom(element), media, alt, credit, ai_generated: ai === "true" };
}
