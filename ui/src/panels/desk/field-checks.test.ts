import { describe, expect, it } from "vitest";
import { blankContent } from "../../document/content";
import { concernsOf } from "./field-checks";
import { type Fields, fieldsOf } from "./fields";

const TODAY = "2026-11-23";
const whole: Fields = { ...fieldsOf(blankContent()), section: "s", byline: ["彭㛃"], source_outlet: "本网" };
const concerned = (change: Partial<Fields>) =>
  concernsOf({ ...whole, ...change }, TODAY).map(({ field, must }) => `${field}${must ? "!" : ""}`);

describe("what is said about the fields", () => {
  it("is nothing when all is well", () => {
    expect(concerned({})).toEqual([]);
  });

  it("names what is missing before submission", () => {
    expect(concerned({ section: "", byline: [] })).toEqual(["section!", "byline"]);
  });

  it("asks a reprint for its source and its address", () => {
    expect(concerned({ origin: "reprint", source_outlet: " " })).toEqual(["source_outlet!", "original_url"]);
    expect(concerned({ origin: "reprint", original_url: "https://example.cn/1" })).toEqual([]);
    expect(concerned({ original_url: "https://example.cn/1" })).toEqual(["original_url"]);
  });

  it("flags names that are none; a reprint may quote 佚名 as its author", () => {
    expect(concerned({ byline: ["佚名", "zhangwei01"] })).toEqual(["byline!", "byline!"]);
    expect(concerned({ byline: ["佚名"], origin: "reprint", original_url: "https://example.cn/1" })).toEqual([]);
    expect(concerned({ contributors: [{ role: "摄影", names: ["待定"] }] })).toEqual(["contributors!"]);
  });

  it("looks at dates ahead, at one unit in two fields, at a summary that will be cut", () => {
    expect(concerned({ original_date: "2026-11-24", summary: "字".repeat(121), origin_unit: "本网" })).toEqual([
      "original_date",
      "origin_unit",
      "summary",
    ]);
    expect(concerned({ original_date: TODAY, summary: "字".repeat(120) })).toEqual([]);
  });
});
