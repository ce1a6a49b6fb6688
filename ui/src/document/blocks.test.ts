import { joinBackward, splitBlock } from "prosemirror-commands";
import { history, undo } from "prosemirror-history";
import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { blockIds, SETTLED, withIds } from "./blocks";
import { hasId } from "./nodes";
import { schema } from "./schema";

function paragraph(id: string, text = ""): Node {
  return schema.node("paragraph", { id }, text === "" ? [] : schema.text(text));
}

function open(...blocks: Node[]): EditorState {
  return EditorState.create({ doc: schema.node("doc", null, blocks), plugins: [blockIds(), history()] });
}

function caret(state: EditorState, pos: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

/** Every id with the text of its block. */
function told(state: EditorState | Node): [string, string][] {
  const list: [string, string][] = [];
  const doc = state instanceof EditorState ? state.doc : state;
  doc.descendants((node) => {
    if (hasId(node)) list.push([String(node.attrs["id"]), node.textContent]);
  });
  return list;
}

const FRESH = expect.stringMatching(/^[A-Za-z0-9]{12}$/u);

describe("ids of blocks", () => {
  it("gives the second half of a split paragraph a new id", () => {
    const state = after(caret(open(paragraph("a", "前后")), 2), splitBlock);
    expect(told(state)).toEqual([
      ["a", "前"],
      [FRESH, "后"],
    ]);
  });

  it("leaves the id with the text when a paragraph is split at its start", () => {
    const state = after(caret(open(paragraph("a", "文")), 1), splitBlock);
    expect(told(state)).toEqual([
      [FRESH, ""],
      ["a", "文"],
    ]);
  });

  it("keeps the first id when two paragraphs are joined", () => {
    const state = after(caret(open(paragraph("a", "前"), paragraph("b", "后")), 4), joinBackward);
    expect(told(state)).toEqual([["a", "前后"]]);
  });

  it("gives a pasted copy a new id, also when it stands before the original", () => {
    const state = open(paragraph("a", "一"), paragraph("b", "二"));
    const copy = new Slice(Fragment.from(paragraph("a", "一")), 0, 0);
    const after = state.apply(state.tr.replace(0, 0, copy));
    expect(told(after)).toEqual([
      [FRESH, "一"],
      ["a", "一"],
      ["b", "二"],
    ]);
  });

  it("keeps the id when a paragraph becomes a heading without one", () => {
    const state = open(paragraph("a", "一"), paragraph("b", "二"));
    const after = state.apply(state.tr.setBlockType(1, 1, schema.nodes.heading, { level: 3 }));
    expect(after.doc.firstChild?.type.name).toBe("heading");
    expect(told(after).map(([id]) => id)).toEqual(["a", "b"]);
  });

  it("leaves a paragraph its id when a list is put around it", () => {
    const state = open(paragraph("a", "一"));
    const item = schema.node("list_item", null, paragraph("a", "一"));
    const after = state.apply(state.tr.replaceWith(0, state.doc.content.size, schema.node("bullet_list", null, item)));
    expect(told(after)).toEqual([
      [FRESH, "一"],
      ["a", "一"],
    ]);
  });

  it("gives footnotes ids of their own", () => {
    const note = schema.node("footnote", { id: "n" }, schema.text("注"));
    const state = open(schema.node("paragraph", { id: "a" }, [note]));
    const after = state.apply(state.tr.insert(1, note));
    const ids = told(after).map(([id]) => id);
    expect(ids).toEqual(["a", FRESH, "n"]);
  });

  it("is undone together with the change that asked for it", () => {
    const split = after(caret(open(paragraph("a", "前后")), 2), splitBlock);
    expect(told(after(split, undo))).toEqual([["a", "前后"]]);
  });

  it("waits while an input method composes, and comes after it", () => {
    const state = open(paragraph("a", "一"));
    const composing = state.tr.insert(0, paragraph("a", "一")).setMeta("composition", 1);
    const during = state.apply(composing);
    expect(told(during).map(([id]) => id)).toEqual(["a", "a"]);
    const settled = during.apply(during.tr.setMeta(SETTLED, true));
    expect(told(settled).map(([id]) => id)).toEqual(["a", FRESH]);
  });

  it("never leaves a body without a block", () => {
    const state = open(paragraph("a", "一"));
    const after = state.apply(state.tr.delete(0, state.doc.content.size));
    expect(told(after)).toEqual([[FRESH, ""]]);
  });

  it("keeps the marks that the next character is to have", () => {
    const state = caret(open(paragraph("a", "前后")), 2);
    const bold = [schema.mark("bold")];
    const after = state.apply(state.tr.split(2).setStoredMarks(bold));
    expect(after.storedMarks).toEqual(bold);
  });
});

describe("withIds", () => {
  it("names what is nameless, at every depth, and touches nothing else", () => {
    const inner = schema.node("list_item", null, [paragraph("", "项"), paragraph("a", "续")]);
    const doc = schema.node("doc", null, [schema.node("bullet_list", null, inner), paragraph("a", "文")]);
    const named = withIds(doc);
    expect(told(named)).toEqual([
      [FRESH, "项续"],
      [FRESH, "项"],
      ["a", "续"],
      [FRESH, "文"],
    ]);
    named.check();
    expect(withIds(named)).toBe(named);
  });
});
