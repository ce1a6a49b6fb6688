import type { Node } from "prosemirror-model";
import { align, type Stretch } from "./align";
import { sharedPieces, textAtoms } from "./atoms";
import { type Marks, recordOf } from "./record";
import type { Atom, Lines, Same, Shared } from "./script";
import { idOf, type Token, tokensOf, type Who } from "./tokens";

interface Known {
  lines: Lines;
  /** Who is on record for the blocks themselves, base before final. */
  blocks: readonly (Who | undefined)[];
}

/** What was found between blocks of text the last time. */
const known = new WeakMap<Node, Known>();

/** Compares blocks of text in a row; with `headed` the first one is on both sides. Changes not on record are `fresh`. */
export function diffLines(
  base: readonly Node[],
  final: readonly Node[],
  headed: boolean,
  marks: Marks,
  fresh: Who,
): Lines | Same {
  const [first, other] = [base[0], final[0]];
  if (first && first === other && base.length + final.length === 2) return { kind: "same", base: first, final: first };
  const key = other ?? first;
  const last = key ? known.get(key) : undefined;
  if (last && isStill(last, base, final, marks)) return last.lines;
  const row = settledRow(base, final, headed, marks, fresh);
  const lines: Lines = { kind: "lines", base, final, headed, row, record: recordOf(row) };
  if (key) known.set(key, { lines, blocks: blocksOnRecord(lines, marks) });
  return lines;
}

function isStill({ lines, blocks }: Known, base: readonly Node[], final: readonly Node[], marks: Marks): boolean {
  return (
    sameNodes(lines.base, base) &&
    sameNodes(lines.final, final) &&
    base.every((node) => marks.deleted.get(idOf(node)) === lines.record.base.get(idOf(node))) &&
    final.every((node) => marks.inserted.get(idOf(node)) === lines.record.final.get(idOf(node))) &&
    base.every((node, place) => marks.blocks.get(idOf(node)) === blocks[place]) &&
    final.every((node, place) => marks.blocks.get(idOf(node)) === blocks[base.length + place])
  );
}

function sameNodes(some: readonly Node[], others: readonly Node[]): boolean {
  return some.length === others.length && some.every((node, place) => node === others[place]);
}

/** Who will be on record for the blocks once this comparison is; a block may be on record for a move as well. */
function blocksOnRecord({ base, final, row }: Lines, marks: Marks): (Who | undefined)[] {
  const found = new Map<string, Who>();
  for (const piece of row) {
    const tokens = piece.shape === "shared" ? [] : [...piece.base, ...piece.final];
    for (const { kind, node } of tokens) {
      if (kind === "open" && piece.shape !== "shared") found.set(idOf(node), piece.who);
    }
  }
  return [...base, ...final].map((node) => found.get(idOf(node)) ?? marks.blocks.get(idOf(node)));
}

/** The row that its own record leads to: what was just done may read in two ways until it is on record. */
function settledRow(
  base: readonly Node[],
  final: readonly Node[],
  headed: boolean,
  marks: Marks,
  fresh: Who,
): (Shared | Atom)[] {
  const row = rowOf(tokensIn(base, marks, "deleted"), tokensIn(final, marks, "inserted"), headed, fresh);
  if (row.filter(({ shape }) => shape !== "shared").length < 2) return row;
  const record = recordOf(row);
  const again = { ...marks, deleted: record.base, inserted: record.final };
  return rowOf(tokensIn(base, again, "deleted"), tokensIn(final, again, "inserted"), headed, fresh);
}

function tokensIn(lines: readonly Node[], marks: Marks, kind: "deleted" | "inserted"): Token[] {
  return lines.flatMap((line) => {
    const id = idOf(line);
    return tokensOf(line, marks[kind].get(id) ?? [], marks.blocks.get(id) ?? null);
  });
}

function rowOf(base: readonly Token[], final: readonly Token[], headed: boolean, fresh: Who): (Shared | Atom)[] {
  if (!headed) return needing(textAtoms({ shared: false, base, final }, false, fresh));
  const stretches: Stretch[] = align(base, final, true);
  return stretches.flatMap((stretch, place) =>
    stretch.shared ? sharedPieces(stretch, fresh) : textAtoms(stretch, place === stretches.length - 1, fresh),
  );
}

/** Without a head, text of a person in a block of another has no block of its own. */
function needing(atoms: readonly Atom[]): Atom[] {
  let opening: Atom | null = null;
  return atoms.map((atom) => {
    const [first] = [...atom.base, ...atom.final];
    const needy: Atom = first?.kind === "open" ? atom : { ...atom, needs: opening };
    if ([...atom.base, ...atom.final].some(({ kind }) => kind === "open")) opening = needy;
    return needy;
  });
}
