import { GapCursor } from "prosemirror-gapcursor";
import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, type EditorState, Selection, TextSelection } from "prosemirror-state";
import {
  addColumnAfter,
  addColumnBefore,
  addRow,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  nextCell,
  selectedRect,
  splitCell,
  toggleHeader,
} from "prosemirror-tables";
import { schema } from "../../document/schema";
import { fill, gapFor, leaveBlock } from "../block-commands";

const { paragraph, table, table_row: row, table_cell: cell, table_header: header } = schema.nodes;

/** What can be done to the table that the caret is in; the words and icons are found by these names. */
export type TableToolId =
  | "rowAbove"
  | "rowBelow"
  | "columnLeft"
  | "columnRight"
  | "deleteRow"
  | "deleteColumn"
  | "merge"
  | "split"
  | "headerRow"
  | "headerColumn"
  | "lineAbove"
  | "lineBelow"
  | "deleteTable";

/** One button of the table's bar. */
export interface TableTool {
  id: TableToolId;
  /** In ProseMirror's spelling; null when it has none. */
  key: string | null;
  run: Command;
}

/** The table's bar in groups. */
export const tableGroups: TableTool[][] = [
  [
    { id: "rowAbove", key: null, run: addRowBefore },
    { id: "rowBelow", key: null, run: addRowAfter },
    { id: "columnLeft", key: null, run: addColumnBefore },
    { id: "columnRight", key: null, run: addColumnAfter },
  ],
  [
    { id: "deleteRow", key: null, run: deleteRow },
    { id: "deleteColumn", key: null, run: deleteColumn },
  ],
  [
    { id: "merge", key: null, run: mergeCells },
    { id: "split", key: null, run: splitCell },
  ],
  [
    { id: "headerRow", key: null, run: toggleHeader("row", { useDeprecatedLogic: false }) },
    { id: "headerColumn", key: null, run: toggleHeader("column", { useDeprecatedLogic: false }) },
  ],
  [
    { id: "lineAbove", key: null, run: leaveBlock("above") },
    { id: "lineBelow", key: "Mod-Enter", run: leaveBlock("below") },
    { id: "deleteTable", key: null, run: deleteTable },
  ],
];

/** An empty table of so many rows and columns; its first row is a header. */
export function newTable(rows: number, columns: number): Node {
  const filled = (place: number) => {
    const type = place === 0 ? header : cell;
    return row.create(null, Array.from({ length: columns }, () => type.create(null, paragraph.create())));
  };
  return table.create(null, Array.from({ length: rows }, (_, place) => filled(place)));
}

/** Puts an empty table after the line, with the caret in its first cell. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const gap = isInTable(state) ? null : gapFor(state.selection.$to, table);
    if (!gap) return false;
    const tr = fill(state.tr, gap, [newTable(rows, columns)]);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(gap.from + 1), 1)).scrollIntoView());
    return true;
  };
}

/** Where the table stands that the selection is in; null outside of tables. */
export function tableAt({ selection: { $head } }: EditorState): number | null {
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    if ($head.node(depth).type === table) return $head.before(depth);
  }
  return null;
}

/** Tab: the next cell; from the last one into a new row. */
export const nextCellOrRow: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  const tr = addRow(state.tr, rect, rect.map.height);
  const grown = tr.doc.nodeAt(rect.tableStart - 1);
  const inNewRow = rect.tableStart + (grown ? grown.content.size - (grown.lastChild?.nodeSize ?? 0) : 0) + 1;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(inNewRow), 1)).scrollIntoView());
  return true;
};

/** An arrow up or down out of a table that has no line beyond it: the caret stands in the gap, ready for one. */
export function outOfTable(direction: "up" | "down"): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    if (!isInTable(state) || !(selection instanceof TextSelection) || !selection.empty) return false;
    if (!view?.endOfTextblock(direction)) return false;
    const step = direction === "up" ? -1 : 1;
    const place = cellPlace(selection);
    if (!place || !isOutermost(selection, place, direction) || nextCell(place, "vert", step) !== null) return false;
    const beyond = state.doc.resolve(direction === "up" ? place.before(-1) : place.after(-1));
    const neighbour = direction === "up" ? beyond.nodeBefore : beyond.nodeAfter;
    if (neighbour !== null) return false;
    dispatch?.(state.tr.setSelection(new GapCursor(beyond)).scrollIntoView());
    return true;
  };
}

/** Where the cell stands that the caret is in. */
function cellPlace({ $head }: TextSelection): ResolvedPos | null {
  for (let depth = $head.depth - 1; depth > 0; depth -= 1) {
    const role: unknown = $head.node(depth).type.spec["tableRole"];
    if (role === "cell" || role === "header_cell") return $head.doc.resolve($head.before(depth));
  }
  return null;
}

/** Whether the caret's line is the first, or last, of its cell. */
function isOutermost({ $head }: TextSelection, { pos }: ResolvedPos, direction: "up" | "down"): boolean {
  for (let depth = $head.depth; $head.before(depth) > pos; depth -= 1) {
    const parent = $head.node(depth - 1);
    if ($head.index(depth - 1) !== (direction === "up" ? 0 : parent.childCount - 1)) return false;
  }
  return true;
}
