import type { Node } from "prosemirror-model";

/** One thing found in a body, and where: `pos` is in the document. */
export interface Found<T> {
  pos: number;
  value: T;
}

/** Finds things line by line, and looks only at the lines that it has not seen before. */
export class Gathered<T> {
  readonly #find: (line: Node) => readonly Found<T>[];
  readonly #seen = new WeakMap<Node, readonly Found<T>[]>();

  /** `find` tells what is in a paragraph, heading or caption, with places counted from the start of its content. */
  constructor(find: (line: Node) => readonly Found<T>[]) {
    this.#find = find;
  }

  /** All that is in a document, in reading order. */
  in(doc: Node): Found<T>[] {
    const all: Found<T>[] = [];
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      for (const { pos, value } of this.#inLine(node)) all.push({ pos: at + 1 + pos, value });
      return false;
    });
    return all;
  }

  #inLine(line: Node): readonly Found<T>[] {
    const known = this.#seen.get(line);
    if (known) return known;
    const found = this.#find(line);
    this.#seen.set(line, found);
    return found;
  }
}
