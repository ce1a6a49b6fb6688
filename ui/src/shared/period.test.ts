import { describe, expect, it } from "vitest";
import { asked, periodFault } from "./period";

describe("a period", () => {
  it.each([
    ["", "", null],
    ["2026-11-01", "", null],
    ["", "2026-11-23", null],
    ["2026-11-23", "2026-11-23", null],
    ["2026-02-30", "", "wrong"],
    ["2026-1-1", "", "wrong"],
    ["昨天", "", "wrong"],
    ["2026-11-24", "2026-11-23", "reversed"],
  ])("from %j to %j: %j", (from, to, fault) => {
    expect(periodFault({ from, to })).toBe(fault);
  });

  it("is asked for with open ends, and without the spaces around it", () => {
    expect(asked({ from: " 2026-11-01 ", to: "" })).toEqual({ from: "2026-11-01", to: null });
  });
});
