import { Fragment, Mark, type Node } from "prosemirror-model";
import { Mapping, type StepMap } from "prosemirror-transform";
import type { Marks } from "./record";
import { idOf, offsetIn, type Span, type Who } from "./tokens";
import { type Blocks, blocksIn } from "./trees";

/**
 * The record after a change of the final text: what was inserted goes with its characters, what was typed among them
 * belongs to nobody yet. Lines that did not change keep the very same spans.
 */
export function carried(marks: Marks, before: Node, after: Node, maps: readonly StepMap[]): Marks {
  if (before === after) return marks;
  const [old, now] = [blocksIn(before).byId, blocksIn(after).byId];
  const inserted = new Map<string, readonly Span[]>();
  const changed = new Map<string, readonly Span[]>();
  for (const [id, spans] of marks.inserted) {
    const line = old.get(id)?.node;
    if (line && line === now.get(id)?.node) inserted.set(id, spans);
    else if (line) changed.set(id, spans);
  }
  if (changed.size > 0) {
    for (const [id, spans] of carriedSpans(changed, before, after, maps)) {
      inserted.set(id, [...(inserted.get(id) ?? []), ...spans].toSorted((one, other) => one.from - other.from));
    }
  }
  return { inserted, deleted: marks.deleted, blocks: stillMade(marks.blocks, old, now) };
}

/** A block whose kind or attributes are changed once more has a new author. */
function stillMade(
  blocks: Marks["blocks"],
  old: Blocks["byId"],
  now: Blocks["byId"],
): Marks["blocks"] {
  const kept = [...blocks].filter(([id]) => {
    const [before, after] = [old.get(id)?.node, now.get(id)?.node];
    return !before || !after || before === after || before.hasMarkup(after.type, after.attrs);
  });
  return kept.length === blocks.size ? blocks : new Map<string, Who>(kept);
}

function carriedSpans(
  changed: ReadonlyMap<string, readonly Span[]>,
  before: Node,
  after: Node,
  maps: readonly StepMap[],
): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const mapping = new Mapping([...maps]);
  const typed = newRanges(maps);
  before.descendants((line, pos) => {
    if (!line.isTextblock) return true;
    for (const span of changed.get(idOf(line)) ?? []) {
      const start = pos + 1 + offsetIn(line, span.from, "toPlace");
      const end = pos + 1 + offsetIn(line, span.to, "toPlace");
      for (const range of without(mapping.map(start, 1), mapping.map(end, -1), typed)) {
        if (span.kept && !looksSameAt(before, start, after, range.from)) continue;
        put(found, after, range, span);
      }
    }
    return false;
  });
  return found;
}

interface Range {
  from: number;
  to: number;
}

/** What the steps put in, in places of the last document. */
function newRanges(maps: readonly StepMap[]): Range[] {
  const ranges: Range[] = [];
  maps.forEach((map, step) => {
    const later = new Mapping(maps.slice(step + 1));
    map.forEach((_from, _to, from, to) => {
      if (to > from) ranges.push({ from: later.map(from, -1), to: later.map(to, 1) });
    });
  });
  return ranges.toSorted((one, other) => one.from - other.from);
}

function without(from: number, to: number, holes: readonly Range[]): Range[] {
  const left: Range[] = [];
  let start = from;
  for (const hole of holes) {
    if (hole.to <= start || hole.from >= to) continue;
    if (hole.from > start) left.push({ from: start, to: hole.from });
    start = Math.max(start, hole.to);
  }
  if (start < to) left.push({ from: start, to });
  return left;
}

/** Whether what stands there has the marks, or the footnote the text, that it had. */
function looksSameAt(before: Node, place: number, after: Node, now: number): boolean {
  const [old, next] = [before.nodeAt(place), after.nodeAt(now)];
  if (!old || !next || !old.isText) return old?.content.eq(next?.content ?? Fragment.empty) ?? false;
  return Mark.sameSet(old.marks, next.marks);
}

/** Puts a range of the document on record, line by line. */
function put(found: Map<string, Span[]>, doc: Node, range: Range, { who, kept }: Span): void {
  doc.nodesBetween(range.from, range.to, (line, pos) => {
    if (!line.isTextblock) return true;
    const from = offsetIn(line, Math.max(range.from - pos - 1, 0), "toOffset");
    const to = offsetIn(line, Math.min(range.to - pos - 1, line.content.size), "toOffset");
    const spans = found.get(idOf(line)) ?? [];
    if (to > from) found.set(idOf(line), [...spans, { from, to, who, kept }]);
    return false;
  });
}
