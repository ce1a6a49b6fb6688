import { flushSync, mount, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { Compared, Comparison } from "../../api/types.gen";
import ComparisonView from "./ComparisonView.svelte";
import { comparison, paragraph, part, piece, still } from "./testing";
import { Walk } from "./walk.svelte";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  await Promise.all(shown.splice(0).map((component) => unmount(component)));
});

function show(compared: Comparison, mode: "inline" | "side" = "inline", more: object = {}): { walk: Walk; root: Element } {
  const walk = new Walk(() => compared);
  const target = document.body.appendChild(document.createElement("div"));
  shown.push(mount(ComparisonView, { target, props: { walk, mode, ...more } }));
  flushSync();
  return { walk, root: target };
}

/** The text of every element that the selector finds, without what is only read aloud. */
function texts(root: Element, selector: string): string[] {
  return Array.from(root.querySelectorAll(selector), (element) => {
    const copy = element.cloneNode(true) as Element;
    for (const said of copy.querySelectorAll(".said")) said.remove();
    return copy.textContent?.replaceAll(/\s+/gu, "") ?? "";
  });
}

const replaced = paragraph("a", "changed", [
  piece("deleted", "国务院新闻办公室"),
  piece("inserted", "国新办"),
  piece("same", "发布。"),
]);
const mixed = [replaced, paragraph("b", "inserted", [piece("inserted", "新的一段")]), paragraph("c", "deleted", [piece("deleted", "旧的一段")])];

describe("a comparison in line", () => {
  it("draws what went as deleted and what came as inserted, each named once to who listens", () => {
    const { root } = show(comparison(mixed));
    expect(texts(root, "del")).toEqual(["国务院新闻办公室", "旧的一段"]);
    expect(texts(root, "ins")).toEqual(["国新办", "新的一段"]);
    expect(Array.from(root.querySelectorAll(".said"), (said) => said.textContent)).toEqual(["删去", "插入", "插入", "删去"]);
  });

  it("rings the present place, and says it", () => {
    const { walk, root } = show(comparison(mixed));
    walk.step(1);
    flushSync();
    expect(texts(root, '[aria-current="true"]')).toEqual(["国务院新闻办公室国新办"]);
    expect(root.querySelector("[role=status]")?.textContent).toBe("第 1 处，共 3 处：“国务院新闻办公室”改为“国新办”");
    walk.step(1);
    flushSync();
    expect(texts(root, '[aria-current="true"]')).toEqual(["新的一段"]);
  });

  it("folds what did not change, and unfolds it", async () => {
    const { root } = show(comparison([replaced, ...Array.from({ length: 6 }, (_, place) => still(`s${place}`))]));
    const fold = root.querySelector<HTMLButtonElement>("[data-test=fold]");
    expect(fold?.textContent?.trim()).toBe("… 5 段未改 …");
    expect(texts(root, ".block.same")).toHaveLength(1);
    fold?.click();
    await Promise.resolve();
    flushSync();
    expect(root.querySelector("[data-test=fold]")).toBeNull();
    expect(texts(root, ".block.same")).toHaveLength(6);
  });

  it("takes one from a block that moved to where it is now, and back", () => {
    const pieces = [piece("same", "搬家")];
    const { root } = show(
      comparison([paragraph("m", "moved_away", pieces, { moved: 1 }), still("s"), paragraph("m", "moved_here", pieces, { moved: 1 })]),
    );
    expect(texts(root, ".sign")).toEqual(["移到下文看那里", "由上文移来看那里"]);
    const [away, here] = root.querySelectorAll<HTMLButtonElement>(".sign button");
    away?.click();
    expect(document.activeElement).toBe(here);
    here?.click();
    expect(document.activeElement).toBe(away);
  });

  it("tells whose change each is", () => {
    const by = { id: "p", name: "李四" };
    const whose = [{ at: "a", by, revision: 3, time: 0 }, { at: "title", by, revision: 4, time: 0 }];
    const { root } = show(comparison(mixed, [{ field: "title", pieces: [piece("inserted", "题")] }]), "inline", { whose });
    const notes = Array.from(root.querySelectorAll("[data-test=whose]"), (note) => note.textContent ?? "");
    expect(notes.map((note) => note.slice(0, 13))).toEqual(["改动人：李四（第 4 稿，", "改动人：李四（第 3 稿，"]);
  });

  it("shows marks, breaks and characters that nobody sees, and runs nothing", () => {
    const line = paragraph("a", "changed", [
      piece("changed", "粗", { marks: ["bold"] }),
      piece("inserted", "甲\n乙\u200b<img src=x onerror=alert(1)>", { marks: ["italic", "link:https://example.com/"] }),
    ]);
    const { root } = show(comparison([line]));
    expect(texts(root, "strong")).toEqual(["粗"]);
    expect(texts(root, ".how")).toEqual(["〔不加粗→加粗〕"]);
    expect(root.querySelector("ins em")?.textContent).toContain("↵");
    expect(root.querySelector(".hidden-character")?.getAttribute("data-code")).toBe("U+200B");
    expect(root.querySelector("img, a[href]")).toBeNull();
  });

  it("marks a row of a table that came", () => {
    const row = (change: "same" | "inserted", text: string) =>
      part("table_row", change, { parts: [part("table_cell", change, { parts: [paragraph("", change, [piece(change, text)])] })] });
    const table = part("table", "changed", { id: "t", parts: [row("same", "甲"), row("inserted", "乙")] });
    const { root } = show(comparison([table]));
    expect(texts(root, "tr.inserted")).toEqual(["新增一行乙"]);
    expect(texts(root, "ins")).toEqual(["乙"]);
  });
});

describe("a comparison side by side", () => {
  it("leaves out on each side what stands only on the other", () => {
    const { root } = show(comparison(mixed), "side", { names: { before: "第 1 稿", after: "工作稿" } });
    const cells = texts(root, ".row > [role]");
    expect(cells).toEqual(["第1稿", "工作稿", "国务院新闻办公室发布。", "国新办发布。", "", "新的一段", "旧的一段", ""]);
  });

  it("sets a line that was split as it was, and as it is", () => {
    const split = [
      paragraph("a", "same", [piece("same", "上半。")]),
      paragraph("b", "inserted", [piece("same", "下半"), piece("deleted", "旧"), piece("inserted", "新"), piece("same", "。")]),
    ];
    expect(texts(show(comparison(split), "side").root, ".row:not(.head) > [role]")).toEqual([
      "上半。下半旧。",
      "上半。",
      "",
      "由上一段分出下半新。",
    ]);
  });
});

describe("a comparison of 100,000 characters with 500 changes", () => {
  const sentence = "为进一步规范稿件审核流程，确保每一篇稿件都经过三名不同的审核人签字。";
  const blocks: Compared[] = Array.from({ length: 2000 }, (_, place) => {
    const text = sentence.repeat(2).slice(0, 50);
    if (place % 4 > 0) return still(`b${place}`, text);
    return paragraph(`b${place}`, "changed", [piece("same", text), piece("deleted", "原"), piece("inserted", "新"), piece("same", text)]);
  });

  it.each(["inline", "side"] as const)("opens %s without a wait", (mode) => {
    const began = performance.now();
    const { walk, root } = show(comparison(blocks), mode);
    const opened = performance.now() - began;
    expect(walk.count).toBe(500);
    expect(root.querySelectorAll("[data-change]").length).toBeGreaterThanOrEqual(500);
    const stepped = performance.now();
    walk.step(1);
    flushSync();
    // Happy-dom on a busy machine; a browser takes a fraction of it.
    expect(opened).toBeLessThan(8000);
    expect(performance.now() - stepped).toBeLessThan(1000);
  }, 20_000);
});
