import { describe, expect, it } from "vitest";
import { refused } from "./refused";

describe("what a failed call threw", () => {
  it("is the refusal itself when it is one", () => {
    const refusal = { code: "disk_full", details: {} };
    expect(refused(refusal)).toBe(refusal);
  });

  it("is otherwise kept as text for the support desk", () => {
    expect(refused(new Error("boom"))).toEqual({ code: "internal", details: { detail: "boom" } });
    expect(refused("plain")).toEqual({ code: "internal", details: { detail: "plain" } });
  });
});
