import { describe, expect, it } from "vitest";
import type { VersionView } from "../../../api/types.gen";
import { rowsOf, sittingsOf } from "./timeline";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const dayOf = (ms: number) => Math.floor(ms / DAY);
const NOON = 100 * DAY + 12 * 60 * MINUTE;

function version(number: number, minute: number, person: string, more: Partial<VersionView> = {}): VersionView {
  return {
    version: number,
    at: NOON + minute * MINUTE,
    by: { id: person, name: person },
    words: 100 + number,
    name: "",
    kept: "recent",
    revision: null,
    suggestions: false,
    ...more,
  };
}

/** The time line as words: days as `-`, sittings with `+` or `>`, versions by number. */
function shown(versions: VersionView[], open: (key: number) => boolean): string {
  return rowsOf(sittingsOf(versions, dayOf), (sitting) => open(sitting.key), dayOf)
    .map((row) => {
      if (row.kind === "day") return "-";
      if (row.kind === "version") return String(row.line.version.version);
      return `${row.open ? ">" : "+"}${row.sitting.lines[0].version.by.name}${row.sitting.lines.length}`;
    })
    .join(" ");
}

describe("the time line of versions", () => {
  it("groups by day, then by one person's saves without a long pause", () => {
    const versions = [
      version(6, 100, "甲"),
      version(5, 65, "甲"),
      version(4, 40, "甲"),
      version(3, 39, "乙"),
      version(2, 38, "甲"),
      version(1, 38 - 24 * 60, "甲"),
    ];
    expect(shown(versions, () => false)).toBe("- +甲1 +甲2 +乙1 +甲1 - +甲1");
  });

  it("shows of a folded sitting what is kept for good", () => {
    const versions = [
      version(4, 3, "甲"),
      version(3, 2, "甲", { kept: "named", name: "定题" }),
      version(2, 1, "甲", { revision: 1 }),
      version(1, 0, "甲"),
    ];
    expect(shown(versions, () => false)).toBe("- +甲4 3 2");
    expect(shown(versions, () => true)).toBe("- >甲4 4 3 2 1");
  });

  it("tells of each version the one before it, over sittings too", () => {
    const [later, first] = sittingsOf([version(2, 90, "甲"), version(1, 0, "甲")], dayOf);
    expect(later?.lines[0].previous?.version).toBe(1);
    expect(first?.lines[0].previous).toBeNull();
  });

  it("keeps a sitting's key while it grows", () => {
    const before = sittingsOf([version(2, 1, "甲"), version(1, 0, "甲")], dayOf);
    const after = sittingsOf([version(3, 2, "甲"), version(2, 1, "甲"), version(1, 0, "甲")], dayOf);
    expect(after[0]?.key).toBe(before[0]?.key);
  });

  it("lists two thousand versions at once", () => {
    const many = Array.from({ length: 2000 }, (_, place) => version(2000 - place, -place * 7, place % 50 < 25 ? "甲" : "乙"));
    const began = performance.now();
    expect(rowsOf(sittingsOf(many, dayOf), () => true, dayOf).filter((row) => row.kind === "version")).toHaveLength(2000);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
