import type { Node } from "prosemirror-model";
import { type Align, ALIGNS, isId } from "./values";

/** What the clipboard and the styles need to know of a block, as `data-` attributes; ordinary values are left out. */
export function dataOf(node: Node): Record<string, string> {
  const { id, align: set, indent, alt, credit, ai_generated: ai } = node.attrs;
  const data: [string, unknown, boolean][] = [
    ["data-id", id, Boolean(id)],
    ["data-align", set, set !== undefined && set !== "left"],
    ["data-indent", "false", indent === false],
    ["data-alt", alt, Boolean(alt)],
    ["data-credit", credit, Boolean(credit)],
    ["data-ai", "true", ai === true],
  ];
  return Object.fromEntries(data.filter(([, , told]) => told).map(([name, value]) => [name, String(value)]));
}

/** The id that a pasted block brings along; empty for one from elsewhere. */
export function idFrom(element: HTMLElement): { id: string } {
  const id = element.dataset["id"] ?? "";
  return { id: isId(id) ? id : "" };
}

/** The alignment that a block of this program brings along; styles of others are not taken over. */
export function align(element: HTMLElement): Align {
  return ALIGNS.find((name) => name === element.dataset["align"]) ?? "left";
}

/** The attributes of a pasted paragraph. */
export function paragraphFrom(element: HTMLElement): Record<string, unknown> {
  return { ...idFrom(element), align: align(element), indent: element.dataset["indent"] !== "false" };
}
