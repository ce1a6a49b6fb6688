import type { Node } from "prosemirror-model";
import { type EditorState, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { SETTLED } from "../../document/blocks";
import { passagesOf } from "./passage";
import type { AnchoredThread, Moved } from "./surface";
import { adopt, follow, inOrder, movedOf, refind, touched, type Tracked } from "./tracked";

/** What a state knows of the threads that are shown in it. */
export interface Threads {
  tracked: Tracked[];
  active: string | null;
  marks: DecorationSet;
  /** What is to be shown has changed while an input method composed. */
  stale: boolean;
}

interface Asked {
  threads: AnchoredThread[];
  active: string | null;
  composing: boolean;
}

/** Where a state keeps its threads. */
export const threadsKey = new PluginKey<Threads>("thread-marks");
/** No threads. */
export const NO_THREADS: Threads = { tracked: [], active: null, marks: DecorationSet.empty, stale: false };

/** What is shown in a state. */
export function threadsOf(state: EditorState): Threads {
  return threadsKey.getState(state) ?? NO_THREADS;
}

/** The transaction that shows these threads, one of them as the one that is looked at. */
export function showThreads(view: EditorView, threads: AnchoredThread[], active: string | null): Transaction {
  const asked: Asked = { threads, active, composing: view.composing };
  return view.state.tr.setMeta(threadsKey, asked).setMeta("addToHistory", false);
}

/** The threads that edits have moved since the core was told last: to be sent once the text itself is saved. */
export function moved(state: EditorState): Moved[] {
  return movedOf(threadsOf(state).tracked, state.doc);
}

/** The threads whose words are there, in the order of the text. */
export function order(state: EditorState): string[] {
  return inOrder(threadsOf(state).tracked);
}

/** What a state knows of its threads after a transaction. */
export function next(tr: Transaction, before: Threads): Threads {
  const asked = tr.getMeta(threadsKey) as Asked | undefined;
  if (asked) return shown(tr, asked, before);
  if (tr.getMeta(SETTLED) !== undefined && before.stale) return settled(tr, before);
  if (!tr.docChanged || before.tracked.length === 0) return before;
  return edited(tr, before);
}

function shown(tr: Transaction, asked: Asked, before: Threads): Threads {
  const tracked = adopt(asked.threads, before.tracked, tr.doc);
  if (asked.composing) return { ...before, tracked, active: asked.active, stale: true };
  return painted(tracked, asked.active, tr.doc);
}

function settled({ doc }: Transaction, { tracked, active }: Threads): Threads {
  return painted(
    refind(tracked, () => passagesOf(doc)),
    active,
    doc,
  );
}

function edited(tr: Transaction, before: Threads): Threads {
  const followed = follow(before.tracked, tr);
  const marks = before.marks.map(tr.mapping, tr.doc);
  if (tr.getMeta("composition") !== undefined) return { ...before, tracked: followed, marks, stale: true };
  const tracked = refind(followed, () => touched(tr));
  const found = tracked.some(({ place }, index) => place !== null && followed[index]?.place === null);
  return found ? painted(tracked, before.active, tr.doc) : { ...before, tracked, marks };
}

function painted(tracked: Tracked[], active: string | null, doc: Node): Threads {
  const marks = tracked.flatMap((one) => mark(one, active, doc));
  return { tracked, active, marks: DecorationSet.create(doc, marks), stale: false };
}

function mark({ thread, look, place }: Tracked, active: string | null, doc: Node): Decoration[] {
  if (!place || (look === "resolved" && thread !== active)) return [];
  const attrs = { class: `thread-mark ${look}${thread === active ? " active" : ""}`, "data-thread": thread };
  const node = doc.nodeAt(place.from);
  const whole = node?.isBlock === true && place.from + node.nodeSize === place.to;
  return [whole ? Decoration.node(place.from, place.to, attrs) : Decoration.inline(place.from, place.to, attrs)];
}
