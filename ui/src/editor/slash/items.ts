import { type Command, type EditorState } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { editor as words } from "../../words/editor";
import { slashAliases } from "../../words/slash";
import type { Ask } from "../asked";
import { type TableToolId, tableGroups } from "../tables/table-commands";
import { toolGroups, type ToolId } from "../tools";

/** One line of the menu. */
export interface SlashItem {
  id: ToolId | TableToolId;
  label: string;
  /** Pinyin, its initials, and English, by which it is found too. */
  also: readonly string[];
  key: string | null;
  run: Command;
}

/** What is put into a text from the menu, in its order. */
const OFFERED: readonly ToolId[] = [
  "heading2",
  "heading3",
  "heading4",
  "paragraph",
  "bullets",
  "numbers",
  "quote",
  "table",
  "picture",
  "footnote",
  "link",
  "rule",
  "center",
  "right",
  "left",
  "justify",
  "indent",
  "find",
  "outline",
];

/** All that the menu can offer: in a table, what is done to it comes first. */
export function slashItems(ask: Ask): SlashItem[] {
  const tools = toolGroups(ask).flat();
  const ofTables = tableGroups.flat().map(({ id, key, run }) => ({
    id,
    label: words.tableTools[id],
    also: slashAliases[id] ?? [],
    key,
    run: inTable(run),
  }));
  const others = OFFERED.flatMap((id) => tools.filter((tool) => tool.id === id)).map(({ id, key, run }) => ({
    id,
    label: words.tools[id],
    also: slashAliases[id] ?? [],
    key,
    run,
  }));
  return [...ofTables, ...others];
}

/** The items that can be done here and whose name, pinyin or initials begin with, or whose name has, the query. */
export function matching(items: readonly SlashItem[], query: string, state: EditorState): SlashItem[] {
  const wanted = query.toLowerCase();
  const isMeant = ({ label, also }: SlashItem) =>
    label.replaceAll(" ", "").includes(wanted) || also.some((alias) => alias.startsWith(wanted));
  return items.filter((item) => isMeant(item) && item.run(state));
}

const inTable =
  (run: Command): Command =>
  (state, dispatch, view) =>
    isInTable(state) && run(state, dispatch, view);
