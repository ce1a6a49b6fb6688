import { GapCursor } from "prosemirror-gapcursor";
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { CellSelection, TableMap } from "prosemirror-tables";
import { describe, expect, it } from "vitest";
import { writeBody } from "../../document/body";
import { contentProblem } from "../../document/check";
import { blankContent } from "../../document/content";
import { schema } from "../../document/schema";
import { after, opened, p, select } from "../opened";
import { insertTable, newTable, nextCellOrRow, outOfTable, tableAt, tableGroups, type TableToolId } from "./table-commands";

const cell = (text: string) => schema.node("table_cell", null, p(text));
const table = (...rows: string[][]): Node =>
  schema.node("table", null, rows.map((row) => schema.node("table_row", null, row.map(cell))));
const tool = (id: TableToolId) => {
  const found = tableGroups.flat().find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found.run;
};
const shape = ({ doc }: EditorState) => {
  const first = doc.children.find(({ type }) => type.name === "table");
  return first ? [first.childCount, TableMap.get(first).width] : null;
};
const problem = (state: EditorState) => contentProblem({ ...blankContent(), body: writeBody(state.doc) });

/** The state with the cells selected from the one that holds the first text to the one that holds the other. */
function cells(state: EditorState, from: string, to: string): EditorState {
  const place = (text: string): number => {
    let found = -1;
    state.doc.descendants((node, pos) => {
      if (node.type.name === "table_cell" && node.textContent === text) found = pos;
    });
    return found;
  };
  return state.apply(state.tr.setSelection(CellSelection.create(state.doc, place(from), place(to))));
}

function within(state: EditorState, text: string): EditorState {
  let at = -1;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text === text) at = pos;
  });
  return select(state, at);
}

describe("a new table", () => {
  it("takes the place of an empty line, has a header row, a line after it, and the caret in its first cell", () => {
    const state = after(select(opened(p("")).state, 1), insertTable(2, 3));
    expect(state.doc.children.map(({ type }) => type.name)).toEqual(["table", "paragraph"]);
    expect(shape(state)).toEqual([2, 3]);
    expect(state.doc.firstChild?.firstChild?.firstChild?.type.name).toBe("table_header");
    expect(tableAt(state)).toBe(0);
    expect(problem(state)).toBeNull();
  });

  it("stands after the line that has a text, and is one step to undo", () => {
    const state = after(select(opened(p("文"), p("后")).state, 2), insertTable(1, 1));
    expect(state.doc.children.map(({ type }) => type.name)).toEqual(["paragraph", "table", "paragraph"]);
  });

  it("is not put into a table", () => {
    const state = within(opened(table(["甲"])).state, "甲");
    expect(insertTable(2, 2)(state)).toBe(false);
  });
});

describe("rows and columns", () => {
  it.each<[TableToolId, number[]]>([
    ["rowAbove", [3, 2]],
    ["rowBelow", [3, 2]],
    ["columnLeft", [2, 3]],
    ["columnRight", [2, 3]],
    ["deleteRow", [1, 2]],
    ["deleteColumn", [2, 1]],
  ])("%s", (id, wanted) => {
    const state = after(within(opened(table(["甲", "乙"], ["丙", "丁"])).state, "丁"), tool(id));
    expect(shape(state)).toEqual(wanted);
    expect(problem(state)).toBeNull();
  });

  it("do not grow beyond what an article can hold, and say so", () => {
    const { state, notices } = opened(newTable(1, 100));
    const grown = after(select(state, 4), tool("columnRight"));
    expect(shape(grown)).toEqual([1, 100]);
    expect(notices).toEqual([expect.stringContaining("100 列")]);
  });

  it("get headers and lose them", () => {
    const state = within(opened(table(["甲", "乙"], ["丙", "丁"])).state, "丁");
    const headed = after(state, tool("headerRow"));
    const kinds = (of: EditorState) => of.doc.firstChild?.children.map((row) => row.children.map(({ type }) => type.name));
    expect(kinds(headed)).toEqual([
      ["table_header", "table_header"],
      ["table_cell", "table_cell"],
    ]);
    expect(kinds(after(headed, tool("headerRow")))).toEqual(kinds(state));
    expect(kinds(after(state, tool("headerColumn")))?.[1]).toEqual(["table_header", "table_cell"]);
  });
});

describe("cells", () => {
  it("are merged with what they hold, and split again", () => {
    const state = cells(opened(table(["甲", "乙"], ["丙", "丁"])).state, "甲", "丁");
    const merged = after(state, tool("merge"));
    expect(merged.doc.textBetween(0, merged.doc.content.size, "|")).toBe("甲|乙|丙|丁");
    expect(shape(merged)).toEqual([2, 2]);
    expect(problem(merged)).toBeNull();
    const split = after(merged, tool("split"));
    expect(split.doc.firstChild?.lastChild?.childCount).toBe(2);
    expect(problem(split)).toBeNull();
  });

  it("go with the whole table", () => {
    const state = after(within(opened(p("前"), table(["甲"])).state, "甲"), tool("deleteTable"));
    expect(state.doc.toString()).toBe('doc(paragraph("前"))');
  });
});

describe("Tab", () => {
  it("goes from cell to cell, and from the last one into a new row", () => {
    const first = within(opened(table(["甲", "乙"])).state, "甲");
    const second = after(first, nextCellOrRow);
    expect(second.selection.$from.parent.textContent).toBe("乙");
    const grown = after(second, nextCellOrRow);
    expect(shape(grown)).toEqual([2, 2]);
    expect(grown.selection.$from.parent.textContent).toBe("");
    expect(grown.selection.$from.index(1)).toBe(1);
    expect(grown.selection.$from.index(2)).toBe(0);
  });

  it("does nothing outside of tables", () => {
    expect(nextCellOrRow(select(opened(p("文")).state, 1))).toBe(false);
  });
});

describe("getting out", () => {
  const atEdge = { endOfTextblock: () => true } as never;
  const alone = opened(table(["甲"], ["乙"])).state;

  it("goes by arrow into the gap where there is no line", () => {
    let next = within(alone, "乙");
    expect(outOfTable("down")(next, (tr) => (next = next.apply(tr)), atEdge)).toBe(true);
    expect(next.selection).toBeInstanceOf(GapCursor);
    expect(next.selection.head).toBe(alone.doc.content.size);
  });

  it("leaves the arrow alone inside, and where a line follows", () => {
    expect(outOfTable("down")(within(alone, "甲"), undefined, atEdge)).toBe(false);
    const followed = within(opened(table(["甲"]), p("后")).state, "甲");
    expect(outOfTable("down")(followed, undefined, atEdge)).toBe(false);
    expect(outOfTable("up")(followed, undefined, atEdge)).toBe(true);
  });

  it("makes lines before and after by the bar", () => {
    const state = within(alone, "甲");
    expect(after(state, tool("lineAbove")).doc.firstChild?.type.name).toBe("paragraph");
    const below = after(state, tool("lineBelow"));
    expect(below.doc.lastChild?.type.name).toBe("paragraph");
    expect(tableAt(below)).toBeNull();
  });
});
