import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { insertRule, leaveBlock, ruleOfHyphens } from "./block-commands";
import { after, opened, p, select, selectNode } from "./opened";

const figure = schema.node("figure", { media: "0".repeat(64) }, schema.text("图说"));
const names = (state: ReturnType<typeof select>) => state.doc.children.map(({ type }) => type.name);

describe("a rule", () => {
  it("takes the place of an empty line and leaves one to go on in", () => {
    const state = after(select(opened(p("")).state, 1), insertRule);
    expect(names(state)).toEqual(["rule", "paragraph"]);
    expect(state.selection.$from.parent.type.name).toBe("paragraph");
    expect(after(state, undo).doc.toString()).toBe("doc(paragraph)");
  });

  it("stands after the line, and after the whole list where an item cannot hold it", () => {
    expect(names(after(select(opened(p("一"), p("二")).state, 2), insertRule))).toEqual(["paragraph", "rule", "paragraph"]);
    const list = schema.node("bullet_list", null, schema.node("list_item", null, p("项")));
    const inside = after(select(opened(list).state, 4), insertRule);
    expect(inside.doc.firstChild?.firstChild?.toString()).toBe('list_item(paragraph("项"), rule)');
  });

  it("comes of three hyphens at Enter", () => {
    expect(names(after(select(opened(p("---"), p("后")).state, 4), ruleOfHyphens))).toEqual(["rule", "paragraph"]);
    expect(ruleOfHyphens(select(opened(p("--")).state, 3))).toBe(false);
  });
});

describe("leaving a figure", () => {
  it("goes on above or below, from the caption and from the picture", () => {
    const { state } = opened(figure);
    expect(names(after(select(state, 2), leaveBlock("above")))).toEqual(["paragraph", "figure"]);
    expect(names(after(selectNode(state, 0), leaveBlock("below")))).toEqual(["figure", "paragraph"]);
    expect(leaveBlock("below")(select(opened(p("文")).state, 1))).toBe(false);
  });
});
