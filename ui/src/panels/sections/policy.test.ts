import { describe, expect, it } from "vitest";
import { labelSet, named, usualPolicy } from "./policy";

const sets = [
  ["一审", "二审", "三审"],
  ["初审", "复审", "终审"],
];

describe("the steps' names", () => {
  it("come from a set and are found again", () => {
    expect(labelSet(usualPolicy(["初审", "复审", "终审"]), sets)).toBe(1);
  });

  it("change for the three reviews, and for no other step", () => {
    const usual = usualPolicy(["一审", "二审", "三审"]);
    const secrecy = { id: "secrecy", name: "保密审查", roles: [], people: ["p1"], deadline_hours: 0 };
    const policy = named({ ...usual, steps: [...usual.steps, secrecy] }, ["初审", "复审", "终审"]);
    expect(policy.steps.map((step) => step.name)).toEqual(["初审", "复审", "终审", "保密审查"]);
  });

  it("are the newsroom's own when no set fits", () => {
    expect(labelSet(usualPolicy(["甲", "乙", "丙"]), sets)).toBe(-1);
  });
});
