/** The ways in which the lines of a block can be set. */
export const ALIGNS = ["left", "center", "right", "justify"] as const;
/** One of them. */
export type Align = (typeof ALIGNS)[number];
/** The levels of headings; level 1 is the title. */
export const LEVELS = [2, 3, 4] as const;
/** One of them. */
export type Level = (typeof LEVELS)[number];

/** The most levels of blocks: 1 for those of the body, one more for each list, quote or table around. */
export const MAX_DEPTH = 16;
/** The most rows of a table. */
export const MAX_ROWS = 500;
/** The most columns of a table. */
export const MAX_COLUMNS = 100;
/** The largest first number of a numbered list. */
export const MAX_START = 999_999;

/** Says whether a value may stand in an attribute. */
export type Test = (value: unknown) => boolean;

/** Whether a value has the form of a block's id. */
export const isId: Test = (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/u.test(value);
/** Whether a value names an alignment. */
export const isAlign: Test = (value) => ALIGNS.some((align) => align === value);
/** Whether a value is the level of a heading. */
export const isLevel: Test = (value) => LEVELS.some((level) => level === value);
/** Whether a value is true or false. */
export const isBoolean: Test = (value) => typeof value === "boolean";
/** Whether a value is a SHA-256 in lower-case hex. */
export const isHash: Test = (value) => typeof value === "string" && /^[0-9a-f]{64}$/u.test(value);
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
/** Whether a value is a string of one line without control characters, perhaps empty. */
export const isLine: Test = (value) => typeof value === "string" && !CONTROL_OR_BREAK.test(value);
/** Whether a value is a whole number within `least` to `most`. */
export const isWithin =
  (least: number, most: number): Test =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** A test in the shape that a ProseMirror attribute wants: throws on what it refuses. */
export function must(test: Test): (value: unknown) => void {
  return (value) => {
    if (!test(value)) throw new RangeError(`not allowed here: ${String(value)}`);
  };
}
