import type { Content } from "../../document/content";
import { digest, type Suggestion } from "./suggestions";
import type { Who } from "./tokens";

/** Everything of a content but the body. */
export type Fields = Omit<Content, "body">;
/** The name of a field. */
export type FieldName = Exclude<keyof Fields, "format">;

const NAMES: readonly FieldName[] = [
  "kicker",
  "title",
  "subtitle",
  "byline",
  "contributors",
  "origin",
  "source_outlet",
  "origin_unit",
  "original_url",
  "original_date",
  "section",
  "summary",
  "keywords",
  "disclaimer",
  "ai_declared",
];

/** The fields of a content. */
export function fieldsIn(content: Content): Fields {
  const { body: _body, ...fields } = content;
  return fields;
}

/** The fields in which two contents differ, in the order of the page. */
export function changedFields(base: Fields, final: Fields): FieldName[] {
  return NAMES.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(final[name]));
}

/** Some of the fields. */
export function pick(fields: Fields, names: readonly FieldName[]): Partial<Fields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Who changed which field: who is on record, and `fresh` for what is changed just now. */
export function fieldMarks(
  base: Fields,
  before: Fields,
  now: Fields,
  marks: ReadonlyMap<string, Who>,
  fresh: Who,
): ReadonlyMap<string, Who> {
  const touched = new Set(changedFields(before, now));
  const made = changedFields(base, now).map((name): [string, Who] => [
    name,
    (touched.has(name) ? undefined : marks.get(name)) ?? fresh,
  ]);
  return new Map(made);
}

/** The fields that differ, as suggestions; what they say is raw, as in the content. */
export function fieldSuggestions(base: Fields, final: Fields, marks: ReadonlyMap<string, Who>, fresh: Who): Suggestion[] {
  return changedFields(base, final).map((name) => {
    const { person, time } = marks.get(name) ?? fresh;
    const [old, now] = [shown(base[name]), shown(final[name])];
    const id = digest(["field", name, person, old, now].join("\n"));
    return { id, kind: "field", person, time, from: 0, to: 0, old, new: now, field: name, located: [] };
  });
}

function shown(value: Fields[FieldName]): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return value
    .map((one) => (typeof one === "string" ? one : `${one.role}：${one.names.join("、")}`))
    .join("、");
}
