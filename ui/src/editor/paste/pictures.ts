/** Pictures in pasted HTML: those whose bytes came along, and those that stayed elsewhere. */
import { attribute } from "./element";

/** What an `img` is. */
export type Picture =
  | { kind: "blob"; blob: Blob }
  | { kind: "emoji"; text: string }
  | { kind: "elsewhere" }
  | { kind: "left" }
  | { kind: "none" };

const DATA = /^data:(image\/(?:png|jpe?g|gif|webp));base64,([a-z0-9+/=\s]+)$/iu;
/** Of one picture, in characters of base64; the core takes no larger ones. */
const LONGEST = 28_000_000;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,16}$/u;
/** A picture this small is a counter or a spacer, in CSS pixels. */
const SPACER = 3;

/** Reads an `img` without loading anything. */
export function pictureOf(img: Element): Picture {
  const text = attribute(img, "alt");
  if (EMOJI.test(text) && !/^[\d#*]+$/u.test(text)) return { kind: "emoji", text };
  if (["width", "height"].some((side) => Number.parseFloat(attribute(img, side)) <= SPACER)) return { kind: "none" };
  const source = (attribute(img, "src") || attribute(img, "data-src") || attribute(img, "data-original")).trim();
  if (/^data:/iu.test(source)) return fromData(source, attribute(img, "data-src"));
  if (source === "") return { kind: "none" };
  return { kind: /^(?:https?:)?\/\//iu.test(source) ? "elsewhere" : "left" };
}

/** A data address; many pages have a blank one in the place of a picture that they load later. */
function fromData(source: string, later: string): Picture {
  if (/^(?:https?:)?\/\//iu.test(later)) return { kind: "elsewhere" };
  const [, type = "", code = ""] = (source.length <= LONGEST && DATA.exec(source)) || [];
  const blob = type === "" ? null : decoded(code, type.toLowerCase().replace("jpg", "jpeg"));
  return blob ? { kind: "blob", blob } : { kind: "left" };
}

function decoded(code: string, type: string): Blob | null {
  try {
    const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
    return bytes.length > 0 ? new Blob([bytes], { type }) : null;
  } catch {
    return null;
  }
}
