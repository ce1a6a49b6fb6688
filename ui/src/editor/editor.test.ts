import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { blankContent, type Content } from "../document/content";
import { contentProblem } from "../document/check";
import Editor from "./Editor.svelte";
import Reading from "./Reading.svelte";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  await Promise.all(shown.splice(0).map((component) => unmount(component)));
  document.body.replaceChildren();
});

function article(): Content {
  const text = { type: "text", text: "正文第一段。" };
  const paragraph = { type: "paragraph", attrs: { id: "a", align: "left", indent: true }, content: [text] };
  return { ...blankContent(), title: "春耕开始", byline: ["林小满"], body: { type: "doc", content: [paragraph] } };
}

function edit(content: Content, editable = true) {
  const onchange = vi.fn();
  const editor = mount(Editor, { target: document.body, props: { content, editable, onchange } });
  shown.push(editor);
  flushSync();
  return { editor, onchange };
}

const find = <E extends HTMLElement>(test: string) => document.querySelector<E>(`[data-test="${test}"]`);

function input(test: string, value: string): void {
  const field = find<HTMLTextAreaElement>(test);
  if (!field) throw new Error(`no ${test}`);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

describe("the editor", () => {
  it("gives back what it was given", () => {
    const { editor, onchange } = edit(article());
    expect(editor.content()).toEqual(article());
    expect(onchange).not.toHaveBeenCalled();
  });

  it("tells of a change and gives the new text, the other fields as they were", () => {
    const { editor, onchange } = edit(article());
    input("editor-title", "春耕全面开始");
    expect(onchange).toHaveBeenCalledOnce();
    expect(editor.content()).toEqual({ ...article(), title: "春耕全面开始" });
  });

  it("makes a content that can be saved of a blank one", () => {
    const { editor } = edit(blankContent());
    expect(contentProblem(editor.content())).toBeNull();
  });

  it("still gives its text after it has left the screen", async () => {
    const { editor } = edit(article());
    input("editor-subtitle", "各乡镇抢抓农时");
    await unmount(shown.pop() ?? {});
    expect(editor.content()).toEqual({ ...article(), subtitle: "各乡镇抢抓农时" });
  });

  it("shows the kicker's field when it is wanted", () => {
    edit(article());
    expect(find("editor-kicker")).toBeNull();
    find("editor-add-kicker")?.click();
    flushSync();
    expect(find("editor-kicker")).not.toBeNull();
  });

  it("has no tools and open fields while it may not be edited", () => {
    edit(article(), false);
    expect(find("tool-bold")).toBeNull();
    expect(find<HTMLTextAreaElement>("editor-title")?.readOnly).toBe(true);
    expect(find("editor-body")?.getAttribute("contenteditable")).toBe("false");
  });

  it("makes the line a heading by its tool, and shows the tool as on", () => {
    const { editor, onchange } = edit(article());
    find("tool-heading2")?.click();
    flushSync();
    expect(editor.content().body.content?.[0]).toMatchObject({ type: "heading", attrs: { id: "a", level: 2 } });
    expect(find("tool-heading2")?.getAttribute("aria-pressed")).toBe("true");
    expect(onchange).toHaveBeenCalledOnce();
  });

  it("refuses an address that could run something", () => {
    edit(article());
    find("tool-link")?.click();
    flushSync();
    const field = find<HTMLInputElement>("link-input");
    if (field) field.value = "javascript:alert(1)";
    find("link-apply")?.click();
    flushSync();
    expect(find("link-popover")?.querySelector('[role="alert"]')).not.toBeNull();
  });

  it("leaves a body alone that it cannot read", () => {
    const broken = { ...article(), body: { type: "doc", content: [{ type: "script" }] } };
    const { editor } = edit(broken);
    expect(find("editor-notice")).not.toBeNull();
    expect(editor.content().body).toEqual(broken.body);
  });
});

describe("the reading view", () => {
  it("shows title and text", () => {
    shown.push(mount(Reading, { target: document.body, props: { content: article() } }));
    flushSync();
    expect(find("reading-title")?.textContent).toBe("春耕开始");
    expect(find("reading-body")?.textContent).toBe("正文第一段。");
  });

  it("says so when a body cannot be shown", () => {
    const content = { ...article(), body: { type: "doc", content: [{ type: "script" }] } };
    shown.push(mount(Reading, { target: document.body, props: { content } }));
    flushSync();
    expect(document.querySelector('[role="alert"]')).not.toBeNull();
  });
});
