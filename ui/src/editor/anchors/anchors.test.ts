import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { Anchor } from "../../api/types.gen";
import { schema } from "../../document/schema";
import { anchorOf } from "./anchor";
import { locate } from "./locate";
import { textOf } from "./passage";

const line = (id: string, ...content: (string | Node)[]): Node =>
  schema.node(
    "paragraph",
    { id },
    content.filter((one) => one !== "").map((one) => (typeof one === "string" ? schema.text(one) : one)),
  );
const doc = (...blocks: Node[]): Node => schema.node("doc", null, blocks);
const note = (text: string) => schema.node("footnote", { id: "note" }, schema.text(text));
const br = () => schema.node("hard_break");

/** The anchor of the first place where these words stand. */
function at(text: Node, words: string): Anchor {
  let found: Anchor | null = null;
  text.descendants((block, pos) => {
    const index = block.isTextblock && found === null ? block.textContent.indexOf(words) : -1;
    if (index >= 0) found = anchorOf(text, pos + 1 + index, pos + 1 + index + words.length);
    return !block.isTextblock;
  });
  if (found === null) throw new Error(`not there: ${words}`);
  return found;
}

/** The words that an anchor is found at, with their block. */
function words(anchor: Anchor, text: Node): string | null {
  const place = locate(anchor, text);
  if (!place) return null;
  const block = text.resolve(place.from).parent;
  return `${String(block.attrs["id"])}:${text.textBetween(place.from, place.to, "|", "\uFFFC")}`;
}

describe("an anchor", () => {
  it("counts in code points: rare characters, breaks and footnotes are one each", () => {
    const text = doc(line("a", "彭㛃与𬱖👩‍👩‍👧", br(), "说", note("见附件。"), "上午开会"));
    const start = text.content.size - 1 - "上午开会".length;
    const anchor = anchorOf(text, start, start + 2);
    expect(anchor).toEqual({
      block: "a",
      start: 12,
      end: 14,
      quote: "上午",
      before: "彭㛃与𬱖👩‍👩‍👧\n说\uFFFC",
      after: "开会",
    });
    expect(anchor && words(anchor, text)).toBe("a:上午");
  });

  it("may hold a footnote and a break", () => {
    const text = doc(line("a", "甲", br(), "乙", note("注"), "丙"));
    const anchor = anchorOf(text, 1, text.content.size - 1);
    expect(anchor).toMatchObject({ start: 0, end: 5, quote: "甲\n乙\uFFFC丙" });
    expect(anchor && locate(anchor, text)).toEqual({ from: 1, to: text.content.size - 1 });
  });

  it("keeps 32 code points around, and never half a character", () => {
    const text = doc(line("a", `${"𬱖".repeat(40)}中${"𬱖".repeat(40)}`));
    const anchor = at(text, "中");
    expect(anchor.before).toBe("𬱖".repeat(32));
    expect(anchor.after).toBe("𬱖".repeat(32));
  });

  it("of several blocks stands in the first that has words", () => {
    const text = doc(line("a", "第一段"), line("b"), line("c", "第三段"));
    expect(anchorOf(text, 3, text.content.size)).toMatchObject({ block: "a", quote: "段" });
    expect(anchorOf(text, 4, text.content.size)).toMatchObject({ block: "c", quote: "第三段" });
  });

  it("is not made of nothing, or of blanks", () => {
    const text = doc(line("a", "一　 二"));
    expect(anchorOf(text, 1, 1)).toBeNull();
    expect(anchorOf(text, 2, 4)).toBeNull();
  });

  it("can be a figure itself", () => {
    const figure = schema.node("figure", { id: "f", media: "0".repeat(64) }, schema.text("图说"));
    const text = doc(line("a", "文"), figure);
    const anchor = anchorOf(text, 3, 3 + figure.nodeSize);
    expect(anchor).toMatchObject({ block: "f", quote: "" });
    expect(anchor && locate(anchor, text)).toEqual({ from: 3, to: 3 + figure.nodeSize });
    expect(anchor && locate(anchor, doc(line("a", "文")))).toBeNull();
  });

  it("stands in table cells and list items as elsewhere", () => {
    const cell = schema.node("table_cell", null, [line("c", "单元格里的字")]);
    const table = schema.node("table", { id: "t" }, [schema.node("table_row", null, [cell])]);
    const list = schema.node("bullet_list", { id: "l" }, [schema.node("list_item", null, [line("i", "列表里的字")])]);
    const text = doc(table, list);
    expect(words(at(text, "元格"), text)).toBe("c:元格");
    expect(words(at(text, "表里"), text)).toBe("i:表里");
  });
});

describe("finding an anchor again", () => {
  const before = doc(
    line("a", "昨日上午9时，全县春耕现场会在河口镇召开，县长到会讲话。"),
    line("b", "会上宣读了表彰决定。"),
  );

  it.each([
    ["where it stood", doc(line("a", "昨日上午9时，全县春耕现场会在河口镇召开，县长到会讲话。")), "a:河口镇"],
    ["further on in its block", doc(line("a", "据了解，昨日上午9时，全县春耕现场会在河口镇召开。")), "a:河口镇"],
    ["in the half that was split off", doc(line("a", "昨日上午9时，全县春耕"), line("x", "现场会在河口镇召开，县长到会讲话。")), "x:河口镇"],
    ["in the block it was joined to", doc(line("z", "本报讯 昨日上午9时，全县春耕现场会在河口镇召开，县长到会讲话。")), "z:河口镇"],
    ["as what took its place", doc(line("a", "昨日上午9时，全县春耕现场会在石门乡召开，县长到会讲话。")), "a:石门乡"],
  ])("%s", (_where, after, wanted) => {
    expect(words(at(before, "河口镇"), after)).toBe(wanted);
  });

  it.each([
    ["taken out", doc(line("a", "昨日上午9时，全县春耕现场会在召开，县长到会讲话。"))],
    ["taken out while the same words stand elsewhere", doc(line("a", "昨日上午9时，全县春耕现场会在召开，县长到会讲话。"), line("c", "河口镇是农业大镇。"))],
    ["gone with their block", doc(line("b", "会上宣读了表彰决定。"))],
  ])("not when its words are %s", (_how, after) => {
    expect(words(at(before, "河口镇"), after)).toBeNull();
  });

  it("takes the one of several that has its surroundings", () => {
    const text = doc(line("a", "的的确确的，的话，好的。"));
    const anchor = anchorOf(text, 8, 9);
    expect(anchor).toMatchObject({ quote: "话" });
    const second = anchorOf(text, 7, 8);
    expect(second && words(second, doc(line("a", "真的的的确确的，的话，好的。")))).toBe("a:的");
    const place = second && locate(second, doc(line("a", "真的的的确确的，的话，好的。")));
    expect(place).toEqual({ from: 9, to: 10 });
  });
});

/** Numbers that are the same at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const ALPHABET = Array.from("天地人大小多少上下来去山水火土𬱖㛃a1，。");

describe("edits elsewhere", () => {
  it("lose no anchor, wherever they are made", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const roll = dice(seed);
      const some = (length: number) => Array.from({ length }, () => ALPHABET[roll(ALPHABET.length)] ?? "").join("");
      const blocks = Array.from({ length: 5 }, (_, index) => ({ id: `b${index}`, text: Array.from(some(60 + roll(60))) }));
      const home = blocks[roll(5)];
      if (!home) throw new Error("no block");
      const length = 2 + roll(12);
      const start = 12 + roll(home.text.length - length - 24);
      const quote = home.text.slice(start, start + length).join("");
      const paint = () => doc(...blocks.map(({ id, text }) => line(id, text.join(""))));
      const units = home.text.slice(0, start).join("").length;
      const opened = paint();
      const pos = opened.children.slice(0, blocks.indexOf(home)).reduce((sum, { nodeSize }) => sum + nodeSize, 1);
      const anchor = anchorOf(opened, pos + units, pos + units + quote.length);
      if (!anchor) continue;
      // Words come and go in every block; in its own, not within eight characters of the quote.
      let begins = start;
      for (let edit = 0; edit < 6; edit++) {
        const block: { text: string[] } = blocks[roll(5)] ?? home;
        const cut = roll(4);
        const put = Array.from(some(roll(6)));
        if (block !== home) block.text.splice(roll(block.text.length), cut, ...put);
        else if (roll(2) === 0 && begins - 8 - cut > 0) {
          home.text.splice(roll(begins - 8 - cut), cut, ...put);
          begins += put.length - cut;
        } else {
          const from = begins + length + 8;
          home.text.splice(Math.min(from + roll(9), home.text.length), cut, ...put);
        }
      }
      const after = paint();
      const found = locate(anchor, after);
      const home2 = after.children[blocks.indexOf(home)];
      const at2 = after.children.slice(0, blocks.indexOf(home)).reduce((sum, { nodeSize }) => sum + nodeSize, 1);
      const index = home.text.slice(0, begins).join("").length;
      expect(home2 && textOf(home2).slice(index, index + quote.length), `seed ${seed}`).toBe(quote);
      expect(found, `seed ${seed}: ${quote}`).toEqual({ from: at2 + index, to: at2 + index + quote.length });
    }
  });
});
