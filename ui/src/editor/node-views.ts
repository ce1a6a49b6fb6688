import type { Node } from "prosemirror-model";
import type { NodeViewConstructor } from "prosemirror-view";
import { editor as words } from "../words/editor";
import { pictureBox } from "./picture-box";

/** How figures and footnotes look while they are edited. */
export const nodeViews: Record<string, NodeViewConstructor> = {
  figure: (node) => {
    const dom = document.createElement("figure");
    const contentDOM = document.createElement("figcaption");
    dom.append(pictureBox(node), contentDOM);
    return { dom, contentDOM };
  },
  footnote: (node) => {
    const dom = document.createElement("sup");
    dom.className = "note";
    const name = (shown: Node) => {
      dom.title = shown.textContent;
      dom.setAttribute("aria-label", words.note(shown.textContent));
    };
    name(node);
    return {
      dom,
      update: (changed) => {
        if (changed.type !== node.type) return false;
        name(changed);
        return true;
      },
    };
  },
};
