import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { liftListItem, sinkListItem } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { schema } from "../document/schema";
import { ALIGNS, type Align, type Level, LEVELS } from "../document/values";
import type { Ask, Asked } from "./asked";
import * as blocks from "./block-commands";
import * as commands from "./commands";
import { canHoldFootnote } from "./footnote-commands";
import * as lines from "./line-commands";
import { linkAt } from "./link-commands";

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
  | "superscript"
  | "subscript"
  | "link"
  | "bullets"
  | "numbers"
  | "sink"
  | "lift"
  | "quote"
  | "indent"
  | Align
  | "clear"
  | "table"
  | "picture"
  | "footnote"
  | "rule"
  | "find"
  | "outline";

/** One button of the toolbar and its key. */
export interface Tool {
  id: ToolId;
  /** In ProseMirror's spelling, such as `Mod-b`. */
  key: string | null;
  run: Command;
  /** Whether it is on; absent for tools that only do something once. */
  isOn?: (state: EditorState) => boolean;
}

const { list_item: item } = schema.nodes;
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
const isInLine = (state: EditorState) => state.selection.$from.parent.inlineContent;
const isAnywhere = () => true;
const isLinked = (state: EditorState) => linkAt(state).href !== "";

/** A tool that asks first; `may` says where it has a meaning. */
function asking(ask: Ask, asked: Asked, may: (state: EditorState) => boolean): Command {
  return (state, dispatch) => {
    if (!may(state)) return false;
    if (dispatch) ask(asked);
    return true;
  };
}

/** The toolbar in groups, left to right, the most used first. The keys are those of Word. */
export function toolGroups(ask: Ask): Tool[][] {
  return [
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
      onOff("link", "Mod-Shift-k", asking(ask, { what: "link" }, isInLine), isLinked),
    ],
    [
      onOff("bullets", "Mod-Shift-8", commands.toggleList(false), (state) => commands.isInList(state, false)),
      onOff("numbers", "Mod-Shift-7", commands.toggleList(true), (state) => commands.isInList(state, true)),
      once("sink", null, sinkListItem(item)),
      once("lift", null, liftListItem(item)),
      onOff("quote", "Mod-Shift-9", commands.toggleQuote, commands.isQuoted),
    ],
    [
      once("table", "Mod-Alt-t", asking(ask, { what: "table" }, (state) => !isInTable(state))),
      once("picture", "Mod-Alt-p", asking(ask, { what: "picture", pos: null }, isAnywhere)),
      once("footnote", "Mod-Alt-f", asking(ask, { what: "footnote", pos: null }, canHoldFootnote)),
      once("rule", "Mod-Alt-r", blocks.insertRule),
    ],
    [
      onOff("indent", "Mod-m", lines.toggleIndent, lines.isIndented),
      ...ALIGNS.map((align) => onOff(align, alignKeys[align], lines.setAlign(align), isAligned(align))),
    ],
    [
      markTool("superscript", "Mod-Shift-="),
      markTool("subscript", "Mod-="),
      once("clear", "Mod-\\", commands.clearFormatting),
    ],
    [
      once("find", "Mod-f", asking(ask, { what: "find", replace: false }, isAnywhere)),
      once("outline", "Mod-Shift-o", asking(ask, { what: "outline" }, isAnywhere)),
    ],
  ];
}

/** A key as it is printed on the keyboard, such as `Ctrl+Shift+8`. */
export function printedKey(key: string): string {
  return key.replace("Mod", "Ctrl").split("-").map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}
