import type { Node } from "prosemirror-model";
import type { NodeViewConstructor } from "prosemirror-view";
import { editor as words } from "../words/editor";
import type { Ask } from "./asked";
import { FigureView } from "./figures/figure-view";
import type { Pictures } from "./figures/pictures";

/** How figures and footnotes look while they are edited. */
export function nodeViews(pictures: Pictures | null, ask: Ask): Record<string, NodeViewConstructor> {
  return {
    figure: (node, view, place) => new FigureView(node, view, place, pictures, ask),
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
}
