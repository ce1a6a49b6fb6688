import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, NodeSelection, type Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "../document/schema";
import { leaveFigure } from "./commands";
import { toolGroups } from "./tools";

/** The key that opens the link's field; Ctrl+K belongs to the palette. */
export const LINK_KEY = "Mod-Shift-k";

/** All keys of the body, in the order in which they are tried. */
export function keys(openLink: () => void, openFootnote: (pos: number) => void): Plugin[] {
  const { list_item: item } = schema.nodes;
  const tools = toolGroups.flat().flatMap(({ key, run }) => (key ? [[key, held(run)]] : []));
  return [
    keymap({
      ...Object.fromEntries(tools),
      "Mod-Shift-z": held(redo),
      [LINK_KEY]: () => {
        openLink();
        return true;
      },
      Backspace: undoInputRule,
      "Shift-Enter": insertBreak,
    }),
    keymap({ Tab: goToNextCell(1), "Shift-Tab": goToNextCell(-1) }),
    keymap({ Enter: chainCommands(enterFootnote(openFootnote), leaveFigure) }),
    keymap({ Enter: splitListItem(item), Tab: sinkListItem(item), "Shift-Tab": liftListItem(item) }),
    keymap(baseKeymap),
  ];
}

/** Keeps the browser from its own meaning of a tool's key even when there is nothing to do. */
function held(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}

const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$head.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

function enterFootnote(open: (pos: number) => void): Command {
  return ({ selection }) => {
    const isNote = selection instanceof NodeSelection && selection.node.type.name === "footnote";
    if (isNote) open(selection.from);
    return isNote;
  };
}
