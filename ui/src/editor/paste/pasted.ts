/** For tests: what an article becomes by a paste, under the window's own plugins. */
import { bodyView } from "../view";
import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { withIds } from "../../document/blocks";
import { schema } from "../../document/schema";

/** For tests: an open body, and what it told and handed on. */
export interface PastedInto {
  view: EditorView;
  notices: string[];
  pictures: Blob[];
}

/** For tests: opens a body with these blocks, an empty paragraph when there are none. */
export function openBody(...blocks: Node[]): PastedInto {
  const notices: string[] = [];
  const pictures: Blob[] = [];
  const content = blocks.length > 0 ? blocks : [schema.node("paragraph")];
  const view = bodyView(document.body.appendChild(document.createElement("div")), {
    doc: withIds(schema.node("doc", null, content)),
    editable: () => true,
    onstate: () => {},
    onnotice: (sentence) => notices.push(sentence),
    ask: () => {},
    pictures: null,
    onpictures: (files) => pictures.push(...files),
    onlink: () => {},
  });
  return { view, notices, pictures };
}

/** For tests: the body after HTML was pasted into an empty one, and what was said. */
export function pasteInto(html: string): { doc: Node; notices: string[] } {
  const { view, notices } = openBody();
  view.pasteHTML(html);
  const { doc } = view.state;
  view.destroy();
  return { doc, notices };
}

/** For tests: a body a line a block, indented by depth, with the marks and attributes that are out of the ordinary. */
export function outline(node: Node, depth = 0): string[] {
  return node.children.flatMap((child) => {
    const head = `${"  ".repeat(depth)}${child.type.name}${told(child)}`;
    return child.inlineContent ? [`${head}: ${child.children.map(inline).join("")}`] : [head, ...outline(child, depth + 1)];
  });
}

function told(node: Node): string {
  const { level, align, indent, start, colspan = 1, rowspan = 1 } = node.attrs;
  return [
    level === undefined ? "" : String(level),
    align === undefined || align === "left" ? "" : `-${String(align)}`,
    indent === false ? "-flush" : "",
    start === undefined || start === 1 ? "" : `@${String(start)}`,
    colspan === 1 && rowspan === 1 ? "" : `[${String(colspan)}x${String(rowspan)}]`,
  ].join("");
}

function inline(node: Node): string {
  if (node.type.name === "hard_break") return "⏎";
  if (node.type.name === "footnote") return `〔${node.textContent}〕`;
  return node.marks.reduceRight((text, { type, attrs }) => {
    return type.name === "link" ? `<${text}|${String(attrs["href"])}>` : `${type.name}(${text})`;
  }, node.text ?? "");
}
