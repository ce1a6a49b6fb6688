import { describe, expect, it } from "vitest";
import { filterPalette, type PaletteItem } from "./palette";

const item = (label: string, also = ""): PaletteItem => ({ id: label, label, also, hint: "", run: () => {} });
const items = [item("待办", "inbox db"), item("全部稿件", "articles gj"), item("新建稿件", "new xj"), item("稿件导入", "import dr")];
const found = (query: string) => filterPalette(items, query).map((one) => one.label);

describe("the palette", () => {
  it("shows everything, in order, before anything is typed", () => {
    expect(found("  ")).toEqual(["待办", "全部稿件", "新建稿件", "稿件导入"]);
  });

  it("puts labels that begin with the word first", () => {
    expect(found("稿件")).toEqual(["稿件导入", "全部稿件", "新建稿件"]);
  });

  it("finds by pinyin initials and English, in any case", () => {
    expect(found("DB")).toEqual(["待办"]);
    expect(found("import")).toEqual(["稿件导入"]);
  });

  it("wants every word", () => {
    expect(found("稿件 新")).toEqual(["新建稿件"]);
    expect(found("稿件 无此")).toEqual([]);
  });
});
