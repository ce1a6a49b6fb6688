import { isUsedUp } from "./composition";
import { cleanText, linesIn } from "./paste";

/** How long after a composition WebKit still sends the Enter that ended it, milliseconds. */
const ECHO = 100;

/** A text as it may stand in a field of one line: its lines, when there are several, with a blank between. */
export function oneLine(text: string): string {
  const lines = linesIn(text);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  return cleanText(lines.length === 1 ? text : filled.join(" ")).replaceAll("\t", " ");
}

/** Knows an Enter that is meant from one that took a word in an input method. */
export class EnterKey {
  #composedAt = Number.NEGATIVE_INFINITY;

  /** To be called when a composition ends, with the event's time stamp. */
  composed(at: number): void {
    this.#composedAt = at;
  }

  /** Whether this key press is an Enter that is meant. */
  isMeant(event: KeyboardEvent): boolean {
    if (event.key !== "Enter" || isUsedUp(event)) return false;
    return event.timeStamp - this.#composedAt > ECHO;
  }
}
