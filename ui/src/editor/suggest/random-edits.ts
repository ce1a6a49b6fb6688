import { chainCommands, deleteSelection, joinBackward, joinForward, lift, splitBlock, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { Fragment, type MarkType, type Node, Slice } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from "prosemirror-state";
import { addColumnAfter, addRowAfter, addRowBefore, deleteColumn, deleteRow, mergeCells, toggleHeaderRow } from "prosemirror-tables";
import { bodyProblem } from "../../document/check-body";
import { writeBody } from "../../document/body";
import { Place } from "../../document/path";
import { schema } from "../../document/schema";

const CHARACTERS = ["的", "国", "人", "民", "大", "会", "，", "。", "㛃", "𬱖", "a", " "];
const { paragraph, heading, bullet_list, ordered_list, list_item, blockquote, figure, footnote, rule, hard_break } = schema.nodes;

/** For tests: numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to `below`. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)] as T;
  }

  text(): string {
    return Array.from({ length: 1 + this.roll(4) }, () => this.pick(CHARACTERS)).join("");
  }
}

const p = (id: string, text: string): Node => paragraph.create({ id }, text === "" ? [] : schema.text(text));
const cell = (id: string, text: string): Node => schema.node("table_cell", null, p(id, text));
const item = (...content: Node[]): Node => list_item.create(null, content);

/** For tests: a body with one of everything. */
export function mixedBody(): Node {
  const note = schema.node("footnote", { id: "n1" }, schema.text("见附件"));
  return schema.node("doc", null, [
    schema.node("heading", { id: "h1", level: 2 }, schema.text("国务院新闻办公室")),
    p("p1", "人民大会堂今天举行会议，㛃与𬱖到会。"),
    schema.node("paragraph", { id: "p2" }, [schema.text("前", [schema.mark("bold")]), schema.text("中"), note, schema.text("后")]),
    schema.node("bullet_list", { id: "l1" }, [item(p("i1", "一项")), item(p("i2", "二项"), p("i2b", "续")), item(p("i3", "三项"))]),
    schema.node("figure", { id: "f1", media: "a".repeat(64) }, schema.text("图注")),
    p("p3", "又一段的的的。"),
    schema.node("table", { id: "t1" }, [
      schema.node("table_row", null, [cell("c1", "甲"), cell("c2", "乙")]),
      schema.node("table_row", null, [cell("c3", "丙"), cell("c4", "丁")]),
      schema.node("table_row", null, [cell("c5", "戊"), cell("c6", "")]),
    ]),
    schema.node("blockquote", { id: "q1" }, [p("q2", "引文一"), p("q3", "引文二")]),
    p("p4", ""),
    schema.node("rule", { id: "r1" }),
    p("p5", "末段"),
  ]);
}

/** For tests: the state after one random edit; the same state when the edit does not apply there. */
export function randomEdit(state: EditorState, dice: Dice): EditorState {
  const placed = state.apply(state.tr.setSelection(randomSelection(state, dice)));
  const edit = dice.pick(EDITS);
  const edited = edit(placed, dice);
  return edited && bodyProblem(new Place(writeBody(edited.doc), "body")) === null ? edited : state;
}

type Edit = (state: EditorState, dice: Dice) => EditorState | null;

function by(command: (dice: Dice) => Command): Edit {
  return (state, dice) => {
    let after: EditorState | null = null;
    command(dice)(state, (tr) => (after = state.apply(tr)));
    return after;
  };
}

function changing(change: (tr: Transaction, dice: Dice, state: EditorState) => Transaction | null): Edit {
  return (state, dice) => {
    const tr = change(state.tr, dice, state);
    return tr ? state.apply(tr) : null;
  };
}

const typing = changing((tr, dice, { selection }) => (selection.$from.parent.inlineContent ? tr.insertText(dice.text()) : null));
const caretTyping = changing((tr, dice, { selection }) =>
  selection.$from.parent.inlineContent ? tr.insertText(dice.text(), selection.from) : null,
);
const erasing = by(() => chainCommands(deleteSelection, joinBackward));
const joining = changing((tr, _dice, state) => {
  let joined: Transaction | null = null;
  const start = state.apply(tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.$from.start()))));
  joinBackward(start, (step) => (joined = step));
  return joined;
});

const EDITS: readonly Edit[] = [
  ...Array.from({ length: 8 }, () => caretTyping),
  ...Array.from({ length: 3 }, () => typing),
  ...Array.from({ length: 6 }, () => erasing),
  ...Array.from({ length: 3 }, () => joining),
  by(() => chainCommands(deleteSelection, joinForward)),
  ...Array.from({ length: 4 }, () => by(() => chainCommands(splitListItem(list_item), splitBlock))),
  ...Array.from({ length: 3 }, () => by((dice) => toggleMark(dice.pick(Object.values(schema.marks).filter(isPlain))))),
  changing((tr, dice, { selection: { from, to } }) => tr.setBlockType(from, to, heading, { level: dice.pick([2, 3, 4]) })),
  changing((tr, _dice, { selection: { from, to } }) => tr.setBlockType(from, to, paragraph, { indent: false })),
  changing((tr, dice, { selection: { $from } }) =>
    $from.depth > 0 && "align" in $from.parent.attrs
      ? tr.setNodeAttribute($from.before(), "align", dice.pick(["left", "center", "right"]))
      : null,
  ),
  by((dice) => wrapInList(dice.pick([bullet_list, ordered_list]))),
  by(() => liftListItem(list_item)),
  by(() => sinkListItem(list_item)),
  by(() => wrapIn(blockquote)),
  by(() => lift),
  by(() => addRowAfter),
  by(() => addRowBefore),
  by(() => deleteRow),
  by(() => addColumnAfter),
  by(() => deleteColumn),
  by(() => mergeCells),
  by(() => toggleHeaderRow),
  changing((tr, dice) => tr.insert(betweenBlocks(tr.doc, dice), figure.create({ media: dice.pick(["b", "c"]).repeat(64) }, schema.text(dice.text())))),
  changing((tr, dice) => tr.insert(betweenBlocks(tr.doc, dice), rule.create())),
  changing((tr, dice) => tr.insert(betweenBlocks(tr.doc, dice), paragraph.create(null, schema.text(dice.text())))),
  changing((tr, dice) => {
    const pos = placesOf(tr.doc, "figure");
    return pos.length > 0 ? tr.setNodeAttribute(dice.pick(pos), "alt", dice.text()) : null;
  }),
  changing((tr, dice, { selection: { $from } }) =>
    $from.parent.isTextblock && $from.parent.type !== figure ? tr.insert($from.pos, footnote.create(null, schema.text(dice.text()))) : null,
  ),
  changing((tr, dice) => {
    const pos = placesOf(tr.doc, "footnote");
    return pos.length > 0 ? tr.insertText(dice.text(), dice.pick(pos) + 1) : null;
  }),
  changing((tr, _dice, { selection: { $from } }) => ($from.parent.isTextblock ? tr.insert($from.pos, hard_break.create()) : null)),
  changing((tr, dice) => tr.replaceSelection(pasted(dice))),
  changing((tr, dice) => moved(tr, dice)),
  changing((tr, dice) => moved(tr, dice)),
  changing((tr, dice, state) => movedText(tr, dice, state)),
  ...Array.from({ length: 4 }, () => by(() => undo)),
  ...Array.from({ length: 2 }, () => by(() => redo)),
];

function isPlain({ name }: MarkType): boolean {
  return name !== "link";
}

/** Mostly a caret, sometimes a few characters, sometimes a stretch over several blocks, sometimes a node. */
function randomSelection({ doc }: EditorState, dice: Dice): TextSelection | NodeSelection {
  const at = wholeCharacter(doc, dice.roll(doc.content.size + 1));
  const $from = doc.resolve(at);
  const kind = dice.roll(10);
  if (kind === 0 && $from.nodeAfter && NodeSelection.isSelectable($from.nodeAfter)) return NodeSelection.create(doc, at);
  const length = kind < 5 ? 0 : kind < 9 ? 1 + dice.roll(4) : dice.roll(40);
  const selection = TextSelection.between($from, doc.resolve(wholeCharacter(doc, Math.min(doc.content.size, at + length))));
  return selection instanceof TextSelection ? selection : TextSelection.create(doc, 1);
}

/** No caret stands within a character. */
function wholeCharacter(doc: Node, pos: number): number {
  const { textOffset, parent } = doc.resolve(pos);
  const text = textOffset > 0 ? (parent.maybeChild(doc.resolve(pos).index())?.text ?? "") : "";
  return /[\udc00-\udfff]/u.test(text.charAt(textOffset)) ? pos + 1 : pos;
}

function betweenBlocks(doc: Node, dice: Dice): number {
  const before = dice.roll(doc.childCount + 1);
  return doc.children.slice(0, before).reduce((sum, node) => sum + node.nodeSize, 0);
}

function placesOf(doc: Node, type: string): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === type) found.push(pos);
  });
  return found;
}

function pasted(dice: Dice): Slice {
  const blocks = Array.from({ length: 1 + dice.roll(3) }, () =>
    dice.roll(3) === 0
      ? bullet_list.create(null, list_item.create(null, paragraph.create(null, schema.text(dice.text()))))
      : paragraph.create(null, schema.text(dice.text())),
  );
  return dice.roll(2) === 0 ? Slice.maxOpen(Fragment.from(blocks)) : new Slice(Fragment.from(blocks), 0, 0);
}

/** A block of the body put elsewhere, its id going with it. */
function moved(tr: Transaction, dice: Dice): Transaction | null {
  const { doc } = tr;
  const from = betweenBlocks(doc, dice);
  const node = doc.nodeAt(from);
  if (!node || doc.childCount < 2) return null;
  tr.delete(from, from + node.nodeSize);
  return tr.insert(betweenBlocks(tr.doc, dice), node);
}

/** What is selected cut out and put in elsewhere. */
function movedText(tr: Transaction, dice: Dice, { selection }: EditorState): Transaction | null {
  if (selection.empty) return null;
  const slice = selection.content();
  tr.deleteSelection();
  const at = tr.doc.resolve(wholeCharacter(tr.doc, dice.roll(tr.doc.content.size + 1)));
  return tr.setSelection(TextSelection.near(at)).replaceSelection(slice);
}
