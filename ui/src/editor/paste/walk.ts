/** What is told of a page, in the order of its text. */
export interface Visitor {
  /** An element begins; false when nothing of what is in it is wanted, nor its end. */
  enter: (element: Element) => boolean;
  leave: () => void;
  text: (text: string) => void;
  comment: (text: string) => void;
}

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT;

/** A page of which nothing is loaded and nothing runs: it has no window. */
export function inertPage(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/**
 * Goes once through a page, however deep.
 *
 * By a walker of this window's own document, which names in the page cannot bend, and without recursion.
 */
export function walk(page: Node, visitor: Visitor): void {
  const walker = document.createTreeWalker(page, SHOWN);
  let inside = 0;
  let node = walker.firstChild();
  while (node) {
    const entered = tell(node, visitor);
    let next = entered ? walker.firstChild() : null;
    if (next) inside += 1;
    else if (entered) visitor.leave();
    while (!next) {
      next = walker.nextSibling();
      if (next) break;
      if (inside === 0) return;
      inside -= 1;
      walker.parentNode();
      visitor.leave();
    }
    node = next;
  }
}

/** Tells of one node; whether it is an element to go into. */
function tell(node: Node, visitor: Visitor): boolean {
  if (node instanceof Element) return visitor.enter(node);
  if (node instanceof Text) visitor.text(node.data);
  else if (node instanceof Comment) visitor.comment(node.data);
  return false;
}
