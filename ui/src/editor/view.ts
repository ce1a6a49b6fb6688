import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { blockIds } from "../document/blocks";
import { editor as words } from "../words/editor";
import type { Ask } from "./asked";
import { composition } from "./composition";
import { addingPictures } from "./figures/adding";
import type { Pictures } from "./figures/pictures";
import { find } from "./find/find";
import { guard } from "./guard";
import { hiddenMarks } from "./hidden-marks";
import { imeHold } from "./ime-hold";
import { keys } from "./keys";
import { nodeViews } from "./node-views";
import { keepDropsOut, pasting } from "./paste/pasting";
import { mending } from "./punctuation/mending";
import { typingRules } from "./rules";
import { slashItems } from "./slash/items";
import { slash } from "./slash/slash";
import { trackedChanged } from "./suggest/commands";

/** What the body's view tells, and asks for. */
export interface BodyOptions {
  doc: Node;
  editable: () => boolean;
  /** After every transaction. */
  onstate: (state: EditorState, changed: boolean) => void;
  /** Something did not go as wanted; a sentence for the user. */
  onnotice: (sentence: string) => void;
  /** A key, a click or the slash menu wants something put over the text or beside it. */
  ask: Ask;
  /** Where pictures are kept; null where none can be shown or taken in. */
  pictures: Pictures | null;
  /** Files were pasted or dropped, to stand at this place. */
  onpictures: (files: Blob[], at: number) => void;
  /** A link was clicked with Ctrl held. */
  onlink: (href: string) => void;
  /** Tried before the editor's own. */
  plugins?: readonly Plugin[];
}

type Opening = Pick<BodyOptions, "doc" | "onnotice" | "ask" | "plugins">;

/** The state in which a body is opened. */
export function bodyState(options: Opening): EditorState {
  return EditorState.create({ doc: options.doc, plugins: plugins(options) });
}

/** The editable body, put into `mount`. */
export function bodyView(mount: HTMLElement, options: BodyOptions): EditorView {
  const incoming = pasting(options);
  keepDropsOut(mount);
  const view: EditorView = new EditorView(mount, {
    state: bodyState(options),
    editable: options.editable,
    nodeViews: nodeViews(options.pictures, options.ask),
    attributes,
    ...incoming,
    handleDOMEvents: { ...incoming.handleDOMEvents, click: (_view, event) => followLink(event, options.onlink) },
    handleDoubleClickOn: (_view, _pos, node, nodePos) => {
      if (node.type.name !== "footnote") return false;
      options.ask({ what: "footnote", pos: nodePos });
      return true;
    },
    dispatchTransaction: (tr) => {
      const before = view.state;
      const state = before.apply(tr);
      view.updateState(state);
      options.onstate(state, state.doc !== before.doc || trackedChanged(before, state));
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

function plugins({ onnotice, ask, plugins: before = [] }: Omit<Opening, "doc">): Plugin[] {
  return [
    ...before,
    composition(),
    imeHold(),
    slash(slashItems(ask)),
    typingRules(),
    ...keys(ask),
    history(),
    tableEditing(),
    blockIds(),
    hiddenMarks(),
    find(),
    addingPictures(),
    mending(onnotice),
    guard((overstep) => onnotice(words.oversteps[overstep])),
    dropCursor(),
    gapCursor(),
  ];
}

/** A link in the text must not take the window away; with Ctrl held it is opened elsewhere. */
function followLink(event: MouseEvent, onlink: (href: string) => void): boolean {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link) return false;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) onlink(link.getAttribute("href") ?? "");
  return false;
}
