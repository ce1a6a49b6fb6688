/** The marks that come in pairs: brackets, quotes, and the angles that stand for 书名号. */
import { at } from "./around";
import { isBlank, isChinese, isHan, isWord, type Token } from "./tokens";

/** Sets a piece to what it is to be. */
type Put = (place: number, mended: string) => void;

/** How long the title of a book may be, in characters. */
const LONGEST_TITLE = 60;

/** Says for two places whether a Chinese character stands between them. */
export function hanBetween(tokens: Token[]): (from: number, to: number) => boolean {
  const sums = [0];
  for (const { before } of tokens) sums.push((sums.at(-1) ?? 0) + (isHan(before) ? 1 : 0));
  return (from, to) => (sums[to] ?? 0) > (sums[from + 1] ?? 0);
}

type Between = ReturnType<typeof hanBetween>;

/** Brackets around Chinese or behind it. */
export function mendBrackets(tokens: Token[], between: Between, put: Put): void {
  const open: number[] = [];
  tokens.forEach(({ now, kept }, place) => {
    if (kept) return;
    if (now === "(" || now === "（") open.push(place);
    const start = now === ")" || now === "）" ? open.pop() : undefined;
    if (start === undefined || place === start + 1) return;
    const mixed = (at(tokens, start) === "（") !== (now === "）");
    if (!mixed && !between(start, place) && !standsInChinese(tokens, start, place)) return;
    put(start, "（");
    put(place, "）");
  });
}

/** Behind Chinese, or at the start of a text before it. */
function standsInChinese(tokens: Token[], start: number, end: number): boolean {
  const left = at(tokens, start - 1);
  return isChinese(left) || ((left === "" || isBlank(left)) && isChinese(at(tokens, end + 1)));
}

/** `<` and `>`, or two of each, around the title of something. */
export function mendTitles(tokens: Token[], between: Between, put: Put): void {
  let start = -1;
  tokens.forEach(({ now, kept }, place) => {
    if (kept) return;
    if (now === "<" || now === "<<") start = place;
    if ((now !== ">" && now !== ">>") || start < 0) return;
    if (now.length === at(tokens, start).length && isTitle(tokens, between, start, place)) {
      put(start, "《");
      put(place, "》");
    }
    start = -1;
  });
}

function isTitle(tokens: Token[], between: Between, start: number, end: number): boolean {
  const [first, last] = [at(tokens, start + 1), at(tokens, end - 1)];
  const isBare = !isBlank(first) && !/[\d/!]/u.test(first) && !isBlank(last) && !isWord(at(tokens, start - 1));
  return isBare && end - start <= LONGEST_TITLE && between(start, end);
}

/** Straight quotes in turn: the first opens, the next closes. Quotes that are curly already count. */
export function mendQuotes(tokens: Token[], between: Between, put: Put, quotes: Quotes): void {
  let start = -1;
  tokens.forEach(({ now, kept }, place) => {
    if (kept) return;
    if (now === quotes.open) start = place;
    else if (now === quotes.straight && start < 0) start = opens(tokens, place, quotes) ? place : -1;
    else if ((now === quotes.straight && !isApostrophe(tokens, place, quotes)) || now === quotes.close) {
      if (start >= 0 && isChineseQuote(tokens, between, start, place, quotes)) {
        put(start, quotes.open);
        put(place, quotes.close);
      }
      start = -1;
    }
  });
}

/** One kind of quotes. */
export interface Quotes {
  straight: string;
  open: string;
  close: string;
}

/** “” */
export const DOUBLE: Quotes = { straight: '"', open: "“", close: "”" };
/** ‘’ */
export const SINGLE: Quotes = { straight: "'", open: "‘", close: "’" };

/** Not a sign of inches or feet, nor an apostrophe. */
function opens(tokens: Token[], place: number, quotes: Quotes): boolean {
  return !/\d/u.test(at(tokens, place - 1)) && !isApostrophe(tokens, place, quotes);
}

function isApostrophe(tokens: Token[], place: number, { straight }: Quotes): boolean {
  return straight === "'" && isWord(at(tokens, place - 1)) && isWord(at(tokens, place + 1));
}

function isChineseQuote(tokens: Token[], between: Between, start: number, end: number, quotes: Quotes): boolean {
  if (at(tokens, start) !== quotes.straight || at(tokens, end) !== quotes.straight) return true;
  return between(start, end) || isChinese(at(tokens, start - 1)) || isChinese(at(tokens, end + 1));
}
