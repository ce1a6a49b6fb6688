import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Anchor, ThreadView } from "../../../api/types.gen";
import type { TextSurface } from "../../../editor/anchors/surface";
import { session } from "../../../shared/session.svelte";
import { w } from "../../../words";
import CommentList from "./CommentList.svelte";
import { Comments } from "./comments.svelte";

const me = { id: "me", name: "欧阳一审" };
const writer = { id: "writer", name: "沈撰稿" };
const more = { roles: ["writer"], keys: [], code_waits: false, fingerprint: null, offered: null };
const people = [
  { ...me, ...more },
  { ...writer, ...more },
];
const anchor: Anchor = { block: "a", start: 0, end: 4, quote: "上午九时", before: "", after: "开会" };

let threads: ThreadView[] = [];
const calls: [string, unknown][] = [];

vi.mock("../../../shared/core", () => ({
  call: (command: string, args: unknown) => {
    calls.push([command, args]);
    return Promise.resolve(command === "roll" ? people : threads);
  },
}));

function thread(id: string, more: Partial<ThreadView> = {}): ThreadView {
  const note = { id: `${id}-1`, by: writer, at: Date.UTC(2026, 10, 23), text: "时间核过吗？", mentions: [] };
  return { id, anchor, blocking: false, resolved: null, notes: [note], ...more };
}

/** A text in which the threads of these names have their words. */
function text(...there: string[]): TextSurface {
  return {
    show: () => {},
    order: () => there,
    selected: () => anchor,
    box: () => null,
    reveal: (name) => calls.push(["reveal", name]),
    anchor: () => anchor,
    moved: () => [{ thread: "t1", anchor: { ...anchor, start: 2, end: 6 } }],
    listen: () => {},
  };
}

let comments: Comments;
let shown: Record<string, unknown>;

async function open(...there: string[]): Promise<void> {
  comments = new Comments("article");
  comments.surface = text(...there);
  await comments.reload();
  comments.paint();
  shown = mount(CommentList, { target: document.body, props: { comments, selected: anchor } });
  flushSync();
  await tick();
  await Promise.resolve();
  flushSync();
}

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const all = (name: string) => Array.from(document.querySelectorAll<HTMLElement>(`[data-test="${name}"]`));

async function press(name: string): Promise<void> {
  find(name)?.click();
  flushSync();
  await vi.waitFor(() => expect(document.querySelector("[aria-busy=true], input:disabled")).toBeNull());
  await tick();
  flushSync();
}

function type(name: string, value: string): HTMLTextAreaElement {
  const field = find(name);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error(name);
  field.value = value;
  field.setSelectionRange(value.length, value.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
  return field;
}

const key = (field: HTMLElement, name: string, more: KeyboardEventInit = {}) => {
  field.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
  flushSync();
};

beforeEach(() => {
  session.person = people[0] as typeof session.person;
  Element.prototype.scrollIntoView = () => {};
  threads = [];
  calls.length = 0;
});

afterEach(async () => {
  comments.cancel();
  await unmount(shown);
  document.body.replaceChildren();
});

describe("the list of comments", () => {
  it("quotes the words, leads to them, and strikes those that are gone", async () => {
    threads = [thread("t1"), thread("t2"), thread("t3", { anchor: null })];
    await open("t1");
    expect(all("comment").map((card) => card.dataset["thread"])).toEqual(["t3", "t1", "t2"]);
    expect(find("comment-quote")?.textContent).toBe("“上午九时”");
    expect(find("comment-gone")?.textContent).toContain(w.comments.gone);
    expect(document.body.textContent).toContain(w.comments.aboutWhole);
    await press("comment-quote");
    expect(calls.at(-1)).toEqual(["reveal", "t1"]);
    expect(comments.active).toBe("t1");
  });

  it("sends a comment about the selected words with Ctrl+Enter, naming who is called", async () => {
    await open();
    await press("comment-selected");
    const field = type("comment-text", "请＠沈");
    expect(document.activeElement).toBe(field);
    expect(all("mention-people").map((list) => list.textContent?.trim())).toEqual(["沈撰稿"]);
    key(field, "Enter");
    expect(field.value).toBe("请@沈撰稿 ");
    find("comment-new-blocking")?.click();
    flushSync();
    type("comment-text", `${field.value}核对`);
    threads = [thread("t1")];
    key(field, "Enter", { ctrlKey: true });
    await vi.waitFor(() => expect(find("comment-new")).toBeNull());
    const sent = { article: "article", anchor, text: "请@沈撰稿 核对", mentions: ["writer"], blocking: true };
    expect(calls.at(-1)).toEqual(["add_comment", sent]);
    expect(comments.active).toBe("t1");
  });

  it("leaves the keys of an input method alone", async () => {
    await open();
    await press("comment-whole");
    const field = type("comment-text", "好");
    key(field, "Enter", { ctrlKey: true, isComposing: true });
    key(field, "Escape", { isComposing: true });
    expect(calls.some(([command]) => command === "add_comment")).toBe(false);
    expect(find("comment-new")).not.toBeNull();
    key(field, "Escape");
    expect(find("comment-new")).toBeNull();
  });

  it("answers, settles and opens again", async () => {
    threads = [thread("t1", { blocking: true })];
    await open("t1");
    expect(find("comment-blocking")).toMatchObject({ checked: true });
    await press("comment-answer");
    type("comment-reply", "核过。");
    await press("comment-reply-send");
    expect(calls.at(-1)).toEqual(["reply_comment", { article: "article", thread: "t1", text: "核过。", mentions: [] }]);
    threads = [thread("t1", { resolved: { by: me, at: 0 } })];
    await press("comment-settle");
    expect(calls.at(-1)?.[0]).toBe("resolve_comment");
    expect(comments.open).toBe(0);
    comments.active = null;
    comments.filter = "all";
    flushSync();
    expect(all("comment-note")).toEqual([]);
    await press("comment-fold");
    expect(all("comment-note").length).toBe(1);
    await press("comment-settle");
    expect(calls.at(-1)?.[0]).toBe("reopen_comment");
  });

  it("says when a comment is too long, and sends none", async () => {
    await open();
    await press("comment-whole");
    type("comment-text", "𬱖".repeat(2000));
    expect(find("comment-text-send")?.hasAttribute("disabled")).toBe(false);
    type("comment-text", "𬱖".repeat(2001));
    expect(find("comment-text-send")?.hasAttribute("disabled")).toBe(true);
    expect(document.body.textContent).toContain(w.comments.tooLong(1));
  });

  it("shows a thread that is picked in the text, whatever is filtered", async () => {
    threads = [thread("t1", { resolved: { by: me, at: 0 } })];
    await open("t1");
    expect(all("comment")).toEqual([]);
    comments.pick("t1");
    flushSync();
    expect(all("comment").length).toBe(1);
    expect(comments.called).toBe(1);
  });

  it("keeps what was not sent for the next time", async () => {
    await open();
    const stop = comments.watch();
    await press("comment-whole");
    type("comment-text", "还没写完");
    stop();
    expect(new Comments("article").texts["new"]).toBe("还没写完");
    expect(new Comments("another").texts["new"]).toBeUndefined();
    const again = comments.watch();
    comments.cancel();
    again();
    expect(new Comments("article").writing).toBeNull();
  });

  it("tells the core after a save where edits have carried the threads", async () => {
    threads = [thread("t1")];
    await open("t1");
    await comments.saved();
    expect(calls.at(-1)).toEqual(["move_comments", { article: "article", anchors: [{ thread: "t1", anchor: { ...anchor, start: 2, end: 6 } }] }]);
  });
});
