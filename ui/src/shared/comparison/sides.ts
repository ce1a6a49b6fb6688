import type { Change, Compared, Kind } from "../../api/types.gen";

/** What is drawn: both texts in one row, or one of them beside the other. */
export type Side = "both" | "before" | "after";

/** Whether a part stands on a side. */
export function stands(change: Change, side: Side): boolean {
  if (side === "before") return change !== "inserted" && change !== "moved_here";
  if (side === "after") return change !== "deleted" && change !== "moved_away";
  return true;
}

/** How a part came or went as a whole; null when it stands on both sides, or only moved. */
export function aloneOf({ change }: Compared): "inserted" | "deleted" | null {
  return change === "inserted" || change === "deleted" ? change : null;
}

/** What a part is on a side; where both are drawn, what it is now. */
export function kindOf({ what, was }: Compared, side: Side): Kind {
  return (side === "before" ? was : null) ?? what;
}

/** A part's attributes on a side; where both are drawn, those it has now. */
export function attributesOf({ before, after }: Compared, side: Side): Record<string, unknown> {
  return (side === "before" ? (before ?? after) : (after ?? before)) ?? {};
}
