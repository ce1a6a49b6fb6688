import { afterEach, describe, expect, it } from "vitest";
import { p } from "../opened";
import { openBody, outline, type PastedInto } from "./pasted";

let open: PastedInto;

afterEach(() => open.view.destroy());

/** A picture of one byte, as base64. */
const PNG = "data:image/png;base64,AA==";

interface Clip {
  html?: string;
  text?: string;
  files?: File[];
}

/** Pastes as the browser does, after a key when there is one; whether the browser was kept from its own way. */
function paste({ html = "", text = "", files = [] }: Clip, key?: KeyboardEventInit): boolean {
  const { dom } = open.view;
  if (key) dom.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...key }));
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const getData = (type: string) => (type === "text/html" ? html : type === "text/plain" ? text : "");
  Object.defineProperty(event, "clipboardData", { value: { getData, files } });
  dom.dispatchEvent(event);
  return event.defaultPrevented;
}

const lines = () => outline(open.view.state.doc);
const picture = () => new File(["x"], "图.png", { type: "image/png" });
const CTRL_V = { key: "v", keyCode: 86, ctrlKey: true };
const CTRL_SHIFT_V = { key: "V", keyCode: 86, ctrlKey: true, shiftKey: true };

describe("pasting", () => {
  it("never leaves anything to the browser", () => {
    open = openBody();
    for (const clip of [{}, { text: "文" }, { html: "<p>字</p>" }, { html: "<script>x()</script>" }, { files: [picture()] }]) {
      expect(paste(clip)).toBe(true);
    }
  });

  it("takes plain text on Ctrl+Shift+V, and formatted text on the next Ctrl+V", () => {
    open = openBody();
    paste({ html: "<b>粗</b>", text: "平" }, CTRL_SHIFT_V);
    paste({ html: "<b>粗</b>", text: "平" }, CTRL_V);
    expect(lines()).toEqual(["paragraph: 平bold(粗)"]);
  });

  it("takes plain text although Shift was let go before the paste", () => {
    open = openBody();
    open.view.dom.dispatchEvent(new KeyboardEvent("keydown", { ...CTRL_SHIFT_V, bubbles: true }));
    open.view.dom.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift", keyCode: 16, bubbles: true }));
    paste({ html: "<b>粗</b>", text: "平" });
    expect(lines()).toEqual(["paragraph: 平"]);
  });

  it("waits for an input method, and says so", () => {
    open = openBody(p("文"));
    const { view, notices } = open;
    Object.defineProperty(view, "composing", { value: true, configurable: true });
    expect(paste({ html: "<b>粗</b>", text: "平" })).toBe(true);
    expect(lines()).toEqual(["paragraph: 文"]);
    expect(notices).toHaveLength(1);
  });

  it("keeps how the first paragraph is set when it comes into an empty one, and flows into a full one", () => {
    open = openBody();
    paste({ html: "<p align=center>题</p><p>文</p>" });
    expect(lines()).toEqual(["paragraph-center: 题", "paragraph: 文"]);
    paste({ html: "<p align=center>字</p>" });
    expect(lines()).toEqual(["paragraph-center: 题", "paragraph: 文字"]);
  });

  it("falls back to the text when the HTML has nothing in it", () => {
    open = openBody();
    paste({ html: "<meta charset=utf-8><style>p{}</style>", text: "文" });
    expect(lines()).toEqual(["paragraph: 文"]);
  });

  it("undoes as one step", () => {
    open = openBody(p("旧"));
    const before = open.view.state.doc;
    paste({ html: "<h2>题</h2><table><tr><td>甲<td>乙<tr><td>丙</table><p>文</p>" });
    open.view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: "z", keyCode: 90, ctrlKey: true, bubbles: true }));
    expect(open.view.state.doc.eq(before)).toBe(true);
  });
});

describe("pictures", () => {
  it("are handed on when they were copied alone, whatever page they came from", () => {
    open = openBody();
    paste({ html: '<img src="https://example.cn/a.png">', files: [picture()] });
    expect([open.pictures.length, open.notices, lines()]).toEqual([1, [], ["paragraph: "]]);
  });

  it("are handed on behind the text when their bytes came with it", async () => {
    open = openBody();
    paste({ html: `<p>文<img src="${PNG}"><img src="data:image/svg+xml,<svg>"><img src="cid:1"></p>` });
    await Promise.resolve();
    expect(open.pictures.map(({ type, size }) => [type, size])).toEqual([["image/png", 1]]);
    expect(open.notices).toEqual(["没有带入：图片 2 张（留在原文件里）。"]);
    expect(lines()).toEqual(["paragraph: 文"]);
  });

  it("that portray the text beside them are not wanted", async () => {
    open = openBody();
    paste({ html: "<table><tr><td>甲<td>乙</table>", text: "甲\t乙", files: [picture()] });
    await Promise.resolve();
    expect(open.pictures).toEqual([]);
  });

  it("are told of when they lie elsewhere, but not counters and faces", () => {
    open = openBody();
    paste({
      html: '<p>文<img src="https://example.cn/a.png"><img width=1 height=1 src="https://example.cn/t.gif"><img alt="😀" src="/e.png"></p>',
    });
    expect(lines()).toEqual(["paragraph: 文😀"]);
    expect(open.notices).toEqual(["没有带入：图片 1 张（在别的网站上）。"]);
  });

  it("are told from other files by whoever takes them", () => {
    open = openBody();
    paste({ files: [new File(["x"], "稿.docx", { type: "application/zip" })] });
    expect(open.pictures).toHaveLength(1);
  });
});
