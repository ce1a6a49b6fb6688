import { describe, expect, it } from "vitest";
import { mendPunctuation } from "./mend";

const mended = (text: string) => mendPunctuation(text).text;

describe("punctuation in Chinese text", () => {
  it.each([
    ["某县召开会议,部署工作.", "某县召开会议，部署工作。"],
    ["好!真的?是的;记者:张三", "好！真的？是的；记者：张三"],
    ["他说:\"要落实.\"", "他说：“要落实。”"],
    ["\"一站式\"服务", "“一站式”服务"],
    ["称之为'老大难'问题", "称之为‘老大难’问题"],
    ["他说:\"所谓'放管服',就是改革.\"", "他说：“所谓‘放管服’，就是改革。”"],
    ["国内生产总值(GDP)增长", "国内生产总值（GDP）增长"],
    ["(记者张三)报道", "（记者张三）报道"],
    ["国办发(2024)5号", "国办发（2024）5号"],
    ["刊于<人民日报>", "刊于《人民日报》"],
    ["刊于<<人民日报>>,作者张三", "刊于《人民日报》，作者张三"],
    ["等等...", "等等……"],
    ["等等......后来", "等等……后来"],
    ["通知--各单位", "通知——各单位"],
    ["增长5%,同比提高", "增长5%，同比提高"],
    ["使用AI,提高效率", "使用AI，提高效率"],
    ["使用AI, 提高效率", "使用AI， 提高效率"],
    ["好!!!", "好！！！"],
    ["今年是2024.", "今年是2024。"],
    ["（一)加强领导", "（一）加强领导"],
    ["㛃说,𬱖听.", "㛃说，𬱖听。"],
    ["他说\"OK\",就走了", "他说“OK”，就走了"],
    ["第一,第二,第三", "第一，第二，第三"],
    ["时间:12:30", "时间：12:30"],
    ["见https://example.cn/a,详情", "见https://example.cn/a，详情"],
  ])("%s", (text, wanted) => {
    expect(mended(text)).toBe(wanted);
  });

  it.each([
    "圆周率3.14",
    "上午12:30开会",
    "共1,000人",
    "比例3:2",
    "1.加强领导",
    "A.同意",
    "一.加强领导",
    "1)加强领导",
    "The end. 全文完",
    "He said \"OK\", then left.",
    "Hello, world! 你好",
    "网址https://example.cn/a?b=1,2:3;x(y)",
    "www.example.cn/a,b",
    "邮箱a.b@example.cn",
    "附件报告.docx",
    "附件(终稿).docx",
    "例子.中国",
    "函数f(x)连续",
    "don't说",
    "5.5\"屏",
    "第No.1号",
    "两点..停",
    "当x<5且y>3",
    "<p>文</p>",
    "2020--2024",
    "纯文字",
    "v1.2.3版",
    ":)好",
    "C:\\文件",
    "",
  ])("leaves %s alone", (text) => {
    expect(mendPunctuation(text)).toEqual({ text, changes: [] });
  });

  it("says where it changed what", () => {
    expect(mendPunctuation("𬱖,好...").changes).toEqual([
      { from: 2, to: 3, before: ",", after: "，" },
      { from: 4, to: 7, before: "...", after: "……" },
    ]);
  });
});

/** Whole numbers below a bound, the same ones every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = ["文", "字", "㛃", "𬱖", "一", "a", "OK", "No", "3", "12", " ", ",", ".", "?", "!", ":", ";", "(", ")", "\"", "'", "<", ">",
  "...", "..", "--", "-", "，", "。", "（", "）", "“", "”", "‘", "’", "《", "》", "……", "——", "%", "http://a.cn/", "a@b.cn", ".docx", "\u200b"];
const HALF = /[,.?!:;()"'<>-]/gu;
const FULL = /[，。？！：；（）“”‘’《》…—]/gu;

describe("any text", () => {
  const next = numbers(7);
  const texts = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + next(24) }, () => PIECES[next(PIECES.length)] ?? "").join(""),
  );

  it("is the same after a second mend", () => {
    for (const text of texts) {
      const once = mended(text);
      expect(mendPunctuation(once)).toEqual({ text: once, changes: [] });
    }
  });

  it("keeps everything that is no punctuation, and every length by rule", () => {
    for (const text of texts) {
      const { text: after, changes } = mendPunctuation(text);
      expect(after.replaceAll(HALF, "").replaceAll(FULL, "")).toBe(text.replaceAll(HALF, "").replaceAll(FULL, ""));
      let end = 0;
      let rebuilt = "";
      for (const change of changes) {
        expect(text.slice(change.from, change.to)).toBe(change.before);
        expect(change.after).toHaveLength(/^(?:\.{3,}|-{2,})$/u.test(change.before) ? 2 : 1);
        rebuilt += text.slice(end, change.from) + change.after;
        end = change.to;
      }
      expect(rebuilt + text.slice(end)).toBe(after);
    }
  });

  it("is mended in time, however it is made", () => {
    const began = performance.now();
    for (const piece of ["a", "文,", "(", "\"", "<", "a.", "a@", ",文", "...", "文("]) mendPunctuation(`文${piece.repeat(50_000)}`);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});
