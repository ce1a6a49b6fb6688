import { describe, expect, it } from "vitest";
import { folderOf } from "./files";

describe("an article's files", () => {
  it.each(["2026-0001-秋收.txt", "2026-0001-秋收.html", "2026-0001-审核单-秋收.pdf"])("%s lies with the others", (name) => {
    expect(folderOf(name)).toBe("2026-0001-秋收");
  });

  it("keep a title's own dots", () => {
    expect(folderOf("2026-0002-增长3.5%.txt")).toBe("2026-0002-增长3.5%");
  });
});
