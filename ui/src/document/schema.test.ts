import { DOMParser, DOMSerializer } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { readBody } from "./body";
import type { Content } from "./content";
import { blankContent } from "./content";
import { contentProblem } from "./check";
import { isLink, linkMeant } from "./link";
import { samples } from "./samples";
import { schema } from "./schema";

function parsed(html: string): string {
  const place = document.createElement("div");
  place.innerHTML = html;
  return DOMParser.fromSchema(schema).parse(place).toString();
}

describe("the clipboard's HTML", () => {
  it.each(samples<{ content: Content }>("valid"))("carries $file there and back", ({ content }) => {
    const doc = readBody(content.body);
    const place = document.createElement("div");
    DOMSerializer.fromSchema(schema).serializeFragment(doc.content, {}, place);
    const back = DOMParser.fromSchema(schema).parse(place, { preserveWhitespace: "full" });
    expect(back.toJSON()).toEqual(doc.toJSON());
  });

  it("drops scripts and styles, and keeps the text around them", () => {
    expect(parsed("<p>前<script>alert(1)</script><style>p{}</style>后</p>")).toBe('doc(paragraph("前后"))');
  });

  it("takes no address that could run anything", () => {
    expect(parsed('<p><a href="javascript:alert(1)">点</a></p>')).toBe('doc(paragraph("点"))');
    expect(parsed('<p><a href="https://example.cn/">点</a></p>')).toBe('doc(paragraph(link("点")))');
  });

  it("takes no styles, no handlers, no foreign attributes", () => {
    const doc = parsed('<p style="font-weight:bold;text-align:center" onclick="x()" class="MsoNormal">文</p>');
    expect(doc).toBe('doc(paragraph("文"))');
  });

  it("makes headings of the levels that there are", () => {
    const levels = [1, 2, 3, 4, 5, 6].map((level) => {
      const place = document.createElement("div");
      place.innerHTML = `<h${level}>题</h${level}>`;
      return DOMParser.fromSchema(schema).parse(place).firstChild?.attrs["level"];
    });
    expect(levels).toEqual([2, 2, 3, 4, 4, 4]);
  });

  it("does not take the wrapper of Google Docs for bold", () => {
    expect(parsed('<b style="font-weight:normal"><p>文</p></b>')).toBe('doc(paragraph("文"))');
  });
});

describe("marks", () => {
  it("are never both superscript and subscript", () => {
    const both = schema.mark("subscript").addToSet([schema.mark("superscript")]);
    expect(both.map(({ type }) => type.name)).toEqual(["subscript"]);
  });
});

describe("a blank content", () => {
  it("is a content", () => {
    expect(contentProblem(blankContent())).toBeNull();
  });
});

describe("links", () => {
  it.each(["https://例子.中国/路径?问=答", "http://example.cn", "mailto:a@example.cn"])("may be %s", (address) => {
    expect(isLink(address)).toBe(true);
  });

  it.each(["javascript:alert(1)", "//example.cn", "http:example.cn", "data:text/html,x", "https://a b", "mailto:", ""])(
    "may not be %s",
    (address) => {
      expect(isLink(address)).toBe(false);
    },
  );

  it("are understood without their scheme", () => {
    expect(linkMeant(" www.example.cn/a ")).toBe("https://www.example.cn/a");
    expect(linkMeant("bianji@example.cn")).toBe("mailto:bianji@example.cn");
    expect(linkMeant("javascript:alert(1)")).toBeNull();
    expect(linkMeant("没有网址")).toBeNull();
  });
});
