import { describe, expect, it } from "vitest";
import { documentProblem, fieldName, place } from "./problems";

describe("places in a document", () => {
  it.each([
    ["title", "标题"],
    ["body.content[3].attrs.level", "正文第 4 段"],
    ["content.body.content[0]", "正文第 1 段"],
    ["contributors[1].names[0]", "其他署名"],
    ["", "稿件"],
    ["unheard_of", "稿件"],
  ])("%j is %s", (path, words) => {
    expect(place(path)).toBe(words);
  });

  it("fall back to a plain sentence for an unknown problem", () => {
    expect(documentProblem("constructor")).toBe("内容不符合要求");
    expect(fieldName("source_outlet")).toBe("来源");
  });
});
