import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { SETTLED } from "../document/blocks";
import { schema } from "../document/schema";
import { hiddenMarks } from "./hidden-marks";
import { opened, p } from "./opened";

function shown(state: EditorState): [number, string][] {
  const plugin = state.plugins.find(({ spec }) => spec.key === hiddenMarks().spec.key);
  const set = plugin?.props.decorations?.call(plugin, state) as DecorationSet;
  return set.find().map((mark) => {
    const { type } = mark as unknown as { type: { attrs: Record<string, string> } };
    return [mark.from, type.attrs["data-code"] ?? ""];
  });
}

describe("hidden characters", () => {
  it("are shown from the start, in every block", () => {
    expect(shown(opened(p("a\u200b"), p("\u202e文")).state)).toEqual([
      [2, "U+200B"],
      [5, "U+202E"],
    ]);
  });

  it("are shown when they come, and move with the text", () => {
    const { state } = opened(p("一"), p("二"));
    const typed = state.apply(state.tr.insertText("\ufeff", 5));
    expect(shown(typed)).toEqual([[5, "U+FEFF"]]);
    const moved = typed.apply(typed.tr.insertText("甲乙", 1));
    expect(shown(moved)).toEqual([[7, "U+FEFF"]]);
    expect(shown(moved.apply(moved.tr.delete(7, 8)))).toEqual([]);
  });

  it("are shown after a composition, not in it", () => {
    const { state } = opened(p("一"));
    const during = state.apply(state.tr.insertText("\u200d", 2).setMeta("composition", 1));
    expect(shown(during)).toEqual([]);
    expect(shown(during.apply(during.tr.setMeta(SETTLED, true)))).toEqual([[2, "U+200D"]]);
  });
});

function quoted(depth: number): Node {
  return depth === 0 ? p("文") : schema.node("blockquote", null, quoted(depth - 1));
}

function table(inside: Node): Node {
  return schema.node("table", null, schema.node("table_row", null, schema.node("table_cell", null, inside)));
}

describe("the guard", () => {
  it("lets sixteen levels stand and no seventeenth", () => {
    const { state, notices } = opened(p(""));
    expect(state.apply(state.tr.insert(0, quoted(15))).doc.childCount).toBe(2);
    expect(state.apply(state.tr.insert(0, quoted(16))).doc.eq(state.doc)).toBe(true);
    expect(notices).toEqual([expect.stringContaining("十六层")]);
  });

  it("lets no table into a table, however deep", () => {
    const { state, notices } = opened(table(schema.node("blockquote", null, p("格"))));
    const inner = table(p("内"));
    expect(state.apply(state.tr.insert(4, inner)).doc.eq(state.doc)).toBe(true);
    expect(notices).toEqual([expect.stringContaining("表格里不能再放表格")]);
  });

  it("lets no table grow out of bounds", () => {
    const { state } = opened(p(""));
    const cells = Array.from({ length: 101 }, () => schema.node("table_cell", null, p("")));
    const wide = schema.node("table", null, schema.node("table_row", null, cells));
    expect(state.apply(state.tr.insert(0, wide)).doc.eq(state.doc)).toBe(true);
  });
});
