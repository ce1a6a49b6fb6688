import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { SETTLED } from "../document/blocks";

/** ProseMirror has taken over what was composed by then, milliseconds. */
const TAKEN_OVER = 50;
/** The key code of a key press that an input method has used up. */
const USED_UP = 229;

/**
 * Keeps out of an input method's way: keys that it used up do nothing else (an Enter that takes a word splits no
 * paragraph), and what had to wait for the end of the composition is told when that has come.
 */
export function composition(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => isUsedUp(event),
        compositionend: (view) => {
          setTimeout(() => settle(view), TAKEN_OVER);
          return false;
        },
      },
    },
  });
}

/** Whether a key press belongs to an input method. */
export function isUsedUp(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === USED_UP;
}

function settle(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  view.dispatch(view.state.tr.setMeta(SETTLED, true));
}
