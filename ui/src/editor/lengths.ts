import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { NodeJson } from "../document/content";
import { countBody } from "../document/count";

const known = new WeakMap<Node, number>();

/** How long a text is, and how long the selected part of its body. */
export interface Lengths {
  /** 字数 */
  words: number;
  selected: number;
}

/** 字数 of a body and of what is selected, by the rule of the core; lines that stayed are not counted again. */
export function lengthsOf({ doc, selection: { ranges } }: EditorState): Lengths {
  const selected = ranges.reduce((sum, { $from, $to }) => sum + wordsBetween(doc, $from.pos, $to.pos), 0);
  return { words: wordsBetween(doc, 0, doc.content.size), selected };
}

function wordsBetween(doc: Node, from: number, to: number): number {
  if (from === to) return 0;
  let words = 0;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(0, from - pos - 1);
    const end = Math.min(node.content.size, to - pos - 1);
    words += start === 0 && end === node.content.size ? wordsOfLine(node) : count(node.cut(start, end));
    return false;
  });
  return words;
}

function wordsOfLine(line: Node): number {
  const words = known.get(line) ?? count(line);
  known.set(line, words);
  return words;
}

function count(line: Node): number {
  const json = line.toJSON() as NodeJson;
  return countBody({ type: "doc", content: [json] }).words;
}
