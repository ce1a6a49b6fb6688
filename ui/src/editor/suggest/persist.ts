import { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { TrackedInput, TrackedKind, TrackedMark } from "../../api/types.gen";
import { withIds } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { schema } from "../../document/schema";
import type { Base } from "./beside-step";
import { fieldsIn } from "./fields";
import type { Marks } from "./record";
import { allSuggestions, standingKey } from "./standing";
import type { Span, Who } from "./tokens";

/** What of the suggestions is saved with the draft; null when there are none. */
export function trackedOut(state: EditorState): TrackedInput | null {
  const standing = standingKey.getState(state);
  if (!standing || allSuggestions(standing).length === 0) return null;
  const { base, compared, fieldMarks } = standing;
  const marks = [...marksOut(compared.found.marks), ...[...fieldMarks].map(([name, who]) => mark("field", name, who))];
  return { base: { ...base.fields, body: writeBody(base.doc) }, marks };
}

/** What was saved, as the plugin holds it. Throws a RangeError when the base is no body. */
export function trackedIn({ base, marks }: TrackedInput): { base: Base; marks: Marks; fieldMarks: Map<string, Who> } {
  const read = Node.fromJSON(schema, base.body);
  read.check();
  const doc = withIds(read);
  const whos = new Map<string, Who>();
  const whoOf = ({ person, time }: TrackedMark): Who => {
    const key = `${time} ${person}`;
    const who = whos.get(key) ?? { person, time };
    whos.set(key, who);
    return who;
  };
  const byBlock = (kind: TrackedKind): Map<string, Span[]> => {
    const found = new Map<string, Span[]>();
    for (const one of marks) {
      if (one.kind !== kind) continue;
      const spans = found.get(one.at) ?? [];
      spans.push({ from: one.from, to: one.to, who: whoOf(one), kept: false });
      found.set(one.at, spans);
    }
    for (const spans of found.values()) spans.sort((one, other) => one.from - other.from);
    return found;
  };
  const named = (kind: TrackedKind): Map<string, Who> =>
    new Map(marks.filter((one) => one.kind === kind).map((one) => [one.at, whoOf(one)]));
  return {
    base: { fields: fieldsIn(base), doc },
    marks: { inserted: byBlock("inserted"), deleted: byBlock("deleted"), blocks: named("block") },
    fieldMarks: named("field"),
  };
}

function marksOut({ inserted, deleted, blocks }: Marks): TrackedMark[] {
  return [
    ...spansOut("inserted", inserted),
    ...spansOut("deleted", deleted),
    ...[...blocks].map(([at, who]) => mark("block", at, who)),
  ];
}

function spansOut(kind: TrackedKind, all: Marks["inserted"]): TrackedMark[] {
  return [...all].flatMap(([at, list]) => list.map(({ from, to, who }) => mark(kind, at, who, from, to)));
}

function mark(kind: TrackedKind, at: string, { person, time }: Who, from = 0, to = 0): TrackedMark {
  return { kind, at, from, to, person, time };
}
