import { undo } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { SETTLED } from "../../document/blocks";
import { schema } from "../../document/schema";
import { slashAliases } from "../../words/slash";
import type { Asked } from "../asked";
import { after, opened, p, select } from "../opened";
import { slashItems } from "./items";
import { choose, offered, slashMenu } from "./slash";

const asked: Asked[] = [];
const items = slashItems((what) => asked.push(what));
const type = (state: EditorState, text: string) =>
  [...text].reduce((now, character) => now.apply(now.tr.insertText(character)), state);
const empty = () => select(opened(p("")).state, 1);
const labels = (state: EditorState) => offered(state, items).map(({ id }) => id);

function choosing(state: EditorState, id: string): EditorState {
  const item = offered(state, items).find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  return state.apply(choose(state, item));
}

describe("the slash menu", () => {
  it("opens in an empty line and after a blank, and nowhere else", () => {
    expect(slashMenu(type(empty(), "/"))).toMatchObject({ from: 1, query: "" });
    expect(slashMenu(type(empty(), "文 /"))).toMatchObject({ from: 3, query: "" });
    expect(slashMenu(type(empty(), "1/2"))).toBeNull();
    expect(slashMenu(type(select(opened(p("文")).state, 1), "/"))).toMatchObject({ from: 1 });
  });

  it("opens at the enumeration comma that an input method gives for its key", () => {
    const state = empty();
    const during = state.apply(state.tr.insertText("、").setMeta("composition", 1));
    expect(slashMenu(during)).toBeNull();
    expect(slashMenu(during.apply(during.tr.setMeta(SETTLED, true)))).toMatchObject({ from: 1 });
  });

  it("does not open at what is pasted or undone", () => {
    const state = empty();
    expect(slashMenu(state.apply(state.tr.insertText("/").setMeta("paste", true).setMeta("uiEvent", "paste")))).toBeNull();
  });

  it("is narrowed by words, pinyin and initials", () => {
    expect(labels(type(empty(), "/bg"))).toEqual(["table"]);
    expect(labels(type(empty(), "/biaoge"))).toEqual(["table"]);
    expect(labels(type(empty(), "/BT"))).toEqual(["heading2", "heading3", "heading4"]);
    expect(labels(type(empty(), "/标题"))).toEqual(["heading2", "heading3", "heading4"]);
    expect(labels(type(empty(), "/没有"))).toEqual([]);
  });

  it("waits while a word is composed into the query", () => {
    const open = type(empty(), "/");
    const during = open.apply(open.tr.insertText("表").setMeta("composition", 1));
    expect(slashMenu(during)).toMatchObject({ query: "" });
    expect(slashMenu(during.apply(during.tr.setMeta(SETTLED, true)))).toMatchObject({ query: "表" });
  });

  it("closes when the caret leaves, a blank is typed or the stroke goes", () => {
    const open = type(select(opened(p("后"), p("")).state, 4), "/b");
    expect(slashMenu(open)).not.toBeNull();
    expect(slashMenu(select(open, 1))).toBeNull();
    expect(slashMenu(type(open, " "))).toBeNull();
    expect(slashMenu(open.apply(open.tr.delete(4, 6)))).toBeNull();
  });

  it("does what was chosen and takes the stroke away, in one step", () => {
    const open = type(empty(), "/bt3");
    const done = choosing(open, "heading3");
    expect(done.doc.toString()).toBe("doc(heading)");
    expect(done.doc.firstChild?.attrs["level"]).toBe(3);
    expect(slashMenu(done)).toBeNull();
    expect(after(done, undo).doc.textContent).toBe("/bt3");
  });

  it("asks where something has to be asked, with the stroke gone", () => {
    asked.length = 0;
    const done = choosing(type(empty(), "/bg"), "table");
    expect(done.doc.textContent).toBe("");
    expect(asked).toEqual([{ what: "table" }]);
  });

  it("offers in a table what is done to tables", () => {
    const cell = schema.node("table_cell", null, p(""));
    const state = select(opened(schema.node("table", null, schema.node("table_row", null, cell))).state, 4);
    expect(labels(type(state, "/crh"))).toEqual(["rowAbove", "rowBelow"]);
    const grown = choosing(type(state, "/crh"), "rowBelow");
    expect(grown.doc.firstChild?.childCount).toBe(2);
    expect(grown.doc.textContent).toBe("");
    expect(labels(type(empty(), "/crh"))).toEqual([]);
  });

  it("has other words for every item", () => {
    expect(items.filter(({ id }) => slashAliases[id] === undefined)).toEqual([]);
  });
});
