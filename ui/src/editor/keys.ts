import { baseKeymap, chainCommands } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, NodeSelection, type Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "../document/schema";
import type { Ask } from "./asked";
import { leaveBlock, leaveFigure, ruleOfHyphens } from "./block-commands";
import { nextCellOrRow, outOfTable, tableGroups } from "./tables/table-commands";
import { toolGroups } from "./tools";

/** All keys of the body, in the order in which they are tried. */
export function keys(ask: Ask): Plugin[] {
  const { list_item: item } = schema.nodes;
  const tools = toolGroups(ask).flat().flatMap(({ key, run }) => (key ? [[key, held(run)]] : []));
  return [
    keymap({
      ...Object.fromEntries(tools),
      "Mod-Shift-z": held(redo),
      "Mod-h": askToReplace(ask),
      Backspace: undoInputRule,
      "Shift-Enter": insertBreak,
    }),
    keymap(Object.fromEntries(tableGroups.flat().flatMap(({ key, run }) => (key ? [[key, run]] : [])))),
    keymap({
      Tab: nextCellOrRow,
      "Shift-Tab": goToNextCell(-1),
      ArrowUp: outOfTable("up"),
      ArrowDown: outOfTable("down"),
      "Mod-Enter": leaveBlock("below"),
    }),
    keymap({ Enter: chainCommands(openSelected(ask), leaveFigure, ruleOfHyphens) }),
    keymap({ Enter: splitListItem(item), Tab: sinkListItem(item), "Shift-Tab": liftListItem(item) }),
    keymap(baseKeymap),
    keymap({ Escape: askToLeave(ask) }),
  ];
}

/** Keeps the browser from its own meaning of a tool's key even when there is nothing to do. */
function held(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}

function askToReplace(ask: Ask): Command {
  return () => {
    ask({ what: "find", replace: true });
    return true;
  };
}

/** Escape that nothing in the text has taken; the view itself would swallow it. */
function askToLeave(ask: Ask): Command {
  return () => {
    ask({ what: "leave" });
    return true;
  };
}

const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$head.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Enter on a selected footnote or figure opens what is known of it. */
function openSelected(ask: Ask): Command {
  return ({ selection }) => {
    const name = selection instanceof NodeSelection ? selection.node.type.name : "";
    if (name !== "footnote" && name !== "figure") return false;
    ask({ what: name, pos: selection.from });
    return true;
  };
}
