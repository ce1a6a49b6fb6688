import { w } from "../../words";
import { refusalWords } from "../../words/refusals";
import type { Batch } from "./batch.svelte";
import type { Job } from "./job.svelte";

/** What came of a batch, in one sentence. */
export function summary(batch: Batch): string {
  const { done, failed, unreleased, left } = batch;
  const parts = [
    w.batch.report(done, failed),
    unreleased > 0 ? w.batch.unreleased(unreleased) : "",
    left > 0 ? w.batch.left(left) : "",
  ];
  return parts.filter(Boolean).join("，");
}

/** Why an article did not leave; empty when it did. */
export function reason({ refusal }: Job): string {
  if (!refusal) return "";
  const { what, mend } = refusalWords(refusal);
  return `${what}${mend}`;
}

/** The summary with a line for each article, to be pasted elsewhere. */
export function reportText(batch: Batch): string {
  const lines = batch.jobs.map((job) => {
    const { article_no, title } = job.article;
    return [article_no, title || w.common.untitled, w.batch.states[job.state], reason(job)].filter(Boolean).join("\t");
  });
  return [summary(batch), batch.zip ?? batch.folder ?? "", ...lines].filter(Boolean).join("\n");
}
