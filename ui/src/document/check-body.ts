import type { MarkType, NodeType } from "prosemirror-model";
import { tableProblem } from "./check-table";
import { firstProblem, Place } from "./path";
import { schema } from "./schema";
import { isId, MAX_DEPTH } from "./values";

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/u;

/** Where a node stands. */
interface Around {
  /** Levels of blocks, the node's own counted. */
  depth: number;
  table: boolean;
  ids: Set<string>;
}

/** What keeps a JSON value from being a body, with its place first; null when nothing does. */
export function bodyProblem(body: Place): string | null {
  if (body.field("type").value !== "doc") return body.problem("not_allowed_here");
  return nodeProblem(body, { depth: 0, table: false, ids: new Set() }) ?? schemaProblem(body);
}

/** Keys, attributes, ids, depth: all that ProseMirror passes over or mends in silence. */
function nodeProblem(node: Place, around: Around): string | null {
  const type = node.field("type").value;
  const known = typeof type === "string" ? schema.nodes[type] : undefined;
  if (!known) return node.problem("unknown_node");
  if (known.isBlock && known.name !== "doc" && around.depth > MAX_DEPTH) return node.problem("too_deep");
  if (known.name === "table" && around.table) return node.problem("not_allowed_here");
  return (
    node.keys(keysOf(known), optionalKeysOf(known)) ??
    attrsProblem(node, known) ??
    idProblem(node, known, around.ids) ??
    textProblem(node, known) ??
    listProblem(node, "marks", markProblem) ??
    listProblem(node, "content", (child) => nodeProblem(child, inside(known, around))) ??
    (known.name === "table" ? tableProblem(node) : null)
  );
}

/** Items, rows and cells are no level of their own. */
function inside(type: NodeType, around: Around): Around {
  const isLevel = type.isInGroup("block") || type.name === "doc";
  return { ...around, depth: around.depth + (isLevel ? 1 : 0), table: around.table || type.name === "table" };
}

function schemaProblem(body: Place): string | null {
  try {
    schema.nodeFromJSON(body.value).check();
    return null;
  } catch (error) {
    return body.problem(error instanceof Error ? error.message : String(error));
  }
}

function keysOf(type: NodeType | MarkType): string[] {
  const attrs = Object.keys(type.spec.attrs ?? {}).length > 0 ? ["attrs"] : [];
  return ["type", ...attrs, ...(type.name === "text" ? ["text"] : [])];
}

function optionalKeysOf(type: NodeType): string[] {
  const marks = type.isInline ? ["marks"] : [];
  return type.isLeaf ? marks : ["content", ...marks];
}

function attrsProblem(place: Place, type: NodeType | MarkType): string | null {
  const names = Object.keys(type.spec.attrs ?? {});
  return names.length > 0 ? place.field("attrs").keys(names) : null;
}

function idProblem(node: Place, type: NodeType, ids: Set<string>): string | null {
  if (!type.spec.attrs?.["id"]) return null;
  const place = node.field("attrs").field("id");
  if (!isId(place.value)) return place.problem("bad_id");
  const id = String(place.value);
  if (ids.has(id)) return place.problem("duplicate_id");
  ids.add(id);
  return null;
}

function textProblem(node: Place, type: NodeType): string | null {
  if (!type.isText) return null;
  const place = node.field("text");
  if (typeof place.value !== "string") return place.problem("wrong_type");
  if (place.value === "") return place.problem("empty_text");
  return CONTROL.test(place.value) ? place.problem("control_character") : null;
}

function markProblem(mark: Place): string | null {
  const type = mark.field("type").value;
  const known = typeof type === "string" ? schema.marks[type] : undefined;
  if (!known) return mark.problem("unknown_mark");
  return mark.keys(keysOf(known)) ?? attrsProblem(mark, known);
}

function listProblem(node: Place, name: string, check: (item: Place) => string | null): string | null {
  const list = node.field(name);
  if (list.value !== undefined && !Array.isArray(list.value)) return list.problem("wrong_type");
  return firstProblem(list.items(), check);
}
