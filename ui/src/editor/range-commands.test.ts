import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { footnoteText, removeFootnote, setFootnote } from "./footnote-commands";
import { linkAt, removeLink, setLink } from "./link-commands";
import { opened, p, select } from "./opened";

const HREF = "https://example.cn/";
const link = schema.mark("link", { href: HREF });
const bold = schema.mark("bold");

describe("links", () => {
  it("are found whole, across the marks inside them", () => {
    const parts = [schema.text("见"), schema.text("本", [link]), schema.text("网", [link, bold]), schema.text("。")];
    const state = select(opened(schema.node("paragraph", null, parts)).state, 3);
    expect(linkAt(state)).toEqual({ href: HREF, from: 2, to: 4 });
    expect(removeLink(state, linkAt(state)).doc.firstChild?.toString()).toBe('paragraph("见本", bold("网"), "。")');
  });

  it("lie over what is selected", () => {
    const state = select(opened(p("见本网")).state, 2, 4);
    const linked = state.apply(setLink(state, linkAt(state), HREF));
    expect(linked.doc.firstChild?.toString()).toBe('paragraph("见", link("本网"))');
  });

  it("stand as their own address where nothing is selected", () => {
    const state = select(opened(p("见")).state, 2);
    const linked = state.apply(setLink(state, linkAt(state), HREF));
    expect(linked.doc.textContent).toBe(`见${HREF}`);
  });
});

describe("footnotes", () => {
  const note = schema.node("footnote", { id: "n" }, schema.text("旧注", [bold]));
  const state = opened(schema.node("paragraph", { id: "a" }, [schema.text("文"), note])).state;

  it("take another text and keep their id", () => {
    const changed = state.apply(setFootnote(state, 2, "新注"));
    expect(footnoteText(changed, 2)).toBe("新注");
    expect(changed.doc.nodeAt(2)?.attrs["id"]).toBe("n");
  });

  it("keep their marks when the text stays", () => {
    expect(setFootnote(state, 2, "旧注").docChanged).toBe(false);
  });

  it("go without a trace", () => {
    expect(state.apply(removeFootnote(state, 2)).doc.firstChild?.toString()).toBe('paragraph("文")');
  });
});
