/** Pasted HTML made into the small HTML that the schema reads. */
import { ownHtml } from "./own";
import { PageReader } from "./reader";
import { blankReport, type PasteReport } from "./report";
import { inertPage, walk } from "./walk";
import { writePage } from "./write";

/** What came of pasted HTML. */
export interface Cleaned {
  /** Nothing but elements and attributes of our own. */
  html: string;
  report: PasteReport;
  /** Pictures whose bytes came along, in their order. */
  pictures: Blob[];
}

/** In characters; pictures in it count too. */
const LONGEST = 60_000_000;

/** Takes from HTML of any origin what an article can hold. Nothing of it runs or is loaded on the way. */
export function cleanHtml(html: string): Cleaned {
  if (html.length > LONGEST) return { html: "", report: { ...blankReport(), tooLong: true }, pictures: [] };
  const page = inertPage(html);
  const own = html.includes("data-pm-slice") ? ownHtml(page) : null;
  if (own !== null) return { html: own, report: blankReport(), pictures: [] };
  const report = blankReport();
  const reader = new PageReader(report);
  walk(page, reader);
  reader.end();
  return { html: writePage(reader.builder.page), report, pictures: reader.pictures };
}
