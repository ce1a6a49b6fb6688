import type { ExportableView } from "../../api/types.gen";
import { call } from "../../shared/core";
import { asked as ends, type Period, periodFault } from "../../shared/period";

/** The core answers no more articles than these. */
export const MOST = 2_000;

/** Which articles are asked for. */
export interface Asked {
  /** Those of a section and a time; otherwise those that were marked in the list. */
  byTime: boolean;
  /** Null for all sections. */
  section: string | null;
  period: Period;
  /** Only those that never left. */
  fresh: boolean;
}

/** What may leave under these conditions; nothing as long as the days are not written as days. */
export async function exportable({ section, period, fresh }: Asked): Promise<ExportableView[]> {
  if (periodFault(period)) return [];
  const found = await call("exportable", { section, ...ends(period) });
  return fresh ? found.filter(({ stage }) => stage === "released") : found;
}
