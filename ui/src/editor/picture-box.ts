import type { Node } from "prosemirror-model";
import { editor as words } from "../words/editor";

/** The box that stands where a figure's picture is printed, with what is known of it. */
export function pictureBox(figure: Node): HTMLElement {
  const { alt, credit, ai_generated: ai, media } = figure.attrs;
  const box = document.createElement("div");
  box.className = "picture-box";
  box.contentEditable = "false";
  const told = [words.picture, String(alt), credit ? words.credit(String(credit)) : "", ai ? words.aiPicture : ""];
  const line = document.createElement("span");
  line.textContent = told.filter((part) => part !== "").join("　");
  const hash = document.createElement("code");
  hash.textContent = String(media).slice(0, 8);
  box.append(line, hash);
  return box;
}
