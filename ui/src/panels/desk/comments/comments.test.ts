import { describe, expect, it } from "vitest";
import type { Named, ThreadView } from "../../../api/types.gen";
import { arrange, anchored, openCount } from "./arrange";
import { matching, mentionedIn, pieces, queryAt, withName } from "./mentions";

const me: Named = { id: "me", name: "张伟" };
const other: Named = { id: "other", name: "张伟明" };
const third: Named = { id: "third", name: "彭㛃" };
const people = [me, other, third];

function thread(id: string, more: Partial<ThreadView> = {}): ThreadView {
  const anchor = { block: "a", start: 0, end: 1, quote: "字", before: "", after: "" };
  const note = { id: `${id}-1`, by: other, at: 0, text: "好", mentions: [] };
  return { id, anchor, blocking: false, resolved: null, notes: [note], ...more };
}

const resolved = { by: me, at: 1 };
const ids = (threads: ThreadView[], order: string[], filter: "open" | "all" | "mine") =>
  arrange(threads, order, filter, me.id).map((one) => `${one.thread.id}${one.gone ? " gone" : ""}`);

describe("the list of threads", () => {
  const named = thread("named", { notes: [{ id: "n", by: other, at: 0, text: "@张伟", mentions: [me] }] });
  const threads = [thread("late"), thread("gone"), thread("early", { resolved }), thread("whole", { anchor: null }), named];
  const order = ["early", "named", "late"];

  it("goes by the text: the whole article first, words that are gone last", () => {
    expect(ids(threads, order, "all")).toEqual(["whole", "early", "named", "late", "gone gone"]);
  });

  it("shows what is not resolved, or what calls me by name", () => {
    expect(ids(threads, order, "open")).toEqual(["whole", "named", "late", "gone gone"]);
    expect(ids(threads, order, "mine")).toEqual(["named"]);
    expect(openCount(threads)).toBe(4);
  });

  it("tells the text how each is to look", () => {
    const looks = anchored([...threads, thread("b", { blocking: true })]).map((one) => `${one.thread} ${one.look}`);
    expect(looks).toEqual(["late open", "gone open", "early resolved", "named open", "b blocking"]);
  });
});

describe("calling somebody by name", () => {
  it.each([
    ["请@", { at: 1, typed: "" }],
    ["请＠张", { at: 1, typed: "张" }],
    ["@彭㛃", { at: 0, typed: "彭㛃" }],
    ["请 @张伟 看", null],
    ["@张伟，", null],
    ["zhang@example", null],
    ["没有人", null],
    [`@${"长".repeat(13)}`, null],
  ])("%s", (text, query) => {
    expect(queryAt(text, text.length)).toEqual(query);
  });

  it("offers whom the typed part fits, those who begin so first", () => {
    expect(matching(people, "㛃")).toEqual([third]);
    expect(matching(people, "")).toEqual(people);
    expect(matching([{ id: "a", name: "小张" }, me], "张").map(({ name }) => name)).toEqual(["张伟", "小张"]);
  });

  it("puts the whole name in", () => {
    const query = queryAt("请＠张看", 3);
    expect(query && withName("请＠张看", query, other)).toEqual({ text: "请@张伟明 看", caret: 6 });
  });

  it("means the longer of two names, and each person once", () => {
    expect(mentionedIn("@张伟明 请看，@彭㛃也看，@张伟明", people)).toEqual(["other", "third"]);
    expect(mentionedIn("@张伟 请看 a@b", people)).toEqual(["me"]);
    expect(pieces("请@张伟明看", people)).toEqual([
      { text: "请", named: false },
      { text: "@张伟明", named: true },
      { text: "看", named: false },
    ]);
  });
});
