import { joinBackward, splitBlock, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { blockIds, SETTLED } from "../../document/blocks";
import { writeBody } from "../../document/body";
import { blankContent, type Content } from "../../document/content";
import { schema } from "../../document/schema";
import * as suggest from "./commands";
import { labelOf } from "./label";
import { trackedOut } from "./persist";
import { suggesting } from "./plugin";
import { standingKey } from "./standing";

let clock = 0;
beforeEach(() => {
  clock = Date.UTC(2026, 10, 23);
  vi.spyOn(Date, "now").mockImplementation(() => (clock += 1000));
});

const p = (id: string, text: string): Node => schema.node("paragraph", { id }, text === "" ? [] : schema.text(text));

/** A body in which changes are tracked, and the person who makes them. */
class Desk {
  state: EditorState;
  readonly author = { me: "zhang", tracked: null, on: true, title: () => "", onfields: () => {} };
  readonly content: Content;

  constructor(...blocks: Node[]) {
    const doc = schema.node("doc", null, blocks);
    this.content = { ...blankContent(), title: "题", body: writeBody(doc) };
    const tracking = suggesting(Object.assign(this.author, { content: this.content }));
    this.state = EditorState.create({ doc, plugins: [tracking, history(), blockIds()] });
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => (this.state = this.state.apply(tr)));
  }

  /** Selects from the start of some characters to their end. */
  select(words: string): this {
    this.state.doc.descendants((node, pos) => {
      const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
      if (at < 0) return;
      const selection = TextSelection.create(this.state.doc, pos + at, pos + at + words.length);
      this.state = this.state.apply(this.state.tr.setSelection(selection));
    });
    return this;
  }

  after(words: string): this {
    this.select(words);
    const { to } = this.state.selection;
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, to)));
    return this;
  }

  type(text: string): this {
    for (const character of text) this.state = this.state.apply(this.state.tr.insertText(character));
    return this;
  }

  erase(words: string): this {
    this.select(words);
    this.state = this.state.apply(this.state.tr.deleteSelection());
    return this;
  }

  get told(): string[] {
    return suggest.suggestionsOf(this.state).map((one) => `${one.kind} ${one.person} ${one.old}→${one.new}`);
  }

  get texts(): string[] {
    return this.state.doc.children.map(({ textContent }) => textContent);
  }
}

describe("what was changed", () => {
  it("is one insertion, however many keys it took", () => {
    const desk = new Desk(p("a", "人民大会堂")).after("人民").type("𬱖㛃的");
    expect(desk.told).toEqual(["inserted zhang →𬱖㛃的"]);
    expect(trackedOut(desk.state)?.marks).toEqual([
      { kind: "inserted", at: "a", from: 2, to: 5, person: "zhang", time: expect.any(Number) },
    ]);
  });

  it("is a replacement where the same person deleted and typed", () => {
    const desk = new Desk(p("a", "国务院新闻办公室发布")).erase("务院新闻办公室").type("新办");
    expect(desk.told).toEqual(["replaced zhang 务院新闻办公室→新办"]);
  });

  it("is nothing when the same was typed again", () => {
    const desk = new Desk(p("a", "人民大会堂")).erase("大会").type("大会");
    expect(desk.told).toEqual([]);
    expect(trackedOut(desk.state)).toBeNull();
  });

  it("is told apart by person, also within one insertion", () => {
    const desk = new Desk(p("a", "人民")).after("人民").type("甲乙");
    desk.author.me = "li";
    desk.after("甲").type("丙");
    expect(desk.told).toEqual(["inserted zhang →甲", "inserted li →丙", "inserted zhang →乙"]);
  });

  it("is a split, a join, and a new paragraph", () => {
    const split = new Desk(p("a", "前后")).after("前");
    split.run(splitBlock);
    expect(split.told).toEqual(["split zhang →"]);
    const joined = new Desk(p("a", "前"), p("b", "后"));
    joined.select("后").state = joined.state.apply(joined.state.tr.setSelection(TextSelection.create(joined.state.doc, 4)));
    joined.run(joinBackward);
    expect(joined.told).toEqual(["joined zhang →"]);
    const added = new Desk(p("a", "前"), p("b", "后")).after("前");
    added.run(splitBlock);
    expect(added.type("新").told).toEqual(["block_inserted zhang →新"]);
  });

  it("is one suggestion when a selection over several paragraphs goes", () => {
    const desk = new Desk(p("a", "甲乙"), p("b", "丙丁"), p("c", "戊己"));
    desk.state = desk.state.apply(desk.state.tr.delete(2, 10));
    expect([desk.told, desk.texts]).toEqual([["deleted zhang 乙¶丙丁¶戊→"], ["甲己"]]);
    desk.run(suggest.rejectAll());
    expect(desk.state.doc.children.map(({ attrs }) => attrs["id"])).toEqual(["a", "b", "c"]);
  });

  it("names formats and kinds of blocks", () => {
    const desk = new Desk(p("a", "人民大会堂")).select("大会");
    desk.run(toggleMark(schema.marks.bold));
    desk.state = desk.state.apply(desk.state.tr.setBlockType(1, 1, schema.nodes.heading, { level: 2 }));
    const labels = suggest.suggestionsOf(desk.state).map((one) => labelOf(one));
    expect(labels.map(({ kind, what }) => `${kind}：${what}`)).toEqual(["段落格式：正文改为标题 2", "格式：加粗"]);
  });
});

describe("undo", () => {
  it("takes back an acceptance like anything else, and brings back who made it", () => {
    const desk = new Desk(p("a", "人民")).after("人").type("甲");
    desk.author.me = "li";
    desk.run(suggest.acceptAll());
    expect(desk.told).toEqual([]);
    desk.after("民").type("乙");
    expect(desk.told).toEqual(["inserted li →乙"]);
    desk.run(undo);
    desk.run(undo);
    expect(desk.told).toEqual(["inserted zhang →甲"]);
    desk.run(redo);
    expect(desk.told).toEqual([]);
  });

  it("of a deletion brings back whose insertion it was", () => {
    const desk = new Desk(p("a", "人民")).after("人").type("甲乙丙");
    desk.author.me = "li";
    desk.erase("乙");
    expect(desk.told).toEqual(["inserted zhang →甲丙"]);
    desk.run(undo);
    expect(desk.told).toEqual(["inserted zhang →甲乙丙"]);
  });
});

describe("fields", () => {
  it("are suggestions too; rejecting one sets it, and undo sets it back", () => {
    const desk = new Desk(p("a", "人民"));
    desk.run(suggest.tellFields({ ...desk.content, title: "新题" }));
    expect(desk.told).toEqual(["field zhang 题→新题"]);
    expect(trackedOut(desk.state)?.base.title).toBe("题");
    desk.run(suggest.rejectAll());
    expect(desk.told).toEqual([]);
    expect(standingKey.getState(desk.state)?.forced).toEqual({ title: "题" });
    desk.run(undo);
    expect(desk.told).toEqual(["field zhang 题→新题"]);
    desk.run(suggest.acceptAll());
    expect(suggest.originalOf(desk.state)?.title).toBe("新题");
  });
});

describe("tracking", () => {
  it("ends only when nothing is open, and costs nothing then", () => {
    const desk = new Desk(p("a", "人民")).after("人").type("甲");
    expect([suggest.canTurnOff(desk.state), desk.run(suggest.stopTracking)]).toEqual([false, false]);
    desk.run(suggest.acceptAll());
    expect(desk.run(suggest.stopTracking)).toBe(true);
    desk.type("乙");
    expect(standingKey.getState(desk.state)).toBeNull();
    desk.run(suggest.startTracking(desk.content));
    expect(desk.type("丙").told).toEqual(["inserted zhang →丙"]);
  });

  it("looks at nothing while an input method composes, and takes its text as one insertion", () => {
    const desk = new Desk(p("a", "人民")).erase("民");
    const drawn = standingKey.getState(desk.state)?.drawn.set.find().map(({ from }) => from);
    for (const letters of ["n", "ni", "nih"]) {
      const from = desk.state.selection.from - (letters.length - 1);
      const tr = desk.state.tr.insertText(letters, from, desk.state.selection.from);
      desk.state = desk.state.apply(tr.setMeta("composition", 1));
      const now = standingKey.getState(desk.state)?.drawn.set.find();
      expect([standingKey.getState(desk.state)?.held, now?.length]).toEqual([true, drawn?.length]);
      expect(desk.run(suggest.rejectAll())).toBe(false);
    }
    desk.state = desk.state.apply(desk.state.tr.insertText("你好", 2, 5).setMeta("composition", 1));
    desk.state = desk.state.apply(desk.state.tr.setMeta(SETTLED, true));
    expect(desk.told).toEqual(["replaced zhang 民→你好"]);
    expect(standingKey.getState(desk.state)?.drawn.set.find()).toHaveLength(2);
  });

  it("goes from one suggestion to the next and decides where the caret is", () => {
    const desk = new Desk(p("a", "甲乙丙"), p("b", "丁戊己")).after("甲").type("一").after("丁").type("二");
    desk.run(suggest.nextSuggestion);
    const { from, to } = desk.state.selection;
    expect(desk.state.doc.textBetween(from, to)).toBe("一");
    desk.run(suggest.acceptHere);
    desk.run(suggest.previousSuggestion);
    desk.run(suggest.rejectHere);
    expect([desk.told, desk.texts]).toEqual([[], ["甲一乙丙", "丁戊己"]]);
  });
});
