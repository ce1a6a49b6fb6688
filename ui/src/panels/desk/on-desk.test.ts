import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.svelte";
import { deskFor } from "./on-desk";
import { Pen, said, SlowStore } from "./testing";

const core = vi.hoisted(() => ({ call: (_command: string, _args: Record<string, unknown>): Promise<unknown> => Promise.reject(new Error()) }));
vi.mock("../../shared/core", () => ({
  call: (command: string, args: Record<string, unknown>) => core.call(command, args),
  shell: () => Promise.reject(new Error("no shell")),
}));

let store: SlowStore;

beforeEach(() => {
  vi.useFakeTimers();
  store = new SlowStore();
  store.add("甲稿");
  core.call = store.call;
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const text = () => said(store.of("甲稿").content);

async function open(): Promise<{ desk: Desk; pen: Pen }> {
  const desk = new Desk("甲稿");
  desk.watch();
  await passes(100);
  void desk.seat.take();
  await passes(100);
  const pen = Pen.over(desk, null);
  if (!pen) throw new Error("not open to be changed");
  return { desk, pen };
}

describe("what is opened over the desk", () => {
  it("sees the version that holds what is typed", async () => {
    const { desk, pen } = await open();
    pen.type("刚打的字");
    const settled = deskFor(desk).settle();
    await passes(100);
    expect(await settled).toBe(store.of("甲稿").version);
    expect(text()).toBe("|刚打的字");
  });

  it("writes the draft anew, and the editor goes on from there without a conflict", async () => {
    const { desk, pen } = await open();
    const here = deskFor(desk);
    pen.type("先写的");
    let typed = "";
    const written = here.rewrite((session) => {
      typed = text();
      expect(session).toBe(store.of("甲稿").seat);
      store.intrude("甲稿", session, { ...store.of("甲稿").content, summary: "收回的摘要" });
      return Promise.resolve();
    });
    await passes(500);
    await written;
    expect(typed).toBe("|先写的");
    const next = Pen.over(desk, pen);
    expect(next).not.toBe(pen);
    next?.type("，接着写的");
    await passes(5000);
    expect(desk.draft?.clean).toBe(true);
    expect(text()).toBe("收回的摘要|先写的，接着写的");
    expect([...store.of("甲稿").asides.values()]).toEqual([]);
  });

  it("leaves everything as it is when the writing is refused", async () => {
    const { desk, pen } = await open();
    const refusal = { code: "nothing_changed", details: {} };
    await expect(deskFor(desk).rewrite(() => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(Pen.over(desk, pen)).toBe(pen);
  });

  it("does not write over what cannot be saved", async () => {
    const { desk, pen } = await open();
    store.refuse = (command) => (command === "save_draft" || command === "keep_aside" ? { code: "disk_full", details: {} } : null);
    pen.type("存不上的字");
    const write = vi.fn<() => Promise<void>>();
    await expect(deskFor(desk).rewrite(write)).rejects.toMatchObject({ code: "disk_full" });
    expect(write).not.toHaveBeenCalled();
  });
});
