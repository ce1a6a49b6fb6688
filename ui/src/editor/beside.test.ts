import { TextSelection } from "prosemirror-state";
import { describe, expect, it, vi } from "vitest";
import { writeBody } from "../document/body";
import { countBody } from "../document/count";
import { schema } from "../document/schema";
import { fitting } from "./fitting";
import { addFootnote, canHoldFootnote } from "./footnote-commands";
import { Later } from "./later";
import { lengthsOf } from "./lengths";
import { footnotesOf } from "./notes/footnotes";
import { opened, p, select } from "./opened";
import { headingAt, headingsOf } from "./outline/headings";
import { titleLines } from "./title-lines";
import { stampOf, toolStates } from "./tool-states";
import { toolGroups } from "./tools";

const note = (text: string) => schema.node("footnote", null, schema.text(text));
const heading = (level: number, text: string) => schema.node("heading", { level }, schema.text(text));

describe("the outline", () => {
  const { state } = opened(p("导语"), heading(2, "一"), p("文"), heading(3, "二"));
  const list = headingsOf(state.doc);

  it("lists the headings, and knows under which one stands", () => {
    expect(list).toEqual([
      { pos: 5, level: 2, text: "一" },
      { pos: 11, level: 3, text: "二" },
    ]);
    expect([1, 5, 8, 11].map((place) => headingAt(list, place))).toEqual([-1, 0, 0, 1]);
  });
});

describe("footnotes", () => {
  const { state } = opened(schema.node("paragraph", null, [schema.text("甲"), note("注一"), schema.text("乙")]), p("丙"));

  it("are listed in the order of their numbers", () => {
    expect(footnotesOf(state.doc)).toEqual([{ pos: 2, text: "注一" }]);
  });

  it("come behind what is selected, with the caret after them", () => {
    const put = select(state, 1, 2).apply(addFootnote(select(state, 1, 2), "新注"));
    expect(footnotesOf(put.doc).map(({ text }) => text)).toEqual(["新注", "注一"]);
    expect(put.selection.from).toBe(2 + 4);
  });

  it("have no place in a caption", () => {
    const figure = schema.node("figure", { media: "0".repeat(64) }, schema.text("图说"));
    expect(canHoldFootnote(select(opened(figure).state, 2))).toBe(false);
    expect(canHoldFootnote(select(state, 1))).toBe(true);
  });
});

describe("lengths", () => {
  const { state } = opened(
    schema.node("paragraph", null, [schema.text("早稻 2026 年"), note("注释"), schema.text("收割")]),
    schema.node("bullet_list", null, schema.node("list_item", null, p("烘干"))),
  );

  it("are those of the core's rule", () => {
    expect(lengthsOf(state).words).toBe(countBody(writeBody(state.doc)).words);
  });

  it("count what is selected, whole lines and parts of them", () => {
    expect(lengthsOf(select(state, 1, 3)).selected).toBe(2);
    expect(lengthsOf(state).selected).toBe(0);
    const all = state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(1), state.doc.resolve(state.doc.content.size - 3))));
    expect(lengthsOf(all).selected).toBe(lengthsOf(state).words);
  });
});

describe("the toolbar", () => {
  it("shows the groups that fit, and keeps room for the button to the others", () => {
    expect(fitting([100, 100, 100], 300, 40)).toBe(3);
    expect(fitting([100, 100, 100], 299, 40)).toBe(2);
    expect(fitting([100, 100, 100], 230, 40)).toBe(1);
    expect(fitting([100, 100, 100], 50, 40)).toBe(0);
  });

  it("looks at the text again only when something about the caret has changed", () => {
    const groups = toolGroups(() => {});
    const look = vi.spyOn(groups[2]?.[0] ?? { run: () => false }, "run");
    const statesOf = toolStates(groups);
    let state = select(opened(p("文文")).state, 2);
    state = state.apply(state.tr.insertText("字"));
    const first = statesOf(state);
    const looks = look.mock.calls.length;
    state = state.apply(state.tr.insertText("字"));
    expect(statesOf(state)).toBe(first);
    expect(look.mock.calls.length).toBe(looks);
    state = state.apply(state.tr.addStoredMark(schema.mark("bold")));
    expect(statesOf(state).bold.on).toBe(true);
    expect(stampOf(select(state, 1, 2))).toBeNull();
  });
});

describe("what is put off", () => {
  it("is the last wish, once, when it has been quiet; or at once when asked", () => {
    vi.useFakeTimers();
    const later = new Later(100);
    const done: string[] = [];
    later.wish(() => done.push("一"));
    vi.advanceTimersByTime(99);
    later.wish(() => done.push("二"));
    vi.advanceTimersByTime(99);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    later.now();
    expect(done).toEqual(["二"]);
    later.wish(() => done.push("三"));
    later.drop();
    vi.advanceTimersByTime(1000);
    expect(done).toEqual(["二"]);
    vi.useRealTimers();
  });
});

describe("the fields above the body", () => {
  it("are written to in their place", () => {
    const written: string[] = [];
    const lines = titleLines({ kicker: "", title: "早稻开镰", subtitle: "副" }, () => {}, (field, text) => written.push(`${field}:${text}`));
    expect(lines.map(({ name }) => name)).toEqual(["标题", "副题"]);
    lines[0]?.replace({ from: 0, to: 2 }, "晚稻");
    expect(written).toEqual(["title:晚稻开镰"]);
  });
});
