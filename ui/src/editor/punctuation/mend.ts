/** Half-width punctuation in Chinese text, and what it should be. */
import { mendedMark } from "./marks";
import { DOUBLE, hanBetween, mendBrackets, mendQuotes, mendTitles, SINGLE } from "./pairs";
import { isHan, type Token, tokensOf } from "./tokens";

/** One mark that is to be another; offsets count UTF-16 units of the text as it was. */
export interface Change {
  from: number;
  to: number;
  before: string;
  after: string;
}

/** A text with its punctuation mended, and what was changed. */
export interface Mended {
  text: string;
  changes: Change[];
}

/** A mark mended makes the next one stand in Chinese; more rounds than this no real text needs. */
const MOST_ROUNDS = 30;

/**
 * Makes punctuation in Chinese context full-width: marks, brackets, quotes in pairs, 书名号, …… and ——.
 *
 * Nothing else is touched: no numbers, times, Latin sentences, addresses, names of files, and no letter anywhere.
 */
export function mendPunctuation(text: string): Mended {
  if (!isHan(text)) return { text, changes: [] };
  const tokens = tokensOf(text);
  const between = hanBetween(tokens);
  for (let round = 0; round < MOST_ROUNDS && mendOnce(tokens, between); round += 1);
  const changes = tokens.filter(({ before, now }) => before !== now).map(({ from, before, now }) => ({
    from,
    to: from + before.length,
    before,
    after: now,
  }));
  return { text: tokens.map(({ now }) => now).join(""), changes };
}

/** Goes over the text once; whether anything changed. */
function mendOnce(tokens: Token[], between: ReturnType<typeof hanBetween>): boolean {
  let changed = false;
  const put = (place: number, mended: string) => {
    const token = tokens[place];
    if (!token || token.now === mended) return;
    token.now = mended;
    changed = true;
  };
  mendBrackets(tokens, between, put);
  mendTitles(tokens, between, put);
  mendQuotes(tokens, between, put, DOUBLE);
  mendQuotes(tokens, between, put, SINGLE);
  tokens.forEach(({ kept }, place) => {
    const mended = kept ? null : mendedMark(tokens, place);
    if (mended !== null) put(place, mended);
  });
  return changed;
}
