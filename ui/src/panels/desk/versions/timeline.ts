import type { VersionView } from "../../../api/types.gen";

/** A version, with what it has more than the one before it; null for the first. */
export interface Line {
  version: VersionView;
  previous: VersionView | null;
}

/** One person's saves without a long pause, newest first. */
export interface Sitting {
  /** The number of its oldest version: stays as it grows. */
  key: number;
  lines: [Line, ...Line[]];
}

/** A row of the time line as it is shown. */
export type Row =
  | { kind: "day"; key: string; at: number }
  | { kind: "sitting"; key: string; sitting: Sitting; open: boolean }
  | { kind: "version"; key: string; line: Line };

/** A longer pause ends a sitting. */
const PAUSE_MS = 30 * 60_000;

/** The sittings of a row of versions, newest first; they never reach over midnight. */
export function sittingsOf(versions: VersionView[], dayOf: (ms: number) => number): Sitting[] {
  const sittings: Sitting[] = [];
  versions.forEach((version, place) => {
    const line: Line = { version, previous: versions[place + 1] ?? null };
    const last = sittings.at(-1);
    const later = last?.lines.at(-1)?.version;
    const goesOn =
      later?.by.id === version.by.id && later.at - version.at <= PAUSE_MS && dayOf(later.at) === dayOf(version.at);
    if (last && goesOn) {
      last.lines.push(line);
      last.key = version.version;
    } else sittings.push({ key: version.version, lines: [line] });
  });
  return sittings;
}

/** Whether a version is shown even while its sitting is folded. */
export const stands = ({ kept, revision, name }: VersionView): boolean => kept !== "recent" || revision !== null || name !== "";

/** The rows to show: days, sittings, and of a folded sitting the versions that are kept for good. */
export function rowsOf(sittings: Sitting[], isOpen: (sitting: Sitting) => boolean, dayOf: (ms: number) => number): Row[] {
  const rows: Row[] = [];
  let day: number | null = null;
  for (const sitting of sittings) {
    const { at } = sitting.lines[0].version;
    if (dayOf(at) !== day) {
      day = dayOf(at);
      rows.push({ kind: "day", key: `day ${day}`, at });
    }
    const open = isOpen(sitting);
    rows.push({ kind: "sitting", key: `sitting ${sitting.key}`, sitting, open });
    for (const line of sitting.lines) {
      if (open || stands(line.version)) rows.push({ kind: "version", key: `version ${line.version.version}`, line });
    }
  }
  return rows;
}
