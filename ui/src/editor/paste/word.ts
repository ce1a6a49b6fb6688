/** What Word, WPS and Google Docs write into HTML that is theirs alone. */
import { attribute, classesOf, nameOf } from "./element";
import type { Styles } from "./styles";

/** Addresses of footnotes and endnotes: of the note itself, and back to its place in the text. */
const TO_NOTE = /#(?:_?(ftn|edn)|ftnt)(\d{1,6})$/u;
const TO_PLACE = /#(?:_?(ftn|edn)ref|ftnt_ref)(\d{1,6})$/u;
const NOTE_ID = /^_?(ftn|edn)(\d{1,6})$/u;

/** Whether a word processor marked an element as struck out by tracked changes. */
export function isDeleted(element: Element): boolean {
  if (classesOf(element).includes("msoDel")) return true;
  return nameOf(element) === "del" && (attribute(element, "datetime") !== "" || attribute(element, "cite") !== "");
}

/** What part of its comments an element is: the text of one, the sign of one in the text, or none. */
export function commentPart(element: Element, styles: Styles): "text" | "sign" | null {
  if (styles.get("mso-element") === "comment") return "text";
  const isSign = classesOf(element).includes("MsoCommentReference") || styles.get("mso-special-character") === "comment";
  return isSign ? "sign" : null;
}

/** Whether an element is the list of all notes or comments at the end. */
export function isEndList(styles: Styles): boolean {
  return /^(?:footnote|endnote|comment)-list$/u.test(styles.get("mso-element") ?? "");
}

/** The id of the footnote whose text an element is; null when it is none. */
export function noteIdOf(element: Element, styles: Styles): string | null {
  const match = NOTE_ID.exec(attribute(element, "id"));
  const kind = styles.get("mso-element");
  if (match && (nameOf(element) === "div" || kind === "footnote" || kind === "endnote")) return idFrom(match);
  return null;
}

/** What an `a` has to do with footnotes. */
export function noteLink(href: string): { to: "note" | "place"; id: string } | null {
  const place = TO_PLACE.exec(href);
  if (place) return { to: "place", id: idFrom(place) };
  const note = TO_NOTE.exec(href);
  return note ? { to: "note", id: idFrom(note) } : null;
}

function idFrom([, kind = "ftn", number = ""]: RegExpExecArray): string {
  return kind + number;
}

/** The list and level of a paragraph that is an item; null when it is none. */
export function listOf(styles: Styles): { list: string; level: number } | null {
  const match = /^(l\d+)\s+level(\d)/u.exec(styles.get("mso-list") ?? "");
  return match ? { list: match[1] ?? "", level: Math.max(1, Number(match[2])) } : null;
}

/** Whether an element holds the printed number or bullet of an item. */
export function isMarker(styles: Styles): boolean {
  return styles.get("mso-list") === "ignore";
}

/** The level of a heading by its name, its class, its outline level or its role; null when nothing tells. */
export function headingLevel(element: Element, styles: Styles): number | null {
  const byName = /^h([1-6])$/u.exec(nameOf(element));
  if (byName) return Number(byName[1]);
  for (const name of classesOf(element)) {
    const byClass = /^MsoHeading([1-9])$/u.exec(name);
    if (byClass) return Number(byClass[1]);
    if (name === "MsoTitle") return 1;
  }
  const outline = Number(styles.get("mso-outline-level"));
  if (outline >= 1 && outline <= 6) return outline;
  const level = Number(attribute(element, "aria-level"));
  return attribute(element, "role") === "heading" && level >= 1 && level <= 9 ? level : null;
}
