import type { Compared, Kind } from "../../api/types.gen";
import { w } from "../../words";

type Attributes = Record<string, unknown>;

/** Told by the kind itself. */
const IN_THE_KIND = new Set(["level"]);

/** Whether kind and attributes are the same on both sides; so they are of what stands on one side only. */
export function sameAttributes({ was, before, after }: Compared): boolean {
  if (before === null || after === null) return true;
  return was === null && namesOf(before, after).every((name) => alike(before[name], after[name]));
}

/** What differs in kind and attributes, in words, such as `标题 2 → 标题 3`. */
export function attributeWords({ what, was, before, after }: Compared): string[] {
  if (before === null || after === null) return [];
  const [wasWords, isWords] = [kindWords(was ?? what, before), kindWords(what, after)];
  const kinds = wasWords === isWords ? [] : [turned(wasWords, isWords)];
  const both = namesOf(before, after).filter((name) => name in before && name in after && !IN_THE_KIND.has(name));
  const changed = both.filter((name) => !alike(before[name], after[name]));
  return [...kinds, ...changed.map((name) => changeOf(name, before[name], after[name]))];
}

/** What a part is called: 正文, 标题 2, 表格. */
export function kindWords(kind: Kind, attributes: Attributes | null): string {
  return kind === "heading" ? w.compare.heading(Number(attributes?.["level"] ?? 2)) : w.compare.kinds[kind];
}

/** `甲 → 乙`. */
export const turned = (before: string, after: string): string => `${before} → ${after}`;

function changeOf(name: string, before: unknown, after: unknown): string {
  if (name === "media") return w.compare.otherPicture;
  return turned(valueWords(name, before), valueWords(name, after));
}

function valueWords(name: string, value: unknown): string {
  const { values } = w.compare;
  switch (name) {
    case "align":
      return Object.hasOwn(values.align, String(value)) ? values.align[value as keyof typeof values.align] : String(value);
    case "indent":
      return value === true ? values.indent : values.noIndent;
    case "ai_generated":
      return value === true ? values.ai : values.notAi;
    case "start":
      return values.start(Number(value));
    case "colspan":
      return values.colspan(Number(value));
    case "rowspan":
      return values.rowspan(Number(value));
    case "alt":
      return values.alt(textOf(value));
    case "credit":
      return values.credit(textOf(value));
    default:
      return `${name} ${textOf(value)}`;
  }
}

const textOf = (value: unknown) => (value === "" || value === undefined || value === null ? w.compare.empty : String(value));

const namesOf = (before: Attributes, after: Attributes) => Array.from(new Set([...Object.keys(before), ...Object.keys(after)]));

const alike = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);
