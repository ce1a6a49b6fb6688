import type { Node } from "prosemirror-model";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withIds } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { contentProblem } from "../../document/check";
import { blankContent } from "../../document/content";
import { schema } from "../../document/schema";
import type { Asked } from "../asked";
import { opened, p, select, selectNode } from "../opened";
import { bodyView } from "../view";
import { addPictures, replacePicture } from "./adding";
import { factsOf, figureAt, removeFigure, setFacts } from "./figure-commands";
import { PictureBox } from "./picture-box";
import type { Pictures } from "./pictures";

const hash = (letter: string) => letter.repeat(64);
const png = (name: string) => new File(["x"], name, { type: "image/png" });
const figure = (attrs: Record<string, unknown> = {}) => schema.node("figure", { id: "f", media: hash("a"), ...attrs });

/** A store that takes a picture in when it is told to. */
class Waiting implements Pictures {
  readonly coming: { name: string; arrive: (media: string) => void; refuse: (code: string) => void }[] = [];
  add = (file: Blob) =>
    new Promise<string>((resolve, reject) => {
      const refuse = (problem: string) => reject({ code: "picture_refused", details: { problem, detail: "" } });
      this.coming.push({ name: (file as File).name, arrive: resolve, refuse });
    });
  address = vi.fn<(media: string) => Promise<string>>(() => Promise.reject(new Error("none")));
}

let view: EditorView;
let pictures: Waiting;
let notices: string[];
let asked: Asked[];

beforeEach(() => {
  pictures = new Waiting();
  [notices, asked] = [[], []];
});
afterEach(() => {
  view?.destroy();
  document.body.replaceChildren();
});

function open(...blocks: Node[]): void {
  view = bodyView(document.body.appendChild(document.createElement("div")), {
    doc: withIds(schema.node("doc", null, blocks)),
    editable: () => true,
    onstate: () => {},
    onnotice: (sentence) => notices.push(sentence),
    ask: (what) => asked.push(what),
    pictures,
    onpictures: () => {},
    onlink: () => {},
  });
}

const taking = () => ({ pictures, onnotice: (sentence: string) => notices.push(sentence) });
const names = () => view.state.doc.children.map(({ type, attrs }) => `${type.name}${String(attrs["media"] ?? "").slice(0, 1)}`);
const settled = () => new Promise((resolve) => setTimeout(resolve));
const placeholders = () => Array.from(view.dom.querySelectorAll(".picture-coming"), (one) => one.textContent);

describe("pictures that come in", () => {
  it("have their place shown, take it one after the other, and leave a line to go on in", async () => {
    open(p(""));
    const done = addPictures(view, [png("一.png"), png("二.png")], 1, taking());
    expect(placeholders()).toEqual([expect.stringContaining("一.png"), expect.stringContaining("二.png")]);
    expect(names()).toEqual(["paragraph"]);
    pictures.coming[0]?.arrive(hash("a"));
    await settled();
    expect(names()).toEqual(["figurea", "paragraph"]);
    pictures.coming[1]?.arrive(hash("b"));
    await done;
    expect(names()).toEqual(["figurea", "figureb", "paragraph"]);
    expect(placeholders()).toEqual([]);
    expect(view.state.selection.$from.parent.type.name).toBe("paragraph");
    expect(contentProblem({ ...blankContent(), body: writeBody(view.state.doc) })).toBeNull();
  });

  it("stand where their place has moved to while one went on writing", async () => {
    open(p("前"), p("后"));
    const done = addPictures(view, [png("图.png")], 2, taking());
    view.dispatch(view.state.tr.insertText("更早的一段", 1));
    pictures.coming[0]?.arrive(hash("a"));
    await done;
    expect(names()).toEqual(["paragraph", "figurea", "paragraph"]);
    expect(view.state.doc.textContent).toBe("更早的一段前后");
  });

  it("say why they were not taken, and the others come all the same", async () => {
    open(p("文"));
    const done = addPictures(view, [png("坏.png"), png("好.png")], 2, taking());
    pictures.coming[0]?.refuse("broken");
    await settled();
    expect(notices).toHaveLength(1);
    pictures.coming[1]?.arrive(hash("b"));
    await done;
    expect(names()).toEqual(["paragraph", "figureb", "paragraph"]);
    expect(placeholders()).toEqual([]);
  });

  it("are only pictures", async () => {
    open(p("文"));
    await addPictures(view, [new File(["x"], "a.pdf", { type: "application/pdf" })], 2, taking());
    expect(notices).toHaveLength(1);
    expect(pictures.coming).toEqual([]);
  });

  it("wait until a word is composed", async () => {
    open(p("文"));
    const done = addPictures(view, [png("图.png")], 2, taking());
    vi.spyOn(view, "composing", "get").mockReturnValue(true);
    pictures.coming[0]?.arrive(hash("a"));
    await done;
    expect(names()).toEqual(["paragraph"]);
    vi.restoreAllMocks();
    view.dom.dispatchEvent(new CompositionEvent("compositionend"));
    await vi.waitFor(() => expect(names()).toContain("figurea"));
  });

  it("stand after the figure whose caption one writes in, and in a cell of a table", async () => {
    const cell = schema.node("table_cell", null, p("格"));
    open(figure(), schema.node("table", null, schema.node("table_row", null, cell)));
    const first = addPictures(view, [png("图.png")], 1, taking());
    pictures.coming[0]?.arrive(hash("b"));
    await first;
    expect(names().slice(0, 2)).toEqual(["figurea", "figureb"]);
    const inCell = view.state.doc.content.size - 5;
    const second = addPictures(view, [png("图.png")], inCell, taking());
    pictures.coming[1]?.arrive(hash("c"));
    await second;
    expect(view.state.doc.lastChild?.firstChild?.firstChild?.lastChild?.attrs["media"]).toBe(hash("c"));
  });

  it("replace the picture of the very figure, wherever it is by then", async () => {
    open(p("前"), figure());
    const done = replacePicture(view, png("新.png"), 3, taking());
    view.dispatch(view.state.tr.insert(0, schema.node("paragraph")));
    pictures.coming[0]?.arrive(hash("b"));
    await done;
    expect(names()).toEqual(["paragraph", "paragraph", "figureb"]);
  });
});

describe("a figure", () => {
  it("is found by its caption and by its picture", () => {
    const { state } = opened(p("前"), figure());
    expect(figureAt(selectNode(state, 3).selection)?.pos).toBe(3);
    expect(figureAt(select(state, 4).selection)?.pos).toBe(3);
    expect(figureAt(select(state, 1).selection)).toBeNull();
  });

  it("takes facts, and goes", () => {
    const { state } = opened(figure(), p("后"));
    const facts = { alt: "春耕现场", credit: "彭㛃", ai_generated: true };
    const told = state.apply(setFacts(state, 0, facts));
    expect(factsOf(told, 0)).toEqual(facts);
    expect(setFacts(told, 0, facts).docChanged).toBe(false);
    expect(told.apply(removeFigure(told, 0)).doc.toString()).toBe('doc(paragraph("后"))');
  });

  it("is selected by a click on its picture, and opened by two", () => {
    open(p("前"), figure());
    const box = view.dom.querySelector(".picture-box");
    box?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
    expect(figureAt(view.state.selection)?.pos).toBe(3);
    box?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, cancelable: true }));
    expect(asked).toEqual([{ what: "figure", pos: 3 }]);
  });

  it("has its caption written in place, with a hint while it is empty", () => {
    open(figure());
    const caption = view.dom.querySelector("figcaption");
    expect(caption?.classList.contains("empty")).toBe(true);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)).insertText("图说"));
    expect(caption?.textContent).toBe("图说");
    expect(caption?.classList.contains("empty")).toBe(false);
  });
});

describe("the box of a picture", () => {
  beforeEach(() => {
    vi.stubGlobal("IntersectionObserver", Near);
    vi.spyOn(HTMLImageElement.prototype, "decode").mockResolvedValue();
  });
  afterEach(() => vi.unstubAllGlobals());

  it("shows the picture once it is near, with its alternative text", async () => {
    pictures.address.mockResolvedValue("blob:here");
    const box = new PictureBox(figure({ alt: "春耕现场" }), pictures);
    await vi.waitFor(() => expect(box.dom.dataset["picture"]).toBe("shown"));
    const shown = box.dom.querySelector("img");
    expect([shown?.src, shown?.alt]).toEqual(["blob:here", "春耕现场"]);
  });

  it("says so when the picture is missing", async () => {
    const box = new PictureBox(figure(), pictures);
    await vi.waitFor(() => expect(box.dom.dataset["picture"]).toBe("missing"));
    expect(box.dom.textContent).toContain("不在库中");
  });

  it("never shows a picture that was asked for earlier", async () => {
    let late: (address: string) => void = () => {};
    pictures.address.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    const box = new PictureBox(figure(), pictures);
    await vi.waitFor(() => expect(pictures.address).toHaveBeenCalledOnce());
    pictures.address.mockResolvedValue("blob:new");
    box.show(figure({ media: hash("b") }));
    await vi.waitFor(() => expect(box.dom.dataset["picture"]).toBe("shown"));
    late("blob:old");
    await settled();
    expect(box.dom.querySelector("img")?.src).toBe("blob:new");
  });
});

/** Finds everything near at once. */
class Near {
  readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }
  observe(): void {
    queueMicrotask(() => this.#tell([{ isIntersecting: true }]));
  }
  disconnect(): void {}
}
