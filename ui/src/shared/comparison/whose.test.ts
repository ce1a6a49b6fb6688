import { describe, expect, it } from "vitest";
import { paragraph, part } from "./testing";
import { changers, idsIn, whoseAt } from "./whose";

const li = { id: "p1", name: "李四" };
const wang = { id: "p2", name: "王五" };
const whose = [
  { at: "a", by: li, revision: 2, time: 1 },
  { at: "b", by: li, revision: 2, time: 1 },
  { at: "a", by: wang, revision: 3, time: 2 },
];

describe("whose change it is", () => {
  it("names each person once for each revision, the latest first", () => {
    expect(whoseAt(["a", "b"], whose).map((one) => one.by.name)).toEqual(["王五", "李四"]);
    expect(whoseAt(["c"], whose)).toEqual([]);
  });

  it("names everybody once", () => {
    expect(changers(whose)).toEqual(["李四", "王五"]);
  });

  it("is looked for in everything inside a block", () => {
    const item = part("list_item", "changed", { parts: [paragraph("p", "same", [])] });
    expect(idsIn(part("bullet_list", "changed", { id: "l", parts: [item] }))).toEqual(["l", "p"]);
  });
});
