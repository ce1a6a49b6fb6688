import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { DecorationSet } from "prosemirror-view";
import type { TrackedInput } from "../../api/types.gen";
import type { Content } from "../../document/content";
import { type Fields, fieldsIn } from "./fields";
import { trackedIn } from "./persist";
import { begun, next, type Standing, standingKey } from "./standing";
import "./suggest.css";
import type { Suggestion } from "./suggestions";

/** How suggestions begin, and who makes them. */
export interface SuggestingOptions {
  /** The signed-in person's id. */
  me: string;
  /** The whole text as the editor opens it. */
  content: Content;
  /** The suggestions that are open in it; what is on record for nobody counts as mine, and as made now. */
  tracked: TrackedInput | null;
  /** Whether what is typed is tracked from the start; it is anyway while any suggestion is open. */
  on: boolean;
  /** What a suggestion in the text is called, such as 张三 10月3日 14:20 删除. */
  title: (suggestion: Suggestion) => string;
  /** A decision, or undoing one, sets fields that are edited outside of the body. */
  onfields: (fields: Partial<Fields>) => void;
}

/**
 * Tracks changes.
 *
 * The document is always the text as it reads when every suggestion is accepted, and typing is never interfered with;
 * beside it stands the text with every one rejected. While nothing is tracked the plugin does nothing.
 */
export function suggesting(options: SuggestingOptions): Plugin<Standing | null> {
  return new Plugin<Standing | null>({
    key: standingKey,
    state: {
      init: (_config, { doc }) => opened(options, doc),
      apply: (tr, standing, before) => next(tr, standing, before, options),
    },
    props: {
      decorations: (state) => {
        const standing = standingKey.getState(state);
        return standing?.mode === "marks" ? standing.drawn.set : DecorationSet.empty;
      },
    },
    view: () => ({
      update: (view, before) => {
        const [was, is] = [standingKey.getState(before), standingKey.getState(view.state)];
        if (is?.forced && is.forced !== was?.forced) options.onfields(is.forced);
      },
    }),
  });
}

function opened({ me, content, tracked, on, title }: SuggestingOptions, doc: Node): Standing | null {
  const fields = fieldsIn(content);
  const fresh = { person: me, time: Date.now() };
  if (!tracked) return on ? begun({ base: { fields, doc }, fields, doc, fresh, title }) : null;
  const { base, marks, fieldMarks } = trackedIn(tracked);
  return begun({ base, fields, doc, marks, fieldMarks, fresh, title });
}
