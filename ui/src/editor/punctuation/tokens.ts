/** A text in the pieces of which each may be one mark of punctuation. */
export interface Token {
  /** UTF-16 units before it in the text. */
  from: number;
  before: string;
  /** What stands there by now. */
  now: string;
  /** Part of an address, a file's name or the like, and left alone. */
  kept: boolean;
}

const PIECE = /\.{3,}|-{2,}|<<|>>|./gsu;
/** What is never mended, whatever stands around it. Bounded, so that no text makes the search long. */
const KEPT = [
  /[a-z][a-z0-9+.-]{0,20}:\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+/giu,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/giu,
  /\([^()\s]{1,20}\)\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|txt|md|csv|html?|jpe?g|png|gif|mp[34]|zip|rar)(?![a-z0-9])/giu,
  /[\p{L}\p{N}-]{1,64}\.(?:中国|公司|网络|政务|公益)(?!\p{Script=Han})/giu,
];
/** Ends a sentence rather than an address. */
const AFTER_ADDRESS = /[.,;:!?)'"]+$/u;

/** Takes a text apart. */
export function tokensOf(text: string): Token[] {
  const tokens = Array.from(text.matchAll(PIECE), ({ index, 0: piece }) => ({
    from: index,
    before: piece,
    now: piece,
    kept: false,
  }));
  const ranges = KEPT.flatMap((pattern) => Array.from(text.matchAll(pattern), rangeOf)).sort((a, b) => a.from - b.from);
  let at = 0;
  for (const token of tokens) {
    while (at < ranges.length && (ranges[at]?.to ?? 0) <= token.from) at += 1;
    token.kept = (ranges[at]?.from ?? Number.POSITIVE_INFINITY) <= token.from;
  }
  return tokens;
}

function rangeOf({ index, 0: found }: RegExpMatchArray): { from: number; to: number } {
  const from = index ?? 0;
  return { from, to: from + found.replace(AFTER_ADDRESS, "").length };
}

const HAN = /[\p{Script=Han}〇々]/u;
const FULL_WIDTH = /[，。！？：；、（）《》〈〉【】「」『』“”‘’…—·％￥]/u;
const WORD = /[a-z0-9%°_]/iu;

/** Whether a piece holds a Chinese character. */
export const isHan = (piece: string): boolean => HAN.test(piece);
/** Whether a piece is of Chinese writing: a character or a full-width mark. */
export const isChinese = (piece: string): boolean => HAN.test(piece) || FULL_WIDTH.test(piece);
/** Whether a piece is of a Latin word or a number. */
export const isWord = (piece: string): boolean => WORD.test(piece);
/** Whether a piece is a blank. */
export const isBlank = (piece: string): boolean => /^\s$/u.test(piece);
