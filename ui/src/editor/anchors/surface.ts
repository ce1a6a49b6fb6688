import type { Anchor } from "../../api/types.gen";

/** How a thread is shown in the text: still open, open and blocking, settled, or being written now. */
export type Look = "open" | "blocking" | "resolved" | "new";

/** A thread that stands at words of the text. */
export interface AnchoredThread {
  thread: string;
  anchor: Anchor;
  look: Look;
}

/** A thread whose words stand elsewhere than the core knows. */
export interface Moved {
  thread: string;
  anchor: Anchor;
}

/** What a text tells those who show threads beside it. */
export interface SurfaceEvents {
  /** The user chose a thread in the text. */
  onpick: (thread: string) => void;
  /** Words of a thread went, or were found again. */
  onplaces: () => void;
}

/** A text on the screen, to be written or only read, in which threads are shown and begun. */
export interface TextSurface {
  /** Shows these threads, one of them as the one that is looked at. */
  show: (threads: AnchoredThread[], active: string | null) => void;
  /** The threads whose words are there, in the order of the text. */
  order: () => string[];
  /** The words that are selected now; null when none are. */
  selected: () => Anchor | null;
  /** Where on the screen the selection lies; null when nothing is selected. */
  box: () => DOMRect | null;
  /** Brings the words of a thread into sight. */
  reveal: (thread: string) => void;
  /** Where the words of a thread stand now; null when they are gone. */
  anchor: (thread: string) => Anchor | null;
  /** The threads that edits have moved since they were shown first. */
  moved: () => Moved[];
  /** Tells these from now on, and nobody else. */
  listen: (events: SurfaceEvents) => void;
}

/** Takes up a text that has come on the screen; the returned function is called when it leaves. */
export type TakeSurface = (surface: TextSurface) => () => void;
