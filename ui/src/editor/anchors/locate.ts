import type { Node } from "prosemirror-model";
import type { Anchor } from "../../api/types.gen";
import { offsetOf, type Passage, passagesOf, textOf, unitsOf } from "./passage";

/** A stretch of a document. */
export interface Place {
  from: number;
  to: number;
}

/** A quote that was found in a text, and how much of its surroundings was found with it. */
interface Found {
  index: number;
  around: number;
}

/** As much of quote and surroundings as makes words in another block the same words. */
const SURE = 8;
/** The same within the block that they stood in. */
const LIKELY = 4;
/** How much on each side shows that the words between were taken out. */
const SEAM = 6;

/**
 * Where the words of an anchor stand in a document; null when they are gone.
 *
 * First in their block, where they stood or elsewhere; then what has taken their place between the same surroundings;
 * then in any block.
 */
export function locate(anchor: Anchor, doc: Node): Place | null {
  return locateIn(anchor, passagesOf(doc));
}

/** The same among blocks that were listed before. */
export function locateIn(anchor: Anchor, passages: Passage[]): Place | null {
  const home = homeOf(anchor, passages);
  const at = home && (atHome(anchor, home) ?? edited(anchor, home));
  return at ?? elsewhere(anchor, passages, home !== undefined && isClosed(anchor, home) ? LIKELY : 0);
}

/** Where the very words of an anchor stand among these blocks; null when they do not. */
export function findAgain(anchor: Anchor, passages: Passage[]): Place | null {
  const home = homeOf(anchor, passages);
  return (home && atHome(anchor, home)) ?? elsewhere(anchor, passages, 0);
}

function homeOf(anchor: Anchor, passages: Passage[]): Passage | undefined {
  return passages.find(({ block }) => block.attrs["id"] === anchor.block);
}

function atHome(anchor: Anchor, home: Passage): Place | null {
  if (anchor.quote === "") return { from: home.pos, to: home.pos + home.block.nodeSize };
  return within(anchor, home);
}

/** The quote in its block: where it has most of its surroundings, then nearest to where it stood. */
function within(anchor: Anchor, home: Passage): Place | null {
  const text = textOf(home.block);
  const stood = unitsOf(text, anchor.start);
  const far = ({ index }: Found) => Math.abs(index - stood);
  const [best] = search(anchor, text).toSorted((a, b) => b.around - a.around || far(a) - far(b));
  if (!best) return null;
  const likely = best.index === stood || anchor.quote.length + best.around >= LIKELY || isAll(best, anchor);
  return likely && !(best.around === 0 && isClosed(anchor, home)) ? placeOf(home, best.index, anchor.quote.length) : null;
}

/** What stands between the same surroundings now. */
function edited({ quote, before, after }: Anchor, home: Passage): Place | null {
  if (quote === "" || before.length + after.length < SURE) return null;
  const text = textOf(home.block);
  const found = text.indexOf(before);
  if (found < 0) return null;
  const start = found + before.length;
  const end = after === "" ? text.length : text.indexOf(after, start);
  const length = end - start;
  return length > 0 && length <= 2 * quote.length + SURE ? placeOf(home, start, length) : null;
}

/** The quote in another block, with at least so much of its surroundings. */
function elsewhere(anchor: Anchor, passages: Passage[], least: number): Place | null {
  if (anchor.quote === "") return null;
  let best: (Found & { passage: Passage }) | null = null;
  for (const passage of passages) {
    if (passage.block.attrs["id"] === anchor.block) continue;
    for (const found of search(anchor, textOf(passage.block))) {
      if (found.around >= least && found.around > (best?.around ?? -1)) best = { ...found, passage };
    }
  }
  if (!best) return null;
  const sure = anchor.quote.length + best.around >= SURE || (best.around > 0 && isAll(best, anchor));
  return sure ? placeOf(best.passage, best.index, anchor.quote.length) : null;
}

function search({ quote, before, after }: Anchor, text: string): Found[] {
  const found: Found[] = [];
  for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) {
    const around = sameTail(text.slice(0, index), before) + sameHead(text.slice(index + quote.length), after);
    found.push({ index, around });
  }
  return found;
}

function isAll({ around }: Found, { before, after }: Anchor): boolean {
  return around === before.length + after.length;
}

/** Whether the surroundings have closed up: the words were taken out, and the same words elsewhere are others. */
function isClosed({ before, after }: Anchor, home: Passage): boolean {
  const seam = before.slice(-SEAM) + after.slice(0, SEAM);
  return seam !== "" && textOf(home.block).includes(seam);
}

function sameHead(text: string, head: string): number {
  let length = 0;
  while (length < head.length && text[length] === head[length]) length++;
  return length;
}

function sameTail(text: string, tail: string): number {
  let length = 0;
  while (length < tail.length && text.at(-1 - length) === tail.at(-1 - length)) length++;
  return length;
}

function placeOf({ block, pos }: Passage, index: number, length: number): Place {
  return { from: pos + 1 + offsetOf(block, index), to: pos + 1 + offsetOf(block, index + length) };
}
