import { describe, expect, it } from "vitest";
import { zh } from "./zh";

function sentences(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(sentences);
  return [];
}

describe("the window's words", () => {
  it("are none of them empty", () => {
    expect(sentences(zh).filter((sentence) => sentence.trim() === "")).toEqual([]);
  });

  it("have no half-width punctuation after a Han character", () => {
    expect(sentences(zh).filter((sentence) => /\p{Script=Han}[,;:?!]/u.test(sentence))).toEqual([]);
  });
});
