import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Offer, SinceView } from "../../../api/types.gen";
import { comparison, paragraph, piece, still } from "../../../shared/comparison/testing";
import { pressKey } from "../../../shared/keys.svelte";
import type { Desk } from "../desk.svelte";
import Since from "./Since.svelte";

const by = { id: "p1", name: "李四" };
const line = (number: number) => ({ number, hash: "", reason: "corrected" as const, by, at: 0 });
const edited = (id: string, text: string) => paragraph(id, "changed", [piece("inserted", text), piece("same", "。")]);

const since: SinceView = {
  signed: line(2),
  step: "二审",
  signed_at: 0,
  now: line(3),
  comparison: comparison([edited("a", "甲"), ...Array.from({ length: 9 }, (_, place) => still(`s${place}`)), edited("b", "乙")]),
  whose: [{ at: "a", by, revision: 3, time: 0 }],
};

let shown: Record<string, unknown> | null = null;

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
});

function open(offers: Offer["action"][]) {
  const desk = {
    view: { refused: [{ action: "approve", refusal: { code: "no_changes", details: {} } }] },
    offer: (action: Offer["action"]) => (offers.includes(action) ? { action, step: null } : undefined),
    stepName: () => "二审",
  } as unknown as Desk;
  const acts = { onconfirm: vi.fn<() => void>(), onreturn: vi.fn<() => void>(), onread: vi.fn<() => void>() };
  shown = mount(Since, { target: document.body, props: { desk, since, ...acts } });
  flushSync();
  return acts;
}

function press(key: string): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.body.addEventListener("keydown", pressKey, { once: true });
  document.body.dispatchEvent(event);
  flushSync();
}

const told = (name: string) => document.querySelector(`[data-test=${name}]`)?.textContent?.replaceAll(/\s+/gu, " ").trim() ?? "";

describe("what changed since one signed", () => {
  it("says how much, whose, and where one stands", () => {
    open(["approve"]);
    expect(told("since-told")).toContain("您在第 2 稿签过字");
    expect(told("since-told")).toContain("此后有 2 处改动，改动人：李四。");
    expect(told("change-told")).toBe("第 1 处，共 2 处：插入“甲”");
    expect(told("fold")).toBe("… 7 段未改 …");
  });

  it("counts what was not looked at until all was, and confirms at any time by one key", () => {
    const { onconfirm } = open(["approve"]);
    expect(told("since-left")).toBe("还有 1 处没有看。");
    press("c");
    press("j");
    expect(told("since-left")).toBe("改动都已看过。");
    press("Enter");
    expect(onconfirm).toHaveBeenCalledTimes(2);
  });

  it("says why it cannot be confirmed, and does not confirm then", () => {
    const { onconfirm } = open([]);
    press("c");
    expect(onconfirm).not.toHaveBeenCalled();
    expect(told("since-why")).not.toBe("");
    expect(document.querySelector("[data-test=since-return]")).toBeNull();
  });
});
