import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { PictureBox } from "./figures/picture-box";
import { typeset } from "./typeset";

const note = (text: string) => schema.node("footnote", { id: text === "一" ? "n1" : "n2" }, schema.text(text));

const picture = (figure: Node) => new PictureBox(figure, null).dom;

function html(fragment: DocumentFragment | undefined): string {
  const place = document.createElement("div");
  if (fragment) place.append(fragment);
  return place.innerHTML;
}

describe("the reading view", () => {
  it("numbers footnotes and sets them apart", () => {
    const line = schema.node("paragraph", { id: "a" }, [schema.text("文"), note("一"), schema.text("字"), note("二")]);
    const { text, notes } = typeset(schema.node("doc", null, line), picture);
    expect(text.textContent).toBe("文[1]字[2]");
    expect(notes.map((fragment) => fragment.textContent)).toEqual(["一", "二"]);
  });

  it("marks every hidden character where it stands", () => {
    const line = schema.node("paragraph", { id: "a" }, schema.text("甲\u200b乙\u202e丙"));
    const { text } = typeset(schema.node("doc", null, line), picture);
    const marks = [...text.querySelectorAll<HTMLElement>(".hidden-character")];
    expect(marks.map(({ dataset, textContent }) => [dataset["code"], textContent])).toEqual([
      ["U+200B", "\u200b"],
      ["U+202E", "\u202e"],
    ]);
    expect(text.textContent).toBe("甲\u200b乙\u202e丙");
  });

  it("shows markup in the text as text", () => {
    const line = schema.node("paragraph", { id: "a" }, schema.text("<img src=x onerror=alert(1)>"));
    const { text } = typeset(schema.node("doc", null, line), picture);
    expect(text.querySelector("img")).toBeNull();
    expect(html(text)).toContain("&lt;img");
  });

  it("tells what is known of a picture", () => {
    const attrs = { id: "f", media: "ab".repeat(32), alt: "春耕现场", credit: "林小满", ai_generated: true };
    const { text } = typeset(schema.node("doc", null, schema.node("figure", attrs, schema.text("图说"))), picture);
    expect(text.querySelector(".picture-box")?.textContent).toContain("春耕现场");
    expect(text.querySelector(".picture-box")?.textContent).toContain("林小满");
    expect(text.querySelector("figcaption")?.textContent).toBe("图说");
  });
});
