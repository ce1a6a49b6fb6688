import { describe, expect, it } from "vitest";
import { blankContent, type Content } from "../document/content";
import { Autosave, type SaveState } from "./autosave";
import type { Clock } from "./clock";

/** A clock that stands still until it is turned. */
class TestClock implements Clock {
  time = 0;
  #timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.time + ms, run };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  async turn(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settled();
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = next.at;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      next.run();
    }
    this.time = end;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

interface Sent {
  text: string;
  base: number;
  at: number;
}

/** One article on a desk, with a store that can be slow or refuse. */
class Desk {
  text = "原文";
  sent: Sent[] = [];
  onDisk = "原文";
  version = 7;
  underWay = 0;
  mostUnderWay = 0;
  latency = 0;
  refuse: unknown = null;
  states: SaveState[] = [];
  readonly autosave: Autosave<Content>;

  constructor(readonly clock: TestClock) {
    this.autosave = new Autosave({
      version: this.version,
      savedAt: 0,
      read: () => ({ ...blankContent(), title: this.text }),
      save: (content, base) => this.#save(content, base),
      isFinal: ({ code }) => code === "save_conflict",
      onstate: (state) => this.states.push(state),
      clock,
    });
  }

  type(text: string): void {
    this.text = text;
    this.autosave.changed();
  }

  get kinds(): string[] {
    return this.states.map(({ kind }) => kind);
  }

  async #save(content: Content, base: number): Promise<{ version: number; saved_at: number }> {
    this.sent.push({ text: content.title, base, at: this.clock.now() });
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    const refusal = this.refuse;
    if (this.latency > 0) await new Promise<void>((done) => void this.clock.after(this.latency, done));
    this.underWay -= 1;
    if (refusal !== null) throw refusal;
    this.onDisk = content.title;
    this.version += 1;
    return { version: this.version, saved_at: this.clock.now() };
  }
}

const desk = () => new Desk(new TestClock());
const DISK_FULL = { code: "disk_full", details: {} };

describe("autosave", () => {
  it("saves half a second after the last change", async () => {
    const d = desk();
    d.type("一");
    await d.clock.turn(400);
    d.type("一二");
    await d.clock.turn(499);
    expect(d.sent).toEqual([]);
    await d.clock.turn(1);
    expect(d.sent).toEqual([{ text: "一二", base: 7, at: 900 }]);
    expect(d.kinds).toEqual(["editing", "saving", "saved"]);
  });

  it("lets nothing wait longer than two seconds, however fast one types", async () => {
    const d = desk();
    for (let key = 0; key < 30; key += 1) {
      d.type(`第${key}键`);
      await d.clock.turn(100);
    }
    expect(d.sent[0]).toMatchObject({ at: 2000, base: 7 });
  });

  it("says saved only of the text that is there now", async () => {
    const d = desk();
    d.latency = 300;
    d.type("一");
    await d.clock.turn(600);
    d.type("一二");
    await d.clock.turn(250);
    expect(d.onDisk).toBe("一");
    expect(d.autosave.state.kind).toBe("editing");
    await d.clock.turn(2000);
    expect(d.sent.map(({ text, base }) => [text, base])).toEqual([
      ["一", 7],
      ["一二", 8],
    ]);
    expect(d.autosave.state).toEqual({ kind: "saved", at: expect.any(Number) });
  });

  it("flushes at once, all of it, and one save at a time", async () => {
    const d = desk();
    d.latency = 300;
    d.type("一");
    await d.clock.turn(600);
    d.type("一二");
    const flushed = d.autosave.flush();
    await d.clock.turn(1000);
    expect(await flushed).toBe(true);
    expect(d.onDisk).toBe("一二");
    expect(d.mostUnderWay).toBe(1);
  });

  it("has nothing to flush when nothing changed", async () => {
    const d = desk();
    expect(await d.autosave.flush()).toBe(true);
    expect(d.sent).toEqual([]);
  });

  it("tries a failed save again, ever more slowly, with the text of then", async () => {
    const d = desk();
    d.refuse = DISK_FULL;
    d.type("一");
    await d.clock.turn(500);
    expect(d.autosave.state).toEqual({ kind: "failed", refusal: DISK_FULL, since: 500 });
    d.type("一二");
    await d.clock.turn(7000);
    expect(d.sent.map(({ at }) => at)).toEqual([500, 1500, 3500, 7500]);
    expect(d.autosave.state).toMatchObject({ kind: "failed", since: 500 });
    d.refuse = null;
    await d.clock.turn(30_000);
    expect(d.onDisk).toBe("一二");
    expect(d.autosave.state.kind).toBe("saved");
  });

  it("tells when a flush did not reach the disk", async () => {
    const d = desk();
    d.refuse = new Error("线断了");
    d.type("一");
    expect(await d.autosave.flush()).toBe(false);
    expect(d.autosave.state).toMatchObject({ refusal: { code: "internal", details: { detail: "线断了" } } });
  });

  it("sends nothing after a conflict, whatever is typed and though the disk would take it", async () => {
    const d = desk();
    d.refuse = { code: "save_conflict", details: { base: 7, current: 9, by: { id: "p", name: "甲" }, at: "" } };
    d.type("一");
    await d.clock.turn(500);
    d.type("一二");
    await d.clock.turn(100_000);
    expect(await d.autosave.flush()).toBe(false);
    expect(d.sent).toHaveLength(1);
    d.refuse = null;
    d.type("一二三");
    await d.clock.turn(100_000);
    expect(await d.autosave.close()).toBe(false);
    expect(d.sent).toHaveLength(1);
    expect(d.autosave.state).toMatchObject({ kind: "failed", refusal: { code: "save_conflict" } });
  });

  it("takes the text for the last time when it is closed", async () => {
    const d = desk();
    d.latency = 50;
    d.type("甲稿");
    const closed = d.autosave.close();
    d.text = "乙稿";
    d.autosave.changed();
    await d.clock.turn(5000);
    expect(await closed).toBe(true);
    expect(d.sent.map(({ text }) => text)).toEqual(["甲稿"]);
  });

  it("goes on trying with the closed text when the disk refuses", async () => {
    const d = desk();
    d.refuse = DISK_FULL;
    d.type("甲稿");
    expect(await d.autosave.close()).toBe(false);
    d.text = "乙稿";
    d.refuse = null;
    await d.clock.turn(60_000);
    expect(d.onDisk).toBe("甲稿");
  });
});

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))("any course of events, number %i", (seed) => {
  it("keeps its promises", async () => {
    const roll = dice(seed);
    const clock = new TestClock();
    let open = new Desk(clock);
    const all = [open];
    for (let event = 0; event < 120; event += 1) {
      const kind = roll(10);
      if (kind < 5) open.type(`稿${all.length}·${event}`);
      if (kind === 5) open.latency = roll(3) * 400;
      if (kind === 6) open.refuse = roll(2) === 0 ? DISK_FULL : null;
      if (kind === 7) void open.autosave.flush();
      if (kind === 8 && roll(4) === 0) {
        void open.autosave.close();
        open = new Desk(clock);
        all.push(open);
      }
      await clock.turn(roll(700));
      for (const d of all) holds(d);
    }
    for (const d of all) d.refuse = null;
    await clock.turn(120_000);
    all.forEach((d, place) => {
      expect(d.onDisk).toBe(d.text);
      expect(d.sent.every(({ text }) => text.startsWith(`稿${place + 1}·`))).toBe(true);
    });
  });

  function holds(d: Desk): void {
    expect(d.mostUnderWay).toBeLessThanOrEqual(1);
    if (d.autosave.state.kind === "saved") expect(d.onDisk).toBe(d.text);
    expect(d.autosave.version).toBe(d.version);
  }
});
