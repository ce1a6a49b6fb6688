/** The mark on a copy of ours: how far its ends are open, what is wrapped around it, what it stood in. */
import type { NodeType } from "prosemirror-model";
import { schema } from "../../document/schema";

/** The mark, read and found sound. */
export interface OwnSlice {
  openStart: number;
  openEnd: number;
  /** Elements that are around it only because no page may begin with a row or cell. */
  wrappers: number;
  /** Names and attributes of the nodes it stood in, from the outermost. */
  context: unknown[];
  /** Whether a copy with these elements at its outermost levels can have stood there. */
  holds: (levels: string[][]) => boolean;
}

const MARK = /^(\d{1,2}) (\d{1,2})(?: -([1-3]))? (\[.{0,4000}\])$/u;
const MOST_AROUND = 16;
const WRAPPERS = ["table", "tbody", "tr"];
const BY_TAG: Record<string, NodeType> = {
  p: schema.nodes.paragraph,
  h2: schema.nodes.heading,
  h3: schema.nodes.heading,
  h4: schema.nodes.heading,
  ul: schema.nodes.bullet_list,
  ol: schema.nodes.ordered_list,
  li: schema.nodes.list_item,
  blockquote: schema.nodes.blockquote,
  table: schema.nodes.table,
  tr: schema.nodes.table_row,
  td: schema.nodes.table_cell,
  th: schema.nodes.table_header,
  figure: schema.nodes.figure,
  hr: schema.nodes.rule,
};

/** Reads a mark; null for one that no copy of ours has. */
export function readSlice(mark: string): OwnSlice | null {
  const match = MARK.exec(mark);
  const around = match ? readContext(match[4] ?? "") : null;
  if (!match || !around) return null;
  const wrappers = Number(match[3] ?? 0);
  return {
    openStart: Number(match[1]),
    openEnd: Number(match[2]),
    wrappers,
    context: around.flatMap(({ type, attrs }) => [type.name, attrs]),
    holds: (levels) => holds(levels, wrappers, around.map(({ type }) => type)),
  };
}

/** The mark as ProseMirror reads it. */
export function writeSlice({ openStart, openEnd, wrappers, context }: OwnSlice): string {
  return `${openStart} ${openEnd}${wrappers > 0 ? ` -${wrappers}` : ""} ${JSON.stringify(context)}`;
}

interface Around {
  type: NodeType;
  attrs: Record<string, unknown>;
}

/** The nodes around it: known ones with attributes that they may have, each within the one before. */
function readContext(json: string): Around[] | null {
  try {
    const parts: unknown = JSON.parse(json);
    if (!Array.isArray(parts) || parts.length % 2 !== 0 || parts.length > 2 * MOST_AROUND) return null;
    const around = parts.flatMap((type: unknown, place) => (place % 2 === 0 ? [nodeFrom(type, parts[place + 1])] : []));
    const fits = around.every(({ type }, place) => {
      const outer = around[place - 1];
      return !type.isInline && (!outer || mayContain(outer.type, type));
    });
    return fits ? around : null;
  } catch {
    return null;
  }
}

function nodeFrom(type: unknown, attrs: unknown): Around {
  const node = schema.nodeFromJSON({ type, attrs });
  return { type: node.type, attrs: node.attrs };
}

function holds(levels: string[][], wrappers: number, around: NodeType[]): boolean {
  const wrapped = Array.from({ length: wrappers }, (_, level) => levels[level]?.[0]);
  if (wrapped.some((name, level) => name !== WRAPPERS[level])) return false;
  const tops = (levels[wrappers] ?? []).map((name) => (Object.hasOwn(BY_TAG, name) ? BY_TAG[name] : undefined));
  const inner = around.at(-1);
  return !inner || tops.every((type) => type !== undefined && mayContain(inner, type));
}

/** Whether a node may stand anywhere in another. */
function mayContain(outer: NodeType, inner: NodeType): boolean {
  const matches = [outer.contentMatch];
  for (const match of matches) {
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type, next } = match.edge(edge);
      if (type === inner) return true;
      if (!matches.includes(next)) matches.push(next);
    }
  }
  return false;
}
