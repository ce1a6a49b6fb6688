import { Fragment, type Mark, type Node } from "prosemirror-model";
import { schema } from "../../document/schema";

/** Who made a change, and when (milliseconds UTC). */
export interface Who {
  readonly person: string;
  readonly time: number;
}

/** A stretch of a line in code points, breaks and footnotes counting one, and who changed it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly who: Who;
  /** The characters are on both sides, under other marks; or the footnote is, with another text. */
  readonly kept: boolean;
}

/** The smallest thing that a change can concern. */
export interface Token {
  /** The beginning of a block of text, a character (code point), or a break or footnote. */
  readonly kind: "open" | "character" | "leaf";
  /** The character; empty for the others. */
  readonly text: string;
  /** The block, the run of text in which the character stands, or the break or footnote. */
  readonly node: Node;
  /** Who is on record for it, if anybody. */
  readonly who: Who | null;
  /** The stretch under which it is on record; null for beginnings of blocks. */
  readonly span: Span | null;
}

/** The id of a block or footnote; empty for what has none. */
export function idOf(node: Node): string {
  return String(node.attrs["id"] ?? "");
}

/** A paragraph, heading or figure as tokens; `spans` in order tell who is on record, `opener` for the block itself. */
export function tokensOf(line: Node, spans: readonly Span[], opener: Who | null): Token[] {
  const tokens: Token[] = [{ kind: "open", text: "", node: line, who: opener, span: null }];
  let offset = 0;
  let next = 0;
  const onRecord = (): Span | null => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    const span = spans[next];
    return span && span.from <= offset ? span : null;
  };
  line.forEach((node) => {
    const characters = node.isText ? (node.text ?? "") : [""];
    for (const text of characters) {
      const span = onRecord();
      tokens.push({ kind: node.isText ? "character" : "leaf", text, node, who: span?.who ?? null, span });
      offset += 1;
    }
  });
  return tokens;
}

/** The blocks that a row of tokens makes; what stands before the first beginning is not there. */
export function linesFrom(tokens: readonly Token[]): Node[] {
  const lines: Node[] = [];
  let at = tokens.findIndex(({ kind }) => kind === "open");
  while (at >= 0 && at < tokens.length) {
    const opening = tokens[at];
    const after = tokens.findIndex(({ kind }, place) => place > at && kind === "open");
    const end = after < 0 ? tokens.length : after;
    if (opening) lines.push(lineFrom(opening.node, tokens.slice(at + 1, end)));
    at = end;
  }
  return lines;
}

function lineFrom({ type, attrs }: Node, tokens: readonly Token[]): Node {
  const inlines: Node[] = [];
  let text = "";
  let marks: readonly Mark[] = [];
  const flush = (): void => {
    if (text !== "") inlines.push(schema.text(text, marks));
    text = "";
  };
  for (const token of tokens) {
    if (token.kind === "leaf" || !sameMarks(token.node.marks, marks)) flush();
    if (token.kind === "leaf") inlines.push(token.node);
    else [text, marks] = [text + token.text, token.node.marks];
  }
  flush();
  return type.create(attrs, Fragment.fromArray(inlines));
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one === other || (one.length === other.length && one.every((mark, place) => other[place]?.eq(mark)));
}

/** Whether two tokens may be the same one before and after, perhaps with other marks or another text of the footnote. */
export function isSameThing(one: Token, other: Token): boolean {
  if (one.kind !== other.kind || one.kind === "open") return false;
  if (one.kind === "character") return one.text === other.text;
  return one.node.type === other.node.type && idOf(one.node) === idOf(other.node);
}

/** Whether two tokens that are the same thing also look the same; marks of breaks and footnotes mean nothing. */
export function looksSame(one: Token, other: Token): boolean {
  if (one.kind === "character") return one.node === other.node || sameMarks(one.node.marks, other.node.marks);
  if (one.kind === "leaf") return one.node.content.eq(other.node.content);
  return sameMarkup(one.node, other.node);
}

/** Whether two blocks have the same kind and attributes, content aside. */
export function sameMarkup(one: Node, other: Node): boolean {
  return one === other || one.hasMarkup(other.type, other.attrs);
}

/** How much a token takes in a document: a beginning that ends the block before it counts two, the very first one. */
export function sizeOf(token: Token, first: boolean): number {
  if (token.kind === "open") return first ? 1 : 2;
  return token.kind === "character" ? token.text.length : token.node.nodeSize;
}

/** Turns an offset in code points into a place in the content of a line, or with `back` the other way round. */
export function offsetIn(line: Node, wanted: number, back: "toPlace" | "toOffset"): number {
  let place = 0;
  let offset = 0;
  for (const node of line.children) {
    for (const character of node.isText ? (node.text ?? "") : [""]) {
      if ((back === "toPlace" ? offset : place) >= wanted) return back === "toPlace" ? place : offset;
      place += node.isText ? character.length : node.nodeSize;
      offset += 1;
    }
  }
  return back === "toPlace" ? place : offset;
}
