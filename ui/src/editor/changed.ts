import type { Transaction } from "prosemirror-state";

/** The stretch of the new document within which a transaction changed anything; null when it replaced nothing. */
export function changedRange(tr: Transaction): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const map of tr.mapping.maps) {
    if (from <= to) {
      from = map.map(from, -1);
      to = map.map(to, 1);
    }
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, start);
      to = Math.max(to, end);
    });
  }
  return from > to ? null : { from, to };
}
