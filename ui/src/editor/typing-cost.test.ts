import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { beforeAll, describe, expect, it } from "vitest";
import { schema } from "../document/schema";
import { lengthsOf } from "./lengths";
import { opened, p, select } from "./opened";
import { toolStates } from "./tool-states";
import { toolGroups } from "./tools";

/** A text of a hundred thousand characters with everything in it that a text can have. */
function long(): Node[] {
  const line = "早稻收割过半，各乡镇统一调配收割机，错峰烘干，".repeat(5).slice(0, 100);
  return Array.from({ length: 1000 }, (_, place) => {
    if (place % 50 === 0) return schema.node("heading", { level: 2 }, schema.text(line));
    if (place % 20 === 0) {
      return schema.node("paragraph", null, [schema.text(line), schema.node("footnote", null, schema.text("注"))]);
    }
    return p(line);
  });
}

const KEYS = 200;

/** Milliseconds for a key, in the middle of the text. */
function costOf(state: EditorState, beside: (state: EditorState) => unknown): number {
  let now = select(state, 50_010);
  const type = () => {
    now = now.apply(now.tr.insertText("字"));
    beside(now);
  };
  for (let key = 0; key < 50; key += 1) type();
  const times = Array.from({ length: KEYS }, () => {
    const begun = performance.now();
    type();
    return performance.now() - begun;
  }).toSorted((one, other) => one - other);
  return times[Math.floor(KEYS / 2)] ?? 0;
}

describe("a key press in a hundred thousand characters", () => {
  let state: EditorState;
  beforeAll(() => {
    ({ state } = opened(...long()));
  });

  it("costs the plugins and the toolbar no more than two milliseconds over a bare editor", () => {
    const bare = costOf(EditorState.create({ doc: state.doc }), () => {});
    const ours = costOf(state, toolStates(toolGroups(() => {})));
    expect(ours - bare).toBeLessThan(2);
  });

  it("leaves counting the text again, once typing pauses, a matter of milliseconds", () => {
    lengthsOf(state);
    let typed = select(state, 50_010);
    const times = Array.from({ length: 9 }, () => {
      typed = typed.apply(typed.tr.insertText("字"));
      const begun = performance.now();
      lengthsOf(typed);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
