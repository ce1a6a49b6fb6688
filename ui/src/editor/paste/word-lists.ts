/** Makes lists of the paragraphs by which word processors write them. */
import type { Block, Line, List, Listed } from "./page";

/** Deeper levels are taken for this one. */
const DEEPEST = 8;

interface Open {
  level: number;
  id: string;
  list: List;
}

/** The same blocks, with neighbouring paragraphs that were items put into lists, nested by their levels. */
export function nestListed(blocks: Block[]): Block[] {
  const out: Block[] = [];
  let open: Open[] = [];
  for (const block of blocks) {
    if (block.kind === "line" && block.listed && block.level === 0) {
      open = put(block, block.listed, open, out);
    } else {
      open = [];
      out.push(block);
    }
  }
  return out;
}

/** Puts a line where it belongs; answers the lists that are open after it. */
function put(line: Line, listed: Listed, open: Open[], out: Block[]): Open[] {
  const level = Math.min(DEEPEST, listed.level);
  const around = open.filter((one) => one.level <= level);
  const last = around.at(-1);
  if (last?.level === level && goesOn(last, listed)) {
    last.list.items.push([line]);
    return around;
  }
  const outer = last?.level === level ? around.slice(0, -1) : around;
  const list: List = { kind: "list", ordered: listed.number !== null, start: listed.number ?? 1, items: [[line]] };
  (outer.at(-1)?.list.items.at(-1) ?? out).push(list);
  return [...outer, { level, id: listed.list, list }];
}

function goesOn({ id, list }: Open, { list: next, number }: Listed): boolean {
  if (list.ordered !== (number !== null)) return false;
  return number === null ? id === next : number === list.start + list.items.length;
}
