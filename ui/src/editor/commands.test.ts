import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { leaveFigure } from "./block-commands";
import * as commands from "./commands";
import * as lines from "./line-commands";
import { after, opened, p, select } from "./opened";

const first = (state: ReturnType<typeof select>) => state.doc.firstChild;

describe("headings", () => {
  it("keep the id and the alignment of the paragraph, and go back again", () => {
    const start = select(opened(p("小标题", { id: "a", align: "center" })).state, 2);
    const heading = after(start, lines.toggleHeading(3));
    expect(first(heading)?.type.name).toBe("heading");
    expect(first(heading)?.attrs).toEqual({ id: "a", level: 3, align: "center" });
    const back = after(heading, lines.toggleHeading(3));
    expect(first(back)?.attrs).toEqual({ id: "a", align: "center", indent: true });
  });

  it("are not offered where a list wants a paragraph first", () => {
    const item = schema.node("list_item", null, p("项"));
    const state = select(opened(schema.node("bullet_list", null, item)).state, 4);
    expect(lines.toggleHeading(2)(state)).toBe(false);
  });
});

describe("lists", () => {
  it("come, change their kind and go", () => {
    const bullets = after(select(opened(p("项")).state, 1), commands.toggleList(false));
    expect(first(bullets)?.type.name).toBe("bullet_list");
    const numbers = after(bullets, commands.toggleList(true));
    expect(first(numbers)?.type.name).toBe("ordered_list");
    expect(first(numbers)?.attrs["id"]).toBe(first(bullets)?.attrs["id"]);
    expect(first(after(numbers, commands.toggleList(true)))?.type.name).toBe("paragraph");
  });
});

describe("quotations", () => {
  it("come and go", () => {
    const quoted = after(select(opened(p("话")).state, 1), commands.toggleQuote);
    expect(commands.isQuoted(quoted)).toBe(true);
    expect(commands.isQuoted(after(quoted, commands.toggleQuote))).toBe(false);
  });
});

describe("the first-line indent", () => {
  it("is taken from all only when all have it", () => {
    const mixed = select(opened(p("一"), p("二", { indent: false })).state, 1, 5);
    const all = after(mixed, lines.toggleIndent);
    expect(lines.isIndented(all)).toBe(true);
    const none = after(all, lines.toggleIndent);
    expect(none.doc.children.map(({ attrs }) => attrs["indent"])).toEqual([false, false]);
  });
});

describe("clearing", () => {
  it("takes marks and settings, but neither the link nor the id", () => {
    const bold = [schema.mark("bold"), schema.mark("link", { href: "https://example.cn/" })];
    const heading = schema.node("heading", { id: "a", level: 2, align: "right" }, schema.text("题", bold));
    const cleared = after(select(opened(heading).state, 1, 2), commands.clearFormatting);
    expect(first(cleared)?.toString()).toBe('paragraph(link("题"))');
    expect(first(cleared)?.attrs).toEqual({ id: "a", align: "left", indent: true });
  });
});

describe("alignment", () => {
  it("touches every selected line, and one undo takes it back", () => {
    const state = select(opened(p("一"), p("二")).state, 1, 5);
    const centred = after(state, lines.setAlign("center"));
    expect(centred.doc.children.map(({ attrs }) => attrs["align"])).toEqual(["center", "center"]);
    expect(after(centred, undo).doc.eq(state.doc)).toBe(true);
  });
});

describe("Enter in a caption", () => {
  it("goes on under the figure", () => {
    const figure = schema.node("figure", { media: "0".repeat(64) }, schema.text("图说"));
    const left = after(select(opened(figure).state, 3), leaveFigure);
    expect(left.doc.children.map(({ type }) => type.name)).toEqual(["figure", "paragraph"]);
    expect(left.selection.$head.parent.type.name).toBe("paragraph");
  });
});

describe("marks", () => {
  it("show as on when the next character will have them", () => {
    const state = after(select(opened(p("文")).state, 2), commands.mark("bold"));
    expect(commands.isMarked(state, "bold")).toBe(true);
    expect(commands.isMarked(state, "italic")).toBe(false);
  });
});
