import type { ThreadView } from "../../../api/types.gen";
import type { AnchoredThread, Look } from "../../../editor/anchors/surface";

/** Which threads are listed. */
export type Filter = "open" | "all" | "mine";
export const FILTERS: readonly Filter[] = ["open", "all", "mine"];

/** A thread in the list. */
export interface Listed {
  thread: ThreadView;
  /** The words that it is about are not in the text any more. */
  gone: boolean;
}

/** The thread that is being written is shown in the text under this name; no thread of the core has it. */
export const NEW = "new";

/** The threads of a filter: those about the whole article, then in the order of the text, then those without words. */
export function arrange(threads: ThreadView[], order: readonly string[], filter: Filter, me: string): Listed[] {
  const places = new Map(order.map((thread, place) => [thread, place]));
  const rank = ({ id, anchor }: ThreadView) => (anchor === null ? -1 : (places.get(id) ?? order.length));
  return threads
    .filter((thread) => isListed(thread, filter, me))
    .map((thread) => ({ thread, gone: thread.anchor !== null && !places.has(thread.id) }))
    .toSorted((a, b) => rank(a.thread) - rank(b.thread));
}

function isListed(thread: ThreadView, filter: Filter, me: string): boolean {
  switch (filter) {
    case "open":
      return thread.resolved === null;
    case "all":
      return true;
    case "mine":
      return thread.notes.some(({ mentions }) => mentions.some(({ id }) => id === me));
  }
}

/** The threads that stand at words, as the text is to show them. */
export function anchored(threads: ThreadView[]): AnchoredThread[] {
  return threads.flatMap((thread) =>
    thread.anchor ? [{ thread: thread.id, anchor: thread.anchor, look: lookOf(thread) }] : [],
  );
}

function lookOf({ resolved, blocking }: ThreadView): Look {
  if (resolved) return "resolved";
  return blocking ? "blocking" : "open";
}

/** How many threads are not resolved. */
export function openCount(threads: ThreadView[]): number {
  return threads.filter(({ resolved }) => resolved === null).length;
}
