import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.svelte";
import { Seat } from "./seat.svelte";
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
const DISK_FULL = { code: "disk_full", details: {} };

/** A desk on which the article lies open to be changed. */
async function open(): Promise<{ desk: Desk; pen: Pen; away: () => void }> {
  const desk = new Desk("甲稿");
  const away = desk.watch();
  await passes(100);
  void desk.seat.take();
  await passes(100);
  const pen = Pen.over(desk, null);
  if (!pen) throw new Error("not open to be changed");
  return { desk, pen, away };
}

/** How long the next calls take, there and back. */
function takes(...calls: [number, number][]): void {
  const ways = calls.flat();
  store.latency = () => ways.shift() ?? 0;
}

const other = () => ({ ...store.of("甲稿").content, summary: "别人写的" });

describe("a text that may not follow the draft", () => {
  it("is put aside whole, with what was typed while it was being turned away", async () => {
    const { desk, pen } = await open();
    store.latency = () => 200;
    store.intrude("甲稿", "别处", other());
    pen.type("先写的");
    await passes(700);
    pen.type("，再写的");
    await passes(300);
    pen.type("，又写的");
    await passes(5000);
    expect(desk.draft?.lost).toBe(true);
    expect(await desk.secure()).toBe(true);
    expect([...store.of("甲稿").asides.values()]).toEqual(["|先写的，再写的，又写的"]);
  });

  it("is held on to while it cannot be put aside either", async () => {
    const { desk, pen } = await open();
    store.refuse = (command) => (command === "keep_aside" ? DISK_FULL : null);
    store.intrude("甲稿", "别处", other());
    pen.type("要紧的话");
    await passes(1000);
    expect(desk.draft?.lost).toBe(true);
    expect(await desk.secure()).toBe(false);
    await expect(desk.startAfresh()).rejects.toMatchObject({ code: "draft_taken_over" });
    expect(said(desk.draft?.content() ?? other())).toBe("|要紧的话");
    store.refuse = () => null;
    await passes(60_000);
    expect([...store.of("甲稿").asides.values()]).toEqual(["|要紧的话"]);
    expect(await desk.secure()).toBe(true);
  });

  it("does not replace one that was put aside before", async () => {
    const { desk, pen } = await open();
    for (const words of ["头一份", "第二份"]) {
      const writing = Pen.over(desk, pen);
      store.intrude("甲稿", "别处", { ...other(), summary: words });
      store.of("甲稿").seat = null;
      writing?.type(words);
      await passes(1000);
      expect(desk.draft?.lost).toBe(true);
      const started = desk.startAfresh();
      await passes(100);
      await started;
      void desk.seat.take();
      await passes(100);
    }
    const asides = [...store.of("甲稿").asides.values()];
    expect(asides).toHaveLength(2);
    expect(asides[0]).toContain("头一份");
    expect(asides[1]).toContain("第二份");
  });

  it("is put aside once, and lets one go, when the article went on elsewhere", async () => {
    const { desk, pen } = await open();
    const gone = { code: "wrong_stage", details: {} };
    store.refuse = (command) => (command === "save_draft" ? gone : null);
    pen.type("晚到的话");
    await passes(120_000);
    expect(await desk.secure()).toBe(true);
    expect([...store.of("甲稿").asides.values()]).toEqual(["|晚到的话"]);
    expect(store.calls.filter((command) => command === "keep_aside")).toHaveLength(1);
  });
});

describe("starting afresh", () => {
  it("takes up what was typed while the article was being read", async () => {
    const { desk, pen } = await open();
    store.latency = () => 300;
    const started = desk.startAfresh();
    await passes(200);
    pen.type("刚打的字");
    await passes(5000);
    await started;
    const next = Pen.over(desk, pen);
    expect(next).not.toBe(pen);
    expect(said(desk.draft?.content() ?? other())).toBe("|刚打的字");
    next?.type("，接着打");
    await passes(5000);
    expect(desk.draft?.clean).toBe(true);
    expect(said(store.of("甲稿").content)).toBe("|刚打的字，接着打");
  });

  it("does not leave a text behind that cannot be saved", async () => {
    const { desk, pen } = await open();
    store.refuse = (command) => (command === "save_draft" ? DISK_FULL : null);
    pen.type("存不上的字");
    await expect(desk.startAfresh()).rejects.toMatchObject(DISK_FULL);
    expect(Pen.over(desk, pen)).toBe(pen);
  });

  it("is not undone by an older answer", async () => {
    const { desk } = await open();
    const slow = [1000, 0, 0, 0];
    store.latency = () => slow.shift() ?? 0;
    const late = desk.reload();
    store.intrude("甲稿", "别处", other());
    store.of("甲稿").seat = null;
    await passes(10);
    store.more = { changed_since_revision: true };
    const started = desk.startAfresh();
    await passes(10);
    await started;
    store.more = {};
    await passes(5000);
    await late;
    expect(desk.view?.changed_since_revision).toBe(true);
  });
});

describe("leaving", () => {
  it("saves all of what was typed until the very end", async () => {
    const { desk, pen } = await open();
    store.latency = () => 300;
    pen.type("一");
    const free = desk.secure();
    await passes(400);
    pen.type("二");
    await passes(5000);
    expect(await free).toBe(true);
    expect(said(store.of("甲稿").content)).toBe("|一二");
  });

  it("gives the place up once all is saved", async () => {
    const { pen, away } = await open();
    store.latency = () => 200;
    pen.type("一");
    away();
    expect(store.of("甲稿").seat).not.toBeNull();
    await passes(2000);
    expect(said(store.of("甲稿").content)).toBe("|一");
    expect(store.of("甲稿").seat).toBeNull();
  });
});

describe("a place", () => {
  const events = { ontaken: () => {}, onfreed: () => Promise.resolve() };
  const sits = () => store.of("甲稿").seat;

  it("is held when it was left and wanted again while it was being asked for", async () => {
    store.latency = () => 100;
    const seat = new Seat("甲稿", events);
    void seat.take();
    await passes(50);
    void seat.leave();
    void seat.take();
    await passes(2000);
    expect(sits()).toBe(seat.session);
    void seat.leave();
    await passes(2000);
    expect(sits()).toBeNull();
  });

  it("is not given up by an older wish that arrives late", async () => {
    const seat = new Seat("甲稿", events);
    await seat.take();
    takes([1000, 0], [0, 0]);
    void seat.leave();
    void seat.take();
    await passes(5000);
    expect(sits()).toBe(seat.session);
  });

  it("is taken over for good, though an older question is answered late", async () => {
    store.of("甲稿").seat = "别处";
    const seat = new Seat("甲稿", events);
    await seat.take();
    expect(seat.elsewhere).not.toBeNull();
    takes([0, 1000], [0, 0]);
    await passes(20_100);
    const over = seat.take(true);
    await passes(5000);
    await over;
    expect(seat.elsewhere).toBeNull();
    expect(sits()).toBe(seat.session);
  });

  it("is opened on the text that was left there", async () => {
    store.of("甲稿").seat = "别处";
    const desk = new Desk("甲稿");
    desk.watch();
    await passes(100);
    void desk.seat.take();
    await passes(100);
    expect(desk.editing).toBe(false);
    store.intrude("甲稿", "别处", other());
    store.of("甲稿").seat = null;
    store.latency = () => 500;
    for (let ms = 0; ms < 25_000 && !desk.editing; ms += 100) await passes(100);
    expect(desk.editing).toBe(true);
    const pen = Pen.over(desk, null);
    expect(said(pen?.content() ?? store.of("甲稿").content)).toBe("别人写的|");
    pen?.type("接着写");
    await passes(5000);
    expect(desk.draft?.clean).toBe(true);
  });

  it("is asked for again when it is not on record any more", async () => {
    const seat = new Seat("甲稿", events);
    await seat.take();
    store.of("甲稿").seat = null;
    await passes(41_000);
    expect(sits()).toBe(seat.session);
  });

  it("that somebody took leaves nothing on record", async () => {
    const seat = new Seat("甲稿", events);
    await seat.take();
    store.of("甲稿").seat = "别处";
    await passes(21_000);
    expect(seat.taken).not.toBeNull();
    await seat.leave();
    expect(store.calls.at(-1)).toBe("close_draft");
    await seat.take();
    expect(sits()).toBe("别处");
  });

  it("lost by a refused save is asked for anew before the text is opened again", async () => {
    const { desk, pen } = await open();
    const { seat } = desk;
    store.intrude("甲稿", "别处", other());
    pen.type("一");
    await passes(1000);
    await desk.startAfresh();
    expect(desk.seat).not.toBe(seat);
    await desk.seat.take();
    expect(desk.seat.elsewhere).not.toBeNull();
    expect(desk.editing).toBe(false);
  });
});
