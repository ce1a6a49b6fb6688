/** One line of the palette. */
export interface PaletteItem {
  id: string;
  label: string;
  /** Other words by which it is found. */
  also: string;
  hint: string;
  run: () => void;
}

function score(item: PaletteItem, word: string): number {
  const label = item.label.toLowerCase();
  if (label.startsWith(word)) return 3;
  if (label.includes(word)) return 2;
  return item.also.toLowerCase().includes(word) ? 1 : 0;
}

/** The items in which every word of the query occurs, best first, otherwise in their own order. */
export function filterPalette(items: PaletteItem[], query: string): PaletteItem[] {
  const words = query.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const scored = items.map((item) => ({ item, scores: words.map((word) => score(item, word)) }));
  return scored
    .filter(({ scores }) => scores.every((one) => one > 0))
    .map(({ item, scores }) => ({ item, total: scores.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.total - a.total)
    .map(({ item }) => item);
}
