import { undo } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { schema } from "../../document/schema";
import { after, opened, p, select } from "../opened";
import { find, finding, goTo, look, lookAgain, replaceAll, replaceOne, stopFinding } from "./find";
import { Pattern } from "./pattern";
import { selectedText } from "./selected";

const want = (text: string, more: Partial<Pattern["wanted"]> = {}) =>
  new Pattern({ text, matchCase: false, matchWidth: false, ...more });
const texts = (state: EditorState, pattern: Pattern) =>
  pattern.in(state.doc).map(({ from, to }) => state.doc.textBetween(from, to, "", ""));
const marksOf = (state: EditorState) => {
  const plugin = state.plugins.find(({ spec }) => spec.key === find().spec.key);
  const set = plugin?.props.decorations?.call(plugin, state) as DecorationSet | undefined;
  return set?.find() ?? [];
};

describe("what is found", () => {
  const note = schema.node("footnote", null, schema.text("见早稻一节"));
  const cell = schema.node("table_cell", null, p("早稻"));
  const { state } = opened(
    schema.node("paragraph", null, [schema.text("早"), schema.text("稻", [schema.mark("bold")]), note, schema.text("早稻收割")]),
    schema.node("table", null, schema.node("table_row", null, cell)),
    schema.node("figure", { media: "0".repeat(64) }, schema.text("早稻田")),
  );

  it("is in every place: across marks, in footnotes, cells and captions, in reading order", () => {
    expect(texts(state, want("早稻"))).toEqual(["早稻", "早稻", "早稻", "早稻", "早稻"]);
    const places = want("早稻").in(state.doc).map(({ from }) => from);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("is the same in capitals and full width, unless asked otherwise", () => {
    const { state: latin } = opened(p("ＡＢ ab Ab ａｂ　x"));
    expect(texts(latin, want("ab"))).toEqual(["ＡＢ", "ab", "Ab", "ａｂ"]);
    expect(texts(latin, want("ab", { matchCase: true }))).toEqual(["ab", "ａｂ"]);
    expect(texts(latin, want("ab", { matchWidth: true }))).toEqual(["ab", "Ab"]);
    expect(texts(latin, want(" X"))).toEqual(["　x"]);
  });

  it("keeps its place behind characters that take two units, or grow when made small", () => {
    const { state: rare } = opened(p("𬱖㛃İ彭㛃"));
    expect(texts(rare, want("彭㛃"))).toEqual(["彭㛃"]);
    expect(texts(rare, want("𬱖"))).toEqual(["𬱖"]);
  });

  it("does not overlap, and is nothing for nothing", () => {
    expect(want("哈哈").in(opened(p("哈哈哈哈哈")).state.doc)).toHaveLength(2);
    expect(want("").in(state.doc)).toEqual([]);
  });
});

describe("looking", () => {
  const start = select(opened(p("甲一甲二甲三")).state, 2);
  const looked = start.apply(look(start, want("甲")));

  it("begins at the caret", () => {
    expect(finding(looked)).toMatchObject({ at: 1, stale: false });
    expect(finding(looked)?.matches).toHaveLength(3);
  });

  it("selects the place one goes to", () => {
    const gone = looked.apply(goTo(looked, 2));
    expect([gone.selection.from, gone.selection.to]).toEqual([5, 6]);
    expect(finding(gone)?.at).toBe(2);
  });

  it("moves with the text, and knows that it has to look again", () => {
    const typed = looked.apply(looked.tr.insertText("甲", 1));
    expect(finding(typed)?.stale).toBe(true);
    expect(marksOf(typed).map(({ from }) => from)).toEqual([2, 4, 6]);
    const again = typed.apply(lookAgain(typed));
    expect(finding(again)?.matches).toHaveLength(4);
  });

  it("leaves nothing behind but the place that was found, selected", () => {
    const stopped = looked.apply(stopFinding(looked));
    expect(finding(stopped)).toBeNull();
    expect([stopped.selection.from, stopped.selection.to]).toEqual([3, 4]);
  });

  it("marks only the places around the present one when there are very many", () => {
    const { state } = opened(...Array.from({ length: 100 }, () => p("的".repeat(100))));
    const many = state.apply(look(state, want("的")));
    expect(finding(many)?.matches).toHaveLength(10_000);
    expect(marksOf(many).length).toBeLessThanOrEqual(400);
    const far = many.apply(goTo(many, 9999));
    expect(marksOf(far).at(-1)?.to).toBe(finding(far)?.matches.at(-1)?.to);
  });
});

describe("replacing", () => {
  const bold = schema.text("甲", [schema.mark("bold")]);
  const { state } = opened(schema.node("paragraph", null, [schema.text("甲一"), bold, schema.text("二")]), p("三甲"));
  const looked = state.apply(look(state, want("甲")));

  it("puts the words where the present place is, with its marks, and goes on to the next", () => {
    const second = looked.apply(goTo(looked, 1));
    const done = second.apply(replaceOne(second, "乙乙"));
    expect(done.doc.firstChild?.toString()).toBe('paragraph("甲一", bold("乙乙"), "二")');
    expect(finding(done)).toMatchObject({ at: 1, stale: false });
    expect(finding(done)?.matches).toHaveLength(2);
  });

  it("does all at once, and one undo takes all of it back", () => {
    const done = looked.apply(replaceAll(looked, "丙"));
    expect(done.doc.textContent).toBe("丙一丙二三丙");
    expect(finding(done)?.matches).toEqual([]);
    expect(after(done, undo).doc.eq(state.doc)).toBe(true);
  });

  it("can put nothing in their place, and the same word with more around it", () => {
    expect(looked.apply(replaceAll(looked, "")).doc.textContent).toBe("一二三");
    expect(looked.apply(replaceAll(looked, "甲乙")).doc.textContent).toBe("甲乙一甲乙二三甲乙");
  });

  it("replaces four thousand places without a wait", () => {
    const long = opened(...Array.from({ length: 1000 }, () => p("今年的早稻的收成的确的好"))).state;
    const found = long.apply(look(long, want("的")));
    const begun = performance.now();
    const done = found.apply(replaceAll(found, "得"));
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(done.doc.textContent).not.toContain("的");
  });
});

describe("what is looked for at first", () => {
  it("is the selection within a line, when it is short", () => {
    const { state } = opened(p("早稻收割"), p("后"));
    expect(selectedText(select(state, 1, 3))).toBe("早稻");
    expect(selectedText(select(state, 1, 8))).toBe("");
  });
});
