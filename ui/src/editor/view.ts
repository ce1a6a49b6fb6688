import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { imeSpan } from "prosemirror-safari-ime-span";
import { EditorState, type Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { type EditorProps, EditorView } from "prosemirror-view";
import { blockIds } from "../document/blocks";
import { editor as words } from "../words/editor";
import { composition } from "./composition";
import { guard } from "./guard";
import { hiddenMarks } from "./hidden-marks";
import { keys } from "./keys";
import { nodeViews } from "./node-views";
import { countUncarried, plainSlice, tidySlice } from "./paste";
import { typingRules } from "./rules";

/** What the body's view tells, and asks for. */
export interface BodyOptions {
  doc: Node;
  editable: () => boolean;
  /** After every transaction. */
  onstate: (state: EditorState, changed: boolean) => void;
  /** Something did not go as wanted; a sentence for the user. */
  onnotice: (sentence: string) => void;
  openLink: () => void;
  openFootnote: (pos: number) => void;
}

type Opening = Pick<BodyOptions, "doc" | "onnotice" | "openLink" | "openFootnote">;

/** The state in which a body is opened. */
export function bodyState(options: Opening): EditorState {
  return EditorState.create({ doc: options.doc, plugins: plugins(options) });
}

/** The editable body, put into `mount`. */
export function bodyView(mount: HTMLElement, options: BodyOptions): EditorView {
  const view: EditorView = new EditorView(mount, {
    state: bodyState(options),
    editable: options.editable,
    nodeViews,
    attributes,
    handleDOMEvents: { click: stayHere },
    ...clipboard(options.onnotice),
    handleDoubleClickOn: (_view, _pos, node, nodePos) => {
      if (node.type.name !== "footnote") return false;
      options.openFootnote(nodePos);
      return true;
    },
    dispatchTransaction: (tr) => {
      const before = view.state.doc;
      const state = view.state.apply(tr);
      view.updateState(state);
      options.onstate(state, state.doc !== before);
    },
  });
  return view;
}

const attributes = {
  class: "article",
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": words.body,
  lang: "zh-Hans",
  spellcheck: "false",
  "data-test": "editor-body",
};

/** How text comes in from outside. */
function clipboard(onnotice: (sentence: string) => void): EditorProps {
  return {
    clipboardTextParser: plainSlice,
    transformPasted: tidySlice,
    transformPastedHTML: (html) => {
      const things = countUncarried(html);
      if (things > 0) onnotice(words.notCarried(things));
      return html;
    },
    handlePaste: (_view, event, slice) => turnAwayFiles(slice.size > 0 ? null : event.clipboardData, onnotice),
    handleDrop: (_view, event) => turnAwayFiles(event.dataTransfer, onnotice),
  };
}

function plugins({ onnotice, openLink, openFootnote }: Omit<Opening, "doc">): Plugin[] {
  return [
    composition(),
    imeSpan,
    typingRules(),
    ...keys(openLink, openFootnote),
    history(),
    tableEditing(),
    blockIds(),
    hiddenMarks(),
    guard((overstep) => onnotice(words.oversteps[overstep])),
    dropCursor(),
    gapCursor(),
  ];
}

function turnAwayFiles(data: DataTransfer | null, onnotice: (sentence: string) => void): boolean {
  if (!data || data.files.length === 0) return false;
  onnotice(words.filesNotTaken);
  return true;
}

/** A link in the text must not take the window away. */
function stayHere(_view: EditorView, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  return false;
}
