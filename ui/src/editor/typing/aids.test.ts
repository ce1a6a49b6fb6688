import { undo } from "prosemirror-history";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { SETTLED } from "../../document/blocks";
import { schema } from "../../document/schema";
import { bodyView } from "../view";
import { typingAids } from "./aids";
import { NO_AIDS, type TypingAids } from "./typed";

let view: EditorView;

afterEach(() => view.destroy());

/** Opens a paragraph with these aids; `|` is the caret, two of them what is selected. */
function open(text: string, on: Partial<TypingAids>): void {
  view = bodyView(document.body.appendChild(document.createElement("div")), {
    doc: schema.node("doc", null, schema.node("paragraph", { id: "a" }, textOf(text))),
    editable: () => true,
    onstate: () => {},
    onnotice: () => {},
    ask: () => {},
    pictures: null,
    onpictures: () => {},
    onlink: () => {},
    plugins: typingAids(() => ({ ...NO_AIDS, ...on })),
  });
  const [from = 0, to = from] = [...text.matchAll(/\|/gu)].map(({ index }, place) => index + 1 - place);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
}

function textOf(text: string) {
  const plain = text.replaceAll("|", "");
  return plain === "" ? [] : schema.text(plain);
}

/** Types as the browser reports it, character by character. */
function type(text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    const taken = view.someProp("handleTextInput", (handle) => handle(view, from, to, character, insert));
    if (!taken) view.dispatch(insert());
  }
}

/** Has an input method put in a text, and end. */
function compose(text: string): void {
  view.dispatch(view.state.tr.insertText(text).setMeta("composition", 1));
  view.dispatch(view.state.tr.setMeta(SETTLED, true));
}

function press(name: string, keyCode: number): void {
  view.dom.dispatchEvent(new KeyboardEvent("keydown", { key: name, keyCode, bubbles: true, cancelable: true }));
}

/** The text with the caret, or both ends of what is selected, as `|`. */
function shown(): string {
  const { from, to, empty } = view.state.selection;
  const text = view.state.doc.textContent;
  const mark = empty ? "" : "|";
  return `${text.slice(0, from - 1)}|${text.slice(from - 1, to - 1)}${mark}${text.slice(to - 1)}`;
}

describe("pairs", () => {
  const pairs = { pairs: true };

  it.each([
    ["他说|", "“", "他说“|”"],
    ["刊于|", "《", "刊于《|》"],
    ["他说|。", "“", "他说“|”。"],
    ["|他说", "“", "“|他说"],
    ["他说|", "“好”", "他说“好”|"],
    ["他说|", "“所谓‘一", "他说“所谓‘一|’”"],
    ["他说|", "“‘’”", "他说“‘’”|"],
    ["|一站式|服务", "“", "“|一站式|”服务"],
    ["他说|", "”", "他说”|"],
  ])("%s and then %s", (text, typed, wanted) => {
    open(text, pairs);
    type(typed);
    expect(shown()).toBe(wanted);
  });

  it("type over no mark that was there before", () => {
    open("“好|”", pairs);
    type("”");
    expect(shown()).toBe("“好”|”");
  });

  it("are taken back at Backspace", () => {
    open("他说|", pairs);
    type("“");
    press("Backspace", 8);
    expect(shown()).toBe("他说“|");
  });

  it("can be undone", () => {
    open("他说|", pairs);
    type("“");
    undo(view.state, view.dispatch);
    expect(view.state.doc.textContent).toBe("他说");
  });

  it("come to what an input method has put in, once it is done", () => {
    open("他说|", pairs);
    compose("“");
    expect(shown()).toBe("他说“|”");
    type("好");
    compose("”");
    expect(shown()).toBe("他说“好”|");
  });

  it("leave words alone that an input method has put in", () => {
    open("他|", pairs);
    compose("说“好");
    expect(shown()).toBe("他说“好|");
  });

  it("do nothing while an input method composes", () => {
    open("他说|", pairs);
    view.dispatch(view.state.tr.insertText("“").setMeta("composition", 1));
    expect(shown()).toBe("他说“|");
  });

  it("after composing are taken back at Backspace too", () => {
    open("他说|", pairs);
    compose("“");
    press("Backspace", 8);
    expect(shown()).toBe("他说“|");
  });
});

describe("…… and ——", () => {
  const dashes = { dashes: true };

  it.each([
    ["等|", "^", "等……|"],
    ["通知|", "_", "通知——|"],
    ["|", "_", "——|"],
    ["2|", "^", "2^|"],
    ["snake|", "_case", "snake_case|"],
    ["等|", "......", "等……|"],
    ["等|", "..", "等..|"],
    ["等|", ".....", "等.....|"],
  ])("%s and then %s", (text, typed, wanted) => {
    open(text, dashes);
    type(typed);
    expect(shown()).toBe(wanted);
  });

  it("are taken back at Backspace", () => {
    open("等|", dashes);
    type("^");
    press("Backspace", 8);
    expect(shown()).toBe("等^|");
  });
});

describe("straight quotes", () => {
  const quotes = { quotes: true };

  it.each([
    ["他说|", '"好"', "他说“好”|"],
    ["他说|", "\"所谓'一'\"", "他说“所谓‘一’”|"],
    ["|", '"OK"', "“OK”|"],
    ["don|", "'t", "don’t|"],
    ["5.5|", '"', '5.5"|'],
    ["“2024|", '"', "“2024”|"],
  ])("%s and then %s", (text, typed, wanted) => {
    open(text, quotes);
    type(typed);
    expect(shown()).toBe(wanted);
  });

  it("open a pair where pairs are on", () => {
    open("他说|", { quotes: true, pairs: true });
    type('"好"');
    expect(shown()).toBe("他说“好”|");
  });
});

describe("without any aid", () => {
  it("is typed what is typed", () => {
    open("他|", {});
    type("“\"^_......'");
    expect(shown()).toBe("他“\"^_......'|");
  });
});
