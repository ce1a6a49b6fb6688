import { describe, expect, it } from "vitest";
import { stretches } from "./fold";

/** `.` is unchanged, `x` changed; what is folded comes back in brackets. */
function folded(text: string): string {
  const same = Array.from(text, (sign) => sign === ".");
  return stretches(same)
    .map(({ folded, from, to }) => (folded ? `(${text.slice(from, to)})` : text.slice(from, to)))
    .join("");
}

describe("folding", () => {
  it.each([
    ["", ""],
    ["x", "x"],
    ["..", ".."],
    ["...", "(...)"],
    ["x...", "x..."],
    ["x....", "x.(...)"],
    ["x....x", "x....x"],
    ["x.....x", "x.(...).x"],
    [".....x.....", "(....).x.(....)"],
    ["x..x...x", "x..x...x"],
  ])("%s", (text, wanted) => {
    expect(folded(text)).toBe(wanted);
  });

  it("loses no block and shows every change", () => {
    for (let seed = 0; seed < 2 ** 10; seed++) {
      const same = Array.from({ length: 10 }, (_, place) => ((seed >> place) & 1) === 1);
      const divided = stretches(same);
      expect(divided.flatMap(({ from, to }) => same.slice(from, to))).toEqual(same);
      for (const { folded, from, to } of divided) {
        if (folded) expect(to - from >= 3 && same.slice(from, to).every(Boolean)).toBe(true);
      }
    }
  });
});
