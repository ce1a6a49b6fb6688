import type { Change, Compared, Comparison, FieldChange, Piece } from "../../api/types.gen";

const BLANK = { align: "left", indent: true };

/** For tests: a piece of a line. */
export function piece(change: Change, text: string, more: Partial<Piece> = {}): Piece {
  return { change, text, marks: [], marks_before: [], note: null, ...more };
}

/** For tests: a paragraph of such pieces, under an id. */
export function paragraph(id: string, change: Change, pieces: Piece[], more: Partial<Compared> = {}): Compared {
  return part("paragraph", change, {
    id,
    pieces,
    before: change === "inserted" ? null : BLANK,
    after: change === "deleted" ? null : BLANK,
    ...more,
  });
}

/** For tests: a paragraph in which nothing differs. */
export const still = (id: string, text = "照旧。"): Compared => paragraph(id, "same", [piece("same", text)]);

/** For tests: any part. */
export function part(what: Compared["what"], change: Change, more: Partial<Compared> = {}): Compared {
  const before = change === "inserted" ? null : {};
  const after = change === "deleted" ? null : {};
  return { what, was: null, change, id: "", before, after, moved: null, pieces: [], parts: [], ...more };
}

/** For tests: a comparison of such blocks and fields; its tally is not counted. */
export function comparison(blocks: Compared[], fields: FieldChange[] = []): Comparison {
  return { fields, blocks, tally: { changes: 0, inserted: 0, deleted: 0, moved: 0 } };
}
