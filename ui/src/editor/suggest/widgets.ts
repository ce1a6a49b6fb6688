import type { Node } from "prosemirror-model";
import { quoted } from "./describe";
import type { Token } from "./tokens";

type Attrs = Readonly<Record<string, string>>;

/** Deleted characters, struck through where they stood. */
export function deletedText(tokens: readonly Token[], attrs: Attrs): HTMLElement {
  const first = tokens[0]?.kind === "open" ? "¶" : "";
  return fixed("del", "suggested-out", `${first}${quoted(tokens)}`, attrs);
}

/** Deleted blocks, between those that stay. */
export function deletedBlocks(blocks: readonly Node[], attrs: Attrs): HTMLElement {
  const element = fixed("del", "suggested-out suggested-out-block", "", attrs);
  for (const block of blocks) {
    const line = document.createElement("span");
    line.textContent = wordsOf(block);
    element.append(line);
  }
  return element;
}

/** A deleted item, between the items of its list. */
export function deletedItem(item: Node, attrs: Attrs): HTMLElement {
  const element = document.createElement("li");
  element.contentEditable = "false";
  element.append(deletedBlocks([item], attrs));
  return element;
}

/** A deleted row, between the rows of its table. */
export function deletedRow(row: Node, attrs: Attrs): HTMLElement {
  const element = document.createElement("tr");
  element.contentEditable = "false";
  row.forEach((cell) => {
    const data = document.createElement("td");
    data.append(deletedBlocks([cell], attrs));
    element.append(data);
  });
  return element;
}

function fixed(tag: "del", name: string, text: string, attrs: Attrs): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.contentEditable = "false";
  for (const [attribute, value] of Object.entries(attrs)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}

/** The words in a block; a picture says what it shows. */
function wordsOf(block: Node): string {
  if (block.type.name === "rule") return "———";
  const alt = String(block.attrs["alt"] ?? "");
  const text = block.textBetween(0, block.content.size, " ", "↵");
  if (block.type.name === "figure") return `［${[alt, text].filter((one) => one !== "").join(" ")}］`;
  return text === "" ? "¶" : text;
}
