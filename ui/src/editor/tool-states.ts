import { redoDepth, undoDepth } from "prosemirror-history";
import type { Mark, Node } from "prosemirror-model";
import { type EditorState, TextSelection } from "prosemirror-state";
import type { Tool, ToolId } from "./tools";

/** What a tool's button shows; `on` is undefined for tools that are never on. */
export interface ToolState {
  may: boolean;
  on: boolean | undefined;
}

/** What all buttons show, by the tools' names. */
export type ToolStates = Record<ToolId, ToolState>;

/**
 * Answers what the buttons show, and looks at the text again only when that can have changed: not while one types
 * along in a line.
 */
export function toolStates(groups: Tool[][]): (state: EditorState) => ToolStates {
  const tools = groups.flat();
  let stamp: string | null = null;
  let states: ToolStates | null = null;
  return (state) => {
    const now = stampOf(state);
    if (states === null || now === null || now !== stamp) {
      const told = tools.map((tool) => [tool.id, { may: tool.run(state), on: tool.isOn?.(state) }]);
      states = Object.fromEntries(told) as ToolStates;
    }
    stamp = now;
    return states;
  };
}

/** Everything about a caret that a tool can look at; null where that is too much to tell. */
export function stampOf(state: EditorState): string | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  const around = Array.from({ length: $from.depth + 1 }, (_, depth) => [
    $from.node(depth).type.name,
    settingsOf($from.node(depth)),
    $from.index(depth) > 0 && depth < $from.depth,
    $from.node(depth).childCount === 1 && depth < $from.depth,
  ]);
  const marks = [state.storedMarks ?? $from.marks(), $from.nodeBefore?.marks ?? [], $from.nodeAfter?.marks ?? []];
  return JSON.stringify([around, marks.map(namesOf), undoDepth(state) > 0, redoDepth(state) > 0]);
}

function settingsOf({ attrs }: Node): unknown {
  const { id: _id, ...settings } = attrs;
  return settings;
}

function namesOf(marks: readonly Mark[]): string[] {
  return marks.map(({ type }) => type.name);
}
