import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.svelte";
import type { Draft } from "./draft.svelte";
import { Pen, said, SlowStore } from "./testing";

const core = vi.hoisted(() => ({ call: (_command: string, _args: Record<string, unknown>): Promise<unknown> => Promise.reject(new Error()) }));
vi.mock("../../shared/core", () => ({
  call: (command: string, args: Record<string, unknown>) => core.call(command, args),
  shell: () => Promise.reject(new Error("no shell")),
}));

/** Every article is written in letters of its own. */
const ARTICLES = ["甲", "乙", "丙"];
const FAULTS = [{ code: "disk_full", details: {} }, new Error("线断了"), { code: "wrong_stage", details: {} }];

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** One window on three articles: a desk at a time, and others who take the place now and then. */
class Office {
  readonly store = new SlowStore();
  readonly roll: (sides: number) => number;
  readonly #left = new Map<string, Set<string>>(ARTICLES.map((article) => [article, new Set()]));
  #desk: Desk | null = null;
  #draft: Draft | null = null;
  #pen: Pen | null = null;
  #away: () => void = () => {};
  #words = 0;
  #others = 0;

  constructor(seed: number) {
    this.roll = dice(seed);
    for (const article of ARTICLES) this.store.add(article);
  }

  /** Whatever happens next. */
  happen(): void {
    this.#look();
    const { roll, store } = this;
    const pen = this.#pen;
    const chance = roll(24);
    if (chance < 9) pen?.type(this.#word());
    else if (chance === 9) pen?.summarize(this.#word());
    else if (chance < 12) pen?.undo();
    else if (chance === 12) pen?.redo();
    else if (chance < 15) this.#go(ARTICLES[roll(ARTICLES.length)] ?? "甲");
    else if (chance === 15) void this.#desk?.draft?.flush();
    else if (chance === 16) store.latency = [() => 0, () => 150, () => roll(900)][roll(3)] ?? (() => 0);
    else if (chance === 17) this.#fail(roll(3) === 0 ? FAULTS[roll(FAULTS.length)] : null);
    else if (chance === 18) this.#intrude(ARTICLES[roll(ARTICLES.length)] ?? "甲");
    else if (chance === 19) this.#othersGo();
    else if (chance === 20) void this.#desk?.takeOver();
    else if (chance < 23) this.#restart();
    else void this.#desk?.reload();
  }

  holds(): void {
    this.#look();
    for (const [article, { texts, asides }] of this.store.articles) {
      for (const text of [...texts, ...asides.values()]) expect(lettersOf(text)).toMatch(new RegExp(`^[${article}他]*$`, "u"));
    }
    const draft = this.#desk?.draft;
    if (draft?.clean) expect(this.store.of(draft.article).texts).toContain(said(draft.content()));
  }

  /** All is well again, the window is left, and time passes: every text that was ever left is there. */
  async end(): Promise<void> {
    this.store.refuse = () => null;
    this.store.latency = () => 0;
    this.#othersGo();
    await passes(90_000);
    this.#leave();
    await passes(90_000);
    this.holds();
    for (const [article, { texts, asides }] of this.store.articles) {
      const kept = new Set([...texts, ...asides.values()]);
      for (const left of this.#left.get(article) ?? []) expect(kept).toContain(left);
    }
  }

  /** The window follows what the desk says. */
  #look(): void {
    const desk = this.#desk;
    if (!desk) return;
    void (desk.wantsEditing ? desk.seat.take() : desk.seat.leave());
    if (desk.draft !== this.#draft) this.#goes();
    this.#draft = desk.draft;
    this.#pen = Pen.over(desk, this.#pen);
  }

  /** A draft that goes leaves its text for good: it must be found again. */
  #goes(): void {
    if (this.#draft) this.#left.get(this.#draft.article)?.add(said(this.#draft.content()));
    this.#draft = null;
  }

  #word(): string {
    this.#words += 1;
    return `${this.#desk?.article ?? ""}${this.#words} `;
  }

  #go(article: string): void {
    if (article === this.#desk?.article) return;
    this.#leave();
    this.#desk = new Desk(article);
    this.#away = this.#desk.watch();
  }

  #leave(): void {
    this.#goes();
    this.#pen = null;
    this.#desk = null;
    this.#away();
    this.#away = () => {};
  }

  #restart(): void {
    this.#desk?.startAfresh().catch(() => null);
  }

  #fail(fault: unknown): void {
    this.store.refuse = (command) => (fault && /save|aside/u.test(command) ? fault : null);
  }

  #intrude(article: string): void {
    this.#others += 1;
    const { content } = this.store.of(article);
    this.store.intrude(article, `别处${this.#others}`, { ...content, summary: `${content.summary}他${this.#others}` });
  }

  #othersGo(): void {
    for (const stored of this.store.articles.values()) if (stored.seat?.startsWith("别处")) stored.seat = null;
  }
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const lettersOf = (text: string) => text.replaceAll(/[0-9 |]/gu, "");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

describe.each(Array.from({ length: 40 }, (_, seed) => seed))("any course of switching, slow saves and undoing, number %i", (seed) => {
  it("lands every text in its own article and loses none", async () => {
    const office = new Office(seed);
    core.call = office.store.call;
    for (let event = 0; event < 120; event += 1) {
      office.happen();
      await passes(office.roll(5) === 0 ? office.roll(30_000) : office.roll(600));
      office.holds();
    }
    await office.end();
  });
});
