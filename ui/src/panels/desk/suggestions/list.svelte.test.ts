import { history } from "prosemirror-history";
import { type Command, EditorState } from "prosemirror-state";
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeBody } from "../../../document/body";
import { blankContent } from "../../../document/content";
import { schema } from "../../../document/schema";
import { suggesting } from "../../../editor/suggest/plugin";
import { w } from "../../../words";
import SuggestionList from "./SuggestionList.svelte";

let shown: Record<string, unknown>;
let props: Props;
let focused = 0;

/** What the list is given. */
class Props {
  state = $state.raw(text());
  editable = true;
  run = (command: Command): void => void command(this.state, (tr) => (this.state = this.state.apply(tr)));
  focusText = (): void => void (focused += 1);
  name = (id: string): string => ({ zhang: "张三", li: "李四" })[id] ?? id;
}

/** A text in which 张三 typed 甲 and deleted 丙, and 李四 typed 丁. */
function text(): EditorState {
  const doc = schema.node("doc", null, [schema.node("paragraph", { id: "a" }, schema.text("一二丙三四五六七"))]);
  const author = { me: "zhang", content: { ...blankContent(), body: writeBody(doc) }, tracked: null, on: true, title: () => "", onfields: () => {} };
  let state = EditorState.create({ doc, plugins: [suggesting(author), history()] });
  state = state.apply(state.tr.delete(3, 4));
  state = state.apply(state.tr.insertText("甲", 5));
  author.me = "li";
  return state.apply(state.tr.insertText("丁", 8));
}

beforeEach(() => {
  focused = 0;
  props = new Props();
  shown = mount(SuggestionList, { target: document.body, props });
  flushSync();
});
afterEach(() => unmount(shown));

const find = (name: string) => document.querySelector<HTMLElement>(`[data-test="${name}"]`);
const rows = () => Array.from(document.querySelectorAll<HTMLElement>('[data-test="suggestion-go"]'));
const words = () => rows().map((row) => row.querySelector(".words")?.textContent?.replaceAll(/\s/gu, ""));

async function press(key: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await tick();
    flushSync();
  }
}

describe("the list of suggestions beside the text", () => {
  it("names each with its words and its person, in reading order", () => {
    expect(words()).toEqual(["丙", "甲", "丁"]);
    expect(rows().map((row) => row.querySelector(".who")?.textContent)).toEqual(["张三", "张三", "李四"]);
    expect(find("suggest-count")?.textContent).toBe(w.suggest.count(3, 3));
  });

  it("is walked and decided by keys, and tells what was done", async () => {
    rows()[0]?.focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(rows()[1]);
    await press("a");
    expect([words(), props.state.doc.textContent]).toEqual([["丙", "丁"], "一二三四甲五六丁七"]);
    expect(find("suggest-status")?.textContent).toBe(w.suggest.accepted(1, 2));
    expect(document.activeElement).toBe(rows()[1]);
    await press("r");
    expect([words(), props.state.doc.textContent]).toEqual([["丙"], "一二三四甲五六七"]);
  });

  it("goes to a suggestion in the text", () => {
    rows()[2]?.click();
    flushSync();
    const { from, to } = props.state.selection;
    expect([props.state.doc.textBetween(from, to), focused]).toEqual(["丁", 1]);
  });

  it("decides all of one person", async () => {
    const people = find("suggest-people");
    if (people instanceof HTMLSelectElement) people.value = "zhang";
    people?.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(words()).toEqual(["丙", "甲"]);
    find("suggest-reject-all")?.click();
    await settled();
    find("confirm")?.click();
    await settled();
    expect([words(), props.state.doc.textContent]).toEqual([["丁"], "一二丙三四五六丁七"]);
  });

  it("says that nothing is open, and which text is shown", async () => {
    find("suggest-mode-final")?.click();
    await settled();
    expect(find("suggest-mode-final")?.getAttribute("aria-pressed")).toBe("true");
    rows()[0]?.focus();
    for (let turn = 0; turn < 3; turn += 1) await press("a");
    expect(find("suggestions-none")?.textContent).toBe(w.suggest.none);
  });
});
