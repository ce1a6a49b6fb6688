import type { Node } from "prosemirror-model";
import { type Found, Gathered } from "../gathered";

/** What is looked for. Unless asked otherwise, capitals and small letters, full and half width are the same. */
export interface Wanted {
  text: string;
  matchCase: boolean;
  matchWidth: boolean;
}

/** A place in a text or a document, as ProseMirror counts. */
export interface Match {
  from: number;
  to: number;
}

/** Stands in a line for what is no character, such as a footnote. */
const OTHER = "\ufffc";
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/gu;

/** Where a text is looked for; remembers the lines in which it has looked. */
export class Pattern {
  readonly wanted: Wanted;
  readonly #text: string;
  readonly #lines: Gathered<number>;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
    this.#text = this.#folded(wanted.text);
    this.#lines = new Gathered((line) => this.#inLine(line));
  }

  /** Every place in a body, in reading order: footnotes, captions and cells of tables too. */
  in(doc: Node): Match[] {
    if (this.#text === "") return [];
    return this.#lines.in(doc).map(({ pos, value }) => ({ from: pos, to: pos + value }));
  }

  /** Every place in a text of one line. */
  inText(text: string): Match[] {
    const [wanted, length] = [this.#text, this.#text.length];
    const found: Match[] = [];
    if (length === 0) return found;
    const folded = this.#folded(text);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + length)) {
      found.push({ from: at, to: at + length });
    }
    return found;
  }

  /** Folds character by character, so that every place stays where it is. */
  #folded(text: string): string {
    const { matchCase, matchWidth } = this.wanted;
    const narrow = matchWidth ? text : text.replaceAll(FULL_WIDTH, halfWidth);
    if (matchCase) return narrow;
    const small = narrow.toLowerCase();
    return small.length === narrow.length ? small : Array.from(narrow, smallOfLength).join("");
  }

  #inLine(line: Node): Found<number>[] {
    const found: Found<number>[] = [];
    let text = "";
    /** For every footnote: its place in the text, and how much further along everything after it stands. */
    const shifts: { at: number; by: number }[] = [];
    line.forEach((child, offset) => {
      if (child.isText) text += child.text ?? "";
      else {
        shifts.push({ at: text.length, by: child.nodeSize - 1 });
        text += OTHER;
        const inside = this.inText(child.textContent);
        for (const { from, to } of inside) found.push({ pos: offset + 1 + from, value: to - from });
      }
    });
    for (const { from, to } of this.inText(text)) {
      const by = shifts.reduce((sum, shift) => sum + (shift.at < from ? shift.by : 0), 0);
      found.push({ pos: from + by, value: to - from });
    }
    return found.sort((one, other) => one.pos - other.pos);
  }
}

function halfWidth(character: string): string {
  return character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function smallOfLength(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}
