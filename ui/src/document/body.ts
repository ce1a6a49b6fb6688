import { type Mark, Node } from "prosemirror-model";
import { withIds } from "./blocks";
import type { MarkJson, NodeJson } from "./content";
import { schema } from "./schema";

/**
 * The body as a document that can be edited: at least one block, every id there and unique.
 *
 * Throws a RangeError on what the schema does not name.
 */
export function readBody(body: NodeJson): Node {
  const doc = Node.fromJSON(schema, body);
  doc.check();
  return withIds(doc);
}

/** The body's JSON, with every id in place even while the editor has not come to it. */
export function writeBody(doc: Node): NodeJson {
  return plain(withIds(doc));
}

/** As `Node.toJSON`, typed, and without marks on breaks and footnotes, where they mean nothing. */
function plain(node: Node): NodeJson {
  const json: NodeJson = { type: node.type.name };
  if (Object.keys(node.attrs).length > 0) json.attrs = node.attrs;
  if (node.isText) {
    json.text = node.text ?? "";
    if (node.marks.length > 0) json.marks = node.marks.map(plainMark);
  }
  if (node.content.size > 0) json.content = node.content.content.map(plain);
  return json;
}

function plainMark({ type, attrs }: Mark): MarkJson {
  return Object.keys(attrs).length > 0 ? { type: type.name, attrs } : { type: type.name };
}
