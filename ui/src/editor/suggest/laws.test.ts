import { history, undo } from "prosemirror-history";
import { type Command, EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { blockIds } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { bodyProblem } from "../../document/check-body";
import { blankContent, type Content } from "../../document/content";
import { Place } from "../../document/path";
import { accept, acceptAll, originalOf, reject, rejectAll, suggestionsOf } from "./commands";
import { withContent } from "./parts";
import { trackedOut } from "./persist";
import { suggesting } from "./plugin";
import { Dice, mixedBody, randomEdit } from "./random-edits";
import { standingKey } from "./standing";
import type { Suggestion } from "./suggestions";

/** How many random sequences; SEQUENCES=5000 asks for more. */
const SEQUENCES = Number(process.env["SEQUENCES"] ?? 300);
const FIRST = Number(process.env["FIRST_SEED"] ?? 1);

interface Room {
  state: EditorState;
  author: { me: string };
}

function content(): Content {
  return { ...blankContent(), body: writeBody(mixedBody()) };
}

function open(doc = mixedBody(), tracked: Parameters<typeof suggesting>[0]["tracked"] = null): Room {
  const author = { me: "zhang", content: content(), tracked, on: true, title: () => "", onfields: () => {} };
  const state = EditorState.create({ doc, plugins: [suggesting(author), history(), tableEditing(), blockIds()] });
  return { state, author };
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function edited(seed: number, edits: number): { room: Room; dice: Dice } {
  const room = open();
  const dice = new Dice(seed);
  for (let edit = 0; edit < edits; edit += 1) {
    if (dice.roll(5) === 0) room.author.me = dice.pick(["zhang", "li"]);
    room.state = randomEdit(room.state, dice);
    if (dice.roll(4) === 0) check(room.state);
  }
  return { room, dice };
}

/** The same edits without a plugin that tracks them. */
function editedPlain(start: EditorState, seed: number, edits: number): EditorState {
  let state = start;
  const dice = new Dice(seed);
  for (let edit = 0; edit < edits; edit += 1) {
    if (dice.roll(5) === 0) dice.roll(2);
    state = randomEdit(state, dice);
    dice.roll(4);
  }
  return state;
}

const withoutIds = (text: string) => text.replaceAll(/"id":"[^"]*"/gu, "");
const baseOf = (state: EditorState) => originalOf(state)?.doc ?? state.doc;
const json = (state: EditorState) => JSON.stringify(writeBody(state.doc));
const baseJson = (state: EditorState) => JSON.stringify(writeBody(baseOf(state)));

/** Both texts can be read out of the comparison, both are bodies, and what differs is listed. */
function check(state: EditorState): void {
  const standing = standingKey.getState(state);
  if (!standing) throw new Error("nothing is tracked");
  const { script } = standing.compared.found;
  expect(withContent(script.base, script.parts, "base").eq(baseOf(state))).toBe(true);
  expect(withContent(script.final, script.parts, "final").eq(state.doc)).toBe(true);
  for (const text of [json(state), baseJson(state)]) {
    expect(bodyProblem(new Place(JSON.parse(text), "body"))).toBeNull();
    expect(text).not.toContain("\u200b");
  }
  expect(suggestionsOf(state).length === 0).toBe(json(state) === baseJson(state));
}

const said = (all: readonly Suggestion[]) => all.map((one) => `${one.kind} ${one.person} ${one.old}|${one.new}`);
let clock = Date.UTC(2026, 10, 23);
/** Every transaction at its own time. */
beforeEach(() => void vi.spyOn(Date, "now").mockImplementation(() => (clock += 1000)));

const seeds = Array.from({ length: SEQUENCES }, (_, place) => FIRST + place);

describe("over random edits by two persons", () => {
  it.each(seeds)("the laws of suggestions hold (%i)", (seed) => {
    const { room, dice } = edited(seed, 5 + (seed % 25));
    const { state } = room;
    const [typed, original] = [json(state), JSON.stringify(writeBody(mixedBody()))];
    check(state);
    expect(baseJson(state)).toBe(original);

    const accepted = after(state, acceptAll());
    expect([json(accepted), baseJson(accepted)]).toEqual([typed, typed]);
    check(accepted);
    const rejected = after(state, rejectAll());
    expect([json(rejected), baseJson(rejected)]).toEqual([original, original]);
    check(rejected);

    if (accepted !== state) {
      const back = after(accepted, undo);
      expect(baseJson(back)).toBe(original);
      expect(said(suggestionsOf(back))).toEqual(said(suggestionsOf(state)));
    }
    if (rejected !== state) {
      const back = after(rejected, undo);
      expect(json(back)).toBe(typed);
      expect(said(suggestionsOf(back))).toEqual(said(suggestionsOf(state)));
    }

    expect(json(oneByOne(state, () => accept, dice))).toBe(typed);
    expect(json(oneByOne(state, () => reject, dice))).toBe(original);
    const mixed = oneByOne(state, () => dice.pick([accept, reject]), dice);
    expect(json(mixed)).toBe(baseJson(mixed));
  });

  it.each(seeds.slice(0, SEQUENCES / 10))("tracking touches nothing that is typed (%i)", (seed) => {
    const { room } = edited(seed, 30);
    const plain = EditorState.create({ doc: mixedBody(), plugins: [history(), tableEditing(), blockIds()] });
    expect(withoutIds(json(room.state))).toEqual(withoutIds(json(editedPlain(plain, seed, 30))));
  });

  it.each(seeds.slice(0, SEQUENCES / 3))("what is saved comes back the same (%i)", (seed) => {
    const { room } = edited(seed, 5 + (seed % 25));
    const out = trackedOut(room.state);
    const back = open(room.state.doc, out);
    if (!out) return;
    expect(suggestionsOf(back.state).map(({ id }) => id)).toEqual(suggestionsOf(room.state).map(({ id }) => id));
    expect(trackedOut(back.state)).toEqual(out);
  });
});

/** Decides one after the other, in any order. */
function oneByOne(start: EditorState, choose: () => typeof accept, dice: Dice): EditorState {
  let state = start;
  const most = 3 * suggestionsOf(start).length;
  for (let turn = 0, left = suggestionsOf(state); left.length > 0; turn += 1, left = suggestionsOf(state)) {
    expect(turn).toBeLessThan(most);
    const one = dice.pick(left);
    state = after(state, choose()([one.id]));
    const missing = left.filter((other) => isElsewhere(other, one) && !isListed(other, suggestionsOf(state)));
    const lost = missing.filter((other) => !left.some((counterpart) => mayMeet(other, counterpart)));
    expect(said(lost), `${said([one]).join()} decided`).toEqual([]);
    if (dice.roll(5) === 0) check(state);
  }
  check(state);
  return state;
}

/** Whether a suggestion within lines is in none of the lines that another is in. */
function isElsewhere(suggestion: Suggestion, other: Suggestion): boolean {
  const parts = new Set(other.located.map(({ part }) => part));
  const isWithin = ["inserted", "deleted", "replaced", "formatted", "footnote_changed"].includes(suggestion.kind);
  return isWithin && suggestion.located.every(({ part }) => part.kind === "lines" && part.headed && !parts.has(part));
}

/** Whether it is still there, perhaps as part of what it has come to touch. */
function isListed({ person, ...one }: Suggestion, all: readonly Suggestion[]): boolean {
  return all.some((other) => other.person === person && other.old.includes(one.old) && other.new.includes(one.new));
}

/** Whether one took out what the other put in: once nothing is between them, they read as a split or a join. */
function mayMeet(one: Suggestion, other: Suggestion): boolean {
  const shares = (some: string, more: string): boolean => [...some].some((character) => more.includes(character));
  return one !== other && (shares(one.old, other.new) || shares(one.new, other.old));
}
