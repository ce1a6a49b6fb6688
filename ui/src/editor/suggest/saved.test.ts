import { undo } from "prosemirror-history";
import { afterEach, expect, it, vi } from "vitest";
import { withIds } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { blankContent } from "../../document/content";
import { schema } from "../../document/schema";
import { p } from "../opened";
import { bodyView } from "../view";
import { acceptAll } from "./commands";
import { trackedOut } from "./persist";
import { suggesting } from "./plugin";

const mount = document.body.appendChild(document.createElement("div"));
afterEach(() => mount.replaceChildren());

it("accepting, and undoing that, is told as a change though the text stays: it has to be saved", () => {
  const doc = withIds(schema.node("doc", null, [p("原文")]));
  const content = { ...blankContent(), body: writeBody(doc) };
  const onstate = vi.fn<(state: unknown, changed: boolean) => void>();
  const view = bodyView(mount, {
    doc,
    editable: () => true,
    onstate,
    onnotice: () => {},
    ask: () => {},
    pictures: null,
    onpictures: () => {},
    onlink: () => {},
    plugins: [suggesting({ me: "zhang", content, tracked: null, on: true, title: () => "", onfields: () => {} })],
  });
  view.dispatch(view.state.tr.insertText("，改", 3));
  const typed = view.state.doc;
  expect(trackedOut(view.state)).not.toBeNull();
  acceptAll()(view.state, view.dispatch);
  expect(view.state.doc).toBe(typed);
  expect(trackedOut(view.state)).toBeNull();
  expect(onstate).toHaveBeenLastCalledWith(view.state, true);
  undo(view.state, view.dispatch);
  expect(trackedOut(view.state)).not.toBeNull();
  expect(onstate).toHaveBeenLastCalledWith(view.state, true);
  view.destroy();
});
