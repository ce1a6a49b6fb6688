import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { changedRange } from "./changed";

/** Where what is being composed ends; null when nothing is. */
const key = new PluginKey<number | null>("ime-hold");

/**
 * Holds open the element in which an input method composes.
 *
 * When a word is taken, WebKit first deletes the letters that it is made of, and with them the paragraph or the bold run
 * that is empty then. So an element that is not seen stands behind the letters. It follows their end, not the caret:
 * some input methods keep the caret in front of them.
 */
export function imeHold(): Plugin {
  let composing = false;
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply(tr, end) {
        if (!composing) return null;
        return end === null ? (changedRange(tr)?.to ?? null) : tr.mapping.map(end, 1);
      },
    },
    props: {
      decorations(state) {
        const end = key.getState(state) ?? null;
        if (end === null) return null;
        const hold = Decoration.widget(end, holdElement, { ignoreSelection: true, key: "ime-hold" });
        return DecorationSet.create(state.doc, [hold]);
      },
      handleDOMEvents: {
        compositionstart: () => void (composing = true),
        compositionend: () => void (composing = false),
      },
    },
  });
}

function holdElement(view: EditorView): HTMLElement {
  const element = view.dom.ownerDocument.createElement("span");
  element.className = "ime-hold";
  return element;
}
