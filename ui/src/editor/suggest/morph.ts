import { type Node, Slice } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

/** Turns the document of a transaction into another one, and replaces no more of it than differs. */
export function morph(tr: Transaction, wanted: Node): Transaction {
  morphInside(tr, tr.doc, wanted, 0);
  return tr;
}

/** From the last child to the first, so that the places of those before stay. */
function morphInside(tr: Transaction, old: Node, wanted: Node, start: number): void {
  const [first, last] = equalEnds(old.children, wanted.children);
  const before = old.children.slice(first, old.childCount - last);
  const after = wanted.children.slice(first, wanted.childCount - last);
  const begin = start + sizeOf(old.children.slice(0, first));
  if (before.length !== after.length || !before.every((node, place) => isShellOf(node, after[place]))) {
    const from = sizeOf(wanted.children.slice(0, first));
    const content = wanted.content.cut(from, from + sizeOf(after));
    tr.replace(begin, begin + sizeOf(before), new Slice(content, 0, 0));
    return;
  }
  for (const [place, node] of [...before.entries()].toReversed()) {
    const next = after[place];
    const pos = begin + sizeOf(before.slice(0, place));
    if (!next || node.eq(next)) continue;
    if (node.isText) morphText(tr, node.text ?? "", next, pos);
    else morphInside(tr, node, next, pos + 1);
  }
}

function morphText(tr: Transaction, old: string, wanted: Node, start: number): void {
  const text = wanted.text ?? "";
  const most = Math.min(old.length, text.length);
  let first = 0;
  while (first < most && old[first] === text[first]) first += 1;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === text.at(-1 - last)) last += 1;
  const slice = first < text.length - last ? wanted.cut(first, text.length - last) : null;
  tr.replaceWith(start + first, start + old.length - last, slice ?? []);
}

/** How many children are equal at the beginning and at the end. */
function equalEnds(old: readonly Node[], wanted: readonly Node[]): [number, number] {
  const most = Math.min(old.length, wanted.length);
  let first = 0;
  while (first < most && equal(old[first], wanted[first])) first += 1;
  let last = 0;
  while (last < most - first && equal(old.at(-1 - last), wanted.at(-1 - last))) last += 1;
  return [first, last];
}

function equal(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other);
}

/** Whether one node can become another by changing what is in it. */
function isShellOf(one: Node, other: Node | undefined): boolean {
  return other !== undefined && !one.isLeaf === !other.isLeaf && one.hasMarkup(other.type, other.attrs, other.marks);
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
