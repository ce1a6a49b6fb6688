import { afterEach, describe, expect, it } from "vitest";
import type { Slice } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { readBody } from "../../document/body";
import type { Content } from "../../document/content";
import { samples } from "../../document/samples";
import { schema } from "../../document/schema";
import { cleanHtml } from "./clean";
import { openBody, type PastedInto } from "./pasted";

let open: PastedInto;

afterEach(() => open.view.destroy());

/** The HTML that this programme puts on the clipboard for a stretch of the body. */
function copied(from: number, to: number): string {
  const { view } = open;
  return view.serializeForClipboard(view.state.doc.slice(from, to)).dom.innerHTML;
}

/** What ProseMirror alone reads from HTML. */
function read(html: string): unknown {
  let found: Slice | null = null;
  const view = new EditorView(null, {
    state: EditorState.create({ schema }),
    handlePaste: (_view, _event, slice) => (found = slice) !== null,
  });
  view.pasteHTML(html);
  view.destroy();
  return (found as Slice | null)?.toJSON();
}

describe("a copy of our own", () => {
  it.each(samples<{ content: Content }>("valid"))("comes through exactly: $file", ({ content }) => {
    open = openBody(...readBody(content.body).children);
    const { view } = open;
    const { size } = view.state.doc.content;
    const steps = Math.max(1, Math.floor(size / 9));
    for (let from = 0; from < size; from += steps) {
      for (let to = from + 1; to <= size; to += steps) {
        const html = copied(from, to);
        if (/\p{Surrogate}/u.test(html)) continue;
        const { html: cleaned } = cleanHtml(html);
        const mark = html.includes("data-pm-slice");
        if (mark && !cleaned.includes("data-pm-slice")) expect(html).toMatch(/<li[^>]*>(?!<p)/u);
        else if (mark) expect(read(cleaned)).toEqual(read(html));
      }
    }
  });

  it("keeps settings that foreign pages cannot bring", () => {
    open = openBody();
    const hash = "a".repeat(64);
    open.view.pasteHTML(`<figure data-pm-slice="0 0 []" data-media="${hash}" data-alt="图"><figcaption>说明</figcaption></figure>`);
    expect(open.view.state.doc.child(0).attrs).toMatchObject({ media: hash, alt: "图" });
    open.view.dispatch(open.view.state.tr.setSelection(TextSelection.atEnd(open.view.state.doc)));
    open.view.pasteHTML(`<div><figure data-media="${hash}"><figcaption>外来</figcaption></figure></div>`);
    expect(open.view.state.doc.toString().match(/figure/gu)).toHaveLength(1);
  });

  it("is none of ours when its mark is forged badly", () => {
    open = openBody();
    for (const mark of ["", "x", "1 1", "1 1 {}", '1 1 ["doc"]', '1 1 ["table_row",null,"blockquote",null]', "1 1 -1 []"]) {
      expect(cleanHtml(`<p data-pm-slice='${mark}'>文</p>`).html).toBe("<p>文</p>");
    }
  });
});
