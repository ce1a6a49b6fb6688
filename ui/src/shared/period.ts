/** Two days of the calendar as they are typed: `2026-11-23`, or empty. */
export interface Period {
  from: string;
  to: string;
}

/** What is wrong with a period. */
export type PeriodFault = "wrong" | "reversed";

/** Whether it is written as a day that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Why a period cannot be asked for; null when it can. */
export function periodFault({ from, to }: Period): PeriodFault | null {
  const days = [from.trim(), to.trim()].filter(Boolean);
  if (!days.every(isDay)) return "wrong";
  return days.length === 2 && from.trim() > to.trim() ? "reversed" : null;
}

/** The period as the core takes it: open ends are null. */
export const asked = ({ from, to }: Period): { from: string | null; to: string | null } => ({
  from: from.trim() || null,
  to: to.trim() || null,
});
