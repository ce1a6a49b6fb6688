import { history, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, it } from "vitest";
import { blockIds, SETTLED } from "../../document/blocks";
import { schema } from "../../document/schema";
import { anchorOf } from "./anchor";
import type { AnchoredThread, TextSurface } from "./surface";
import { threadMarks } from "./thread-marks";
import { moved, threadsOf } from "./threads";

let view: EditorView;
let surface: TextSurface | null = null;

afterEach(() => {
  view.destroy();
});

const p = (id: string, text: string): Node => schema.node("paragraph", { id }, text === "" ? [] : schema.text(text));

function open(...blocks: Node[]): void {
  const take = (came: TextSurface) => {
    surface = came;
    return () => (surface = null);
  };
  const plugins = [history(), blockIds(), threadMarks(take)];
  const state = EditorState.create({ doc: schema.node("doc", null, blocks), plugins });
  view = new EditorView(document.body.appendChild(document.createElement("div")), { state });
}

/** A thread at a stretch of the document as it is now. */
function thread(name: string, from: number, to: number, look: AnchoredThread["look"] = "open"): AnchoredThread {
  const anchor = anchorOf(view.state.doc, from, to);
  if (!anchor) throw new Error("no words");
  return { thread: name, anchor, look };
}

const show = (...threads: AnchoredThread[]) => surface?.show(threads, null);
const marked = () => Array.from(view.dom.querySelectorAll(".thread-mark")).map((mark) => mark.textContent);
const words = (name: string) => surface?.anchor(name)?.quote ?? null;
const insert = (text: string, from: number, to = from) => view.dispatch(view.state.tr.insertText(text, from, to));

describe("threads in the text", () => {
  it("stand at their words, settled ones only while they are looked at", () => {
    open(p("a", "上午九时开会"));
    const threads = [thread("t1", 1, 3), thread("t2", 5, 7, "resolved")];
    show(...threads);
    expect(marked()).toEqual(["上午"]);
    surface?.show(threads, "t2");
    expect(marked()).toEqual(["上午", "开会"]);
    expect(view.dom.querySelector(".active")?.getAttribute("data-thread")).toBe("t2");
  });

  it("are told in the order of the text", () => {
    open(p("a", "上午九时开会"));
    show(thread("late", 5, 7), thread("early", 1, 3), thread("around", 1, 6));
    expect(surface?.order()).toEqual(["early", "around", "late"]);
  });

  it("are picked by a click, the one with the fewest words first", () => {
    open(p("a", "上午九时开会"));
    const picked: string[] = [];
    surface?.listen({ onpick: (name) => picked.push(name), onplaces: () => {} });
    show(thread("wide", 1, 7), thread("narrow", 3, 5));
    const click = (pos: number) =>
      view.someProp("handleClick", (handle) => handle(view, pos, new MouseEvent("click")));
    for (const pos of [1, 3, 4, 5, 7]) click(pos);
    expect(picked).toEqual(["wide", "narrow", "narrow", "wide"]);
  });

  it("can be a figure", () => {
    open(p("a", "文"), schema.node("figure", { id: "f", media: "0".repeat(64) }));
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, 3)));
    const anchor = surface?.selected();
    expect(anchor).toMatchObject({ block: "f", quote: "" });
    if (anchor) show({ thread: "t", anchor, look: "open" });
    expect(view.dom.querySelector("figure")?.classList.contains("thread-mark")).toBe(true);
  });

  it("begin at what is selected", () => {
    open(p("a", "上午九时开会"));
    expect(surface?.selected()).toBeNull();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3, 5)));
    expect(surface?.selected()).toMatchObject({ block: "a", start: 2, end: 4, quote: "九时" });
  });
});

describe("edits", () => {
  it("carry the words along: what grows inside belongs to them, what grows at their ends does not", () => {
    open(p("a", "上午九时开会"));
    show(thread("t", 3, 5));
    insert("昨日", 1);
    expect(moved(view.state)).toMatchObject([{ thread: "t", anchor: { start: 4, quote: "九时" } }]);
    insert("约", 5);
    insert("许", 8);
    expect(words("t")).toBe("九时");
    insert("点零五", 7, 7);
    expect(words("t")).toBe("九点零五时");
    expect(marked()).toEqual(["九点零五时"]);
  });

  it("that put other words in their place leave the thread there", () => {
    open(p("a", "上午九时开会"));
    show(thread("t", 3, 5));
    insert("十点", 3, 5);
    expect(words("t")).toBe("十点");
  });

  it("that only change what is around are told to the core as well", () => {
    open(p("a", "上午九时开会"));
    show(thread("t", 3, 5));
    expect(moved(view.state)).toEqual([]);
    insert("了", 7);
    expect(moved(view.state)).toMatchObject([{ anchor: { quote: "九时", after: "开会了" } }]);
  });

  it("that take the words out say so, and undo brings them back", () => {
    open(p("a", "县委县政府今日上午九时开会"));
    let told = 0;
    surface?.listen({ onpick: () => {}, onplaces: () => told++ });
    show(thread("t", 8, 12));
    told = 0;
    view.dispatch(view.state.tr.delete(7, 13));
    expect(words("t")).toBeNull();
    expect(surface?.order()).toEqual([]);
    expect(told).toBe(1);
    expect(moved(view.state)).toEqual([]);
    undo(view.state, view.dispatch);
    expect(words("t")).toBe("上午九时");
    expect(marked()).toEqual(["上午九时"]);
    expect(told).toBe(2);
  });

  it("that cut and paste a sentence take its thread along", () => {
    open(p("a", "第一句话在这里。第二句话在那里。"), p("b", "尾。"));
    show(thread("t", 12, 14));
    expect(words("t")).toBe("话在");
    const slice = view.state.doc.slice(9, 17);
    view.dispatch(view.state.tr.delete(9, 17));
    expect(words("t")).toBeNull();
    const end = view.state.doc.content.size - 1;
    view.dispatch(view.state.tr.replace(end, end, slice));
    expect(view.state.doc.textContent).toBe("第一句话在这里。尾。第二句话在那里。");
    expect(surface?.anchor("t")).toMatchObject({ block: "b", start: 5, quote: "话在" });
  });

  it("that split the words leave the thread at their first part", () => {
    open(p("a", "上午九时开会"));
    show(thread("t", 2, 6));
    view.dispatch(view.state.tr.split(4));
    expect(surface?.anchor("t")).toMatchObject({ block: "a", quote: "午九" });
  });

  it("leave the threads that are known where they were carried when the core answers", () => {
    open(p("a", "上午九时开会"));
    const before = thread("t", 3, 5);
    show(before);
    insert("二", 3, 5);
    show(before, thread("new", 1, 3));
    expect(words("t")).toBe("二");
  });

  it("while an input method composes repaint nothing; what waited is painted after", () => {
    open(p("a", "上午九时开会"));
    show(thread("t", 3, 5));
    const painted = threadsOf(view.state).marks;
    view.dispatch(view.state.tr.insertText("ni", 5).setMeta("composition", 1));
    expect(threadsOf(view.state).stale).toBe(true);
    expect(threadsOf(view.state).marks).not.toBe(painted);
    expect(marked()).toEqual(["九时"]);
    view.dispatch(view.state.tr.setMeta(SETTLED, true));
    expect(threadsOf(view.state).stale).toBe(false);
  });
});

it("costs under a millisecond a key with 200 threads in 100,000 characters", () => {
  open(...Array.from({ length: 1000 }, (_, index) => p(`p${index}`, "审".repeat(100))));
  const threads = Array.from({ length: 200 }, (_, index) => thread(`t${index}`, index * 510 + 20, index * 510 + 30));
  show(...threads);
  const { state } = view;
  const bare = EditorState.create({ doc: state.doc, plugins: [history(), blockIds()] });
  const time = (from: EditorState) => {
    let next = from;
    const keys = 300;
    const begun = performance.now();
    for (let key = 0; key < keys; key++) next = next.apply(next.tr.insertText("字", 50_000 + key));
    return (performance.now() - begun) / keys;
  };
  time(bare);
  time(state);
  expect(time(state) - time(bare)).toBeLessThan(1);
});
