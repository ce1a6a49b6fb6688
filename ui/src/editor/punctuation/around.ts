/** What stands around a mark: next to it, behind quotes and brackets, beyond blanks. */
import { isBlank, isChinese, type Token } from "./tokens";

const WRAPS = /^["'()<>[\]]+$/u;
/** How far a word that hangs on a Chinese character is followed back. */
const FARTHEST = 60;

/** The piece so many places away; empty beyond the ends. */
export function at(tokens: Token[], place: number): string {
  return tokens[place]?.now ?? "";
}

/** The place of the next piece in a direction that is no ASCII quote or bracket. */
export function pastWraps(tokens: Token[], place: number, step: 1 | -1): number {
  let next = place + step;
  while (WRAPS.test(at(tokens, next))) next += step;
  return next;
}

/** The next piece in a direction that is no blank. */
export function pastBlanks(tokens: Token[], place: number, step: 1 | -1): string {
  let next = place + step;
  while (isBlank(at(tokens, next))) next += step;
  return at(tokens, next);
}

/** Whether Chinese stands on a side of a mark, directly or behind quotes and brackets. */
export function hasChinese(tokens: Token[], place: number, step: 1 | -1): boolean {
  return isChinese(at(tokens, place + step)) || isChinese(at(tokens, pastWraps(tokens, place, step)));
}

/** Whether the Latin word or number before a mark hangs directly on a Chinese character. */
export function hangsOnChinese(tokens: Token[], place: number): boolean {
  for (let before = place - 1; before >= Math.max(0, place - FARTHEST); before -= 1) {
    const piece = at(tokens, before);
    if (isChinese(piece)) return true;
    if (!/^[\x21-\x7e]+$/u.test(piece)) return false;
  }
  return false;
}
