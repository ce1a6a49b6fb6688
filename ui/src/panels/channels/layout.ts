import type {
  ChannelKind,
  CreditBlock,
  CreditRow,
  CreditShape,
  FaultPlace,
  Format,
  Layout,
  LayoutPresets,
  Part,
  Source,
} from "../../api/types.gen";

/** What of a channel is edited together and kept together. */
export interface Form {
  name: string;
  layout: Layout;
  formats: Format[];
}

/** A part with labels and names. */
export type CreditsPart = Extract<Part, { part: "credits" }>;
/** A part with lines from templates. */
export type LinesPart = Extract<Part, { part: "lines" }>;

/** The forms that a channel of this kind begins with. */
export const usualFormats: Record<ChannelKind, Format[]> = {
  web: ["html", "fragment"],
  wechat: ["wechat"],
  word: ["docx", "pdf"],
  plain: ["text"],
};

/** The list without its item there. */
export const without = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at);

/** The list with another item there. */
export const replaced = <T>(list: T[], at: number, item: T): T[] =>
  list.map((one, index) => (index === at ? item : one));

/** The list with an item moved to another place, which is kept inside the list. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined) return list;
  const rest = without(list, from);
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

const ownCredits = (part: Part): part is CreditsPart => part.part === "credits" && part.place !== "head";
const headCredits = (part: Part): part is CreditsPart => part.part === "credits" && part.place === "head";

/** The layout of a kind of place with the credits of a shape; null for the credits that this kind usually has. */
export function presetLayout(presets: LayoutPresets, kind: ChannelKind, shape: CreditShape | null): Layout | null {
  const base = presets.kinds.find((one) => one.kind === kind)?.layout ?? null;
  const dress = presets.shapes.find((one) => one.shape === shape)?.layout;
  if (!base || !dress) return base;
  const [own, head] = [dress.parts.find(ownCredits), dress.parts.find(headCredits)];
  const parts = base.parts.map((part) => (ownCredits(part) ? (own ?? part) : part));
  // Only this shape moves names into the head line; the others leave it as the kind has it.
  const parted = shape === "head_and_end" ? parts.map((part) => (headCredits(part) ? (head ?? part) : part)) : parts;
  return { ...base, parts: parted };
}

/** A new part, to be filled in. */
export function newPart(kind: "lines" | "credits" | "body"): Part {
  if (kind === "body") return { part: "body" };
  const set = { when: "always", align: "left" } as const;
  if (kind === "lines") return { part: "lines", piece: "head", ...set, lines: [""] };
  return { part: "credits", place: "own", ...set, block: plainBlock([newRow()]) };
}

/** A row of a credit block, to be filled in. */
export const newRow = (): CreditRow => ({ label: "", from: ["all_steps"], hide_empty: true });

/** One row a line: 一审：甲. */
export const plainBlock = (rows: CreditRow[]): CreditBlock => ({
  rows,
  label_mark: "：",
  name_separator: "、",
  row_separator: "\n",
  open: "",
  close: "",
  pad_labels: false,
  pad_names: false,
  grouping: "none",
  mark_writer: true,
});

export type SourceKind = Extract<Source, string> | "step" | "contributor" | "fixed";

export function sourceKind(source: Source): SourceKind {
  if (typeof source === "string") return source;
  if ("step" in source) return "step";
  return "contributor" in source ? "contributor" : "fixed";
}

/** The step, role or words of a source; empty for sources that have none. */
export function sourceText(source: Source): string {
  if (typeof source === "string") return "";
  if ("step" in source) return source.step;
  return "contributor" in source ? source.contributor : source.fixed;
}

export function sourceOf(kind: SourceKind, text: string): Source {
  switch (kind) {
    case "step":
      return { step: text };
    case "contributor":
      return { contributor: text };
    case "fixed":
      return { fixed: text };
    default:
      return kind;
  }
}

/** What stands between a block alone and the rest of its page. */
const FENCE = "◆◆◆";

/** A layout whose plain text begins with the lines of this block and nothing else; see [`blockLines`]. */
export const blockAlone = (block: CreditBlock): Layout => ({
  format: "sanshen.layout.v1",
  parts: [
    { part: "credits", place: "head", when: "always", align: "left", block },
    { part: "lines", piece: "title", when: "always", align: "left", lines: [FENCE] },
    { part: "body" },
    { part: "lines", piece: "notice", when: "ai", align: "left", lines: [FENCE] },
  ],
  paragraphs: "as_written",
  disclaimers: { reprint_for_study: "", partly_reprinted: "", own_works: "" },
  file_name: FENCE,
});

/** The lines of a block from the text of its layout alone. */
export function blockLines(text: string): string[] {
  const lines = text.slice(0, Math.max(0, text.indexOf(FENCE))).split("\n");
  return lines.filter((line) => line !== "");
}

/** The same place in a layout. */
export const samePlace = (one: FaultPlace, other: FaultPlace): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
