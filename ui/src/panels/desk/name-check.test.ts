import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLACEHOLDERS, problemWithName } from "./name-check";

const RULE = join(import.meta.dirname, "../../../../src-tauri/formats/src/credits.rs");

describe("names in credits", () => {
  it("are checked against the core's own list", () => {
    const [, list = ""] = /const PLACEHOLDERS: &\[&str\] = &\[(.*?)\];/su.exec(readFileSync(RULE, "utf8")) ?? [];
    expect([...list.matchAll(/"([^"]+)"/gu)].map(([, word]) => word)).toEqual(PLACEHOLDERS);
  });

  it.each(["彭㛃", "𬱖某山", "买买提·艾力", "John Smith", "云岭县融媒体中心", "Xu Xiaoxing", "丁 戊", "徐某某山"])("%s may be printed", (name) => {
    expect(problemWithName(name)).toBeNull();
  });

  it.each([
    ["佚名", "placeholder"],
    ["待定", "placeholder"],
    ["张某", "placeholder"],
    ["王xx", "placeholder"],
    ["李×", "placeholder"],
    ["Admin", "placeholder"],
    ["zhangwei01", "login_like"],
    ["zhang_wei", "login_like"],
    ["a@b.cn", "login_like"],
    ["wangli", "login_like"],
    ["１２３", "login_like"],
    ["——", "empty"],
    [" ", "empty"],
  ])("%s may not: %s", (name, problem) => {
    expect(problemWithName(name)).toBe(problem);
  });
});
