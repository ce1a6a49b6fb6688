import type { Named } from "../../../api/types.gen";

/** The longest part of a name that one types after the sign. */
const LONGEST = 12;
/** The most people that are offered at once. */
const OFFERED = 8;
const SIGN = /[@＠]/u;

/** What is being typed after the sign: where the sign stands, and what follows it. */
export interface Query {
  at: number;
  typed: string;
}

/** The mention that is being typed before the caret; null when none is. */
export function queryAt(text: string, caret: number): Query | null {
  const before = text.slice(0, caret);
  const at = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"));
  const typed = before.slice(at + 1);
  if (at < 0 || typed.length > LONGEST || /[\s，。；：、！？,;:!?]/u.test(typed)) return null;
  // An address such as name@example.com calls nobody.
  return /[\w.]$/u.test(before.slice(0, at)) ? null : { at, typed };
}

/** The people whose names fit what was typed, those that begin so first. */
export function matching(people: readonly Named[], typed: string): Named[] {
  const wanted = typed.toLowerCase();
  const begins = ({ name }: Named) => name.toLowerCase().startsWith(wanted);
  return people
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, OFFERED);
}

/** The text with the name of the chosen person in place of what was typed, and where the caret goes. */
export function withName(text: string, { at, typed }: Query, { name }: Named): { text: string; caret: number } {
  const head = `${text.slice(0, at)}@${name} `;
  return { text: head + text.slice(at + 1 + typed.length).replace(/^ /u, ""), caret: head.length };
}

/** The ids of the people whom a text names, each once. Where one name begins another, the longer one is meant. */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const parts = text.split(SIGN).slice(1);
  const named = parts.flatMap((part) => longestFirst.find(({ name }) => part.startsWith(name))?.id ?? []);
  return [...new Set(named)];
}

/** A text in pieces, the names in it apart. */
export function pieces(text: string, people: readonly Named[]): { text: string; named: boolean }[] {
  const names = people.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  const found: { text: string; named: boolean }[] = [];
  let plain = 0;
  for (const { index } of text.matchAll(/[@＠]/gu)) {
    const name = names.find((one) => text.startsWith(one, index + 1));
    if (name === undefined) continue;
    found.push({ text: text.slice(plain, index), named: false });
    plain = index + 1 + name.length;
    found.push({ text: text.slice(index, plain), named: true });
  }
  return [...found, { text: text.slice(plain), named: false }].filter((piece) => piece.text !== "");
}
