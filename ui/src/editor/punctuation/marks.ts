/** The marks that stand alone: comma, stop, colon and so on, dots and dashes. */
import { at, hangsOnChinese, hasChinese, pastBlanks } from "./around";
import { isBlank, isChinese, isWord, type Token } from "./tokens";

const FULL: Record<string, string> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };
const ABBREVIATION = /(?:^|[^a-z])(?:[a-z]|no|vol|fig|dr|mrs?|ms|st|vs|etc)$/iu;
const COUNTED = /^[〇零一二三四五六七八九十百]$/u;
const LONGEST_WORD = 8;

/** What the mark at a place is to be; null when it stays. */
export function mendedMark(tokens: Token[], place: number): string | null {
  const mark = at(tokens, place);
  if (mark === ".") return mendsStop(tokens, place) ? "。" : null;
  if (mark.startsWith("...")) return touchesChinese(tokens, place) ? "……" : null;
  if (mark.startsWith("--")) return touchesChinese(tokens, place) && !isArrow(tokens, place) ? "——" : null;
  const full = Object.hasOwn(FULL, mark) ? FULL[mark] : undefined;
  return full !== undefined && mendsMark(tokens, place) && !isFace(tokens, place) ? full : null;
}

function mendsMark(tokens: Token[], place: number): boolean {
  const left = at(tokens, place - 1);
  if (hasChinese(tokens, place, -1)) return true;
  if (isBlank(left)) return isChinese(pastBlanks(tokens, place, -1)) && isChinese(pastBlanks(tokens, place, 1));
  if (!isWord(left) && !/["')\]]/u.test(left)) return false;
  return hasChinese(tokens, place, 1) || (hangsOnChinese(tokens, place) && endsClause(tokens, place));
}

function mendsStop(tokens: Token[], place: number): boolean {
  const [left, right] = [at(tokens, place - 1), at(tokens, place + 1)];
  if (left === "." || right === ".") return false;
  if (hasChinese(tokens, place, -1)) return !/[a-z/\\]/iu.test(right) && !isCount(tokens, place - 1);
  const ends = hangsOnChinese(tokens, place) && pastBlanks(tokens, place, 1) === "";
  if (/\d/u.test(left)) return ends;
  if (!isWord(left)) return false;
  const word = tokens.slice(Math.max(0, place - LONGEST_WORD), place).map(({ now }) => now).join("");
  return !ABBREVIATION.test(word) && (hasChinese(tokens, place, 1) || ends);
}

/** Nothing comes after it, or Chinese after blanks. */
function endsClause(tokens: Token[], place: number): boolean {
  const right = at(tokens, place + 1);
  const next = pastBlanks(tokens, place, 1);
  return next === "" || (isBlank(right) && isChinese(next));
}

function touchesChinese(tokens: Token[], place: number): boolean {
  if (hasChinese(tokens, place, -1) || hasChinese(tokens, place, 1)) return true;
  return isChinese(pastBlanks(tokens, place, -1)) || isChinese(pastBlanks(tokens, place, 1));
}

const isArrow = (tokens: Token[], place: number) => at(tokens, place - 1) === "!" || at(tokens, place + 1).startsWith(">");

/** `:)` and `;)`. */
function isFace(tokens: Token[], place: number): boolean {
  return /[:;]/u.test(at(tokens, place)) && /^[)]$/u.test(at(tokens, place + 1));
}

/** A Chinese number that counts a heading: `一.`, at the start of a paragraph. */
function isCount(tokens: Token[], place: number): boolean {
  let first = place;
  while (COUNTED.test(at(tokens, first))) first -= 1;
  return first < place && (first < 0 || isBlank(at(tokens, first)));
}
