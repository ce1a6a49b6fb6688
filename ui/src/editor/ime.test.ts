import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { composition } from "./composition";
import { imeHold } from "./ime-hold";

function opened(text: string): EditorView {
  const paragraph = schema.node("paragraph", { id: "p" }, text === "" ? [] : [schema.text(text)]);
  const doc = schema.node("doc", null, [paragraph]);
  const state = EditorState.create({ doc, plugins: [composition(), imeHold(), keymap(baseKeymap)] });
  const view = new EditorView(document.body.appendChild(document.createElement("div")), { state });
  return at(view, 1 + text.length);
}

function at(view: EditorView, pos: number): EditorView {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)));
  return view;
}

function happens(view: EditorView, kind: string): void {
  view.dom.dispatchEvent(new CompositionEvent(kind, { bubbles: true }));
}

function pressEnter(view: EditorView, keyCode: number): void {
  view.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode, bubbles: true, cancelable: true }));
}

describe("what is composed", () => {
  it("is held open behind its last letter, wherever the caret is, until it ends", () => {
    const view = opened("");
    happens(view, "compositionstart");
    expect(view.dom.querySelector(".ime-hold")).toBeNull();
    view.dispatch(view.state.tr.insertText("ni", 1));
    at(view, 1);
    expect(view.dom.querySelector("p")?.firstChild?.textContent).toBe("ni");
    expect(view.dom.querySelector("p")?.childNodes[1]).toBe(view.dom.querySelector(".ime-hold"));
    view.dispatch(view.state.tr.insertText("ni hao", 1, 3));
    expect(view.dom.querySelector("p")?.childNodes[1]).toBe(view.dom.querySelector(".ime-hold"));
    happens(view, "compositionend");
    view.dispatch(view.state.tr.insertText("你好", 1, 7));
    expect(view.dom.querySelector(".ime-hold")).toBeNull();
    expect(view.state.doc.textContent).toBe("你好");
  });
});

describe("Enter", () => {
  it("splits once when it comes right after a word", () => {
    const view = opened("今天");
    happens(view, "compositionstart");
    happens(view, "compositionend");
    pressEnter(view, 13);
    expect(view.state.doc.childCount).toBe(2);
    pressEnter(view, 13);
    expect(view.state.doc.childCount).toBe(3);
  });

  it("does nothing when the input method has used it up", () => {
    const view = opened("今天");
    pressEnter(view, 229);
    expect(view.state.doc.childCount).toBe(1);
  });
});
