/** How a stretch of text is set, from the elements and styles around it. */
import { isLink } from "../../document/link";
import type { Styles } from "./styles";

/** What stays of the looks of a text. */
export interface Formats {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  script: "sup" | "sub" | "";
  href: string;
  /** Line ends in it are meant. */
  lines: boolean;
}

/** Text without any looks. */
export const PLAIN: Formats = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: "",
  href: "",
  lines: false,
};

const BY_TAG: Record<string, Partial<Formats>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { script: "sup" },
  sub: { script: "sub" },
  pre: { lines: true },
  listing: { lines: true },
  xmp: { lines: true },
  plaintext: { lines: true },
};
const LEAST_BOLD = 600;

/** The formats inside an element: those around it, then what its name says, then what its styles say. */
export function formatsIn(around: Formats, name: string, styles: Styles): Formats {
  const byTag = Object.hasOwn(BY_TAG, name) ? BY_TAG[name] : undefined;
  if (byTag === undefined && styles.size === 0) return around;
  return { ...around, ...byTag, ...byStyles(styles) };
}

function byStyles(styles: Styles): Partial<Formats> {
  if (styles.size === 0) return {};
  return {
    ...weightOf(styles.get("font-weight")),
    ...slantOf(styles.get("font-style")),
    ...linesOf(styles.get("text-decoration-line") ?? styles.get("text-decoration")),
    ...scriptOf(styles.get("vertical-align")),
    ...breaksOf(styles.get("white-space")),
  };
}

function weightOf(value: string | undefined): Partial<Formats> {
  if (value === undefined || value === "inherit") return {};
  return { bold: value.startsWith("bold") || Number(value) >= LEAST_BOLD };
}

function slantOf(value: string | undefined): Partial<Formats> {
  if (value === undefined || value === "inherit") return {};
  return { italic: value.startsWith("italic") || value.startsWith("oblique") };
}

/** A line that is not there takes away the one around it: so do word processors, other than browsers. */
function linesOf(value: string | undefined): Partial<Formats> {
  if (value === undefined || value === "inherit") return {};
  if (/\bnone\b/u.test(value)) return { underline: false, strike: false };
  return {
    ...(value.includes("underline") ? { underline: true } : {}),
    ...(value.includes("line-through") ? { strike: true } : {}),
  };
}

function scriptOf(value: string | undefined): Partial<Formats> {
  if (value === "super" || value === "sub") return { script: value === "super" ? "sup" : "sub" };
  return value === "baseline" ? { script: "" } : {};
}

function breaksOf(value: string | undefined): Partial<Formats> {
  return value === undefined || value === "inherit" ? {} : { lines: /^(?:pre|break-spaces)/u.test(value) };
}

/** What a link's address comes to: one that may stand in the text, a place in the page itself, or one to leave out. */
export function linkOf(href: string): { href: string; refused: boolean } {
  const address = href.trim().normalize("NFC");
  if (address === "" || address.startsWith("#")) return { href: "", refused: false };
  return isLink(address) ? { href: address, refused: false } : { href: "", refused: true };
}

/** Whether two stretches look the same. */
export function formatsEqual(one: Formats, other: Formats): boolean {
  return (Object.keys(PLAIN) as (keyof Formats)[]).every((name) => one[name] === other[name]);
}
