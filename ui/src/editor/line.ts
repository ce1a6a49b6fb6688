import { isUsedUp } from "./composition";
import { cleanText, linesIn } from "./paste/plain";

/** A text as it may stand in a field of one line: its lines, when there are several, with a blank between. */
export function oneLine(text: string): string {
  const lines = linesIn(text);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  return cleanText(lines.length === 1 ? text : filled.join(" ")).replaceAll("\t", " ");
}

/** Whether this key press is an Enter that is meant, and not one that took a word in an input method. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !isUsedUp(event);
}
