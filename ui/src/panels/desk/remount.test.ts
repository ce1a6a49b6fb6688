import { Selection } from "prosemirror-state";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import Shown from "./Desk.svelte";
import { Desk } from "./desk.svelte";
import { said, SlowStore } from "./testing";

const core = vi.hoisted(() => ({ call: (_command: string, _args: Record<string, unknown>): Promise<unknown> => Promise.reject(new Error()) }));
vi.mock("../../shared/core", () => ({
  call: (command: string, args: Record<string, unknown>) => core.call(command, args),
  shell: () => Promise.reject(new Error("no shell")),
}));

/** What else a desk asks for. */
const BESIDE: Record<string, unknown> = { sections: [], timeline: [], since_signed: null, comments: [] };

let store: SlowStore;
let desk: Desk;
let shown: Record<string, unknown> | null = null;

beforeEach(async () => {
  vi.useFakeTimers();
  store = new SlowStore();
  store.add("甲稿");
  core.call = (command, args) => (command in BESIDE ? Promise.resolve(BESIDE[command]) : store.call(command, args));
  const watched = vi.spyOn(Desk.prototype, "watch");
  shown = mount(Shown, { target: document.body, props: { article: "甲稿" } });
  await passes(100);
  const [lain] = watched.mock.contexts;
  if (!lain) throw new Error("no desk");
  desk = lain as Desk;
});

afterEach(async () => {
  await leave();
  vi.clearAllTimers();
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function passes(ms: number): Promise<void> {
  flushSync();
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

async function leave(): Promise<void> {
  if (shown) await unmount(shown);
  shown = null;
}

function type(text: string): void {
  desk.draft?.writing?.tell((state, dispatch) => {
    dispatch?.(state.tr.setSelection(Selection.atEnd(state.doc)).insertText(text));
    return true;
  });
  flushSync();
}

const onScreen = () => document.querySelector("[data-test=editor-body]")?.textContent ?? null;
const onDisk = () => said(store.of("甲稿").content);

it("an editor that comes after another for the same draft goes on from what was typed", async () => {
  type("写着");
  const { draft } = desk;
  store.more = { offered: [] };
  await desk.reload();
  await passes(0);
  expect(onScreen()).toBeNull();
  store.more = {};
  await desk.reload();
  await passes(0);
  expect(desk.draft).toBe(draft);
  expect(onScreen()).toBe("写着");
  type("，再写");
  await passes(1000);
  expect(onDisk()).toBe("|写着，再写");
});

it("a text whose place was taken is put aside, and the next editor begins with what is saved", async () => {
  type("写着");
  store.of("甲稿").seat = "别处";
  await passes(21_000);
  expect(onScreen()).toBeNull();
  expect([...store.of("甲稿").asides.values()]).toEqual(["|写着"]);
  store.of("甲稿").seat = null;
  document.querySelector<HTMLElement>("[data-test=take-saved]")?.click();
  await passes(1000);
  expect(onScreen()).toBe("");
  type("重写");
  await passes(1000);
  expect(onDisk()).toBe("|重写");
});

it("an editor for another draft never takes the text of the one before", async () => {
  type("旧的");
  await passes(1000);
  store.intrude("甲稿", "别处", { ...store.of("甲稿").content, summary: "恢复的" });
  store.of("甲稿").seat = null;
  const before = desk.draft;
  await desk.startAfresh();
  await passes(100);
  expect(desk.draft).not.toBe(before);
  expect(desk.draft?.writing).not.toBe(before?.writing);
  expect(desk.draft?.tracking.state).not.toBeNull();
  type("，新的");
  await passes(1000);
  expect(onScreen()).toBe("旧的，新的");
  expect(onDisk()).toBe("恢复的|旧的，新的");
});

it("a desk that is left keeps what was typed last, and gives the place up", async () => {
  type("最后一句");
  await leave();
  await passes(1000);
  expect(onDisk()).toBe("|最后一句");
  expect(store.of("甲稿").seat).toBeNull();
});
