import { describe, expect, it } from "vitest";
import type { ImportNote } from "../api/types.gen";
import { noteGroups, noteWords } from "./imports";

const notes = {
  recognised: { note: "recognised", field: "source_outlet", value: "云岭日报", line: 3 },
  left_out: { note: "left_out", what: "footer", from_line: 40, to_line: 44, text: "版权所有" },
  source_credit: { note: "source_credit", label: "二审", names: ["龙怀谷", "彭㛃"], line: 30 },
  unplaced: { note: "unplaced", line: 38, text: "（转手机报）" },
  warning: { note: "warning", kind: "ascii_punctuation", count: 12, line: 0 },
} as Record<ImportNote["note"], ImportNote>;

describe("import notes", () => {
  it("stand under a heading each", () => {
    expect(Object.keys(noteGroups).toSorted()).toEqual(Object.keys(notes).toSorted());
  });

  it("say what was found, and where", () => {
    expect(Object.values(notes).map(noteWords)).toEqual([
      "来源：云岭日报",
      "网页页脚（第 40—44 行）",
      "二审：龙怀谷、彭㛃",
      "第 38 行：（转手机报）",
      "有 12 处半角标点",
    ]);
  });

  it("say a recognised choice in words", () => {
    const note = { note: "recognised", field: "disclaimer", value: "reprint_for_study", line: 25 } as ImportNote;
    expect(noteWords(note)).toBe("免责声明：网络转载，仅供学习交流");
  });

  it("ask for a look where the kind of warning is unknown", () => {
    expect(noteWords({ note: "warning", kind: "new_kind", count: 1, line: 5 } as ImportNote)).toBe("有一处需要核对（第 5 行）");
  });
});
