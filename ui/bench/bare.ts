/** The yardstick of `./dev bench`: a ProseMirror with the schema, undo and the basic keys, and nothing else. */
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { readBody } from "../src/document/body";
import type { NodeJson } from "../src/document/content";

/** Opens a body in a column as wide, with type as large, as the desk's. */
function openBare(body: NodeJson): EditorView {
  document.body.style.cssText = "margin: 0; height: 100vh; overflow: auto;";
  const mount = document.createElement("div");
  mount.style.cssText =
    'max-width: 38em; margin: 0 auto; font: 17px/1.9 "Noto Serif CJK SC", serif; white-space: break-spaces;';
  document.body.replaceChildren(mount);
  const plugins = [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)];
  const state = EditorState.create({ doc: readBody(body), plugins });
  return new EditorView(mount, { state, attributes: { "data-test": "editor-body" } });
}

Object.assign(window, { openBare });
