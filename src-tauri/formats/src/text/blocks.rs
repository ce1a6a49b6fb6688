//! The body as text.

use sanshen_document::{Block, Doc, Inline, ListItem, Row};

use super::INDENT;
use crate::publish::{AI_PICTURE, Footnotes};

/// The blocks, parted by blank lines.
pub(super) fn body<'a>(doc: &'a Doc, notes: &mut Footnotes<'a>) -> String {
    stack(&doc.blocks, notes, "\n\n")
}

/// The footnotes under their numbers; empty when there are none.
pub(super) fn footnotes<'a>(notes: &Footnotes<'a>) -> String {
    let mut inner = Footnotes::default();
    let number = |(at, content): (usize, &&'a [Inline])| {
        format!("[{}] {}", at + 1, line(content, &mut inner))
    };
    let lines: Vec<String> = notes.contents.iter().enumerate().map(number).collect();
    match lines.as_slice() {
        [] => String::new(),
        lines => format!("注释\n{}", lines.join("\n")),
    }
}

fn stack<'a>(blocks: &'a [Block], notes: &mut Footnotes<'a>, between: &str) -> String {
    let texts: Vec<String> = blocks.iter().map(|block| one(block, notes)).collect();
    let texts: Vec<String> = texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    texts.join(between)
}

fn one<'a>(block: &'a Block, notes: &mut Footnotes<'a>) -> String {
    match block {
        Block::Heading { content, .. } => line(content, notes),
        Block::Paragraph {
            indent, content, ..
        } => {
            let indent = if *indent { INDENT } else { "" };
            format!("{indent}{}", line(content, notes))
        }
        Block::BulletList { items, .. } => list(items, |_| "· ".to_owned(), notes),
        Block::OrderedList { start, items, .. } => {
            let number = |at: usize| format!("{}. ", u64::from(*start) + at as u64);
            list(items, number, notes)
        }
        Block::Quote { blocks, .. } => shifted(&stack(blocks, notes, "\n"), INDENT),
        Block::Table { rows, .. } => table(rows, notes),
        Block::Figure {
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } => {
            let caption = line(caption, notes);
            let words = if caption.is_empty() { alt } else { &caption };
            figure(words, credit, *ai_generated)
        }
        Block::Rule { .. } => format!("{INDENT}＊　＊　＊"),
    }
}

fn list<'a>(
    items: &'a [ListItem],
    mark: impl Fn(usize) -> String,
    notes: &mut Footnotes<'a>,
) -> String {
    let item = |(at, item): (usize, &'a ListItem)| {
        let text = stack(&item.blocks, notes, "\n");
        format!("{INDENT}{}{}", mark(at), shifted_below(text.trim_start()))
    };
    items
        .iter()
        .enumerate()
        .map(item)
        .collect::<Vec<_>>()
        .join("\n")
}

/// One line a row, cells parted by bars; a cell that spans stands where it begins.
fn table<'a>(rows: &'a [Row], notes: &mut Footnotes<'a>) -> String {
    let mut lines = Vec::new();
    for row in rows {
        let cells = row
            .cells
            .iter()
            .map(|cell| stack(&cell.blocks, notes, " ").replace('\n', " "));
        let cells: Vec<String> = cells.map(|text| text.trim().to_owned()).collect();
        lines.push(format!("{INDENT}{}", cells.join(" ｜ ")));
    }
    lines.join("\n")
}

fn figure(words: &str, credit: &str, ai_generated: bool) -> String {
    let credit = Some(format!("图片：{credit}")).filter(|_| !credit.is_empty());
    let made = ai_generated.then(|| AI_PICTURE.to_owned());
    let facts: Vec<String> = credit.into_iter().chain(made).collect();
    match facts.as_slice() {
        [] => format!("{INDENT}[图] {words}"),
        facts => format!("{INDENT}[图] {words}（{}）", facts.join("，")),
    }
}

/// One line of text: a break as a line end, a footnote as its number, a link with its address.
fn line<'a>(content: &'a [Inline], notes: &mut Footnotes<'a>) -> String {
    let mut text = String::new();
    for (at, inline) in content.iter().enumerate() {
        match inline {
            Inline::Text { text: run, marks } => {
                text.push_str(run);
                let goes_on = content
                    .get(at + 1)
                    .is_some_and(|next| link_of(next) == marks.link.as_deref());
                if let Some(address) = marks
                    .link
                    .as_deref()
                    .filter(|address| !goes_on && address != run)
                {
                    text.push_str(&format!("（{address}）"));
                }
            }
            Inline::Break => text.push('\n'),
            Inline::Footnote { content, .. } => {
                text.push_str(&format!("[{}]", notes.number(content)))
            }
        }
    }
    text
}

fn link_of(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text { marks, .. } => marks.link.as_deref(),
        Inline::Break | Inline::Footnote { .. } => None,
    }
}

fn shifted(text: &str, by: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{by}{line}")).collect();
    lines.join("\n")
}

fn shifted_below(text: &str) -> String {
    text.replace('\n', &format!("\n{INDENT}"))
}
