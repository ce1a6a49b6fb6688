const ZONE = "Asia/Shanghai";

const parts = new Intl.DateTimeFormat("zh-CN", {
  timeZone: ZONE,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

interface Local {
  year: number;
  month: number;
  day: number;
  clock: string;
}

function local(ms: number): Local {
  const found = new Map(parts.formatToParts(ms).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(found.get(type));
  return {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    clock: `${found.get("hour") ?? ""}:${found.get("minute") ?? ""}`,
  };
}

/** The number of the day in the newsroom's zone, for differences of days. */
const dayNumber = ({ year, month, day }: Local) => Date.UTC(year, month - 1, day) / 86_400_000;

/** A moment as one reads it now: 今天 14:05, 昨天 09:30, 11月23日 16:00, 2025年3月2日. */
export function moment(ms: number, now: number): string {
  const at = local(ms);
  const today = local(now);
  const days = dayNumber(at) - dayNumber(today);
  if (days === 0) return `今天 ${at.clock}`;
  if (days === -1) return `昨天 ${at.clock}`;
  if (days === 1) return `明天 ${at.clock}`;
  if (at.year === today.year) return `${at.month}月${at.day}日 ${at.clock}`;
  return `${at.year}年${at.month}月${at.day}日`;
}

/** The number of a moment's day in the newsroom's zone: equal for moments of one day. */
export const dayOf = (ms: number): number => dayNumber(local(ms));

/** A day as one reads it now: 今天, 昨天, 11月23日, 2025年3月2日. */
export function dayWords(ms: number, now: number): string {
  const at = local(ms);
  const today = local(now);
  const days = dayNumber(at) - dayNumber(today);
  if (days === 0) return "今天";
  if (days === -1) return "昨天";
  return at.year === today.year ? `${at.month}月${at.day}日` : `${at.year}年${at.month}月${at.day}日`;
}

/** The time of day: 14:05. */
export const clock = (ms: number): string => local(ms).clock;

/** A moment in full, for what is signed: 2026年11月23日 14:05. */
export function fullMoment(ms: number): string {
  const at = local(ms);
  return `${at.year}年${at.month}月${at.day}日 ${at.clock}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A moment's day as it is written to the core: 2026-11-23. */
export function isoDay(ms: number): string {
  const { year, month, day } = local(ms);
  return `${year}-${two(month)}-${two(day)}`;
}

/** A moment in the name of a file: 20261123-1405. */
export function stamp(ms: number): string {
  return `${isoDay(ms).replaceAll("-", "")}-${local(ms).clock.replace(":", "")}`;
}

/** The length of a time, rounded down: 40 分钟, 3 小时, 2 天. */
export function span(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时`;
  return `${Math.floor(minutes / 1440)} 天`;
}

/** How a deadline stands: 还有 3 小时, or 已超时 2 天. */
export function deadline(due: number, now: number): { overdue: boolean; words: string } {
  const overdue = due < now;
  return { overdue, words: overdue ? `已超时 ${span(now - due)}` : `还有 ${span(due - now)}` };
}
