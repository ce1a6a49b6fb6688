import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { AddMarkStep, Mapping, type Mappable, RemoveMarkStep, ReplaceStep, type Step } from "prosemirror-transform";
import { hasId } from "./nodes";
import { randomId } from "./random";
import { schema } from "./schema";

const ID_LENGTH = 12;

/** Meta of the transaction that follows an input method's composition, when the document may be tidied again. */
export const SETTLED = "settled";

/** Documents known to have every id, each once: what saves looking through a whole text at every key. */
const sound = new WeakSet<Node>();

/** The document before, and how its places moved. */
interface Before {
  doc: Node;
  mapping: Mappable;
}

interface Block {
  pos: number;
  node: Node;
}

/**
 * Keeps every id there and unique, and a body never without a block.
 *
 * A block that moves or changes its kind keeps its id; of several with one id the one that stood there before keeps it.
 * Waits while an input method composes, because rewriting then destroys what is being composed.
 */
export function blockIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (sound.has(before.doc) && transactions.every(bringsNoBlock) && after.doc.childCount > 0) sound.add(after.doc);
      if (!mayRewrite(transactions)) return null;
      const maps = transactions.flatMap((transaction) => transaction.mapping.maps);
      return repair(after, { doc: before.doc, mapping: new Mapping(maps) });
    },
  });
}

/** An id that no block has. */
export function newBlockId(): string {
  return randomId(ID_LENGTH);
}

/** The same body with every missing or repeated id replaced, and at least one block. */
export function withIds(doc: Node): Node {
  const whole = doc.childCount > 0 ? doc : doc.copy(doc.content.addToEnd(schema.node("paragraph")));
  const ids = newIds(whole);
  return ids.size > 0 ? renamed(whole, -1, ids) : whole;
}

function mayRewrite(transactions: readonly Transaction[]): boolean {
  if (transactions.some((transaction) => transaction.getMeta("composition") !== undefined)) return false;
  return transactions.some((transaction) => transaction.docChanged || transaction.getMeta(SETTLED) !== undefined);
}

/** Whether a transaction only types, deletes, joins and marks: no id can come twice by that, and none be missing. */
function bringsNoBlock({ steps }: Transaction): boolean {
  return steps.every(isInlineStep);
}

function isInlineStep(step: Step): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  return step instanceof ReplaceStep && step.slice.content.content.every((node) => node.isInline && !hasId(node));
}

function repair(state: EditorState, before: Before): Transaction | null {
  const { tr } = state;
  if (state.doc.childCount === 0) return tr.insert(0, schema.node("paragraph", { id: newBlockId() }));
  for (const [pos, id] of newIds(state.doc, before)) tr.setNodeAttribute(pos, "id", id);
  return tr.docChanged ? tr.setStoredMarks(state.storedMarks) : null;
}

/** Which block, by its place, is to get which id. */
function newIds(doc: Node, before?: Before): Map<number, string> {
  const ids = new Map<number, string>();
  if (sound.has(doc)) return ids;
  const groups = byId(doc);
  if ([...groups].every(([id, blocks]) => id !== "" && blocks.length === 1)) {
    sound.add(doc);
    return ids;
  }
  const stood = before ? placesOf(before) : new Map<number, string>();
  for (const [id, blocks] of groups) {
    const keeps = id === "" ? undefined : keeper(blocks, id, stood);
    for (const block of blocks) {
      if (block !== keeps) ids.set(block.pos, formerId(block, stood, groups) ?? newBlockId());
    }
  }
  return ids;
}

/** The id of the block that stood in this place, when nothing else has it now. */
function formerId({ pos }: Block, stood: Map<number, string>, groups: Map<string, Block[]>): string | null {
  const former = stood.get(pos);
  return former === undefined || groups.has(former) ? null : former;
}

/** Who keeps an id: the block that stood there before, or its text when a split at its start left it empty. */
function keeper(blocks: Block[], id: string, stood: Map<number, string>): Block | undefined {
  const first = blocks.find(({ pos }) => stood.get(pos) === id) ?? blocks[0];
  const emptied = first?.node.isTextblock && first.node.content.size === 0;
  return (emptied && blocks.find(({ node }) => node.content.size > 0)) || first;
}

/** The ids of the blocks of the document before, by where they stand now. */
function placesOf(before: Before): Map<number, string> {
  const stood = new Map<number, string>();
  before.doc.descendants((node, pos) => {
    if (hasId(node)) stood.set(before.mapping.map(pos, 1), String(node.attrs["id"]));
  });
  return stood;
}

function byId(doc: Node): Map<string, Block[]> {
  const groups = new Map<string, Block[]>();
  doc.descendants((node, pos) => {
    if (!hasId(node)) return;
    const id = String(node.attrs["id"]);
    const group = groups.get(id);
    if (group) group.push({ pos, node });
    else groups.set(id, [{ pos, node }]);
  });
  return groups;
}

function renamed(node: Node, pos: number, ids: Map<number, string>): Node {
  const id = ids.get(pos);
  const children: Node[] = [];
  node.forEach((child, offset) => children.push(child.isText ? child : renamed(child, pos + 1 + offset, ids)));
  return node.type.create(id === undefined ? node.attrs : { ...node.attrs, id }, children, node.marks);
}
