import type { Compared, Whose } from "../../api/types.gen";

/** Whose changes stand at any of these blocks or fields: each person once for each revision, the latest first. */
export function whoseAt(places: string[], whose: Whose[]): Whose[] {
  const at = new Set(places);
  const found = new Map<string, Whose>();
  for (const one of whose.toSorted((a, b) => b.time - a.time)) {
    const key = `${one.by.id} ${one.revision}`;
    if (at.has(one.at) && !found.has(key)) found.set(key, one);
  }
  return Array.from(found.values());
}

/** The names of everybody whose changes there are, each once. */
export function changers(whose: Whose[]): string[] {
  return Array.from(new Map(whose.map(({ by }) => [by.id, by.name])).values());
}

/** The ids of a block and of all blocks in it. */
export function idsIn({ id, parts }: Compared): string[] {
  return [...(id === "" ? [] : [id]), ...parts.flatMap(idsIn)];
}
