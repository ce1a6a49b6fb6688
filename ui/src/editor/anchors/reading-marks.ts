import type { Look } from "./surface";
import { piecesOf } from "./dom-offsets";

/** Words of a block to be marked, in UTF-16 units of its text; `whole` for a figure as such. */
export interface Stretch {
  thread: string;
  look: Look;
  active: boolean;
  start: number;
  end: number;
  whole: boolean;
}

const MARK = "mark.thread-mark";
const WHOLE = "[data-thread]";

/** Marks the words of a thread in a block that is set for reading. */
export function markWords(block: Element, stretch: Stretch): void {
  if (stretch.whole) return dress(block, stretch);
  for (const { node, start, length } of piecesOf(block)) {
    const from = Math.max(0, stretch.start - start);
    const to = Math.min(length, stretch.end - start);
    if (from < to) wrap(node instanceof Text ? cut(node, from, to) : node, stretch);
  }
}

/** Takes every mark out again; the text is as it was set. */
export function unmark(root: Element): void {
  for (const mark of root.querySelectorAll(MARK)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  for (const block of root.querySelectorAll(WHOLE)) {
    block.removeAttribute("data-thread");
    block.classList.remove("thread-mark", "open", "blocking", "resolved", "new", "active");
  }
}

/** The text node that holds just these units of it. */
function cut(text: Text, from: number, to: number): Text {
  const rest = from > 0 ? text.splitText(from) : text;
  if (to - from < rest.data.length) rest.splitText(to - from);
  return rest;
}

function wrap(node: Node, stretch: Stretch): void {
  const mark = document.createElement("mark");
  dress(mark, stretch);
  node.parentNode?.replaceChild(mark, node);
  mark.append(node);
}

function dress(element: Element, { thread, look, active }: Stretch): void {
  element.classList.add("thread-mark", look);
  element.classList.toggle("active", active);
  element.setAttribute("data-thread", thread);
}
