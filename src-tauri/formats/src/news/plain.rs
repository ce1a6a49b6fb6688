//! The body as plain text.

use sanshen_document::{Block, Doc, Inline, ListItem, Row, inline_text};

/// Blocks parted by blank lines; items with their mark, a row of a table on one line with its cells parted by tabs,
/// captions after `[图]`, a footnote in brackets where its number would stand.
pub(super) fn text(doc: &Doc) -> String {
    stack(&doc.blocks, "\n\n")
}

fn stack(blocks: &[Block], between: &str) -> String {
    let texts = blocks.iter().map(one);
    let texts: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    texts.join(between)
}

fn one(block: &Block) -> String {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => line(content),
        Block::BulletList { items, .. } => list(items, |_| "· ".to_owned()),
        Block::OrderedList { start, items, .. } => {
            list(items, |at| format!("{}. ", u64::from(*start) + at as u64))
        }
        Block::Quote { blocks, .. } => stack(blocks, "\n"),
        Block::Table { rows, .. } => {
            let rows: Vec<String> = rows.iter().map(row).collect();
            rows.join("\n")
        }
        Block::Figure { caption, .. } => format!("[图] {}", line(caption)),
        Block::Rule { .. } => "* * *".to_owned(),
    }
}

fn list(items: &[ListItem], mark: impl Fn(usize) -> String) -> String {
    let items = items.iter().enumerate();
    let items: Vec<String> = items
        .map(|(at, item)| mark(at) + &stack(&item.blocks, "\n"))
        .collect();
    items.join("\n")
}

fn row(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| stack(&cell.blocks, " "));
    let cells: Vec<String> = cells.map(|text| text.replace(['\n', '\t'], " ")).collect();
    cells.join("\t")
}

fn line(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text { text: run, .. } => text.push_str(run),
            Inline::Break => text.push('\n'),
            Inline::Footnote { content, .. } => {
                text.push_str(&format!("（注：{}）", inline_text(content)));
            }
        }
    }
    text
}
