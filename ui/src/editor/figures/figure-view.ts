import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";
import { editor as words } from "../../words/editor";
import type { Ask } from "../asked";
import { PictureBox } from "./picture-box";
import type { Pictures } from "./pictures";

/** A figure while it is edited: its picture, selected by a click, and its caption, edited in place. */
export class FigureView implements NodeView {
  readonly dom = document.createElement("figure");
  readonly contentDOM = document.createElement("figcaption");
  readonly #box: PictureBox;
  #figure: Node;

  constructor(figure: Node, view: EditorView, place: () => number | undefined, pictures: Pictures | null, ask: Ask) {
    this.#figure = figure;
    this.#box = new PictureBox(figure, pictures);
    this.contentDOM.dataset["hint"] = words.caption;
    this.dom.append(this.#box.dom, this.contentDOM);
    this.#show(figure);
    const withPlace = (act: (pos: number) => void) => (event: Event) => {
      const pos = place();
      if (pos === undefined || !view.editable) return;
      event.preventDefault();
      act(pos);
    };
    this.#box.dom.addEventListener("mousedown", withPlace((pos) => select(view, pos)));
    this.#box.dom.addEventListener("dblclick", withPlace((pos) => ask({ what: "figure", pos })));
  }

  update(figure: Node): boolean {
    if (figure.type !== this.#figure.type) return false;
    this.#figure = figure;
    this.#box.show(figure);
    this.#show(figure);
    return true;
  }

  /** What the picture's box does inside itself is no change of the text. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return false;
    return mutation.type === "attributes" || !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.#box.destroy();
  }

  #show(figure: Node): void {
    this.dom.dataset["id"] = String(figure.attrs["id"]);
    this.contentDOM.classList.toggle("empty", figure.content.size === 0);
  }
}

function select(view: EditorView, pos: number): void {
  view.focus();
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
}
