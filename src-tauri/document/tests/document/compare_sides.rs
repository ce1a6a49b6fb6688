//! Either side of a comparison, taken out of it again.

use sanshen_document::Content;
use sanshen_document::compare::{Change, Compared, Comparison, Kind, Piece};
use serde_json::{Map, Value};

/// Which side is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// A part of a body with everything but ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    kind: String,
    attrs: Map<String, Value>,
    line: Vec<Glyph>,
    parts: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq)]
enum Glyph {
    Char(char, Vec<String>),
    Note(Vec<Glyph>),
}

/// The body of a content, for comparing.
pub fn body(content: &Content) -> Vec<Node> {
    nodes(&content.to_json()["body"])
}

/// The body on one side: what is only on the other is dropped, and what a seam kept is put to the line above.
pub fn side(comparison: &Comparison, side: Side) -> Vec<Node> {
    let mut rest = Vec::new();
    let mut nodes = Vec::new();
    add_side(&comparison.blocks, side, &mut nodes, &mut rest);
    assert!(rest.is_empty(), "a seam without a line above it");
    nodes
}

impl Side {
    fn lacks(self, change: Change) -> bool {
        match self {
            Side::Before => matches!(change, Change::Inserted | Change::MovedHere),
            Side::After => matches!(change, Change::Deleted | Change::MovedAway),
        }
    }

    fn seam(self) -> Change {
        match self {
            Side::Before => Change::Inserted,
            Side::After => Change::Deleted,
        }
    }
}

fn add_side(blocks: &[Compared], side: Side, nodes: &mut Vec<Node>, rest: &mut Vec<Glyph>) {
    for block in blocks {
        if !side.lacks(block.change) {
            let mut parts = Vec::new();
            add_side(&block.parts, side, &mut parts, rest);
            nodes.push(Node {
                kind: kind_name(match side {
                    Side::Before => block.was.unwrap_or(block.what),
                    Side::After => block.what,
                }),
                attrs: match side {
                    Side::Before => block.before.clone().unwrap(),
                    Side::After => block.after.clone().unwrap(),
                },
                line: glyphs(&block.pieces, side),
                parts,
            });
        } else if block.change == side.seam() {
            rest.extend(glyphs(&block.pieces, side));
            add_side(&block.parts, side, &mut Vec::new(), rest);
        }
        if !rest.is_empty()
            && let Some(line) = last_line(nodes)
        {
            line.append(rest);
        }
    }
}

/// The line that was read last.
fn last_line(nodes: &mut [Node]) -> Option<&mut Vec<Glyph>> {
    let last = nodes.last_mut()?;
    if ["paragraph", "heading"].contains(&last.kind.as_str()) {
        return Some(&mut last.line);
    }
    last_line(&mut last.parts)
}

fn glyphs(pieces: &[Piece], side: Side) -> Vec<Glyph> {
    let mut found = Vec::new();
    for piece in pieces.iter().filter(|piece| !side.lacks(piece.change)) {
        let before = side == Side::Before && piece.change == Change::Changed;
        let marks = if before {
            &piece.marks_before
        } else {
            &piece.marks
        };
        found.extend(piece.text.chars().map(|c| Glyph::Char(c, marks.clone())));
        let note = piece.note.as_ref();
        found.extend(note.map(|note| Glyph::Note(glyphs(note, side))));
    }
    found
}

fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

fn nodes(parent: &Value) -> Vec<Node> {
    let children = parent["content"].as_array().into_iter().flatten();
    children.map(node).collect()
}

fn node(value: &Value) -> Node {
    let kind = value["type"].as_str().unwrap().to_owned();
    let mut attrs = value["attrs"].as_object().cloned().unwrap_or_default();
    attrs.remove("id");
    let lines = ["paragraph", "heading", "figure"].contains(&kind.as_str());
    Node {
        kind,
        attrs,
        line: if lines { line(value) } else { Vec::new() },
        parts: if lines { Vec::new() } else { nodes(value) },
    }
}

fn line(parent: &Value) -> Vec<Glyph> {
    let mut found = Vec::new();
    for inline in parent["content"].as_array().into_iter().flatten() {
        match inline["type"].as_str().unwrap() {
            "hard_break" => found.push(Glyph::Char('\n', Vec::new())),
            "footnote" => found.push(Glyph::Note(line(inline))),
            _ => {
                let marks: Vec<String> = inline["marks"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(mark)
                    .collect();
                let text = inline["text"].as_str().unwrap();
                found.extend(text.chars().map(|c| Glyph::Char(c, marks.clone())));
            }
        }
    }
    found
}

fn mark(value: &Value) -> String {
    match value["type"].as_str().unwrap() {
        "link" => format!("link:{}", value["attrs"]["href"].as_str().unwrap()),
        name => name.to_owned(),
    }
}
