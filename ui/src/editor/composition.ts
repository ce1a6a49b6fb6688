import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { SETTLED } from "../document/blocks";

/** ProseMirror has taken over what was composed by then, milliseconds. */
const TAKEN_OVER = 50;
/** For so long after a composition ProseMirror passes over one key press on WebKit, milliseconds. */
const DEAF = 500;
/** The key code of a key press that an input method has used up. */
const USED_UP = 229;

/**
 * Keeps out of an input method's way: keys that it used up do nothing else (an Enter that takes a word splits no
 * paragraph), the first key after a word does what it should, and what had to wait for the end of the composition is
 * told when that has come.
 */
export function composition(): Plugin {
  let endedAt = Number.NEGATIVE_INFINITY;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (isUsedUp(event)) return true;
          const isFirst = Date.now() - endedAt < DEAF;
          endedAt = Number.NEGATIVE_INFINITY;
          return isFirst && isHeard(view, event);
        },
        compositionend: (view) => {
          endedAt = Date.now();
          setTimeout(() => settle(view), TAKEN_OVER);
          return false;
        },
      },
    },
  });
}

/**
 * Tells ProseMirror of a key once before it hears of it anyway, and answers whether that was enough.
 *
 * It takes the first key after a composition for the one that ended it, and leaves it to the browser: an Enter typed
 * swiftly after a word would be lost. Keys that a composition has used up never come to it here.
 */
function isHeard(view: EditorView, event: KeyboardEvent): boolean {
  view.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Whether a key press belongs to an input method. */
export function isUsedUp(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === USED_UP;
}

function settle(view: EditorView): void {
  if (view.isDestroyed || view.composing) return;
  view.dispatch(view.state.tr.setMeta(SETTLED, true));
}

/** Runs something that rewrites the text: at once, or after what is being composed; never once the view is gone. */
export function whenSettled(view: EditorView, run: () => void): void {
  if (view.isDestroyed) return;
  if (!view.composing) return run();
  const wait = () => setTimeout(() => whenSettled(view, run), TAKEN_OVER);
  view.dom.addEventListener("compositionend", wait, { once: true });
}
