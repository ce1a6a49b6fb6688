import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { changedRange } from "../changed";
import { anchorOf, sameAnchor } from "./anchor";
import { findAgain, locateIn, type Place } from "./locate";
import { isPassage, type Passage, passagesOf } from "./passage";
import type { AnchoredThread, Moved } from "./surface";

/** A thread and where its words stand in the document now; null when they are gone. */
export interface Tracked extends AnchoredThread {
  place: Place | null;
}

/** Takes up the threads to be shown: those known already stay where edits have carried them. */
export function adopt(threads: AnchoredThread[], known: Tracked[], doc: Node): Tracked[] {
  const places = new Map(known.map(({ thread, place }) => [thread, place]));
  let passages: Passage[] | null = null;
  return threads.map((thread) => {
    const place = places.get(thread.thread);
    if (place) return { ...thread, place };
    passages ??= passagesOf(doc);
    return { ...thread, place: locateIn(thread.anchor, passages) };
  });
}

/** Carries the threads along with an edit: what grows inside belongs to them, what grows at their ends does not. */
export function follow(tracked: Tracked[], tr: Transaction): Tracked[] {
  return tracked.map((one) => {
    const { place } = one;
    if (!place) return one;
    const from = tr.mapping.map(place.from, 1);
    const to = tr.mapping.map(place.to, -1);
    if (from === place.from && to === place.to) return one;
    return { ...one, place: from < to ? { from, to } : null };
  });
}

/** Finds words that were gone in these blocks. */
export function refind(tracked: Tracked[], among: () => Passage[]): Tracked[] {
  if (tracked.every(({ place }) => place !== null)) return tracked;
  const passages = among();
  return tracked.map((one) => (one.place ? one : { ...one, place: findAgain(one.anchor, passages) }));
}

/** The blocks that an edit has touched. */
export function touched(tr: Transaction): Passage[] {
  const changed = changedRange(tr);
  return changed ? passagesWithin(tr.doc, changed) : [];
}

function passagesWithin(doc: Node, { from, to }: Place): Passage[] {
  const passages: Passage[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (block, pos) => {
    if (isPassage(block)) passages.push({ block, pos });
    return !block.isTextblock;
  });
  return passages;
}

/** The threads that stand otherwise than the core knows. */
export function movedOf(tracked: Tracked[], doc: Node): Moved[] {
  return tracked.flatMap(({ thread, anchor: known, place }) => {
    const anchor = place && anchorOf(doc, place.from, place.to);
    return anchor && !sameAnchor(anchor, known) ? [{ thread, anchor }] : [];
  });
}

/** The threads whose words are there, in the order of the text. */
export function inOrder(tracked: Tracked[]): string[] {
  const there = tracked.flatMap(({ thread, place }) => (place ? [{ thread, place }] : []));
  return there
    .toSorted((a, b) => a.place.from - b.place.from || a.place.to - b.place.to)
    .map(({ thread }) => thread);
}

/** Of the threads that hold a place, the one with the fewest words. */
export function threadAt(tracked: Tracked[], pos: number): string | null {
  const size = ({ place }: Tracked) => (place ? place.to - place.from : 0);
  const here = tracked.filter(({ place, look }) => look !== "resolved" && place && place.from <= pos && pos < place.to);
  return here.toSorted((a, b) => size(a) - size(b))[0]?.thread ?? null;
}
