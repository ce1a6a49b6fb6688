import type { Piece } from "../../api/types.gen";
import { w } from "../../words";
import { type Child, element } from "./dom";
import type { Run } from "./lay";
import { linkOf, markWords, tagsOf } from "./marks";
import { type Side, stands } from "./sides";
import { shownParts } from "./shown";

/** How a line came or went as a whole. */
export type Alone = "inserted" | "deleted" | null;

/** The line of a paragraph, heading, caption or field, as it stands on a side. */
export function drawLine(runs: Run[], side: Side, alone: Alone = null): Child[] {
  const drawn = runs.flatMap(({ stop, pieces }) => {
    const children = pieces.flatMap((piece) => drawPiece(piece, side));
    if (stop === null || children.length === 0) return children;
    return [element("span", { class: "change", "data-change": stop }, children)];
  });
  if (alone === null) return drawn;
  return [edited(alone, drawn.length > 0 ? drawn : [element("span", { class: "nothing" }, [w.compare.emptyBlock])])];
}

/** What was inserted or deleted, named once to who listens. */
function edited(how: "inserted" | "deleted", children: Child[]): HTMLElement {
  const said = how === "inserted" ? w.compare.insertedMark : w.compare.deletedMark;
  const tag = how === "inserted" ? "ins" : "del";
  return element(tag, {}, [element("span", { class: "visually-hidden said" }, [said]), ...children]);
}

function drawPiece(piece: Piece, side: Side): Child[] {
  const { change } = piece;
  if (!stands(change, side)) return [];
  const worn = side === "before" && change === "changed" ? piece.marks_before : piece.marks;
  const children = marked(worn, piece.note ? note(piece.note, side) : characters(piece.text, change !== "same"));
  if (change === "inserted" || change === "deleted") return [edited(change, children)];
  const remarked = change === "changed" ? markWords(piece) : [];
  if (remarked.length === 0) return children;
  const how = element("small", { class: "how" }, [`〔${remarked.join("；")}〕`]);
  return [element("span", { class: "remarked" }, children), ...(side === "before" ? [] : [how])];
}

function note(pieces: Piece[], side: Side): Child[] {
  const inside = pieces.flatMap((piece) => drawPiece(piece, side));
  return [element("span", { class: "note-text" }, [w.compare.noteOpen, ...inside, w.compare.noteClose])];
}

/** A link is shown as one, and leads nowhere. */
function marked(marks: string[], children: Child[]): Child[] {
  let inside = children;
  for (const tag of tagsOf(marks).toReversed()) inside = [element(tag, {}, inside)];
  const href = linkOf(marks);
  return href === "" ? inside : [element("span", { class: "link", title: href }, inside)];
}

function characters(text: string, changed: boolean): Child[] {
  return shownParts(text, changed).flatMap((part): Child[] => {
    if (part.kind === "text") return [part.text];
    if (part.kind === "hidden") return [element("span", { class: "hidden-character", "data-code": part.code }, [part.text])];
    return [element("span", { class: "break", "aria-hidden": "true" }, ["↵"]), "\n"];
  });
}
