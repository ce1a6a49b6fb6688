import { describe, expect, it } from "vitest";
import { blankContent } from "../../document/content";
import { fieldsOf, isDay, isWebAddress, splitNames } from "./fields";

describe("the field panel", () => {
  it("takes everything but what the editor has", () => {
    const fields = fieldsOf(blankContent());
    expect(Object.keys(fields)).not.toContain("body");
    expect({ ...blankContent(), ...fields }).toEqual(blankContent());
  });

  it("parts names at commas of every kind, not at blanks", () => {
    expect(splitNames("沈清和、陆小满， 买买提·艾力;丁 戊、")).toEqual(["沈清和", "陆小满", "买买提·艾力", "丁 戊"]);
    expect(splitNames(" ")).toEqual([]);
  });

  it("knows a real day", () => {
    expect(["2026-11-23", "2024-02-29"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-1-1", "昨天"].some(isDay)).toBe(false);
  });

  it("knows an address of the web", () => {
    expect(isWebAddress("https://example.com/news/1.html")).toBe(true);
    expect(["javascript:alert(1)", "example.com", "https://", "http://a b"].some(isWebAddress)).toBe(false);
  });
});
