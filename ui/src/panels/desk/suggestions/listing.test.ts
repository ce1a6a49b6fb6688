import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../../editor/suggest/suggestions";
import { madeBy, movedBy, proposers } from "./listing";

const by = (person: string, id: string): Suggestion => ({
  id,
  kind: "inserted",
  person,
  time: 0,
  from: 1,
  to: 2,
  old: "",
  new: "字",
  field: "",
  located: [],
});
const all = [by("li", "a"), by("zhang", "b"), by("li", "c")];

describe("the list of suggestions", () => {
  it("names who made some, with their number", () => {
    expect(proposers(all)).toEqual([
      { person: "li", count: 2 },
      { person: "zhang", count: 1 },
    ]);
  });

  it("shows those of one person, or all", () => {
    expect(madeBy(all, "li").map(({ id }) => id)).toEqual(["a", "c"]);
    expect(madeBy(all, "")).toHaveLength(3);
  });

  it.each([
    ["ArrowDown", 1, 2],
    ["j", 2, 2],
    ["ArrowUp", 1, 0],
    ["k", 0, 0],
    ["Home", 2, 0],
    ["End", 0, 2],
  ])("%s goes from %i to %i", (key, from, to) => {
    expect(movedBy(key, from, 3)).toBe(to);
  });

  it("leaves other keys alone, and stays at the beginning of an empty list", () => {
    expect(movedBy("a", 0, 3)).toBeNull();
    expect(movedBy("ArrowDown", 0, 0)).toBe(0);
  });
});
