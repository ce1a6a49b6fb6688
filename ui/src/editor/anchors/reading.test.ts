import type { Node } from "prosemirror-model";
import { afterEach, describe, expect, it } from "vitest";
import { schema } from "../../document/schema";
import { typeset } from "../typeset";
import { anchorOf } from "./anchor";
import { ReadingSurface } from "./reading-surface";
import type { AnchoredThread } from "./surface";

const line = (id: string, ...content: Node[]): Node => schema.node("paragraph", { id }, content);
const t = (text: string, ...marks: string[]) => schema.text(text, marks.map((name) => schema.mark(name)));
const note = schema.node("footnote", { id: "n" }, t("见附件。"));
const br = schema.node("hard_break");
const picture = () => {
  const box = document.createElement("div");
  box.className = "picture-box";
  box.textContent = "图片";
  return box;
};

const doc = schema.node("doc", null, [
  line("a", t("彭㛃与𬱖说"), note, t("：上午"), br, t("九时\u200b开会", "bold"), t("，请准时。")),
  schema.node("bullet_list", { id: "l" }, [schema.node("list_item", null, [line("b", t("列表里的字"))])]),
  schema.node("figure", { id: "f", media: "0".repeat(64) }, t("春耕现场")),
]);

function open(): { root: HTMLElement; surface: ReadingSurface } {
  const root = document.body.appendChild(document.createElement("div"));
  root.append(typeset(doc, picture).text);
  return { root, surface: new ReadingSurface(root, doc) };
}

/** A thread at the words from the first that begins so to the end of the other. */
function thread(name: string, from: number, to: number): AnchoredThread {
  const anchor = anchorOf(doc, from, to);
  if (!anchor) throw new Error("no words");
  return { thread: name, anchor, look: "open" };
}

const words = (root: Element, name: string) =>
  Array.from(root.querySelectorAll(`mark[data-thread="${name}"]`)).map((mark) => mark.textContent);

/** Selects from the beginning of one text to the end of another. */
function select(root: Element, first: string, last: string): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const start = texts.find(({ data }) => data.includes(first));
  const end = texts.find(({ data }) => data.includes(last));
  if (!start || !end) throw new Error("not there");
  const range = document.createRange();
  range.setStart(start, start.data.indexOf(first));
  range.setEnd(end, end.data.indexOf(last) + last.length);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe("a text that is read", () => {
  it("shows the words of a thread, across formats, breaks, notes and hidden characters", () => {
    const { root, surface } = open();
    const html = root.innerHTML;
    const whole = doc.child(0).nodeSize - 1;
    surface.show([thread("t", 3, whole - 4)], "t");
    expect(words(root, "t").join("")).toBe("与𬱖说[1]：上午九时\u200b开会，");
    expect(root.querySelector("strong mark.active")?.textContent).toBe("九时");
    surface.show([], null);
    expect(root.innerHTML).toBe(html);
  });

  it("shows threads over each other", () => {
    const { root, surface } = open();
    surface.show([thread("wide", 1, 6), thread("narrow", 2, 4)], null);
    expect(words(root, "wide").join("")).toBe("彭㛃与𬱖");
    expect(words(root, "narrow").join("")).toBe("㛃与");
    expect(surface.order()).toEqual(["wide", "narrow"]);
  });

  it("lets a thread begin at what is selected, counted as the editor counts", () => {
    const { root, surface } = open();
    select(root, "上午", "九时");
    const anchor = surface.selected();
    expect(anchor).toMatchObject({ block: "a", start: 7, end: 12, quote: "上午\n九时" });
    expect(anchor?.before).toBe("彭㛃与𬱖说\uFFFC：");
    expect(anchor?.after).toBe("\u200b开会，请准时。");
  });

  it("counts the same while threads are shown", () => {
    const { root, surface } = open();
    surface.show([thread("t", 1, 6)], null);
    select(root, "请准", "请准");
    expect(surface.selected()).toMatchObject({ block: "a", quote: "请准", start: 16 });
  });

  it("takes the first block of a selection over several", () => {
    const { root, surface } = open();
    select(root, "准时", "列表");
    expect(surface.selected()).toMatchObject({ block: "a", quote: "准时。" });
    select(root, "里的", "里的");
    expect(surface.selected()).toMatchObject({ block: "b", quote: "里的", start: 2 });
    select(root, "现场", "现场");
    expect(surface.selected()).toMatchObject({ block: "f", quote: "现场", start: 2 });
  });

  it("takes nothing from a selection elsewhere", () => {
    const { surface } = open();
    const other = document.body.appendChild(document.createElement("p"));
    other.textContent = "别处的字";
    select(other, "别处", "别处");
    expect(surface.selected()).toBeNull();
  });

  it("shows a thread about a figure, and one whose words are gone not at all", () => {
    const { root, surface } = open();
    const figure = { block: "f", start: 0, end: 0, quote: "", before: "", after: "" };
    const gone = { block: "x", start: 0, end: 4, quote: "已经删去", before: "", after: "" };
    surface.show(
      [
        { thread: "f", anchor: figure, look: "blocking" },
        { thread: "g", anchor: gone, look: "open" },
      ],
      null,
    );
    expect(root.querySelector("figure")?.getAttribute("data-thread")).toBe("f");
    expect(surface.order()).toEqual(["f"]);
    expect(surface.anchor("g")).toBeNull();
    surface.show([], null);
    expect(root.querySelector("[data-thread], .thread-mark")).toBeNull();
  });

  it("is asked by a click which thread was meant", () => {
    const { root, surface } = open();
    const picked: string[] = [];
    surface.listen({ onpick: (name) => picked.push(name), onplaces: () => {} });
    root.addEventListener("click", surface.onclick);
    surface.show([thread("wide", 1, 6), thread("narrow", 2, 4)], null);
    root.querySelector<HTMLElement>('[data-thread="narrow"]')?.click();
    root.querySelector<HTMLElement>("li")?.click();
    expect(picked).toEqual(["narrow"]);
  });
});
