import { describe, expect, it } from "vitest";
import type { CreditBlock, Layout, LayoutPresets, Part } from "../../api/types.gen";
import {
  blockAlone,
  blockLines,
  moved,
  newPart,
  newRow,
  plainBlock,
  presetLayout,
  samePlace,
  sourceKind,
  sourceOf,
  sourceText,
} from "./layout";

const words = { reprint_for_study: "", partly_reprinted: "", own_works: "" };
const layoutOf = (...parts: Part[]): Layout => ({
  format: "sanshen.layout.v1",
  parts,
  paragraphs: "as_written",
  disclaimers: words,
  file_name: "{{ 编号 }}",
});
const credits = (place: "own" | "head" | "run_in", label: string): Part => ({
  part: "credits",
  place,
  when: "always",
  align: "left",
  block: plainBlock([{ ...newRow(), label }]),
});
const labels = (layout: Layout | null) =>
  layout?.parts.map((part) => (part.part === "credits" ? `${part.place} ${part.block.rows[0]?.label}` : part.part));

const presets: LayoutPresets = {
  kinds: [{ kind: "wechat", layout: layoutOf(credits("head", "来源"), newPart("body"), credits("own", "编辑")) }],
  shapes: [
    { shape: "bar", layout: layoutOf(credits("head", "别的"), newPart("body"), credits("own", "竖线")) },
    { shape: "head_and_end", layout: layoutOf(credits("head", "题下"), newPart("body"), credits("run_in", "文末")) },
  ],
  variables: [],
  filters: [],
};

describe("a layout to begin with", () => {
  it("is that of the kind of place, with the credits of the shape", () => {
    expect(labels(presetLayout(presets, "wechat", null))).toEqual(["head 来源", "body", "own 编辑"]);
    expect(labels(presetLayout(presets, "wechat", "bar"))).toEqual(["head 来源", "body", "own 竖线"]);
  });

  it("names the editor in the head line only in the shape that does so", () => {
    expect(labels(presetLayout(presets, "wechat", "head_and_end"))).toEqual(["head 题下", "body", "run_in 文末"]);
  });

  it("is none for a kind that there is not", () => {
    expect(presetLayout(presets, "web", "bar")).toBeNull();
  });
});

describe("the order of parts", () => {
  it("changes by one thing taken out and put in elsewhere", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  });

  it("loses nothing at its ends", () => {
    expect(moved(["a", "b"], 0, 9)).toEqual(["b", "a"]);
    expect(moved(["a", "b"], 1, -1)).toEqual(["b", "a"]);
    expect(moved(["a", "b"], 5, 0)).toEqual(["a", "b"]);
  });
});

describe("a source", () => {
  it("is the same after it was taken apart into its kind and its words", () => {
    for (const source of ["editor", { step: "first_review" }, { contributor: "摄影" }, { fixed: "某融媒体中心" }] as const) {
      expect(sourceOf(sourceKind(source), sourceText(source))).toEqual(source);
    }
  });
});

describe("a block alone", () => {
  const block: CreditBlock = plainBlock([newRow()]);

  it("stands before everything else of its page, as it will be printed", () => {
    const fence = (blockAlone(block).parts[1] as Extract<Part, { part: "lines" }>).lines[0];
    expect(blockLines(`一审：甲\n二审：乙\n\n${fence}\n\n正文\n\n　　${fence}\n`)).toEqual(["一审：甲", "二审：乙"]);
    expect(blockLines(`${fence}\n\n正文\n`)).toEqual([]);
  });

  it("has a body and a place that says AI, so that only the block can be at fault", () => {
    const kinds = blockAlone(block).parts.map((part) => (part.part === "lines" ? part.piece : part.part));
    expect(kinds).toEqual(["credits", "title", "body", "notice"]);
  });
});

describe("the place of a fault", () => {
  it("is the same whatever order its fields come in", () => {
    expect(samePlace({ in: "line", part: 1, line: 2 }, { line: 2, in: "line", part: 1 })).toBe(true);
    expect(samePlace({ in: "line", part: 1, line: 2 }, { in: "line", part: 2, line: 1 })).toBe(false);
    expect(samePlace({ in: "part", part: 1 }, { in: "row", part: 1, row: 0 })).toBe(false);
  });
});
