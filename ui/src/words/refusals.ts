import type { AnyRefusal } from "../api/shell";
import { stepName } from "./names";
import type { Code, RefusalWords, Table } from "./refusal-table";
import { filesIn, filesOut } from "./refusals-files";
import { layouts } from "./refusals-layout";
import { input, record, shell, signing } from "./refusals-machine";
import { pictures } from "./refusals-pictures";
import { notNow, notReady, notYou, textMoved } from "./refusals-review";

const table: Table = {
  ...notYou,
  ...notNow,
  ...textMoved,
  ...notReady,
  ...signing,
  ...input,
  ...filesIn,
  ...filesOut,
  ...layouts,
  ...pictures,
  ...record,
  ...shell,
};

/** Every code that has words. */
export const refusalCodes = Object.keys(table) as Code[];

/** The sentences for a refusal; `step` gives a step's shown name where the newsroom has its own. */
export function refusalWords(refusal: AnyRefusal, step: (id: string) => string = stepName): RefusalWords {
  const entry = table[refusal.code] as
    | ((details: AnyRefusal["details"], step: (id: string) => string) => RefusalWords)
    | undefined;
  return entry?.(refusal.details, step) ?? table.internal({ detail: refusal.code }, step);
}
