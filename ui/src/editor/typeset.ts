import { DOMSerializer, type Node } from "prosemirror-model";
import { hiddenIn } from "../document/hidden";
import { schema } from "../document/schema";

/** A body set for reading: its blocks, and the footnotes in the order of their numbers. */
export interface Typeset {
  text: DocumentFragment;
  notes: DocumentFragment[];
}

/**
 * Sets a body for reading. Hidden characters are marked; nothing in it can run or lead away. `pictureOf` makes what
 * stands in a figure above its caption.
 */
export function typeset(doc: Node, pictureOf: (figure: Node) => HTMLElement): Typeset {
  const notes: Node[] = [];
  const serializer = new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      footnote: (node) => ["sup", { class: "note-number", title: node.textContent }, `[${notes.push(node)}]`],
      figure: (node) => ["figure", { "data-id": String(node.attrs["id"]) }, pictureOf(node), ["figcaption", 0]],
    },
    DOMSerializer.marksFromSchema(schema),
  );
  const set = (node: Node) => marked(fragmentOf(serializer, node));
  return { text: set(doc), notes: notes.map(set) };
}

function fragmentOf(serializer: DOMSerializer, { content }: Node): DocumentFragment {
  const fragment = document.createDocumentFragment();
  serializer.serializeFragment(content, { document }, fragment);
  return fragment;
}

function marked(fragment: DocumentFragment): DocumentFragment {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  texts.forEach(mark);
  return fragment;
}

/** From the last to the first, so that the places of the earlier ones stay. */
function mark(text: Text): void {
  for (const { index, length, code } of hiddenIn(text.data).toReversed()) {
    const character = text.splitText(index);
    character.splitText(length);
    const span = document.createElement("span");
    span.className = "hidden-character";
    span.dataset["code"] = code;
    character.replaceWith(span);
    span.append(character);
  }
}
