import type { Node } from "prosemirror-model";
import { idOf } from "./tokens";

/** What a block is at heart: only blocks of one family can be the same block before and after. */
export type Family = "line" | "figure" | "list" | "quote" | "table" | "rule";

const families: Record<string, Family> = {
  paragraph: "line",
  heading: "line",
  figure: "figure",
  bullet_list: "list",
  ordered_list: "list",
  blockquote: "quote",
  table: "table",
  rule: "rule",
};

/** The family of a block; null for items, rows and cells. */
export function familyOf(node: Node): Family | null {
  return families[node.type.name] ?? null;
}

const names = new WeakMap<Node, string>();

/** By what a block is known again in its row: its family and its id. */
export function nameOf(node: Node): string {
  const ready = names.get(node);
  if (ready !== undefined) return ready;
  const name = `${familyOf(node) ?? ""} ${idOf(node)}`;
  names.set(node, name);
  return name;
}

/** One block of a body. */
export interface Entry {
  readonly node: Node;
  readonly family: Family;
  /** The ids of the blocks around it, outermost first. */
  readonly around: readonly string[];
}

/** The blocks of a body by their ids. */
export interface Blocks {
  readonly byId: ReadonlyMap<string, Entry>;
  /** The ids of the tables. */
  readonly tables: readonly string[];
}

const blocksWithin = new WeakMap<Node, readonly (readonly [string, Entry])[]>();
const bodies = new WeakMap<Node, Blocks>();
const idLists = new WeakMap<Node, readonly string[]>();

/** The blocks of a body. */
export function blocksIn(doc: Node): Blocks {
  const ready = bodies.get(doc);
  if (ready) return ready;
  const byId = new Map<string, Entry>();
  const tables: string[] = [];
  doc.forEach((block) => {
    for (const [id, entry] of entriesOf(block)) {
      byId.set(id, entry);
      if (entry.family === "table") tables.push(id);
    }
  });
  const blocks = { byId, tables };
  bodies.set(doc, blocks);
  return blocks;
}

/** A block of the body and those within it. */
function entriesOf(block: Node): readonly (readonly [string, Entry])[] {
  const ready = blocksWithin.get(block);
  if (ready) return ready;
  const found: [string, Entry][] = [];
  collect(block, [], found);
  blocksWithin.set(block, found);
  return found;
}

function collect(node: Node, around: readonly string[], found: [string, Entry][]): void {
  const family = familyOf(node);
  const id = idOf(node);
  if (family) found.push([id, { node, family, around }]);
  if (node.isTextblock) return;
  const inner = family ? [...around, id] : around;
  node.forEach((child) => collect(child, inner, found));
}

/** Every id within a node and its own, footnotes too, in reading order. */
export function idsIn(node: Node): readonly string[] {
  const ready = idLists.get(node);
  if (ready) return ready;
  const own = idOf(node);
  const ids = own === "" ? [] : [own];
  node.forEach((child) => {
    if (!child.isText) ids.push(...idsIn(child));
  });
  idLists.set(node, ids);
  return ids;
}

/** By what an item, row or block is known again: its own id, or that of the first block in it. */
export function keyOf(node: Node): string {
  return idsIn(node)[0] ?? "";
}

/** Whether two shapes of a table differ in nothing but whole rows and what stands in cells. */
export function sameGrid(one: Node, other: Node): boolean {
  const width = one.firstChild?.childCount ?? 0;
  const isPlain = (table: Node): boolean =>
    table.children.every((row) => row.childCount === width && row.children.every(isSingle));
  if (!isPlain(one) || !isPlain(other)) return false;
  const rows = new Map(one.children.map((row) => [keyOf(row), row]));
  return other.children.every((row) => {
    const before = rows.get(keyOf(row));
    return !before || row.children.every((cell, column) => cell.type === before.maybeChild(column)?.type);
  });
}

function isSingle({ attrs }: Node): boolean {
  return attrs["colspan"] === 1 && attrs["rowspan"] === 1;
}
