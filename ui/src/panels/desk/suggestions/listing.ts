import type { Suggestion } from "../../../editor/suggest/suggestions";

/** A person with suggestions, and how many. */
export interface Proposer {
  person: string;
  count: number;
}

/** Who made suggestions, in the order in which they first appear. */
export function proposers(all: readonly Suggestion[]): Proposer[] {
  const counts = new Map<string, number>();
  for (const { person } of all) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].map(([person, count]) => ({ person, count }));
}

/** The suggestions of one person, or with an empty id everybody's. */
export function madeBy(all: readonly Suggestion[], person: string): readonly Suggestion[] {
  return person === "" ? all : all.filter((one) => one.person === person);
}

/** The place that a key moves to in a list; null for keys that mean something else. */
export function movedBy(key: string, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  if (key === "ArrowDown" || key === "j") return Math.min(at + 1, last);
  if (key === "ArrowUp" || key === "k") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
