import { w } from "../../words";
import { attributeWords } from "./attributes";
import { type Child, element } from "./dom";
import { drawFigure, type LoadPicture } from "./draw-figure";
import { type Alone, drawLine } from "./draw-line";
import type { LaidBlock, Run } from "./lay";
import { aloneOf, attributesOf, kindOf, type Side, stands } from "./sides";

/** How a block is drawn. */
export interface Drawing {
  side: Side;
  /** Goes to the other place of a block that moved. */
  jump: (moved: number, from: "moved_away" | "moved_here") => void;
  picture: LoadPicture;
}

/** A block of a comparison with everything in it, under what became of it in words. */
export function drawBlock(laid: LaidBlock, drawing: Drawing): Child[] {
  const { side } = drawing;
  const { block } = laid;
  const kind = kindOf(block, side);
  const alone = aloneLine(laid);
  const attributes = attributesOf(block, side);
  const line = (tag: string) =>
    element(tag, { ...lineAttributes(attributes), "data-change": ownStop(laid) }, drawLine(runsOn(laid, side), side, alone));
  const inside = () => standing(laid.parts, side).flatMap((part) => drawBlock(part, drawing));
  const over = (...children: Child[]) => [...signs(laid, drawing), ...children];
  const under = (...children: Child[]) => [...label(laid), ...over(...children)];
  switch (kind) {
    case "paragraph":
      return over(line("p"));
    case "heading":
      return over(line(`h${Number(attributes["level"] ?? 2)}`));
    case "list_item":
      return [element("li", { class: isGone(laid) ? "gone" : null, "data-change": ownStop(laid) }, over(...inside()))];
    case "bullet_list":
      return under(element("ul", {}, inside()));
    case "ordered_list":
      return under(element("ol", { start: Number(attributes["start"] ?? 1) }, inside()));
    case "blockquote":
      return under(element("blockquote", {}, inside()));
    case "table":
      return under(element("table", {}, [element("tbody", {}, inside())]));
    case "table_row":
      return [element("tr", { class: aloneOf(block), "data-change": ownStop(laid) }, row(laid, drawing))];
    case "table_cell":
    case "table_header":
      return [cell(kind === "table_header" ? "th" : "td", laid, under(...inside()), attributes)];
    case "figure":
      return under(drawFigure(laid, drawing, alone));
    case "rule":
      return under(element("hr", {}));
  }
}

const isGone = ({ block }: LaidBlock) => !stands(block.change, "after");

const standing = (parts: LaidBlock[], side: Side) => parts.filter((part) => stands(part.block.change, side));

/** How a line came or went as a whole; one that was split off or joined did neither. */
const aloneLine = ({ block, torn }: LaidBlock): Alone => (torn === null ? aloneOf(block) : null);

/** A line that came or went is its own stop; one that moved, was split off or joined has its sign for it. */
const ownStop = (laid: LaidBlock) => (aloneLine(laid) ? laid.whole : null);

/** A line as it stands on a side, with what followed it there. */
function runsOn({ runs, follows }: LaidBlock, side: Side): Run[] {
  return side === "both" ? runs : [...runs, ...follows[side]];
}

function lineAttributes({ align, indent }: Record<string, unknown>): Record<string, string | null> {
  return { "data-align": typeof align === "string" ? align : null, "data-indent": indent === false ? "false" : null };
}

/** The cells of a row, the first under what became of the row. */
function row(laid: LaidBlock, drawing: Drawing): Child[] {
  const cells = standing(laid.parts, drawing.side).flatMap((part) => drawBlock(part, drawing));
  const [first] = cells;
  if (first instanceof HTMLElement) first.prepend(...label(laid), ...signs(laid, drawing));
  return cells;
}

function cell(tag: "td" | "th", laid: LaidBlock, children: Child[], { colspan, rowspan }: Record<string, unknown>): HTMLElement {
  const spans = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
  return element(tag, { class: aloneOf(laid.block), ...spans, "data-change": ownStop(laid) }, children);
}

const spanOf = (value: unknown) => (typeof value === "number" && value > 1 ? value : null);

/** What came or went as a whole and has no line of its own to show it. */
function label({ block, whole }: LaidBlock): Child[] {
  const alone = aloneOf(block);
  return alone === null || whole === null ? [] : [sign(whole, [w.compare.wholeLabel[alone](w.compare.nouns[block.what])])];
}

/** That a block moved, was split off or joined, or is set otherwise. */
function signs(laid: LaidBlock, { side, jump }: Drawing): Child[] {
  const { block, elsewhere, whole, attributes, torn } = laid;
  const { moved, change } = block;
  const drawn: Child[] = torn === null ? [] : [sign(whole, [w.compare.tornLabel[torn]])];
  if (moved !== null && (change === "moved_away" || change === "moved_here")) {
    const button = element("button", { type: "button" }, [w.compare.look]);
    button.addEventListener("click", () => jump(moved, change));
    const made = sign(whole, [w.compare.moves[change][elsewhere ?? "below"], button]);
    made.dataset["moved"] = `${change} ${moved}`;
    drawn.push(made);
  }
  if (attributes !== null && side !== "before") drawn.push(sign(attributes, [attributeWords(block).join("；")]));
  return drawn;
}

const sign = (stop: number | null, children: Child[]) => element("p", { class: "sign", "data-change": stop }, children);
