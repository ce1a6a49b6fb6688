//! Blocks as short lines, so that a story can say what it expects.

use sanshen_document::{Align, Block, Inline, ListItem};

/// One line for each block, indented by depth: kind, then text with its marks.
pub fn shown(blocks: &[Block]) -> String {
    let mut text = String::new();
    add(blocks, 0, &mut text);
    text
}

fn add(blocks: &[Block], depth: usize, out: &mut String) {
    for block in blocks {
        let (head, inside) = head_of(block);
        out.push_str(&"  ".repeat(depth));
        out.push_str(&head);
        out.push('\n');
        for (label, blocks) in inside {
            if !label.is_empty() {
                out.push_str(&"  ".repeat(depth + 1));
                out.push_str(&label);
                out.push('\n');
            }
            add(blocks, depth + if label.is_empty() { 1 } else { 2 }, out);
        }
    }
}

fn head_of(block: &Block) -> (String, Vec<(String, &[Block])>) {
    match block {
        Block::Heading {
            level,
            align,
            content,
            ..
        } => (
            format!("h{level}{} {}", aligned(*align), words(content)),
            Vec::new(),
        ),
        Block::Paragraph {
            align,
            indent,
            content,
            ..
        } => {
            let indent = if *indent { ">" } else { "" };
            (
                format!("p{}{indent} {}", aligned(*align), words(content)),
                Vec::new(),
            )
        }
        Block::BulletList { items, .. } => ("ul".to_owned(), in_items(items)),
        Block::OrderedList { start, items, .. } => (format!("ol {start}"), in_items(items)),
        Block::Quote { blocks, .. } => ("quote".to_owned(), vec![(String::new(), blocks)]),
        Block::Table { rows, .. } => {
            let mut inside = Vec::new();
            for row in rows {
                inside.push(("row".to_owned(), &[][..]));
                for cell in &row.cells {
                    let kind = if cell.header { "th" } else { "td" };
                    let label = format!("{kind} {}x{}", cell.colspan, cell.rowspan);
                    inside.push((label, &cell.blocks[..]));
                }
            }
            ("table".to_owned(), inside)
        }
        Block::Figure { alt, caption, .. } => {
            (format!("figure [{alt}] {}", words(caption)), Vec::new())
        }
        Block::Rule { .. } => ("rule".to_owned(), Vec::new()),
    }
}

fn in_items(items: &[ListItem]) -> Vec<(String, &[Block])> {
    items
        .iter()
        .map(|item| ("-".to_owned(), &item.blocks[..]))
        .collect()
}

fn aligned(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Center => "|",
        Align::Right => "]",
        Align::Justify => "=",
    }
}

/// Text with its marks around: `{b:粗}`.
pub fn words(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text { text: run, marks } => {
                let mut names = String::new();
                let flags = [
                    (marks.bold, 'b'),
                    (marks.italic, 'i'),
                    (marks.underline, 'u'),
                    (marks.strike, 's'),
                    (marks.superscript, '^'),
                    (marks.subscript, '_'),
                ];
                names.extend(flags.iter().filter(|(on, _)| *on).map(|(_, name)| name));
                if let Some(link) = &marks.link {
                    names.push_str(link);
                }
                if names.is_empty() {
                    text.push_str(run);
                } else {
                    text.push_str(&format!("{{{names}:{run}}}"));
                }
            }
            Inline::Break => text.push('⏎'),
            Inline::Footnote { content, .. } => text.push_str(&format!("[{}]", words(content))),
        }
    }
    text
}
