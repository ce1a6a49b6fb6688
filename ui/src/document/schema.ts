import { Schema } from "prosemirror-model";
import { marks } from "./marks";
import { nodes } from "./nodes";

/** The closed schema of the body: what it does not name cannot stand in an article. */
export const schema = new Schema({ nodes, marks });
