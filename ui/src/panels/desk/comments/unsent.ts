import type { Anchor } from "../../../api/types.gen";

/** What was written beside an article and not sent: words by thread, and the comment that was begun. */
export interface Unsent {
  texts: Record<string, string>;
  writing: { anchor: Anchor | null } | null;
  blocking: boolean;
}

const kept = new Map<string, Unsent>();

/** Nothing written. */
export const nothing = (): Unsent => ({ texts: {}, writing: null, blocking: false });

/** Keeps what a person has not sent, while the program runs; nothing is kept of nothing. */
export function keep(person: string, article: string, unsent: Unsent): void {
  const key = `${person} ${article}`;
  if (unsent.writing !== null || Object.values(unsent.texts).some((text) => text.trim() !== "")) kept.set(key, unsent);
  else kept.delete(key);
}

/** What a person has not sent. */
export function unsentOf(person: string, article: string): Unsent {
  return kept.get(`${person} ${article}`) ?? nothing();
}
