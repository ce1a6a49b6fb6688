/** What the field over the text asks for. */
export type Asked = { what: "link" } | { what: "footnote"; pos: number };
