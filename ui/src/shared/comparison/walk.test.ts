import { describe, expect, it } from "vitest";
import { comparison, paragraph, piece } from "./testing";
import { Walk } from "./walk.svelte";

const three = comparison(["一", "二", "三"].map((text) => paragraph(text, "inserted", [piece("inserted", text)])));

describe("walking through a comparison", () => {
  it("goes from the first to the last and stays there", () => {
    const walk = new Walk(() => three);
    expect(walk.telling).toBe("");
    const tellings = [1, 1, 1, 1].map((by) => {
      walk.step(by);
      return walk.telling;
    });
    expect(tellings).toEqual([
      "第 1 处，共 3 处：新增一段“一”",
      "第 2 处，共 3 处：新增一段“二”",
      "第 3 处，共 3 处：新增一段“三”",
      "第 3 处，共 3 处：新增一段“三”",
    ]);
  });

  it("begins at the end when it goes back first", () => {
    const walk = new Walk(() => three);
    walk.step(-1);
    expect(walk.at).toBe(2);
    expect(walk.left).toBe(2);
  });

  it("counts what was not looked at", () => {
    const walk = new Walk(() => three);
    const { j, k } = walk.keys();
    expect(walk.left).toBe(3);
    j?.();
    j?.();
    k?.();
    expect(walk.left).toBe(1);
    walk.restart();
    expect([walk.at, walk.left]).toEqual([null, 3]);
  });

  it("does nothing where nothing differs", () => {
    const walk = new Walk(() => null);
    walk.step(1);
    expect([walk.at, walk.count, walk.telling]).toEqual([null, 0, ""]);
  });
});
