//! The closed schema of the JSON form: which nodes and marks there are, and which keys each may have.

/// Name and version of the JSON form, inside every content and so inside every hash.
pub const FORMAT: &str = "sanshen.content.v1";

/// The keys of a content, all required.
pub(crate) const FIELDS: &[&str] = &[
    "format",
    "kicker",
    "title",
    "subtitle",
    "body",
    "byline",
    "contributors",
    "origin",
    "source_outlet",
    "origin_unit",
    "original_url",
    "original_date",
    "section",
    "summary",
    "keywords",
    "disclaimer",
    "ai_declared",
];

/// A kind of node or mark.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The value of `type`.
    pub name: &'static str,
    /// The keys of `attrs`, all required; without any, `attrs` itself is not allowed.
    pub attrs: &'static [&'static str],
    /// The keys allowed beside `type` and `attrs`.
    pub keys: &'static [&'static str],
}

const fn kind(
    name: &'static str,
    attrs: &'static [&'static str],
    keys: &'static [&'static str],
) -> Kind {
    Kind { name, attrs, keys }
}

const CELL: &[&str] = &["colspan", "rowspan"];
const FIGURE: &[&str] = &["id", "media", "alt", "credit", "ai_generated"];

/// Every node. An inline leaf may carry marks, because an editor leaves them there; they mean nothing and are let go.
pub(crate) const NODES: &[Kind] = &[
    kind("doc", &[], &["content"]),
    kind("paragraph", &["id", "align", "indent"], &["content"]),
    kind("heading", &["id", "level", "align"], &["content"]),
    kind("bullet_list", &["id"], &["content"]),
    kind("ordered_list", &["id", "start"], &["content"]),
    kind("list_item", &[], &["content"]),
    kind("blockquote", &["id"], &["content"]),
    kind("table", &["id"], &["content"]),
    kind("table_row", &[], &["content"]),
    kind("table_cell", CELL, &["content"]),
    kind("table_header", CELL, &["content"]),
    kind("figure", FIGURE, &["content"]),
    kind("rule", &["id"], &[]),
    kind("text", &[], &["text", "marks"]),
    kind("hard_break", &[], &["marks"]),
    kind("footnote", &["id"], &["content", "marks"]),
];

/// Every mark, in the order in which they are written.
pub(crate) const MARKS: &[Kind] = &[
    kind("bold", &[], &[]),
    kind("italic", &[], &[]),
    kind("underline", &[], &[]),
    kind("strike", &[], &[]),
    kind("superscript", &[], &[]),
    kind("subscript", &[], &[]),
    kind("link", &["href"], &[]),
];
