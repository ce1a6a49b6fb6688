import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import { ALIGNS, type Align, type Level, LEVELS } from "../document/values";
import * as commands from "./commands";
import * as lines from "./line-commands";

/** The names of all tools; the words and icons are found by them. */
export type ToolId =
  | "undo"
  | "redo"
  | "paragraph"
  | `heading${Level}`
  | "bold"
  | "italic"
  | "underline"
  | "strike"
  | "bullets"
  | "numbers"
  | "quote"
  | "indent"
  | Align
  | "clear";

/** One button of the toolbar and its key. */
export interface Tool {
  id: ToolId;
  /** In ProseMirror's spelling, such as `Mod-b`. */
  key: string | null;
  run: Command;
  /** Whether it is on; absent for tools that only do something once. */
  isOn?: (state: EditorState) => boolean;
}

const once = (id: ToolId, key: string | null, run: Command): Tool => ({ id, key, run });
const onOff = (id: ToolId, key: string | null, run: Command, isOn: (state: EditorState) => boolean): Tool => ({
  id,
  key,
  run,
  isOn,
});
const markTool = (id: ToolId, key: string | null) =>
  onOff(id, key, commands.mark(id), (state) => commands.isMarked(state, id));
const alignKeys: Record<Align, string> = { left: "Mod-l", center: "Mod-e", right: "Mod-r", justify: "Mod-j" };

const isParagraph = (state: EditorState) => {
  const all = lines.linesOf(state);
  return all.length > 0 && all.every(({ node }) => node.type.name === "paragraph");
};
const isAligned = (align: Align) => (state: EditorState) => {
  const all = lines.linesOf(state);
  return all.length > 0 && all.every(({ node }) => node.attrs["align"] === align);
};

/** The toolbar in groups, left to right. The keys are those of Word. */
export const toolGroups: Tool[][] = [
  [
    once("undo", "Mod-z", (state, dispatch) => undoDepth(state) > 0 && undo(state, dispatch)),
    once("redo", "Mod-y", (state, dispatch) => redoDepth(state) > 0 && redo(state, dispatch)),
  ],
  [
    onOff("paragraph", "Mod-Alt-0", lines.makeParagraph, isParagraph),
    ...LEVELS.map((level) =>
      onOff(`heading${level}`, `Mod-Alt-${level}`, lines.toggleHeading(level), (state) =>
        lines.isHeading(state, level),
      ),
    ),
  ],
  [
    markTool("bold", "Mod-b"),
    markTool("italic", "Mod-i"),
    markTool("underline", "Mod-u"),
    markTool("strike", "Mod-Shift-x"),
  ],
  [
    onOff("bullets", "Mod-Shift-8", commands.toggleList(false), (state) => commands.isInList(state, false)),
    onOff("numbers", "Mod-Shift-7", commands.toggleList(true), (state) => commands.isInList(state, true)),
    onOff("quote", "Mod-Shift-9", commands.toggleQuote, commands.isQuoted),
  ],
  [
    onOff("indent", "Mod-m", lines.toggleIndent, lines.isIndented),
    ...ALIGNS.map((align) => onOff(align, alignKeys[align], lines.setAlign(align), isAligned(align))),
  ],
  [once("clear", "Mod-\\", commands.clearFormatting)],
];

/** A key as it is printed on the keyboard, such as `Ctrl+Shift+8`. */
export function printedKey(key: string): string {
  return key.replace("Mod", "Ctrl").split("-").map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}
