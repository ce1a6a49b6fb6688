/** Offers to mend the punctuation of what was pasted, and does it as one step that can be undone. */
import { closeHistory } from "prosemirror-history";
import { keydownHandler } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { Mappable } from "prosemirror-transform";
import { paste as words } from "../../words/zh/paste";
import { changedRange } from "../changed";
import { mendPunctuation } from "./mend";

/** One mark in the body that could be another. */
export interface Place {
  /** Its number in the offer. */
  id: number;
  from: number;
  to: number;
  before: string;
  after: string;
  /** A few characters on each side, as they were when it was offered. */
  left: string;
  right: string;
}

/** What could be mended. */
export interface Offer {
  places: Place[];
  /** Of what was pasted, or of what was chosen for it. */
  of: "pasted" | "chosen";
}

/** From how many on a paste is worth a question. */
const LEAST = 3;
/** How many characters of context are shown on each side. */
const CONTEXT = 8;

const key = new PluginKey<Offer | null>("mending");

/** Keeps the offer: made by a paste or by its key, moved along with the text, gone when it is answered. */
export function mending(onnotice: (sentence: string) => void): Plugin {
  const byKey = keydownHandler({
    "Mod-Alt-.": (state, dispatch) => {
      if (!offerMend(state, dispatch)) onnotice(words.mend.none);
      return true;
    },
  });
  return new Plugin<Offer | null>({
    key,
    state: { init: () => null, apply: (tr, offer) => next(tr, offer) },
    props: { handleKeyDown: byKey },
  });
}

/** What is offered to be mended by now; null when nothing is. */
export function mendOffer(state: EditorState): Offer | null {
  return key.getState(state) ?? null;
}

/** Offers to mend what is selected, or the whole body when nothing is; false when all is well. */
export const offerMend: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  const places = empty ? placesIn(state.doc, 0, state.doc.content.size) : placesIn(state.doc, from, to);
  if (places.length === 0) return false;
  dispatch?.(state.tr.setMeta(key, { places, of: "chosen" } satisfies Offer));
  return true;
};

/** Mends the places with these numbers in one step, and takes the offer away. */
export function mend(ids: ReadonlySet<number>): Command {
  return (state, dispatch) => {
    const places = mendOffer(state)?.places.filter(({ id }) => ids.has(id)) ?? [];
    if (places.length === 0) return false;
    if (!dispatch) return true;
    const { tr } = state;
    for (const { from, to, after } of places.toReversed()) tr.insertText(after, from, to);
    dispatch(closeHistory(tr).setMeta(key, null).setStoredMarks(state.storedMarks));
    return true;
  };
}

/** Takes the offer away. */
export const leavePunctuation: Command = (state, dispatch) => {
  if (!mendOffer(state)) return false;
  dispatch?.(state.tr.setMeta(key, null));
  return true;
};

function next(tr: Transaction, offer: Offer | null): Offer | null {
  const told: unknown = tr.getMeta(key);
  if (told !== undefined) return told as Offer | null;
  if (!tr.docChanged) return offer;
  if (tr.getMeta("paste") === true || tr.getMeta("uiEvent") === "drop") return ofPasted(tr) ?? moved(offer, tr);
  return moved(offer, tr);
}

function ofPasted(tr: Transaction): Offer | null {
  const range = changedRange(tr);
  const places = range ? placesIn(tr.doc, range.from, range.to) : [];
  return places.length >= LEAST ? { places, of: "pasted" } : null;
}

function moved(offer: Offer | null, tr: Transaction): Offer | null {
  if (!offer) return null;
  const places = offer.places.flatMap((place) => movedPlace(place, tr.mapping, tr.doc));
  return places.length > 0 ? { ...offer, places } : null;
}

function movedPlace(place: Place, mapping: Mappable, doc: Node): Place[] {
  const [from, to] = [mapping.map(place.from, 1), mapping.map(place.to, -1)];
  const stays = to - from === place.before.length && doc.textBetween(from, to) === place.before;
  return stays ? [{ ...place, from, to }] : [];
}

/** The marks between two places that could be mended, in order; each block is read whole for their context. */
function placesIn(doc: Node, from: number, to: number): Place[] {
  const places: Place[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.inlineContent) return true;
    const text = textOf(node);
    for (const change of mendPunctuation(text).changes) {
      const start = pos + 1 + change.from;
      const end = pos + 1 + change.to;
      if (start < from || end > to) continue;
      const left = text.slice(Math.max(0, change.from - CONTEXT), change.from).replaceAll(NOT_TEXT, "");
      const right = text.slice(change.to, change.to + CONTEXT).replaceAll(NOT_TEXT, "");
      places.push({ id: 0, from: start, to: end, before: change.before, after: change.after, left, right });
    }
    return true;
  });
  places.sort((one, other) => one.from - other.from);
  places.forEach((place, id) => (place.id = id));
  return places;
}

const NOT_TEXT = /[\ufffc\p{Surrogate}]/gu;

/** The text of a block, so long that offsets in it are places in the block. */
function textOf(block: Node): string {
  return block.children.map((child) => child.text ?? "\ufffc".repeat(child.nodeSize)).join("");
}
