import type { Node } from "prosemirror-model";
import { editor as words } from "../../words/editor";
import type { Pictures } from "./pictures";
import { onceSeen } from "./seen";

/** The box in which a figure's picture is shown, fetched once it comes near the window, with what is known of it. */
export class PictureBox {
  readonly dom = document.createElement("div");
  readonly #pictures: Pictures | null;
  readonly #picture = document.createElement("img");
  readonly #state = document.createElement("p");
  readonly #facts = document.createElement("p");
  #media = "";
  #stop: () => void = () => {};

  constructor(figure: Node, pictures: Pictures | null) {
    this.#pictures = pictures;
    this.dom.className = "picture-box";
    this.dom.contentEditable = "false";
    this.#state.className = "picture-state";
    this.#facts.className = "picture-facts";
    this.#picture.draggable = false;
    this.dom.append(this.#state, this.#facts);
    this.show(figure);
  }

  /** Shows this figure from now on. */
  show(figure: Node): void {
    const { alt, credit, ai_generated: ai, media } = figure.attrs;
    this.#picture.alt = String(alt);
    const told = [alt ? words.altText(String(alt)) : "", credit ? words.credit(String(credit)) : "", ai ? words.aiPicture : ""];
    this.#facts.textContent = told.filter((part) => part !== "").join("　");
    if (media === this.#media) return;
    this.#media = String(media);
    this.#turn("waiting", words.pictureWaiting);
    this.#stop();
    this.#stop = this.#pictures ? onceSeen(this.dom, () => void this.#fetch(this.#media)) : () => {};
  }

  /** Stops waiting for the picture. */
  destroy(): void {
    this.#stop();
    this.#media = "";
  }

  async #fetch(media: string): Promise<void> {
    try {
      const address = await this.#pictures?.address(media);
      if (media !== this.#media || address === undefined) return;
      this.#picture.src = address;
      await this.#picture.decode();
      if (media !== this.#media) return;
      this.#state.replaceWith(this.#picture);
      this.dom.dataset["picture"] = "shown";
    } catch {
      if (media === this.#media) this.#turn("missing", this.#pictures?.missing?.(media) ?? words.pictureMissing(media.slice(0, 8)));
    }
  }

  #turn(state: "waiting" | "missing", sentence: string): void {
    this.dom.dataset["picture"] = state;
    this.#state.textContent = sentence;
    this.#picture.replaceWith(this.#state);
  }
}
