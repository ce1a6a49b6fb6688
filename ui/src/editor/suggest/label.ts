import type { Mark, Node } from "prosemirror-model";
import { w } from "../../words";
import { disclaimers, origins } from "../../words/names";
import { moment } from "../../words/time";
import { tell } from "./describe";
import type { Suggestion } from "./suggestions";

/** A suggestion in words. */
export interface Label {
  /** Such as 删除. */
  kind: string;
  /** What it did beyond the words themselves, such as 正文改为标题 2; empty when the words say it all. */
  what: string;
  old: string;
  new: string;
}

const { compare, suggest } = w;

/** What a suggestion says in the list; `section` gives the name of a section by its id. */
export function labelOf(suggestion: Suggestion, section: (id: string) => string = (id) => id): Label {
  const { kind, old, new: now, field } = suggestion;
  if (kind === "field") {
    const shown = (value: string): string => fieldValue(field, value, section);
    return { kind: fieldName(field), what: "", old: shown(old), new: shown(now) };
  }
  const what = whatOf(suggestion);
  const isSame = old === now;
  return { kind: suggest.kinds[kind], what, old: isSame ? "" : old, new: now };
}

/** Such as 张三 10月3日 14:20 删除; `name` gives a person's name by the id. */
export function titleOf({ person, time, kind }: Suggestion, name: (id: string) => string, now: number): string {
  return suggest.title(name(person), moment(time, now), suggest.kinds[kind]);
}

function fieldName(field: string): string {
  return Object.entries(compare.fields).find(([name]) => name === field)?.[1] ?? field;
}

function fieldValue(field: string, value: string, section: (id: string) => string): string {
  if (value === "") return suggest.emptyText;
  if (field === "section") return section(value);
  if (field === "ai_declared") return value === "true" ? compare.yes : compare.no;
  const named = { origin: origins, disclaimer: disclaimers }[field];
  return Object.entries(named ?? {}).find(([name]) => name === value)?.[1] ?? value;
}

function whatOf({ located }: Suggestion): string {
  const found = located.flatMap((one) => {
    const { was, now } = tell(one);
    if (was && now) return [changeOf(was, now)];
    return one.atom.shape === "marks" ? [marksChanged(one.atom.base[0]?.node, one.atom.final[0]?.node)] : [];
  });
  return [...new Set(found.filter((words) => words !== ""))].join("；");
}

function marksChanged(was: Node | undefined, now: Node | undefined): string {
  const [before, after] = [was?.marks ?? [], now?.marks ?? []];
  const words = [
    ...after.filter((mark) => !mark.isInSet(before)).map((mark) => markWords(mark, "on")),
    ...before.filter((mark) => !after.some(({ type }) => type === mark.type)).map((mark) => markWords(mark, "off")),
  ];
  return words.join("、");
}

function markWords({ type, attrs }: Mark, turned: "on" | "off"): string {
  if (type.name === "link") return turned === "on" ? compare.link(String(attrs["href"])) : compare.noLink;
  return Object.entries(compare.marks).find(([name]) => name === type.name)?.[1][turned] ?? type.name;
}

/** What differs between two blocks, attribute by attribute. */
function changeOf(was: Node, now: Node): string {
  const [before, after] = [kindWords(was), kindWords(now)];
  const kinds = before === after ? [] : [suggest.became(before, after)];
  const names = Object.keys(now.attrs).filter((name) => name !== "id" && name !== "level" && was.attrs[name] !== now.attrs[name]);
  const isShared = (name: string): boolean => name in was.attrs;
  return [...kinds, ...names.filter(isShared).map((name) => attrWords(name, now.attrs[name]))].join("，");
}

function kindWords({ type, attrs }: Node): string {
  if (type.name === "heading") return compare.heading(Number(attrs["level"]));
  return Object.entries(compare.kinds).find(([name]) => name === type.name)?.[1] ?? type.name;
}

function attrWords(name: string, value: unknown): string {
  const { values } = compare;
  if (name === "align") return Object.entries(values.align).find(([align]) => align === value)?.[1] ?? "";
  if (name === "indent") return value === true ? values.indent : values.noIndent;
  if (name === "start") return values.start(Number(value));
  if (name === "alt") return values.alt(String(value));
  if (name === "credit") return values.credit(String(value));
  if (name === "ai_generated") return value === true ? values.ai : values.notAi;
  return name === "media" ? compare.otherPicture : "";
}
