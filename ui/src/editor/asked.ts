/** What the editor is asked to put over the text, or beside it. */
export type Asked =
  | { what: "link" }
  /** `pos` is the footnote's; null for a new one at the caret. */
  | { what: "footnote"; pos: number | null }
  /** How large the new table shall be. */
  | { what: "table" }
  /** Files of pictures; `pos` is the figure whose picture they replace, null for new figures at the caret. */
  | { what: "picture"; pos: number | null }
  /** What is known of the figure at `pos`: its alternative text and whose picture it is. */
  | { what: "figure"; pos: number }
  | { what: "find"; replace: boolean }
  | { what: "outline" }
  /** The keyboard shall leave the text. */
  | { what: "leave" };

/** Asks for one of them. */
export type Ask = (asked: Asked) => void;
