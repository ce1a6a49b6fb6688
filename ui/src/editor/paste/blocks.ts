/** What an element says of the lines in it: level, alignment, indent, list. */
import { ALIGNS } from "../../document/values";
import { attribute, nameOf } from "./element";
import type { LineSet } from "./lines";
import type { Cell } from "./page";
import { isAboveZero, type Styles } from "./styles";
import { headingLevel, listOf } from "./word";

const CONTAINERS = new Set(["td", "th", "li", "table", "blockquote"]);

/** What holds for lines in a block: what held around it, and what it says itself. */
export function setIn(around: LineSet, element: Element, styles: Styles): LineSet {
  const isContainer = CONTAINERS.has(nameOf(element));
  return {
    level: headingLevel(element, styles) ?? (isContainer ? 0 : around.level),
    align: alignOf(element, styles) ?? (nameOf(element) === "table" ? "left" : around.align),
    indent: indentOf(element, styles) ?? (isContainer ? null : around.indent),
    list: listOf(styles) ?? (styles.has("mso-list") ? null : around.list),
  };
}

/** Alignments are taken over but for justified lines, which the house sets or not; our own stay as they are. */
function alignOf(element: Element, styles: Styles): LineSet["align"] | null {
  const own = ALIGNS.find((align) => align === attribute(element, "data-align"));
  if (own) return own;
  if (nameOf(element) === "center") return "center";
  const asked = styles.get("text-align") ?? (nameOf(element) === "table" ? "" : attribute(element, "align").toLowerCase());
  if (asked === "inherit" || asked === "") return null;
  if (asked.endsWith("center")) return "center";
  return /^(?:right|end)$/u.test(asked) ? "right" : "left";
}

function indentOf(element: Element, styles: Styles): boolean | null {
  const own = attribute(element, "data-indent");
  if (own !== "") return own !== "false";
  return isAboveZero(styles.get("mso-char-indent-count")) || isAboveZero(styles.get("text-indent")) ? true : null;
}

/** The spans and the kind of a cell; a height of 0 goes to the last row. */
export function cellOf(element: Element, inHead: boolean): Omit<Cell, "content"> {
  const span = (name: string, most: number) => {
    const cells = Number.parseInt(attribute(element, name), 10);
    return Number.isNaN(cells) || cells < 0 ? 1 : Math.min(most, cells);
  };
  return {
    header: inHead || nameOf(element) === "th",
    wide: Math.max(1, span("colspan", MOST_WIDE)),
    high: span("rowspan", MOST_HIGH) || MOST_HIGH,
  };
}

const MOST_WIDE = 1000;
const MOST_HIGH = 65_534;
