import type { Node } from "prosemirror-model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeBody } from "../../document/body";
import { contentProblem } from "../../document/check";
import { blankContent } from "../../document/content";
import { isLink } from "../../document/link";
import { cleanHtml } from "./clean";
import { hostile } from "./hostile-cases";
import { pasteInto } from "./pasted";

const TAG = /<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/gu;
const TAGS = /^(?:p|h[2-4]|ul|ol|li|blockquote|table|tbody|tr|td|th|figure|figcaption|hr|br|span|a|strong|em|u|s|sup|sub)$/u;
const ATTRIBUTES =
  /^(?:href|colspan|rowspan|start|data-(?:id|align|indent|media|alt|credit|ai|footnote|pm-slice))$/u;

/** Fails unless HTML consists of our own elements and attributes alone. */
function expectOurs(html: string): void {
  for (const [, , tag = "", attributes = ""] of html.matchAll(TAG)) {
    expect(tag).toMatch(TAGS);
    for (const [, name = "", value = ""] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/gu)) {
      expect(name).toMatch(ATTRIBUTES);
      if (name === "href") expect(isLink(value.replaceAll("&amp;", "&"))).toBe(true);
    }
  }
  expect(html.replaceAll(TAG, "")).not.toMatch(/[<>]/u);
}

/** Fails unless a body could be saved. */
function expectSound(doc: Node): void {
  doc.check();
  expect(contentProblem({ ...blankContent(), body: writeBody(doc) })).toBeNull();
}

const calls = vi.fn();

beforeEach(() => {
  calls.mockClear();
  vi.stubGlobal("fetch", calls);
  vi.stubGlobal("Image", calls);
  vi.stubGlobal("XMLHttpRequest", calls);
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe("HTML that means harm", () => {
  it("is there in numbers", () => {
    expect(new Set(hostile).size).toBeGreaterThan(120);
  });

  it.each(hostile.map((html) => ({ html })))("runs nothing and stores nothing strange, case %#", ({ html }) => {
    const { html: cleaned } = cleanHtml(html);
    expectOurs(cleaned);
    const { doc } = pasteInto(html);
    expectSound(doc);
    expect(Reflect.get(globalThis, "ran")).toBeUndefined();
    expect(calls).not.toHaveBeenCalled();
    expect(document.querySelectorAll("script, iframe, img, svg, object, embed, form, link, meta, base")).toHaveLength(0);
  });

  it("is cleaned to itself the second time", () => {
    for (const html of hostile) {
      const { html: once } = cleanHtml(html);
      expectOurs(cleanHtml(once).html);
    }
  }, 60_000);

  it("may be ten thousand levels deep", () => {
    for (const tag of ["div", "b", "ul><li", "blockquote", "table><tr><td", "section", "font", "a href='https://example.cn/'"]) {
      const { doc } = pasteInto(`<${tag}>`.repeat(10_000) + "文");
      expect(doc.textContent).toBe("文");
      expectSound(doc);
    }
  }, 60_000);

  it("may be five megabytes long", () => {
    const began = performance.now();
    const { html } = cleanHtml(`<p>${"某县召开会议，部署工作。".repeat(1000)}</p>`.repeat(430));
    expect(html.length).toBeGreaterThan(5_000_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);

  it("is refused when it is longer than any article", () => {
    expect(cleanHtml("文".repeat(60_000_001))).toMatchObject({ html: "", report: { tooLong: true } });
  });
});

/** Whole numbers below a bound, the same ones every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SNIPPETS = ["<", ">", "</p>", "<p>", "<td>", "<ul><li>", "\"", "'", "<!--", "-->", "<b>", "</b>", "\u0000", "&#", "文", "<br>",
  "<table>", "<svg>", "<style>", " style='mso-list:l0 level1'", "<a href='javascript:1'>", "<blockquote>", "<h1>", "\u3000"];

describe("mutated HTML", () => {
  it("never throws, and never becomes more than a body may hold", () => {
    const next = numbers(20_250_601);
    const pick = (list: string[]) => list[next(list.length)] ?? "";
    for (let round = 0; round < 500; round += 1) {
      let html = pick(hostile.filter(({ length }) => length < 800)) + pick(hostile.filter(({ length }) => length < 800));
      for (let change = next(8); change >= 0; change -= 1) {
        const at = next(html.length + 1);
        const gone = next(3) === 0 ? next(12) : 0;
        html = html.slice(0, at) + pick(SNIPPETS) + html.slice(at + gone);
      }
      expectOurs(cleanHtml(html).html);
      expectSound(pasteInto(html).doc);
    }
    expect(Reflect.get(globalThis, "ran")).toBeUndefined();
    expect(calls).not.toHaveBeenCalled();
  }, 60_000);
});
