import { closeHistory } from "prosemirror-history";
import { EditorState, Plugin, PluginKey, Selection, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ReplaceStep } from "prosemirror-transform";
import { SETTLED } from "../../document/blocks";
import { matching, type SlashItem } from "./items";

/** The menu while it is open: what stands between the stroke at `from` and the caret is what one looks for. */
export interface SlashMenu {
  from: number;
  query: string;
  /** Which item is chosen. */
  at: number;
}

type Step = { at: number } | "close";

const key = new PluginKey<SlashMenu | null>("slash");
/** The stroke; input methods for Chinese give an enumeration comma for its key, with which no paragraph begins. */
const STROKES = /^[/、]$/u;
const TYPED = /^[/、]([^\s/、]{0,12})$/u;
/** The id of the list, for those who cannot see it. */
export const SLASH_LIST = "slash-menu";

/** Opens a menu at a stroke typed into an empty paragraph or after a blank. Waits while an input method composes. */
export function slash(items: readonly SlashItem[]): Plugin {
  return new Plugin<SlashMenu | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, menu, before, after) => next(tr, menu, before, after),
    },
    props: {
      handleKeyDown: (view, event) => press(view, event, items),
      attributes: (state): Record<string, string> => {
        const menu = key.getState(state);
        return menu ? { "aria-controls": SLASH_LIST, "aria-activedescendant": slashItemId(menu.at) } : {};
      },
    },
  });
}

/** The id of an item of the list. */
export const slashItemId = (at: number): string => `${SLASH_LIST}-${at}`;

/** The menu, when it is open. */
export function slashMenu(state: EditorState): SlashMenu | null {
  return key.getState(state) ?? null;
}

/** The items that the open menu offers. */
export function offered(state: EditorState, items: readonly SlashItem[]): SlashItem[] {
  const menu = slashMenu(state);
  return menu ? matching(items, menu.query, state) : [];
}

/** Takes the stroke and the query out of the text and does what was chosen, in one step that can be undone. */
export function choose(state: EditorState, item: SlashItem): Transaction {
  const menu = slashMenu(state);
  const tr = closeHistory(state.tr).setMeta(key, "close" satisfies Step);
  if (menu) tr.delete(menu.from, state.selection.from);
  const bare = EditorState.create({ doc: tr.doc, selection: tr.selection });
  item.run(bare, (done) => {
    for (const step of done.steps) tr.step(step);
    tr.setSelection(Selection.fromJSON(tr.doc, done.selection.toJSON()));
    if (done.storedMarksSet) tr.setStoredMarks(done.storedMarks);
  });
  return tr.scrollIntoView();
}

function press(view: EditorView, event: KeyboardEvent, items: readonly SlashItem[]): boolean {
  const menu = slashMenu(view.state);
  if (!menu || view.composing) return false;
  const list = offered(view.state, items);
  const turn = (step: Step) => view.dispatch(view.state.tr.setMeta(key, step));
  const chosen = list[Math.min(menu.at, list.length - 1)];
  if (event.key === "Escape") turn("close");
  else if (!chosen || event.ctrlKey || event.altKey || event.metaKey) return false;
  else if (event.key === "ArrowDown") turn({ at: (menu.at + 1) % list.length });
  else if (event.key === "ArrowUp") turn({ at: (menu.at - 1 + list.length) % list.length });
  else if (event.key === "Enter" || event.key === "Tab") view.dispatch(choose(view.state, chosen));
  else return false;
  return true;
}

function next(tr: Transaction, menu: SlashMenu | null, before: EditorState, after: EditorState): SlashMenu | null {
  const step = tr.getMeta(key) as Step | undefined;
  if (step === "close") return null;
  if (menu && step) return { ...menu, ...step };
  if (menu && isComposed(tr)) return { ...menu, from: tr.mapping.map(menu.from, -1) };
  if (menu) return still(after, { ...menu, from: tr.mapping.map(menu.from, -1) });
  const from = isComposed(tr) ? null : typedStroke(tr, before);
  return from === null ? null : { from, query: "", at: 0 };
}

function isComposed(tr: Transaction): boolean {
  return tr.getMeta("composition") !== undefined;
}

/** The menu as it is after a change; null when the caret has left it. */
function still({ doc, selection }: EditorState, menu: SlashMenu): SlashMenu | null {
  const { $from, from, empty } = selection;
  if (!empty || !(selection instanceof TextSelection) || from <= menu.from || $from.start() > menu.from) return null;
  const query = TYPED.exec(doc.textBetween(menu.from, from, "\n", "\n"))?.[1];
  if (query === undefined) return null;
  return { from: menu.from, query, at: query === menu.query ? menu.at : 0 };
}

/** Where a stroke was typed just now, by hand or through an input method. */
function typedStroke(tr: Transaction, before: EditorState): number | null {
  const { $from, from, empty } = tr.selection;
  if (!empty || !$from.parent.isTextblock || !(tr.selection instanceof TextSelection)) return null;
  const line = $from.parent.textBetween(0, $from.parentOffset, "\n", "\n");
  if (tr.getMeta(SETTLED) !== undefined) return STROKES.test(line) && $from.parent.content.size === 1 ? from - 1 : null;
  if (!isTyped(tr, before)) return null;
  return line === "/" || line === "、" || /[ \u3000]\/$/u.test(line) ? from - 1 : null;
}

/** Whether a transaction did nothing but type one character where the caret stood. */
function isTyped(tr: Transaction, before: EditorState): boolean {
  const [step, ...more] = tr.steps;
  if (!(step instanceof ReplaceStep) || more.length > 0 || !before.selection.empty) return false;
  if (tr.getMeta("paste") || tr.getMeta("uiEvent") || tr.getMeta("history$")) return false;
  return step.from === before.selection.from && step.to === step.from && step.slice.size === 1;
}
