import type { EditorState } from "prosemirror-state";

/** Longer selections are hardly meant to be looked for. */
const LONGEST = 40;

/** What is selected, when it is short and within one line: that is what one wants to look for. */
export function selectedText({ selection, doc }: EditorState): string {
  const { from, to, $from, $to } = selection;
  if (!$from.sameParent($to) || to - from > LONGEST) return "";
  const text = doc.textBetween(from, to, "\n", "\n");
  return text.includes("\n") ? "" : text;
}
