/** What pasted HTML held that no article can hold. */
import type { PasteReport } from "../../words/zh/paste";

export type { PasteReport };

/** What of a report is a number. */
export type Counted = Exclude<keyof PasteReport, "tooLong">;

/** A report of nothing. */
export function blankReport(): PasteReport {
  return {
    pictures: 0,
    leftPictures: 0,
    films: 0,
    embeds: 0,
    formulas: 0,
    scripts: 0,
    links: 0,
    deleted: 0,
    comments: 0,
    hidden: 0,
    tables: 0,
    tooLong: false,
  };
}
