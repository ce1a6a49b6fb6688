import { bodyProblem } from "./check-body";
import { FORMAT } from "./content";
import { isWebAddress } from "./link";
import { firstProblem, Place } from "./path";
import { isBoolean, isLine, type Test } from "./values";

const isSomeLine: Test = (value) => isLine(value) && value !== "";
const isOneOf =
  (...names: string[]): Test =>
  (value) =>
    names.some((name) => name === value);

const FIELDS: Record<string, Test> = {
  format: isOneOf(FORMAT),
  kicker: isLine,
  title: isLine,
  subtitle: isLine,
  body: () => true,
  byline: isListOf(isSomeLine),
  contributors: isListOf(isContributor),
  origin: isOneOf("own", "reprint"),
  source_outlet: isLine,
  origin_unit: isLine,
  original_url: (value) => value === "" || (typeof value === "string" && isWebAddress(value)),
  original_date: (value) => value === "" || isDate(value),
  section: isLine,
  summary: isLine,
  keywords: isListOf(isSomeLine),
  disclaimer: isOneOf("none", "reprint_for_study", "partly_reprinted", "own_works"),
  ai_declared: isBoolean,
};

/** What keeps a JSON value from being a content, with its place first; null when nothing does. */
export function contentProblem(value: unknown): string | null {
  const place = new Place(value);
  const names = Object.keys(FIELDS);
  return (
    place.keys(names) ??
    firstProblem(names, (name) => {
      const field = place.field(name);
      return FIELDS[name]?.(field.value) ? null : field.problem("not_allowed");
    }) ??
    bodyProblem(place.field("body"))
  );
}

function isListOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

function isContributor(value: unknown): boolean {
  const place = new Place(value);
  const names = place.field("names").value;
  return place.keys(["role", "names"]) === null && isLine(place.field("role").value) && isListOf(isSomeLine)(names);
}

function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/u.test(value) || value.startsWith("0000")) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
