import { describe, expect, it } from "vitest";
import { Asking } from "./asking.svelte";

describe("confirming keys one after another", () => {
  it("goes through everybody who waits, then stops", () => {
    const asking = new Asking();
    asking.ask({ kind: "confirm", queue: ["p1", "p2"] });
    asking.pass("p1");
    expect(asking.question).toEqual({ kind: "confirm", queue: ["p2"] });
    asking.pass("p2");
    expect(asking.question).toBeNull();
  });

  it("passes nobody over when one person is passed twice", () => {
    const asking = new Asking();
    asking.ask({ kind: "confirm", queue: ["p1", "p2", "p3"] });
    asking.pass("p1");
    asking.pass("p1");
    expect(asking.question).toEqual({ kind: "confirm", queue: ["p2", "p3"] });
  });

  it("asks one thing at a time", () => {
    const asking = new Asking();
    asking.ask({ kind: "confirm", queue: ["p1"] });
    asking.ask({ kind: "add" });
    expect(asking.question?.kind).toBe("confirm");
  });
});
