import { Plugin } from "prosemirror-state";
import { EditorSurface } from "./editor-surface";
import type { TakeSurface } from "./surface";
import { next, NO_THREADS, type Threads, threadsKey, threadsOf } from "./threads";
import { threadAt } from "./tracked";
import "./anchors.css";

/** Shows comment threads at their words, and carries them along with every edit. */
export function threadMarks(take: TakeSurface): Plugin<Threads> {
  let surface: EditorSurface | null = null;
  return new Plugin<Threads>({
    key: threadsKey,
    state: { init: () => NO_THREADS, apply: next },
    props: {
      decorations: (state) => threadsOf(state).marks,
      handleClick: (view, pos) => {
        const thread = threadAt(threadsOf(view.state).tracked, pos);
        if (thread !== null) surface?.pick(thread);
        return false;
      },
    },
    view: (view) => {
      const mine = new EditorSurface(view);
      surface = mine;
      const leave = take(mine);
      return { update: (_view, before) => mine.updated(before), destroy: leave };
    },
  });
}
