import type { PictureData } from "../../api/types.gen";
import { w } from "../../words";
import { element } from "./dom";
import { type Alone, drawLine } from "./draw-line";
import type { LaidBlock } from "./lay";
import type { Side } from "./sides";

/** Reads a picture in the size of the screen. Rejects with a refusal. */
export type LoadPicture = (sha256: string) => Promise<PictureData>;

type Attributes = Record<string, unknown>;

/** A figure: its picture, or both when it was changed for another, and its caption. */
export function drawFigure(laid: LaidBlock, { side, picture }: { side: Side; picture: LoadPicture }, alone: Alone): HTMLElement {
  const pictures = picturesOf(laid, side).map(({ name, attributes }) => drawPicture(name, attributes, picture));
  // A figure without a caption has no line, and needs no sign for it.
  const caption = laid.runs.length > 0 ? drawLine(laid.runs, side, alone) : [];
  return element("figure", {}, [element("div", { class: "pictures" }, pictures), element("figcaption", {}, caption)]);
}

function picturesOf({ block: { before, after } }: LaidBlock, side: Side): { name: string; attributes: Attributes }[] {
  if (side === "both" && before && after && before["media"] !== after["media"]) {
    return [
      { name: w.compare.pictureBefore, attributes: before },
      { name: w.compare.pictureAfter, attributes: after },
    ];
  }
  const own = side === "before" ? (before ?? after) : (after ?? before);
  return own ? [{ name: w.compare.picture, attributes: own }] : [];
}

function drawPicture(name: string, attributes: Attributes, load: LoadPicture): HTMLElement {
  const text = (key: string) => (typeof attributes[key] === "string" ? attributes[key] : "");
  const told = [name, text("alt"), text("credit")].filter((part) => part !== "").join("　");
  const box = element("div", { class: "picture" }, [
    element("p", {}, [told, element("code", {}, [text("media").slice(0, 8)])]),
  ]);
  load(text("media")).then(
    ({ mime, base64 }) => box.prepend(element("img", { src: `data:${mime};base64,${base64}`, alt: text("alt") || name })),
    () => box.classList.add("missing"),
  );
  return box;
}
