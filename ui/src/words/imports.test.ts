import { describe, expect, it } from "vitest";
import type { ImportNote } from "../api/types.gen";
import { type FileForm, fileKind, noteCalls, noteGroups, noteWords } from "./imports";
import { lossWords } from "./imports-lost";

const notes = {
  recognised: { note: "recognised", field: "source_outlet", value: "云岭日报", text: "来源：云岭日报", line: 3 },
  source_credit: { note: "source_credit", label: "二审", names: ["龙怀谷", "彭㛃"], text: "二审：龙怀谷　彭㛃", line: 30 },
  left_out: { note: "left_out", what: "footer", from_line: 40, to_line: 44, text: "版权所有" },
  lost: { note: "lost", what: "text_box", text: "延伸阅读", count: 2, line: 12 },
  unplaced: { note: "unplaced", line: 38, text: "（转手机报）" },
  warning: { note: "warning", kind: "ascii_punctuation", name: "", count: 12, code_point: 0, line: 0 },
} satisfies Record<ImportNote["note"], ImportNote>;

const LOSSES =
  "look text_box drawing chart formula embedded interactive picture remote_picture link header_footer nested_table field_code macro hidden_text page_setup structure too_much other".split(" ");

const line = (note: ImportNote, form: FileForm = "text") => {
  const { said, from } = noteWords(note, form);
  return `${said}｜${from}`;
};

describe("import notes", () => {
  it("stand under a heading each, what was recognised first", () => {
    expect(Object.keys(noteGroups)).toEqual(["recognised", "source_credit", "left_out", "lost", "unplaced", "warning"]);
  });

  it("are called up where something is not in the article", () => {
    expect(noteCalls.map(({ kind }) => kind)).toEqual(["lost", "unplaced", "warning"]);
  });

  it("say what was found, and where it comes from", () => {
    expect(Object.values(notes).map((note) => line(note))).toEqual([
      "来源：云岭日报｜第 3 行：来源：云岭日报",
      "二审：龙怀谷、彭㛃｜第 30 行",
      "网页页脚｜第 40—44 行：版权所有",
      "文本框 2 个，文字已移入正文｜第 12 行：延伸阅读",
      "（转手机报）｜第 38 行",
      "有 12 处半角标点｜",
    ]);
  });

  it("count the paragraphs of every file that is not plain text", () => {
    for (const form of ["docx", "html", "markdown", "json"] as const) expect(line(notes.unplaced, form)).toBe("（转手机报）｜第 38 段");
  });

  it("do not say a value twice that stood there as it is", () => {
    expect(line({ note: "recognised", field: "title", value: "秋粮入库", text: "秋粮入库", line: 1 })).toBe("标题：秋粮入库｜第 1 行");
  });

  it("say a recognised choice in words", () => {
    const note: ImportNote = { note: "recognised", field: "disclaimer", value: "reprint_for_study", text: "", line: 25 };
    expect(line(note)).toBe("免责声明：网络转载，仅供学习交流｜第 25 行");
  });

  it("ask for a look where the kind of warning is unknown", () => {
    expect(line({ ...notes.warning, kind: "new_kind", line: 5 })).toBe("有一处需要核对｜第 5 行");
  });

  it.each(LOSSES)("have a sentence of its own for a lost %s", (what) => {
    expect(lossWords(what, 3)).toMatch(what === "too_much" ? /没有读入$/u : /3/u);
    expect(LOSSES.filter((other) => lossWords(other, 3) === lossWords(what, 3))).toEqual([what]);
  });

  it("tell of a loss that a newer core knows", () => {
    expect(lossWords("hologram", 1)).toBe(lossWords("other", 1));
    expect(lossWords("constructor", 1)).toBe(lossWords("other", 1));
  });
});

describe("a kind of file", () => {
  it("is told with its encoding where it has one", () => {
    expect(fileKind("text", "gb18030")).toBe("纯文本，简体中文（GBK／GB18030）");
    expect(fileKind("html", "shift_jis")).toBe("网页，shift_jis");
    expect(fileKind("docx", "")).toBe("Word 文件");
  });
});
