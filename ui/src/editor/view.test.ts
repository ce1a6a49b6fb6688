import { DOMSerializer } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { withIds } from "../document/blocks";
import { writeBody } from "../document/body";
import { contentProblem } from "../document/check";
import { blankContent } from "../document/content";
import { schema } from "../document/schema";
import { p } from "./opened";
import { bodyView } from "./view";

let view: EditorView;
let notices: string[] = [];

afterEach(() => {
  view.destroy();
  notices = [];
});

function open(...texts: string[]): EditorView {
  view = bodyView(document.body.appendChild(document.createElement("div")), {
    doc: withIds(schema.node("doc", null, texts.map((text) => p(text)))),
    editable: () => true,
    onstate: () => {},
    onnotice: (sentence) => notices.push(sentence),
    ask: ({ what }) => notices.push(what),
    pictures: null,
    onpictures: () => {},
    onlink: () => {},
  });
  return view;
}

/** Types as the browser reports it, character by character. */
function type(text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    const taken = view.someProp("handleTextInput", (handle) => handle(view, from, to, character, insert));
    if (!taken) view.dispatch(insert());
  }
}

function press(key: string, keyCode: number, more: KeyboardEventInit = {}): void {
  view.dom.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true, ...more }));
}

function caretAt(pos: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)));
}

const shape = () => view.state.doc.toString();

describe("typing", () => {
  it.each([
    ["## 题", 'doc(heading("题"))'],
    ["#### 题", 'doc(heading("题"))'],
    ["- 项", 'doc(bullet_list(list_item(paragraph("项"))))'],
    ["3. 项", 'doc(ordered_list(list_item(paragraph("项"))))'],
    ["> 话", 'doc(blockquote(paragraph("话")))'],
    ["# 题", 'doc(paragraph("# 题"))'],
    ["3.5 吨", 'doc(paragraph("3.5 吨"))'],
  ])("%s", (text, wanted) => {
    open("");
    type(text);
    expect(shape()).toBe(wanted);
  });

  it("starts a list at the number that was typed", () => {
    open("");
    type("3. 项");
    expect(view.state.doc.firstChild?.attrs["start"]).toBe(3);
  });

  it("takes a rule back at Backspace", () => {
    open("");
    type("- ");
    press("Backspace", 8);
    expect(shape()).toBe('doc(paragraph("- "))');
  });
});

describe("keys", () => {
  it("make headings and paragraphs as in Word", () => {
    open("题");
    press("3", 51, { ctrlKey: true, altKey: true });
    expect(view.state.doc.firstChild?.attrs["level"]).toBe(3);
    press("0", 48, { ctrlKey: true, altKey: true });
    expect(shape()).toBe('doc(paragraph("题"))');
  });

  it("sink and lift items of a list", () => {
    open("");
    type("- 一");
    press("Enter", 13);
    type("二");
    press("Tab", 9);
    expect(shape()).toContain('list_item(paragraph("一"), bullet_list(list_item(paragraph("二"))))');
    press("Tab", 9, { shiftKey: true });
    expect(view.state.doc.firstChild?.childCount).toBe(2);
  });

  it("split a paragraph at Enter into one aligned left and indented, with an id of its own", () => {
    open("文");
    caretAt(2);
    press("Enter", 13);
    const [first, second] = view.state.doc.children;
    expect(second?.attrs).toMatchObject({ align: "left", indent: true });
    expect(second?.attrs["id"]).not.toBe(first?.attrs["id"]);
  });

  it("do nothing that an input method has used up", () => {
    open("文");
    caretAt(2);
    press("Enter", 229);
    press("Enter", 13, { isComposing: true });
    expect(shape()).toBe('doc(paragraph("文"))');
  });

  it("open the link's field, and leave Ctrl+K to the palette", () => {
    open("文");
    press("k", 75, { ctrlKey: true });
    expect(notices).toEqual([]);
    press("K", 75, { ctrlKey: true, shiftKey: true });
    expect(notices).toEqual(["link"]);
  });
});

describe("pasting", () => {
  it("takes HTML through the schema, and says what was left out", () => {
    open("");
    view.pasteHTML('<h1>题</h1><p style="color:red">　　文<b>粗</b><script>x()</script></p><p><img src="a.png"></p>');
    expect(shape()).toContain('heading("题"), paragraph("文", bold("粗"))');
    expect(notices).toEqual([expect.stringContaining("图片 1 张")]);
  });

  it("takes plain text a paragraph a line, each with its own id", () => {
    open("");
    view.pasteText("　　第一段\n　　第二段\n");
    expect(view.state.doc.children.map(({ textContent }) => textContent)).toEqual(["第一段", "第二段"]);
    expect(new Set(view.state.doc.children.map(({ attrs }) => attrs["id"])).size).toBe(2);
  });

  it("makes a rectangle of a ragged table", () => {
    open("");
    view.pasteHTML("<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>");
    const content = { ...blankContent(), body: writeBody(view.state.doc) };
    expect(shape()).toContain("table(");
    expect(contentProblem(content)).toBeNull();
  });

  it("gives a copy of its own blocks new ids, and their settings as they were", () => {
    open("一");
    const place = document.createElement("div");
    DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content, {}, place);
    caretAt(2);
    view.pasteHTML(`${place.innerHTML}<p data-indent="false" data-align="right">落款</p>`);
    const ids = view.state.doc.children.map(({ attrs }) => attrs["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(view.state.doc.lastChild?.attrs).toMatchObject({ indent: false, align: "right" });
  });
});
