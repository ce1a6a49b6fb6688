/** Reads what this programme itself put on the clipboard; anybody could have written it, so every part is looked at. */
import { isLink } from "../../document/link";
import { ALIGNS, isHash, isId, isLine } from "../../document/values";
import { attribute, hasAttribute, nameOf } from "./element";
import { type OwnSlice, readSlice, writeSlice } from "./own-slice";
import { soundText } from "./plain";
import type { Visitor } from "./walk";
import { walk } from "./walk";
import { escapeHtml } from "./write";

type Test = (value: string) => boolean;

const isNumber: Test = (value) => /^\d{1,6}$/u.test(value);
const isAlign: Test = (value) => ALIGNS.some((align) => align === value);
const isFalse: Test = (value) => value === "false";
const id = { "data-id": isId };
const line = { ...id, "data-align": isAlign };

/** The elements that a copy of ours consists of, with their attributes. */
const OURS: Record<string, Record<string, Test>> = {
  p: { ...line, "data-indent": isFalse },
  h2: line,
  h3: line,
  h4: line,
  ul: id,
  ol: { ...id, start: isNumber },
  li: {},
  blockquote: id,
  table: id,
  tbody: {},
  tr: {},
  td: { colspan: isNumber, rowspan: isNumber },
  th: { colspan: isNumber, rowspan: isNumber },
  figure: { ...id, "data-media": isHash, "data-alt": isLine, "data-credit": isLine, "data-ai": (value) => value === "true" },
  figcaption: {},
  hr: id,
  br: {},
  span: { ...id, "data-footnote": (value) => value === "" },
  a: { href: isLink },
  strong: {},
  em: {},
  u: {},
  s: {},
  sup: {},
  sub: {},
};
const VOID = new Set(["hr", "br"]);
/** Without these an element says nothing, and only its text is taken. */
const NEEDED: Record<string, string> = { span: "data-footnote", a: "href", figure: "data-media" };
const PASSED_BY = new Set(["html", "head", "body", "meta"]);
/** An item whose beginning was not copied: with the mark ProseMirror fails on it, without it is completed. */
const HALF_ITEM = /<li(?: [^>]*)?>(?!<p[ >])/u;
const MARK = / data-pm-slice="[^"]*"/u;
/** Deeper than any article. */
const DEEPEST = 64;

/** A copy of ours, written anew; null when the page is none, or not as ours are. */
export function ownHtml(page: Document): string | null {
  const reader = new OwnReader();
  walk(page, reader);
  return reader.html();
}

class OwnReader implements Visitor {
  readonly #out: string[] = [];
  /** What closes the elements that are open; empty for those passed by. */
  readonly #open: string[] = [];
  #slice: OwnSlice | null = null;
  /** The names of the outermost elements, and of those one, two and three levels in, while they are the first there. */
  readonly #levels: string[][] = [[], [], [], []];
  #isForeign = false;

  enter(element: Element): boolean {
    const name = nameOf(element);
    const tag = this.#isForeign ? null : this.#tag(element, name);
    this.#isForeign ||= this.#open.length > DEEPEST || (tag === null && this.#slice === null && !PASSED_BY.has(name));
    if (this.#isForeign || name === "style" || name === "script" || name === "template") return false;
    this.#out.push(tag ?? "");
    this.#open.push(tag === null || VOID.has(name) ? "" : `</${name}>`);
    return true;
  }

  leave(): void {
    this.#out.push(this.#open.pop() ?? "");
  }

  text(text: string): void {
    if (this.#slice) this.#out.push(escapeHtml(soundText(text)));
    else if (text.trim() !== "") this.#isForeign = true;
  }

  comment(): void {}

  html(): string | null {
    const fits = this.#slice && !this.#isForeign && this.#slice.holds(this.#levels);
    const html = fits ? this.#out.join("") : null;
    return html !== null && HALF_ITEM.test(html) ? html.replace(MARK, "") : html;
  }

  /** The opening tag of an element of ours; null for any other. */
  #tag(element: Element, name: string): string | null {
    const tests = Object.hasOwn(OURS, name) ? OURS[name] : undefined;
    const needed = Object.hasOwn(NEEDED, name) ? NEEDED[name] : undefined;
    if (!tests || (needed !== undefined && !passes(element, needed, tests))) return null;
    const slice = this.#slice ?? readSlice(attribute(element, "data-pm-slice"));
    if (!slice) return null;
    const isFirst = this.#slice === null;
    this.#slice = slice;
    this.#levels[this.#open.filter((closing) => closing !== "").length]?.push(name);
    const kept = Object.keys(tests).filter((attr) => passes(element, attr, tests));
    const attrs = kept.map((attr) => ` ${attr}="${escapeHtml(attribute(element, attr))}"`);
    const mark = isFirst ? ` data-pm-slice="${escapeHtml(writeSlice(slice))}"` : "";
    return `<${name}${attrs.join("")}${mark}>`;
  }
}

function passes(element: Element, name: string, tests: Record<string, Test>): boolean {
  return hasAttribute(element, name) && (tests[name]?.(attribute(element, name)) ?? false);
}
