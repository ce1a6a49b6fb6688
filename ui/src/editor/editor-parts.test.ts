import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { blankContent, type Content, type NodeJson } from "../document/content";
import Editor from "./Editor.svelte";
import type { Lengths } from "./lengths";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  await Promise.all(shown.splice(0).map((component) => unmount(component)));
  document.body.replaceChildren();
});

const text = (words: string): NodeJson => ({ type: "text", text: words });
const paragraph = (id: string, words: string): NodeJson => ({
  type: "paragraph",
  attrs: { id, align: "left", indent: true },
  ...(words === "" ? {} : { content: [text(words)] }),
});
const heading = (id: string, words: string): NodeJson => ({
  type: "heading",
  attrs: { id, level: 2, align: "left" },
  content: [text(words)],
});

function edit(body: NodeJson[], more: Record<string, unknown> = {}) {
  const content: Content = { ...blankContent(), title: "早稻收割过半", body: { type: "doc", content: body } };
  const editor = mount(Editor, {
    target: document.body,
    props: { content, editable: true, onchange: () => {}, ...more },
  });
  shown.push(editor);
  flushSync();
  return editor;
}

const find = <E extends HTMLElement>(test: string) => document.querySelector<E>(`[data-test="${test}"]`);

function click(test: string): void {
  const button = find(test);
  if (!button) throw new Error(`no ${test}`);
  button.click();
  flushSync();
}

function fill(test: string, value: string): void {
  const field = find<HTMLInputElement>(test);
  if (!field) throw new Error(`no ${test}`);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function press(test: string, key: string, more: KeyboardEventInit = {}): void {
  find(test)?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  flushSync();
}

const bodyOf = (editor: ReturnType<typeof edit>) => JSON.stringify(editor.content().body);

describe("a footnote", () => {
  it("is put in by its tool, listed under the text, changed there and taken out again", async () => {
    const editor = edit([paragraph("a", "正文")]);
    click("tool-footnote");
    fill("footnote-input", "见县政府公报");
    click("footnote-apply");
    expect(bodyOf(editor)).toContain("见县政府公报");
    await vi.waitFor(() => expect(find("editor-note")?.textContent).toContain("[1]见县政府公报"));
    click("editor-note");
    fill("footnote-input", "");
    click("footnote-apply");
    expect(find("footnote-popover")?.querySelector('[role="alert"]')).not.toBeNull();
    click("footnote-remove");
    expect(bodyOf(editor)).not.toContain("footnote");
    await vi.waitFor(() => expect(find("editor-note")).toBeNull());
  });

  it("is not taken by an Enter that belongs to an input method", () => {
    edit([paragraph("a", "正文")]);
    click("tool-footnote");
    fill("footnote-input", "zhu");
    press("footnote-input", "Enter", { isComposing: true });
    expect(find("footnote-popover")).not.toBeNull();
    press("footnote-input", "Enter");
    expect(find("footnote-popover")).toBeNull();
  });
});

describe("a table", () => {
  it("is put in with the size chosen by keys, and has its bar", () => {
    const editor = edit([paragraph("a", "")]);
    click("tool-table");
    const grid = find("table-size")?.querySelector('[role="slider"]');
    grid?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    flushSync();
    expect(grid?.getAttribute("aria-valuetext")).toBe("3 行 4 列");
    grid?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    flushSync();
    const [table] = editor.content().body.content ?? [];
    expect([table?.content?.length, table?.content?.[0]?.content?.length]).toEqual([3, 4]);
    click("table-rowBelow");
    expect(editor.content().body.content?.[0]?.content).toHaveLength(4);
    click("table-deleteTable");
    expect(find("table-bar")).toBeNull();
  });
});

describe("finding", () => {
  it("counts, walks, replaces one and all, in the body; and in the title one by one", async () => {
    const editor = edit([paragraph("a", "早稻开镰，早稻入仓，早稻晒干。")]);
    press("editor-body", "f", { ctrlKey: true });
    fill("find-text", "早稻");
    expect(find("find-count")?.textContent).toBe("2/4");
    expect(find("find-titles")?.textContent).toContain("标题 1");
    press("find-text", "Enter");
    expect(find("find-count")?.textContent).toBe("3/4");
    press("find-text", "Enter", { shiftKey: true });
    expect(find("find-count")?.textContent).toBe("2/4");
    click("find-replacing");
    fill("replace-text", "晚稻");
    click("replace-one");
    expect(bodyOf(editor)).toContain("晚稻开镰，早稻入仓");
    click("replace-all");
    await tick();
    expect(bodyOf(editor)).toContain("晚稻开镰，晚稻入仓，晚稻晒干");
    expect(editor.content().title).toBe("早稻收割过半");
    await vi.waitFor(() => expect(find("replace-told")?.textContent).toContain("已替换 2 处"));
    click("find-next");
    click("replace-one");
    expect(editor.content().title).toBe("晚稻收割过半");
    press("find-text", "Escape");
    expect(find("find-bar")).toBeNull();
  });

  it("opens with the replacing line at Ctrl+H, from the title too", () => {
    edit([paragraph("a", "文")]);
    press("editor-title", "h", { ctrlKey: true });
    expect(find("replace-text")).not.toBeNull();
  });
});

describe("beside the text", () => {
  it("stands the outline, which leads to its headings", async () => {
    const editor = edit([heading("h", "一、收割"), paragraph("a", "文"), heading("i", "二、烘干")]);
    press("editor-body", "O", { ctrlKey: true, shiftKey: true, keyCode: 79 });
    await vi.waitFor(() => expect(document.querySelectorAll('[data-test="outline-heading"]')).toHaveLength(2));
    document.querySelectorAll<HTMLElement>('[data-test="outline-heading"]')[1]?.click();
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.insertText("真"));
      return true;
    });
    expect(bodyOf(editor)).toContain("真二、烘干");
  });

  it("are the lengths told, once typing pauses", async () => {
    const told: Lengths[] = [];
    edit([paragraph("a", "五个字的话")], { onlengths: (lengths: Lengths) => told.push(lengths) });
    expect(told).toEqual([{ words: 5, selected: 0 }]);
  });

  it("goes everything away and comes back by F11 and Escape", () => {
    const onfocusmode = vi.fn();
    edit([paragraph("a", "文")], { onfocusmode, focused: true });
    press("editor-body", "F11");
    press("editor-title", "Escape");
    expect(onfocusmode).toHaveBeenCalledTimes(2);
  });
});

describe("the slash menu", () => {
  it("is walked by the arrows and puts in what is chosen", async () => {
    const editor = edit([paragraph("a", "")]);
    editor.run((state, dispatch) => {
      dispatch?.(state.tr.insertText("/"));
      return true;
    });
    flushSync();
    expect(find("slash-menu")).not.toBeNull();
    expect(find("editor-body")?.getAttribute("aria-activedescendant")).toBe("slash-menu-0");
    press("editor-body", "ArrowDown");
    press("editor-body", "Enter");
    expect(editor.content().body.content?.[0]).toMatchObject({ type: "heading", attrs: { level: 3 } });
    expect(find("slash-menu")).toBeNull();
    expect(find("editor-body")?.getAttribute("aria-activedescendant")).toBeNull();
  });
});
