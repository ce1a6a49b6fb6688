import { Fragment, Slice } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { oneLine } from "./line";
import { p } from "./opened";
import { cleanText, countUncarried, plainSlice, tidySlice } from "./paste";

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

describe("formatted text", () => {
  it("has its typed indents turned into real ones, at every depth", () => {
    const quote = schema.node("blockquote", null, p("　　引文", { indent: false }));
    const tidied = tidySlice(new Slice(Fragment.from([quote, p("　", { indent: false })]), 0, 0));
    expect(tidied.content.toString()).toBe('<blockquote(paragraph("引文")), paragraph>');
    expect(tidied.content.firstChild?.firstChild?.attrs["indent"]).toBe(true);
  });

  it("stays the very same when there is nothing to tidy", () => {
    const slice = new Slice(Fragment.from(p("文", { indent: false })), 1, 1);
    expect(tidySlice(slice)).toBe(slice);
  });

  it("keeps marks on composed text", () => {
    const bold = schema.text("e\u0301", [schema.mark("bold")]);
    const tidied = tidySlice(new Slice(Fragment.from(schema.node("paragraph", null, bold)), 1, 1));
    expect(tidied.content.toString()).toBe('<paragraph(bold("é"))>');
  });

  it("tells how much of it no article can hold", () => {
    expect(countUncarried('<p>文<img src="a.png"></p><embed><video></video>')).toBe(3);
    expect(countUncarried("<p>文</p>")).toBe(0);
  });
});

describe("a field of one line", () => {
  it("takes line breaks and tabs as blanks", () => {
    expect(oneLine("某县\r\n\n　召开\t会议\u2029")).toBe("某县 召开 会议");
    expect(oneLine("　某县 ")).toBe("　某县 ");
  });
});
