/** Reads the styles that say something about the text: of an element's own, and of its class in the page's sheets. */
import { attribute, classesOf, nameOf } from "./element";

/** Some properties of an element with their values, in lower case. */
export type Styles = ReadonlyMap<string, string>;

/** The rules of a page's style sheets by their selector: `p`, `.a` or `p.a`. */
export type Sheet = Map<string, Map<string, string>>;

const READ = new Set([
  "display",
  "font-style",
  "font-weight",
  "mso-char-indent-count",
  "mso-comment-reference",
  "mso-element",
  "mso-hide",
  "mso-list",
  "mso-outline-level",
  "mso-special-character",
  "page-break-before",
  "text-align",
  "text-decoration",
  "text-decoration-line",
  "text-indent",
  "vertical-align",
  "white-space",
]);
const LONGEST_STYLE = 4096;
const LONGEST_SHEET = 300_000;
const MOST_RULES = 2000;
const SELECTOR = /^[a-z][a-z0-9]*$|^[a-z][a-z0-9]*?\.[\p{L}\p{N}_-]+$|^\.[\p{L}\p{N}_-]+$/iu;

/** The styles of an element: those of its kind, of its classes, its own. */
export function stylesOf(element: Element, sheet: Sheet): Styles {
  const own = attribute(element, "style");
  if (own === "" && sheet.size === 0) return NONE;
  const found = new Map<string, string>();
  for (const selector of sheet.size > 0 ? selectorsOf(element) : []) {
    for (const [property, value] of sheet.get(selector) ?? []) found.set(property, value);
  }
  readDeclarations(own.slice(0, LONGEST_STYLE), found);
  return found;
}

const NONE: Styles = new Map();

function selectorsOf(element: Element): string[] {
  const name = nameOf(element);
  const classes = classesOf(element);
  return [name, ...classes.map((one) => `.${one}`), ...classes.map((one) => `${name}.${one}`)];
}

/** Adds the rules of a style sheet that concern single kinds and classes; the rest is of no use here. */
export function readSheet(css: string, sheet: Sheet): void {
  const plain = css.slice(0, LONGEST_SHEET).replaceAll("<!--", "").replaceAll("-->", "");
  for (const rule of withoutComments(plain).split("}")) {
    if (sheet.size >= MOST_RULES) return;
    const opening = rule.lastIndexOf("{");
    if (opening < 0) continue;
    const declared = readDeclarations(rule.slice(opening + 1), new Map<string, string>());
    if (declared.size === 0) continue;
    for (const selector of rule.slice(0, opening).split(",")) addRule(sheet, selector.trim(), declared);
  }
}

function addRule(sheet: Sheet, selector: string, declared: Map<string, string>): void {
  if (!SELECTOR.test(selector)) return;
  const point = selector.indexOf(".");
  const name = point < 0 ? selector : selector.slice(0, point);
  const key = name.toLowerCase() + (point < 0 ? "" : selector.slice(point));
  sheet.set(key, new Map([...(sheet.get(key) ?? []), ...declared]));
}

function withoutComments(css: string): string {
  const [first = "", ...rest] = css.split("/*");
  return first + rest.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : "")).join("");
}

function readDeclarations(css: string, into: Map<string, string>): Map<string, string> {
  for (const declaration of css.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (READ.has(property)) into.set(property, valueOf(declaration.slice(colon + 1)));
  }
  return into;
}

function valueOf(written: string): string {
  return written.replace(/!\s*important/iu, "").replaceAll(/["']/gu, "").trim().toLowerCase();
}

/** Whether a length says that something is there: above nothing, in any unit. */
export function isAboveZero(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) > 0;
}
