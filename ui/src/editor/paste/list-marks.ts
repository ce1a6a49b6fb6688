/** What a word processor printed before an item of a list: a bullet, a number, or a number to be kept as text. */
export type ListMark = { kind: "bullet" } | { kind: "number"; number: number } | { kind: "text"; text: string } | { kind: "none" };

/** Numbers that an ordered list prints alike. */
const NUMBER = /^(\d{1,6})[.．、]?$/u;
/** Numbers in other characters or brackets: `一、`, `（1）`, `①`, `a)`, `第一条`. */
const COUNTED = /[\d\p{Nl}\p{No}〇零一二三四五六七八九十百甲乙丙丁]|^第|^[(（]?[a-zA-Z]{1,5}[.．、)）]$/u;

/** Reads the mark; a bullet is anything that does not count, such as the letters that symbol fonts show as dots. */
export function markOf(printed: string): ListMark {
  const text = printed.replaceAll(/[\s\u00a0\u3000]+/gu, "");
  if (text === "") return { kind: "none" };
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { kind: "number", number: Number(number) };
  if (!COUNTED.test(text)) return { kind: "bullet" };
  return { kind: "text", text: /[a-z0-9.)]$/iu.test(text) ? `${text} ` : text };
}
