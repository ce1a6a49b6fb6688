import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import { endsBlocks } from "./describe";
import type { Located } from "./groups";
import { type Place, placeOf } from "./places";
import type { Part, Sketch } from "./script";
import type { Suggestion } from "./suggestions";
import { linesFrom, type Token } from "./tokens";
import { deletedBlocks, deletedItem, deletedRow, deletedText } from "./widgets";

/** A suggestion in the text: what was inserted underlined, what was deleted struck through in its old place. */
export function draw(suggestion: Suggestion, doc: Node, title: string): Decoration[] {
  const drawing = new Drawing(suggestion, doc, title);
  return suggestion.located.flatMap((located) => drawing.draw(located));
}

class Drawing {
  readonly #attrs: Record<string, string>;

  constructor(
    readonly suggestion: Suggestion,
    readonly doc: Node,
    title: string,
  ) {
    this.#attrs = { "data-suggestion": suggestion.id, title };
  }

  draw(located: Located): Decoration[] {
    const place = placeOf(located);
    const { atom, part } = located;
    if (part.kind === "whole") return this.#whole(part, place);
    if (part.kind === "slot") return this.#block(place.from);
    if (atom.shape === "attrs") return this.#block(place.block ?? place.from);
    if (atom.shape === "marks") return [this.#inline(place, "suggested-format")];
    if (atom.shape === "note") return [this.#inline(place, "suggested-note")];
    return [...this.#deleted(located, place), ...this.#inserted(located, place)];
  }

  #inserted({ atom, part }: Located, place: Place): Decoration[] {
    if (atom.final.length === 0) return [];
    const starts = this.#startsOf(atom.final, place, part);
    return [...starts.flatMap((pos) => this.#block(pos)), this.#inline(place, "suggested-in", "ins")];
  }

  /** Where the blocks begin that begin within an insertion. */
  #startsOf(tokens: readonly Token[], { from }: Place, part: Part): number[] {
    const starts: number[] = [];
    let pos = from;
    for (const { kind, text, node } of tokens) {
      const isFirst = pos === from && part.kind === "lines" && !part.headed && this.#isBetweenBlocks(from);
      if (kind === "open") starts.push(isFirst ? pos : pos + 1);
      pos += kind === "open" ? (isFirst ? 1 : 2) : kind === "character" ? text.length : node.nodeSize;
    }
    return starts;
  }

  #deleted({ atom, part }: Located, place: Place): Decoration[] {
    if (atom.base.length === 0) return [];
    const isWhole = part.kind === "lines" && atom.base[0]?.kind === "open" && endsBlocks(atom, part);
    if (!isWhole) return [this.#widget(place.from, `text ${signs(atom.base)}`, () => deletedText(atom.base, this.#attrs))];
    const blocks = linesFrom(atom.base);
    const pos = this.#isBetweenBlocks(place.from) ? place.from : place.from + 1;
    return [this.#widget(pos, `blocks ${signs(atom.base)}`, () => deletedBlocks(blocks, this.#attrs))];
  }

  #whole({ base, final }: { base: Sketch | null; final: Sketch | null }, { from }: Place): Decoration[] {
    if (final) return this.#block(from);
    const node = base?.node;
    if (!node) return [];
    const element = { table_row: deletedRow, list_item: deletedItem }[node.type.name];
    const make = element ? () => element(node, this.#attrs) : () => deletedBlocks([node], this.#attrs);
    return [this.#widget(from, `whole ${node.textContent}`, make)];
  }

  #isBetweenBlocks(pos: number): boolean {
    return !this.doc.resolve(pos).parent.isTextblock;
  }

  #block(pos: number): Decoration[] {
    const node = this.doc.nodeAt(pos);
    if (!node?.isBlock) return [];
    const attrs = { ...this.#attrs, class: "suggested-block" };
    return [Decoration.node(pos, pos + node.nodeSize, attrs, { suggestion: this.suggestion.id })];
  }

  #inline({ from, to }: Place, name: string, nodeName?: string): Decoration {
    const attrs = { ...this.#attrs, class: name, ...(nodeName ? { nodeName } : {}) };
    return Decoration.inline(from, to, attrs, { suggestion: this.suggestion.id });
  }

  #widget(pos: number, what: string, make: () => HTMLElement): Decoration {
    const { id } = this.suggestion;
    return Decoration.widget(pos, make, { side: -1, marks: [], ignoreSelection: true, key: `${id} ${what}`, suggestion: id });
  }
}

function signs(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === "character" ? text : kind === "open" ? "¶" : "*")).join("");
}
