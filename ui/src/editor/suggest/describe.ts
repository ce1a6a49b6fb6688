import type { Node } from "prosemirror-model";
import type { Located } from "./groups";
import { slotsIn } from "./parts";
import type { Atom, Lines, Part, Side } from "./script";
import type { Token } from "./tokens";

/** What a suggestion does. */
export type SuggestionKind =
  | "inserted"
  | "deleted"
  | "replaced"
  | "formatted"
  | "split"
  | "joined"
  | "block_inserted"
  | "block_deleted"
  | "block_moved"
  | "block_changed"
  | "regrouped"
  | "row_inserted"
  | "row_deleted"
  | "table_changed"
  | "figure_inserted"
  | "figure_deleted"
  | "figure_changed"
  | "footnote_changed"
  | "field";

/** One difference in words: what was there and what is there now. */
export interface Told {
  readonly kind: SuggestionKind;
  readonly old: string;
  readonly new: string;
  /** Blocks whose kind or attributes differ. */
  readonly was: Node | null;
  readonly now: Node | null;
}

const told = new WeakMap<Atom, Told>();

/** What one difference does. */
export function tell({ atom, part }: Located): Told {
  const ready = told.get(atom);
  if (ready) return ready;
  const found = part.kind === "whole" || part.kind === "slot" ? tellBlock(part) : tellTokens(atom, part);
  told.set(atom, found);
  return found;
}

/** Which of the differences in a group says best what the group does. */
export function foremost(group: readonly Located[]): SuggestionKind {
  const kinds = group.map((located) => tell(located).kind);
  const [first = "replaced"] = kinds;
  if (kinds.every((kind) => kind === first)) return first;
  if (kinds.includes("table_changed")) return "table_changed";
  if (!kinds.includes("block_moved")) return "replaced";
  const isRegrouped = group.some(({ part }) => part.kind === "whole" && slotsIn(part.base ?? part.final).length > 0);
  return isRegrouped ? "regrouped" : "block_moved";
}

/** Text as it is quoted: breaks and the ends of blocks as signs. */
export function quoted(tokens: readonly Token[]): string {
  return tokens.map((token, place) => signOf(token, place === 0)).join("");
}

function signOf({ kind, text, node }: Token, first: boolean): string {
  if (kind === "open") return first ? "" : "¶";
  if (kind === "character") return text;
  return node.type.name === "footnote" ? "［注］" : "↵";
}

function tellTokens(atom: Atom, part: Part): Told {
  const [before] = atom.base;
  const [after] = atom.final;
  const words = { old: quoted(atom.base), new: quoted(atom.final), was: null, now: null };
  switch (atom.shape) {
    case "attrs": {
      const kind = after?.node.type.name === "figure" ? "figure_changed" : "block_changed";
      const text = after?.node.textContent ?? "";
      return { kind, old: text, new: text, was: before?.node ?? null, now: after?.node ?? null };
    }
    case "marks":
      return { ...words, kind: "formatted" };
    case "note":
      return { ...words, kind: "footnote_changed", old: before?.node.textContent ?? "", new: after?.node.textContent ?? "" };
    default:
      return { ...words, kind: textKind(atom, part) };
  }
}

function textKind(atom: Atom, part: Part): SuggestionKind {
  const isWhole = part.kind === "lines" && startsBlock(atom) && endsBlocks(atom, part);
  const side: Side | null = atom.base.length === 0 ? "final" : atom.final.length === 0 ? "base" : null;
  if (side === null) return atom.base.every(isOpening) && atom.final.every(isOpening) ? "block_changed" : "replaced";
  if (isWhole) return side === "final" ? "block_inserted" : "block_deleted";
  if (atom[side].every(isOpening)) return side === "final" ? "split" : "joined";
  return side === "final" ? "inserted" : "deleted";
}

function isOpening({ kind }: Token): boolean {
  return kind === "open";
}

function startsBlock({ base, final }: Atom): boolean {
  return [...base.slice(0, 1), ...final.slice(0, 1)].every(isOpening);
}

/** Whether a difference takes up whole blocks to the last one of its row. */
export function endsBlocks(atom: Atom, { row, headed }: Lines): boolean {
  const rest = row.slice(row.indexOf(atom) + 1);
  return !headed || rest.every((piece) => piece.shape !== "shared");
}

function tellBlock(part: Extract<Part, { kind: "whole" | "slot" }>): Told {
  if (part.kind === "slot") {
    const text = textOf(part.moved.part.kind === "same" ? part.moved.part.final : nodeOf(part.moved.part));
    return { kind: "block_moved", old: text, new: text, was: null, now: null };
  }
  const [old, now] = [part.base?.node ?? null, part.final?.node ?? null];
  const words = { old: textOf(old), new: textOf(now), was: null, now: null };
  if (old && now) return { ...words, kind: "table_changed" };
  const what = { table_row: "row", figure: "figure" }[(old ?? now)?.type.name ?? ""] ?? "block";
  return { ...words, kind: `${what}_${now ? "inserted" : "deleted"}` as SuggestionKind };
}

function nodeOf(part: Part): Node | null {
  if (part.kind === "lines") return part.final[0] ?? null;
  if (part.kind === "tree") return part.final;
  return part.kind === "whole" ? (part.final?.node ?? null) : null;
}

function textOf(node: Node | null): string {
  return node ? node.textBetween(0, node.content.size, "¶", "↵") : "";
}
