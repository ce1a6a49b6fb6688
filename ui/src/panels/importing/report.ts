import { w } from "../../words";
import { refusalWords } from "../../words/refusals";
import type { Batch } from "./batch.svelte";
import type { Item } from "./item.svelte";

const left = (batch: Batch): number => batch.items.length - batch.done - batch.failed;

/** What came of many files, in one sentence. */
export const summary = (batch: Batch): string => w.importingMany.report(batch.done, batch.failed, left(batch));

/** The same with a line for each file, to be pasted elsewhere. */
export function reportText(batch: Batch): string {
  return [summary(batch), ...batch.items.map((item) => line(batch, item))].join("\n");
}

function line(batch: Batch, item: Item): string {
  const { refusal, digest } = item;
  const parts = [
    item.name,
    w.importingMany.states[batch.standing(item)],
    item.made?.article_no ?? "",
    digest && item.made ? w.importingMany.about(digest.lost, digest.unplaced, digest.warnings) : "",
    refusal ? refusalWords(refusal).what : "",
  ];
  return parts.filter(Boolean).join("\t");
}
