import { hiddenIn } from "../../document/hidden";

/** A stretch of text as it is drawn: characters, or the sign of one that nobody would see. */
export type ShownPart = { kind: "text"; text: string } | { kind: "hidden"; text: string; code: string } | { kind: "break" };

/** A text in drawable parts; of what differs even a forced break is to be seen. */
export function shownParts(text: string, changed: boolean): ShownPart[] {
  const parts: ShownPart[] = [];
  let end = 0;
  const plain = (to: number) => parts.push(...brokenUp(text.slice(end, to), changed));
  for (const { index, length, code } of hiddenIn(text)) {
    plain(index);
    end = index + length;
    parts.push({ kind: "hidden", text: text.slice(index, end), code });
  }
  plain(text.length);
  return parts;
}

function brokenUp(text: string, changed: boolean): ShownPart[] {
  if (text === "") return [];
  if (!changed) return [{ kind: "text", text }];
  const parts: ShownPart[] = [];
  for (const [place, line] of text.split("\n").entries()) {
    if (place > 0) parts.push({ kind: "break" });
    if (line !== "") parts.push({ kind: "text", text: line });
  }
  return parts;
}
