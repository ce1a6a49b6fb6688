import type { Compared, Piece } from "../../api/types.gen";
import { w } from "../../words";
import { disclaimers, origins } from "../../words/names";
import { attributeWords } from "./attributes";
import { differs, type Stop } from "./lay";
import { markWords } from "./marks";

/** The longest quotation in a sentence, in code points. */
const QUOTED = 24;

/** What is to be seen at a stop, in one sentence. */
export function stopWords(stop: Stop): string {
  switch (stop.kind) {
    case "field":
      return w.compare.inField(fieldName(stop.field), wordsOfPieces(fieldPieces(stop.field, stop.pieces)));
    case "whole":
      return w.compare.whole[stop.change](w.compare.nouns[stop.block.what], quote(textOf(stop.block)));
    case "torn":
      return w.compare.torn[stop.torn](quote(textOf(stop.block)));
    case "attributes":
      return w.compare.format(attributeWords(stop.block).join("；"), quote(textOf(stop.block)));
    case "line":
      return lineWords(stop.pieces);
  }
}

/** A field's name on the screen. */
export function fieldName(field: string): string {
  const { fields } = w.compare;
  return Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field;
}

/** The pieces of a field as they are read: choices by their names. */
export function fieldPieces(field: string, pieces: Piece[], sectionName: (id: string) => string = (id) => id): Piece[] {
  const names: Record<string, (value: string) => string> = {
    section: sectionName,
    origin: (value) => named(origins, value),
    disclaimer: (value) => named(disclaimers, value),
    ai_declared: (value) => named({ true: w.compare.yes, false: w.compare.no }, value),
  };
  const name = Object.hasOwn(names, field) ? names[field] : undefined;
  return name ? pieces.map((piece) => ({ ...piece, text: name(piece.text) })) : pieces;
}

function named(names: Record<string, string>, value: string): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}

/** What a stretch of a line says: the words that came and went, then footnotes, then marks. */
function lineWords(pieces: Piece[]): string {
  const edited = pieces.some(isEdited) ? [wordsOfPieces(pieces)] : [];
  const notes = pieces
    .filter((piece) => !isEdited(piece) && piece.note?.some(differs))
    .map((piece) => w.compare.inNote(wordsOfPieces(piece.note ?? [])));
  const remarked = pieces.filter((piece) => piece.change === "changed");
  const marks = Array.from(new Set(remarked.flatMap(markWords))).join("；");
  const format = marks === "" ? [] : [w.compare.format(marks, quote(remarked.map(pieceText).join("")))];
  return [...edited, ...notes, ...format].join("；") || w.compare.otherMarks;
}

const isEdited = ({ change }: Piece) => change === "inserted" || change === "deleted";

/** 插入, 删去 or 改为, from what differs among the pieces. */
function wordsOfPieces(pieces: Piece[]): string {
  const gone = quote(scattered(pieces, "deleted"));
  const come = quote(scattered(pieces, "inserted"));
  if (gone && come) return w.compare.replaced(gone, come);
  if (gone) return w.compare.deleted(gone);
  if (come) return w.compare.inserted(come);
  return w.compare.otherMarks;
}

/** The pieces of one sort; what stands between two of them is told by dots. */
function scattered(pieces: Piece[], change: Piece["change"]): string {
  let text = "";
  let apart = false;
  for (const piece of pieces) {
    if (piece.change === change) {
      text += (apart && text !== "" ? "…" : "") + pieceText(piece);
      apart = false;
    } else if (piece.change === "same") apart = true;
  }
  return text;
}

/** All the text of a block, whatever became of it. */
function textOf({ pieces, parts }: Compared): string {
  return pieces.map(pieceText).join("") + parts.map(textOf).join("");
}

function pieceText({ text, note }: Piece): string {
  return note === null ? text : w.compare.note(note.map((piece) => piece.text).join(""));
}

function quote(text: string): string {
  const characters = Array.from(text.replaceAll("\n", " "));
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join("")}…` : characters.join("");
}
