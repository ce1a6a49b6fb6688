import type { Node as Block } from "prosemirror-model";
import type { Anchor } from "../../api/types.gen";
import { anchorOf } from "./anchor";
import { covered } from "./dom-offsets";
import { indexOf, offsetOf, type Passage, passagesOf } from "./passage";
import { markWords, type Stretch, unmark } from "./reading-marks";
import type { AnchoredThread, Moved, SurfaceEvents, TextSurface } from "./surface";
import { adopt, inOrder, type Tracked } from "./tracked";
import "./anchors.css";

/** A text that is set for reading, as one that threads are shown in. Its blocks carry their ids as `data-id`. */
export class ReadingSurface implements TextSurface {
  readonly #root: Element;
  readonly #doc: Block;
  readonly #passages: Passage[];
  #tracked: Tracked[] = [];
  #events: SurfaceEvents | null = null;

  constructor(root: Element, doc: Block) {
    this.#root = root;
    this.#doc = doc;
    this.#passages = passagesOf(doc);
  }

  show = (threads: AnchoredThread[], active: string | null): void => {
    this.#tracked = adopt(threads, this.#tracked, this.#doc);
    unmark(this.#root);
    const blocks = this.#blocks();
    for (const one of this.#tracked) this.#mark(one, active, blocks);
  };

  order = (): string[] => inOrder(this.#tracked);

  selected = (): Anchor | null => {
    const range = this.#range();
    if (!range) return null;
    const blocks = this.#blocks();
    for (const { block, pos } of this.#passages) {
      const element = blocks.get(String(block.attrs["id"]));
      const words = element && covered(range, element);
      if (!words) continue;
      const anchor = anchorOf(this.#doc, pos + 1 + offsetOf(block, words.start), pos + 1 + offsetOf(block, words.end));
      if (anchor) return anchor;
    }
    return null;
  };

  box = (): DOMRect | null => this.#range()?.getBoundingClientRect() ?? null;

  reveal = (thread: string): void => {
    const marks = Array.from(this.#root.querySelectorAll("[data-thread]"));
    marks.find((mark) => mark.getAttribute("data-thread") === thread)?.scrollIntoView({ block: "center" });
  };

  anchor = (thread: string): Anchor | null => {
    const place = this.#tracked.find((one) => one.thread === thread)?.place;
    return place ? anchorOf(this.#doc, place.from, place.to) : null;
  };

  /** What is only read moves nothing: another text may be what is being written. */
  moved = (): Moved[] => [];

  listen = (events: SurfaceEvents): void => {
    this.#events = events;
  };

  /** A click in the text chooses the thread it falls on. */
  readonly onclick = (event: Event): void => {
    const mark = event.target instanceof Element ? event.target.closest("[data-thread]") : null;
    const thread = mark?.getAttribute("data-thread");
    if (thread !== null && thread !== undefined) this.#events?.onpick(thread);
  };

  #mark({ thread, look, place }: Tracked, active: string | null, blocks: Map<string, Element>): void {
    if (!place || (look === "resolved" && thread !== active)) return;
    for (const { block, pos } of this.#passages) {
      const element = blocks.get(String(block.attrs["id"]));
      if (!element || pos >= place.to || pos + block.nodeSize <= place.from) continue;
      const stretch: Stretch = {
        thread,
        look,
        active: thread === active,
        start: indexOf(block, place.from - pos - 1),
        end: indexOf(block, place.to - pos - 1),
        whole: place.from <= pos && place.to >= pos + block.nodeSize,
      };
      markWords(element, stretch);
    }
  }

  /** The selection, if it is one of this text. */
  #range(): Range | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(this.#root) ? range : null;
  }

  #blocks(): Map<string, Element> {
    const elements = Array.from(this.#root.querySelectorAll("[data-id]"));
    return new Map(elements.map((element) => [element.getAttribute("data-id") ?? "", element]));
  }
}
