import { describe, expect, it } from "vitest";
import { oneLine } from "../line";
import { cleanText, plainSlice } from "./plain";

const lines = (text: string) => plainSlice(text).content.content.map((node) => node.textContent);

describe("plain text", () => {
  it("becomes a paragraph a line, whatever ends the lines", () => {
    expect(lines("一\r\n二\n三\u2028四\u0085五")).toEqual(["一", "二", "三", "四", "五"]);
  });

  it("loses empty lines and typed indents, and is indented all the same", () => {
    const slice = plainSlice("　　第一段\n\n \u3000\n\u00a0\u00a0第二段");
    expect(slice.content.content.map(({ textContent, attrs }) => [textContent, attrs["indent"]])).toEqual([
      ["第一段", true],
      ["第二段", true],
    ]);
  });

  it("flows into the line where it is put", () => {
    expect(plainSlice("几个字")).toMatchObject({ openStart: 1, openEnd: 1 });
    expect(plainSlice("").size).toBe(0);
  });

  it("is composed, and loses control characters and halves of characters", () => {
    expect(cleanText("cafe\u0301\u0007\u0000")).toBe("café");
    expect(cleanText("a\ud842")).toBe("a\ufffd");
    expect(cleanText("㛃𬱖\u200b\t")).toBe("㛃𬱖\u200b\t");
  });
});

describe("a field of one line", () => {
  it("takes line breaks and tabs as blanks", () => {
    expect(oneLine("某县\r\n\n　召开\t会议\u2029")).toBe("某县 召开 会议");
    expect(oneLine("　某县 ")).toBe("　某县 ");
  });
});
