import type { NodeJson } from "./content";
import { isInvisible } from "./hidden";

/** The length of a text as Word counts Chinese; the rule is that of `count.rs`, held by the same example files. */
export interface Count {
  /** 字数 */
  words: number;
  /** 字符数（不计空格）, in code points. */
  characters: number;
  /** 字符数（计空格）, in code points, without line breaks. */
  characters_with_spaces: number;
  /** Headings, paragraphs and captions in which something can be seen. */
  paragraphs: number;
}

/** Every one of these counts one word: Han, kana, bopomofo, CJK and full-width signs, shared punctuation. */
const WIDE = new RegExp(
  [
    "[·—‘’“”…\\u2e80-\\u312f\\u3190-\\u9fff\\uf900-\\ufaff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff01-\\uff9f\\uffe0-\\uffe6",
    "\\u{1aff0}-\\u{1b16f}\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3ffff}]",
  ].join(""),
  "u",
);
/** Unicode `White_Space`. */
const BLANK = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/** No text can hold it: control characters are refused. */
const RUN_START = "\u0000";
const MAY_BIND = /[’·]/u;

/** The count of the body: lists, tables, captions and footnotes included, title and credits not. */
export function countBody(body: NodeJson): Count {
  const sum = none();
  for (const passage of passages(body)) {
    const count = countText(passage.text);
    add(sum, { ...count, paragraphs: passage.footnote || count.paragraphs === 0 ? 0 : 1 });
  }
  return sum;
}

/** The count of one string; its paragraphs are the lines in which something can be seen. */
export function countText(text: string): Count {
  const sum = none();
  for (const line of text.split("\n")) add(sum, countLine(line));
  return sum;
}

function countLine(line: string): Count {
  const count = none();
  const characters = [...line].filter((character) => !isInvisible(character));
  let inRun = false;
  characters.forEach((character, place) => {
    count.characters_with_spaces += 1;
    if (BLANK.test(character)) {
      inRun = false;
      return;
    }
    count.characters += 1;
    const bound = inRun && MAY_BIND.test(character) && standsInRuns(characters[place + 1]);
    const wide = WIDE.test(character) && !bound;
    if (wide || !inRun) count.words += 1;
    inRun = !wide;
  });
  count.paragraphs = count.characters > 0 ? 1 : 0;
  return count;
}

function standsInRuns(character: string | undefined): boolean {
  return character !== undefined && !BLANK.test(character) && !WIDE.test(character);
}

interface Passage {
  text: string;
  footnote: boolean;
}

/** The lines of text in reading order, each followed by its footnotes. */
function passages(node: NodeJson): Passage[] {
  const children = node.content ?? [];
  if (!isTextblock(node)) return children.flatMap(passages);
  const notes = children.filter((child) => child.type === "footnote");
  return [node, ...notes].map((block) => ({
    text: textOf(block.content ?? []),
    footnote: block.type === "footnote",
  }));
}

function isTextblock(node: NodeJson): boolean {
  return node.type === "paragraph" || node.type === "heading" || node.type === "figure";
}

/** NFC by runs, as the core reads: neighbours under equal marks are one run. */
function textOf(inlines: NodeJson[]): string {
  const runs = inlines.map((inline, place) => {
    const before = inlines[place - 1];
    const joined = before?.type === "text" && inline.type === "text" && sameMarks(before, inline);
    return (joined ? "" : RUN_START) + inlineText(inline);
  });
  return runs.join("").split(RUN_START).map((run) => run.normalize("NFC")).join("");
}

function sameMarks(one: NodeJson, other: NodeJson): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

function inlineText(node: NodeJson): string {
  if (node.type === "hard_break") return "\n";
  return node.text ?? "";
}

function none(): Count {
  return { words: 0, characters: 0, characters_with_spaces: 0, paragraphs: 0 };
}

function add(sum: Count, more: Count): void {
  sum.words += more.words;
  sum.characters += more.characters;
  sum.characters_with_spaces += more.characters_with_spaces;
  sum.paragraphs += more.paragraphs;
}
