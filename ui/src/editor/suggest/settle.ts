import { Fragment, type Node } from "prosemirror-model";
import { nodesOf, withContent } from "./parts";
import { marksOf, recordOf, type Marks } from "./record";
import type { Atom, Lines, Moved, Part, Script, Side, Sketch, Slot, Tree } from "./script";
import { linesFrom } from "./tokens";

/** Both texts and the record after some differences are there no more. */
export interface Settled {
  readonly base: Node;
  readonly final: Node;
  readonly marks: Marks;
}

/** Makes both texts say of these differences what one side says; all others stay as they are. */
export function settle(script: Script, atoms: ReadonlySet<Atom>, as: Side): Settled {
  const parts = new Settling(atoms, as).all(script.parts);
  const base = withContent(script.base, parts, "base");
  const final = withContent(script.final, parts, "final");
  return { base, final, marks: marksOf({ base, final, parts, links: [] }) };
}

class Settling {
  readonly #moved = new Map<Moved, Moved>();

  constructor(
    readonly atoms: ReadonlySet<Atom>,
    readonly as: Side,
  ) {}

  all(parts: readonly Part[]): Part[] {
    return parts.flatMap((part) => this.#part(part));
  }

  #part(part: Part): readonly Part[] {
    switch (part.kind) {
      case "same":
        return [part];
      case "lines":
        return this.#lines(part);
      case "tree":
        return [this.#tree(part)];
      case "slot":
        return this.#slot(part);
      case "whole": {
        if (!this.atoms.has(part.atom)) {
          return [{ ...part, base: this.#sketch(part.base), final: this.#sketch(part.final) }];
        }
        const chosen = part[this.as];
        return chosen ? this.#present(chosen) : [];
      }
    }
  }

  #lines(lines: Lines): Lines[] {
    if (!lines.row.some((piece) => piece.shape !== "shared" && this.atoms.has(piece))) return [lines];
    const row = lines.row.map((piece): Lines["row"][number] => {
      if (piece.shape === "shared" || !this.atoms.has(piece)) return piece;
      const chosen = piece[this.as];
      return { shape: "shared", base: chosen, final: chosen };
    });
    const base = linesFrom(row.flatMap((piece) => piece.base));
    const final = linesFrom(row.flatMap((piece) => piece.final));
    return [{ ...lines, base, final, row, record: recordOf(row) }];
  }

  #tree(tree: Tree): Tree {
    const parts = this.all(tree.parts);
    const isSettled = tree.attrs !== null && this.atoms.has(tree.attrs);
    const isSame = parts.length === tree.parts.length && parts.every((part, place) => part === tree.parts[place]);
    if (isSame && !isSettled) return tree;
    const [base, final] = isSettled ? [tree[this.as], tree[this.as]] : [tree.base, tree.final];
    return {
      kind: "tree",
      base: withContent(base, parts, "base"),
      final: withContent(final, parts, "final"),
      attrs: isSettled ? null : tree.attrs,
      parts,
    };
  }

  #slot(slot: Slot): readonly Part[] {
    if (!this.atoms.has(slot.moved.atom)) return [{ ...slot, moved: this.#movedOn(slot.moved) }];
    return slot.side === this.as ? this.#part(slot.moved.part) : [];
  }

  /** What was on one side only, as a part of both. */
  #present(sketch: Sketch): readonly Part[] {
    const { node, inside } = sketch;
    if (inside === null) return [{ kind: "same", base: node, final: node }];
    const parts = inside.flatMap((inner) => (inner.kind === "slot" ? this.#slot(inner) : this.#present(inner)));
    const [base, final] = [withContent(node, parts, "base"), withContent(node, parts, "final")];
    return [{ kind: "tree", base, final, attrs: null, parts }];
  }

  #sketch(sketch: Sketch | null): Sketch | null {
    if (!sketch?.inside) return sketch;
    const inside = sketch.inside.map((inner): Sketch | Slot =>
      inner.kind === "slot" ? { ...inner, moved: this.#movedOn(inner.moved) } : (this.#sketch(inner) ?? inner),
    );
    const nodes = inside.flatMap((inner) => (inner.kind === "slot" ? nodesOf(inner, inner.side) : [inner.node]));
    return { kind: "sketch", node: sketch.node.copy(Fragment.from(nodes)), inside };
  }

  /** A block that is still moved, with what was settled in it. */
  #movedOn(moved: Moved): Moved {
    const ready = this.#moved.get(moved);
    if (ready) return ready;
    const next: Moved = { ...moved };
    this.#moved.set(moved, next);
    const [part] = this.#part(moved.part);
    if (part) next.part = part;
    return next;
  }
}
