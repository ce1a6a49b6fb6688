import { type EditorState, NodeSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Anchor } from "../../api/types.gen";
import { anchorOf } from "./anchor";
import type { AnchoredThread, Moved, SurfaceEvents, TextSurface } from "./surface";
import { moved, order, showThreads, threadsOf } from "./threads";
import type { Tracked } from "./tracked";

/** A body that is open for writing, as a text that threads are shown in. */
export class EditorSurface implements TextSurface {
  readonly #view: EditorView;
  #events: SurfaceEvents | null = null;

  constructor(view: EditorView) {
    this.#view = view;
  }

  show = (threads: AnchoredThread[], active: string | null): void => {
    this.#view.dispatch(showThreads(this.#view, threads, active));
  };

  order = (): string[] => order(this.#view.state);

  selected = (): Anchor | null => {
    const { doc, selection } = this.#view.state;
    return selection.empty || this.#view.composing ? null : anchorOf(doc, selection.from, selection.to);
  };

  box = (): DOMRect | null => {
    const { selection } = this.#view.state;
    const { from, to, empty } = selection;
    // Over a figure stands its own bar.
    if (empty || selection instanceof NodeSelection || this.#view.composing) return null;
    const start = this.#view.coordsAtPos(from);
    const end = this.#view.coordsAtPos(to, -1);
    const left = Math.min(start.left, end.left);
    return new DOMRect(left, start.top, Math.max(start.right, end.right) - left, end.bottom - start.top);
  };

  reveal = (thread: string): void => {
    const place = threadsOf(this.#view.state).tracked.find((one) => one.thread === thread)?.place;
    const found = place && this.#view.domAtPos(place.from + (this.#view.state.doc.nodeAt(place.from)?.isBlock ? 1 : 0));
    const element = found?.node instanceof Element ? found.node : found?.node.parentElement;
    element?.scrollIntoView({ block: "center" });
  };

  anchor = (thread: string): Anchor | null => {
    const { state } = this.#view;
    const place = threadsOf(state).tracked.find((one) => one.thread === thread)?.place;
    return place ? anchorOf(state.doc, place.from, place.to) : null;
  };

  moved = (): Moved[] => moved(this.#view.state);

  listen = (events: SurfaceEvents): void => {
    this.#events = events;
  };

  /** The user chose a thread. */
  pick(thread: string): void {
    this.#events?.onpick(thread);
  }

  /** The view shows another state than before. */
  updated(before: EditorState): void {
    const had = threadsOf(before).tracked;
    const { tracked } = threadsOf(this.#view.state);
    if (had === tracked) return;
    const same = had.length === tracked.length && had.every((one, index) => isThere(one) === isThere(tracked[index]));
    if (!same) this.#events?.onplaces();
  }
}

function isThere(tracked: Tracked | undefined): boolean {
  return tracked !== undefined && tracked.place !== null;
}
