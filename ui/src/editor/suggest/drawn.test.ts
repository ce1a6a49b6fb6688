import { history } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { blockIds } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { blankContent } from "../../document/content";
import { show, suggestionsOf } from "./commands";
import { Drawn } from "./drawn";
import { titleOf } from "./label";
import { suggesting } from "./plugin";
import { Dice, mixedBody, randomEdit } from "./random-edits";
import { standingKey } from "./standing";
import type { Suggestion } from "./suggestions";

const NOW = Date.UTC(2026, 10, 23, 8);
const title = (one: Suggestion) => titleOf({ ...one, time: NOW }, () => "张三", NOW);
let view: EditorView | null = null;
afterEach(() => view?.destroy());

function opened(): EditorState {
  const content = { ...blankContent(), body: writeBody(mixedBody()) };
  const tracking = suggesting({ me: "zhang", content, tracked: null, on: true, title, onfields: () => {} });
  return EditorState.create({ doc: mixedBody(), plugins: [tracking, history(), tableEditing(), blockIds()] });
}

function shown(state: EditorState): HTMLElement {
  view = new EditorView(document.createElement("div"), { state });
  return view.dom;
}

/** The decorations by suggestion, kind and place. */
function list(drawn: Drawn | undefined): string[] {
  return (drawn?.set.find() ?? []).map(({ from, to, spec }) => `${String(spec["suggestion"])} ${from}-${to}`).toSorted();
}

describe("suggestions in the text", () => {
  it("are underlined and struck through, with person, time and kind, and deleted text cannot be edited", () => {
    let state = opened();
    state = state.apply(state.tr.insertText("补充", 15));
    expect(suggestionsOf(state)).toHaveLength(1);
    const dom = shown(state.apply(state.tr.delete(18, 20)));
    const [inserted, deleted] = [dom.querySelector("ins"), dom.querySelector("del")];
    expect([inserted?.textContent, inserted?.title]).toEqual(["补充", "张三 今天 16:00 插入"]);
    expect([deleted?.textContent, deleted?.title]).toEqual(["今天", "张三 今天 16:00 删除"]);
    expect(deleted?.contentEditable).toBe("false");
    expect(inserted?.dataset["suggestion"]).toBe(suggestionsOf(state)[0]?.id);
  });

  it("show deleted blocks, items and rows in their old places", () => {
    let state = opened();
    for (const [type, text] of [["paragraph", "又一段"], ["list_item", "二项"], ["table_row", "丙"]]) {
      state.doc.descendants((node, pos) => {
        if (node.type.name !== type || !node.textContent.startsWith(text ?? "")) return;
        state = state.apply(state.tr.delete(pos, pos + node.nodeSize));
      });
    }
    const dom = shown(state);
    expect(dom.querySelector("figure + del")?.textContent).toBe("又一段的的的。");
    expect(dom.querySelector("ul > li[contenteditable=false]")?.textContent).toContain("二项");
    expect(dom.querySelector("tbody > tr[contenteditable=false]")?.textContent).toBe("丙丁");
  });

  it("are not there in the text as it will be", () => {
    let state = opened();
    state = state.apply(state.tr.insertText("补充", 15));
    show("final")(state, (tr) => (state = state.apply(tr)));
    expect(shown(state).querySelector("ins")).toBeNull();
    show("marks")(state, (tr) => (state = state.apply(tr)));
    view?.updateState(state);
    expect(view?.dom.querySelector("ins")?.textContent).toBe("补充");
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))("drawn step by step are those drawn at once (%i)", (seed) => {
    const dice = new Dice(seed);
    let state = opened();
    shown(state);
    for (let edit = 0; edit < 20; edit += 1) {
      state = randomEdit(state, dice);
      if (dice.roll(3) > 0) view?.updateState(state);
      const standing = standingKey.getState(state);
      if (!standing || dice.roll(3) > 0) continue;
      expect(list(standing.drawn)).toEqual(list(Drawn.of(standing.compared, title)));
    }
  });
});
