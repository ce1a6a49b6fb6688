/** What the status bar says of the article that lies on the desk. */
export interface DeskStatus {
  saved: { words: string; tone: "ok" | "busy" | "danger" };
  count: string;
  selection: string;
  revision: string;
}

/** The status bar's present text; null away from the desk. */
export const deskStatus = $state<{ now: DeskStatus | null }>({ now: null });
