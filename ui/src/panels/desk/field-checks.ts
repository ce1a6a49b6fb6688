import { countText } from "../../document/count";
import { w } from "../../words";
import type { Fields } from "./fields";
import { problemWithName } from "./name-check";

/** A field of the panel, by its name in the content. */
export type FieldName = keyof Fields;

/** Something about a field: either it keeps the article from being submitted as it should be, or it is worth a look. */
export interface Concern {
  field: FieldName;
  must: boolean;
  sentence: string;
}

/** Longer summaries are cut off by WeChat. 字 */
const LONGEST_SUMMARY = 120;

/** All that is to be said about the fields as they stand; `today` is written 2026-11-23. */
export function concernsOf(fields: Fields, today: string): Concern[] {
  const c = w.fieldChecks;
  const reprint = fields.origin === "reprint";
  const rules: [boolean, FieldName, "must" | "advise", string][] = [
    [fields.section === "", "section", "must", c.section],
    [fields.byline.length === 0, "byline", "advise", c.byline],
    [reprint && fields.source_outlet.trim() === "", "source_outlet", "must", c.outlet],
    [reprint && fields.original_url === "", "original_url", "advise", c.url],
    [!reprint && fields.original_url !== "", "original_url", "advise", c.urlOfOwn],
    [fields.original_date > today, "original_date", "advise", c.dateAhead],
    [sameUnit(fields), "origin_unit", "advise", c.sameUnit],
    [countText(fields.summary).words > LONGEST_SUMMARY, "summary", "advise", c.summary(LONGEST_SUMMARY)],
  ];
  const found = rules.filter(([holds]) => holds);
  return [...found.map(([, field, level, sentence]) => ({ field, must: level === "must", sentence })), ...namesOf(fields)];
}

function sameUnit({ source_outlet, origin_unit }: Fields): boolean {
  return origin_unit !== "" && source_outlet.trim() === origin_unit.trim();
}

/** A reprint may say 佚名 of its author: its source did. */
function namesOf({ byline, contributors, origin }: Fields): Concern[] {
  const concerns = (field: FieldName, names: string[], quoted: boolean) =>
    names.flatMap((name): Concern[] => {
      const problem = problemWithName(name);
      if (problem === null || (quoted && problem === "placeholder")) return [];
      return [{ field, must: true, sentence: w.fieldChecks.name(name, problem) }];
    });
  return [
    ...concerns("byline", byline, origin === "reprint"),
    ...concerns("contributors", contributors.flatMap(({ names }) => names), false),
  ];
}
