import type { Node } from "prosemirror-model";
import { blockAtom, tokenAtom } from "./atoms";
import { diffLines } from "./lines";
import { inOrder } from "./order";
import type { Marks } from "./record";
import { type Atom, type Moved, otherThan, type Part, type Script, type Side, type Sketch, type Slot } from "./script";
import { tokensOf, idOf, sameMarkup, type Who } from "./tokens";
import { type Blocks, blocksIn, type Entry, familyOf, idsIn, keyOf, sameGrid, nameOf } from "./trees";

/**
 * Compares the body with every suggestion rejected with the body with every one accepted.
 *
 * Blocks are known again by their ids. The same differences come out the same way as long as `marks` stay with them;
 * what is not on record there is `fresh`.
 */
export function diff(base: Node, final: Node, marks: Marks, fresh: Who): Script {
  return new Comparison(base, final, marks, fresh).script();
}

class Comparison {
  readonly #blocks: Readonly<Record<Side, Blocks["byId"]>>;
  readonly #moved = new Map<string, Moved>();
  readonly #links: (readonly [Atom, Atom])[] = [];
  readonly #reshaped: ReadonlySet<string>;

  constructor(
    readonly base: Node,
    readonly final: Node,
    readonly marks: Marks,
    readonly fresh: Who,
  ) {
    this.#blocks = { base: blocksIn(base).byId, final: blocksIn(final).byId };
    this.#reshaped = this.#reshapedTables();
  }

  script(): Script {
    const parts = this.#flow(this.base.children, this.final.children);
    this.#linkNested();
    return { base: this.base, final: this.final, parts, links: this.#links };
  }

  /** Tables that can only be taken as a whole, in the one shape or in the other. */
  #reshapedTables(): Set<string> {
    const found = new Set<string>();
    for (const id of blocksIn(this.base).tables) {
      const before = this.#blocks.base.get(id)?.node;
      const after = this.#blocks.final.get(id)?.node;
      const isBoth = before && after && before !== after && familyOf(after) === "table";
      if (isBoth && !sameGrid(before, after)) found.add(id);
    }
    return found;
  }

  /** Blocks in a row: those of the body, an item, a quotation or a cell. */
  #flow(base: readonly Node[], final: readonly Node[]): Part[] {
    const parts: Part[] = [];
    const pairs = inOrder(base.map(nameOf), final.map(nameOf), (name) => this.#weight(name.slice(name.indexOf(" ") + 1)));
    let [x, y] = [0, 0];
    let head: readonly [Node, Node] | null = null;
    for (const [nextX, nextY] of [...pairs, [base.length, final.length] as const]) {
      if (nextX > x || nextY > y) parts.push(...this.#between(head, base.slice(x, nextX), final.slice(y, nextY)));
      else if (head) parts.push(diffLines([head[0]], [head[1]], true, this.marks, this.fresh));
      const [before, after] = [base[nextX], final[nextY]];
      head = null;
      if (before && after && familyOf(after) === "line") head = [before, after];
      else if (before && after) parts.push(this.#pair(before, after));
      [x, y] = [nextX + 1, nextY + 1];
    }
    this.#keepOne(parts);
    return parts;
  }

  #weight(id: string): number {
    return this.marks.blocks.has(id) ? 1 : 2;
  }

  /** What stands between two blocks that are on both sides; the text of the first one goes on into the next lines. */
  #between(head: readonly [Node, Node] | null, base: readonly Node[], final: readonly Node[]): Part[] {
    if (!head) return [...this.#oneSided(base, "base"), ...this.#oneSided(final, "final")];
    const before = base.slice(0, this.#linesFirst(base, "base"));
    const after = final.slice(0, this.#linesFirst(final, "final"));
    return [
      diffLines([head[0], ...before], [head[1], ...after], true, this.marks, this.fresh),
      ...this.#oneSided(base.slice(before.length), "base"),
      ...this.#oneSided(final.slice(after.length), "final"),
    ];
  }

  /** How many of these blocks, from the first on, are lines that stand nowhere else. */
  #linesFirst(blocks: readonly Node[], side: Side): number {
    const other = blocks.findIndex((block) => familyOf(block) !== "line" || this.#isElsewhere(block, side));
    return other < 0 ? blocks.length : other;
  }

  #oneSided(blocks: readonly Node[], side: Side): Part[] {
    const parts: Part[] = [];
    let rest = blocks;
    while (rest.length > 0) {
      const lines = rest.slice(0, this.#linesFirst(rest, side));
      if (lines.length > 0) {
        const [base, final] = side === "base" ? [lines, []] : [[], lines];
        parts.push(diffLines(base, final, false, this.marks, this.fresh));
      }
      const block = rest[lines.length];
      if (block) parts.push(this.#isElsewhere(block, side) ? this.#slot(block, side) : this.#whole(block, side));
      rest = rest.slice(lines.length + 1);
    }
    return parts;
  }

  /** Whether a block that has no partner in its row has one elsewhere, or has another place in its row. */
  #isElsewhere(block: Node, side: Side): boolean {
    const id = idOf(block);
    const own = this.#blocks[side].get(id);
    const other = this.#blocks[otherThan(side)].get(id);
    const isFree = (entry: Entry): boolean => !entry.around.some((around) => this.#reshaped.has(around));
    return own !== undefined && other !== undefined && own.family === other.family && isFree(own) && isFree(other);
  }

  #slot(block: Node, side: Side): Slot {
    return { kind: "slot", side, moved: this.#movedBlock(idOf(block)) };
  }

  #movedBlock(id: string): Moved {
    const ready = this.#moved.get(id);
    if (ready) return ready;
    const [before, after] = [this.#blocks.base.get(id)?.node, this.#blocks.final.get(id)?.node];
    if (!before || !after) throw new RangeError(`no block ${id} on both sides`);
    const atom = blockAtom("move", id, { base: [], final: [] }, this.#who(id));
    const moved: Moved = { id, atom, part: { kind: "same", base: before, final: after } };
    this.#moved.set(id, moved);
    moved.part = this.#pair(before, after);
    this.#linkKind(moved);
    return moved;
  }

  /** Not every kind of block can stand where it was, or where it is: of an item, the first one is a paragraph. */
  #linkKind({ atom, part }: Moved): void {
    const head = part.kind === "lines" ? part.row[0] : undefined;
    if (head?.shape === "attrs" && head.base[0]?.node.type !== head.final[0]?.node.type) this.#links.push([atom, head]);
  }

  #who(id: string): Who {
    return this.marks.blocks.get(id) ?? this.fresh;
  }

  /** A block or row of one side only, with every block in it that stands elsewhere on the other side. */
  #whole(node: Node, side: Side): Part {
    const sketch = this.#sketch(node, side);
    const ids = { base: [], final: [], [side]: idsOf(sketch) };
    const atom = blockAtom("whole", keyOf(node), ids, this.#who(keyOf(node)));
    this.#linkSlots(atom, sketch);
    return { kind: "whole", base: null, final: null, [side]: sketch, atom };
  }

  #sketch(node: Node, side: Side): Sketch {
    const inside = node.children.map((child): Sketch | Slot =>
      this.#isElsewhere(child, side) ? this.#slot(child, side) : this.#sketch(child, side),
    );
    const isPlain = inside.every((part) => part.kind === "sketch" && part.inside === null);
    return { kind: "sketch", node, inside: isPlain ? null : inside };
  }

  #linkSlots(atom: Atom, sketch: Sketch): void {
    for (const inner of sketch.inside ?? []) {
      if (inner.kind === "slot") this.#links.push([atom, inner.moved.atom]);
      else this.#linkSlots(atom, inner);
    }
  }

  /** One block before and after. */
  #pair(base: Node, final: Node): Part {
    if (base === final) return { kind: "same", base, final };
    const family = familyOf(final);
    if (family === "line" || family === "figure") return diffLines([base], [final], true, this.marks, this.fresh);
    if (family === "table" && this.#reshaped.has(idOf(final))) return this.#reshapedTable(base, final);
    const parts = this.#inside(base, final);
    return { kind: "tree", base, final, attrs: this.#attrs(base, final), parts };
  }

  #inside(base: Node, final: Node): Part[] {
    const inner = final.type.name;
    if (inner === "table_row") return this.#cells(base, final);
    if (inner === "table" || inner.endsWith("_list")) return this.#rows(base.children, final.children);
    return this.#flow(base.children, final.children);
  }

  /** The items of a list, or the rows of a table. */
  #rows(base: readonly Node[], final: readonly Node[]): Part[] {
    const parts: Part[] = [];
    const pairs = inOrder(base.map(keyOf), final.map(keyOf), (key) => this.#weight(key));
    let [x, y] = [0, 0];
    for (const [nextX, nextY] of [...pairs, [base.length, final.length] as const]) {
      parts.push(...base.slice(x, nextX).map((row) => this.#whole(row, "base")));
      parts.push(...final.slice(y, nextY).map((row) => this.#whole(row, "final")));
      const [before, after] = [base[nextX], final[nextY]];
      if (before && after) parts.push(this.#pair(before, after));
      [x, y] = [nextX + 1, nextY + 1];
    }
    this.#keepOne(parts);
    return parts;
  }

  #cells(base: Node, final: Node): Part[] {
    return final.children.map((cell, column) => this.#pair(base.child(column), cell));
  }

  #attrs(base: Node, final: Node): Atom | null {
    if (sameMarkup(base, final)) return null;
    const id = idOf(final);
    const [before] = tokensOf(base, [], this.marks.blocks.get(id) ?? null);
    const [after] = tokensOf(final, [], this.marks.blocks.get(id) ?? null);
    return before && after ? tokenAtom("attrs", [before], [after], this.#who(id)) : null;
  }

  #reshapedTable(base: Node, final: Node): Part {
    const ids = { base: idsIn(base), final: idsIn(final) };
    const atom = blockAtom("whole", idOf(final), ids, this.#who(idOf(final)));
    return { kind: "whole", base: asItIs(base), final: asItIs(final), atom };
  }

  /** A row of parts must hold a block whatever is chosen: without one on both sides, two have to go together. */
  #keepOne(parts: readonly Part[]): void {
    if (parts.some(isAlwaysThere)) return;
    const one = (side: Side): Atom | undefined => parts.map((part) => openingOf(part, side)).find((atom) => atom !== null) ?? undefined;
    const [before, after] = [one("base"), one("final")];
    if (before && after) this.#links.push([before, after]);
  }

  /** Of two moved blocks one of which left or entered the other, neither goes without the other. */
  #linkNested(): void {
    for (const [id, { atom }] of this.#moved) {
      const before = this.#blocks.base.get(id)?.around ?? [];
      const after = this.#blocks.final.get(id)?.around ?? [];
      const changed = [...before.filter((other) => !after.includes(other)), ...after.filter((other) => !before.includes(other))];
      for (const other of changed) {
        const around = this.#moved.get(other);
        if (around) this.#links.push([atom, around.atom]);
      }
    }
  }
}

function asItIs(node: Node): Sketch {
  return { kind: "sketch", node, inside: null };
}

function isAlwaysThere(part: Part): boolean {
  if (part.kind === "lines") return part.headed;
  return part.kind === "same" || part.kind === "tree" || (part.kind === "whole" && part.base !== null && part.final !== null);
}

/** The difference by which a part begins to be there on one side only. */
function openingOf(part: Part, side: Side): Atom | null {
  if (part.kind === "whole") return part[side] ? part.atom : null;
  if (part.kind === "slot") return part.side === side ? part.moved.atom : null;
  const first = part.kind === "lines" ? part.row.find((piece) => piece.shape !== "shared") : undefined;
  return first && first[side].length > 0 ? first : null;
}

/** The ids in a sketch, without those of the blocks that moved. */
function idsOf({ node, inside }: Sketch): readonly string[] {
  if (inside === null) return idsIn(node);
  const own = idOf(node);
  return [...(own === "" ? [] : [own]), ...inside.flatMap((inner) => (inner.kind === "sketch" ? idsOf(inner) : []))];
}
