/** Which elements of a page are text, which are left out, and under what a reader would miss them. */
import { attribute, hasAttribute, nameOf } from "./element";
import type { Counted } from "./report";
import type { Styles } from "./styles";

const names = (list: string) => new Set(list.split(" "));

const BLOCKS = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu ol p plaintext pre search section " +
    "summary table tbody td tfoot th thead tr ul xmp",
);
/** Tools and workings of pages, of which a reader misses nothing. */
const SILENT = names(
  "title meta link base template noscript noembed noframes nav button select datalist option optgroup input textarea " +
    "progress meter area map param source track rp wbr colgroup col xml slot w:sdtpr mp-style-type mp-common-sourcemap",
);
const MISSED: Record<string, Counted> = {
  script: "scripts",
  video: "films",
  audio: "films",
  bgsound: "films",
  mpvideo: "films",
  mpvoice: "films",
  mpaudio: "films",
  qqmusic: "films",
  "mp-common-mpaudio": "films",
  "mp-common-videosnap": "films",
  "mp-common-qqmusic": "films",
  iframe: "embeds",
  frame: "embeds",
  object: "embeds",
  embed: "embeds",
  applet: "embeds",
  portal: "embeds",
  canvas: "leftPictures",
  "v:imagedata": "leftPictures",
  math: "formulas",
  "m:omath": "formulas",
  "m:omathpara": "formulas",
  "mjx-container": "formulas",
};
/** Cards of the WeChat editor: other accounts, mini programmes, goods, votes. */
const CARD = /^mp-|^mp(?:cps|profile|checktext|searchbrand|article)|^wx-open-/u;
/** A drawing below this is an icon, in CSS pixels. */
const ICON = 48;

/** What becomes of an element with all that is in it: left out in silence, left out and told of, or read on. */
export function fateOf(element: Element, styles: Styles): "silent" | Counted | "read" {
  const name = nameOf(element);
  if (SILENT.has(name) || isHidden(element, styles) || attribute(element, "role") === "navigation") return "silent";
  const missed = Object.hasOwn(MISSED, name) ? MISSED[name] : undefined;
  if (missed) return missed === "embeds" && /video/u.test(attribute(element, "class")) ? "films" : missed;
  if (name === "svg") return isIcon(element) ? "silent" : "leftPictures";
  return CARD.test(name) ? "embeds" : "read";
}

/** Whether an element makes lines of its own, by its kind unless its styles say otherwise. */
export function isBlock(name: string, styles: Styles): boolean {
  const display = styles.get("display");
  if (display === undefined || display === "inherit" || display === "initial") return BLOCKS.has(name);
  return !/^(?:inline|contents|ruby|unset|revert)/u.test(display);
}

function isHidden(element: Element, styles: Styles): boolean {
  return styles.get("mso-hide") !== "all" && (styles.get("display") === "none" || hasAttribute(element, "hidden"));
}

function isIcon(element: Element): boolean {
  const sides = ["width", "height"].map((side) => Number.parseFloat(attribute(element, side)));
  return attribute(element, "aria-hidden") === "true" || sides.some((side) => side <= ICON);
}
