import type { Transaction } from "prosemirror-state";

/** The stretch of the new document within which a transaction changed anything; null when it replaced nothing. */
export function changedRange(tr: Transaction): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  tr.mapping.maps.forEach((map, step) => {
    const later = tr.mapping.slice(step + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return from > to ? null : { from, to };
}
