//! Blocks as Markdown.

use sanshen_document::{Block, Inline, ListItem, Row};

use super::escape::{Place, destination, escaped};
use super::inline::{Breaks, line};
use super::media_name;
use crate::html::table_alone;
use crate::publish::{AI_PICTURE, Footnotes, Published, is_plain_grid};

/// The largest number that CommonMark takes for an item.
const MAX_NUMBER: u64 = 999_999_999;

/// The blocks, parted by blank lines; empty paragraphs are left out.
pub(super) fn body<'a>(page: &Published<'a>, notes: &mut Footnotes<'a>) -> String {
    stack(page, &page.content.body.blocks, notes)
}

/// The footnotes under their numbers; empty when there are none.
pub(super) fn footnotes(notes: &Footnotes) -> String {
    let mut inner = Footnotes::default();
    let mut lines = Vec::new();
    for (at, content) in notes.contents.iter().enumerate() {
        let text = line(content, Place::LineStart, Breaks::Element, &mut inner);
        lines.push(format!("[^{}]: {text}", at + 1));
    }
    lines.join("\n\n")
}

fn stack<'a>(page: &Published<'a>, blocks: &'a [Block], notes: &mut Footnotes<'a>) -> String {
    let mut texts = Vec::new();
    let mut other_mark = false;
    for (at, block) in blocks.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| blocks.get(at));
        other_mark = !other_mark && before.is_some_and(|before| is_same_list(before, block));
        texts.push(one(page, block, other_mark, notes));
    }
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join("\n\n")
}

/// Two lists of a kind in a row are told apart by their marks alone.
fn is_same_list(before: &Block, block: &Block) -> bool {
    matches!(
        (before, block),
        (Block::BulletList { .. }, Block::BulletList { .. })
            | (Block::OrderedList { .. }, Block::OrderedList { .. })
    )
}

fn one<'a>(
    page: &Published<'a>,
    block: &'a Block,
    other_mark: bool,
    notes: &mut Footnotes<'a>,
) -> String {
    match block {
        Block::Heading { level, content, .. } => {
            let marks = "#".repeat(usize::from((*level).clamp(2, 4)));
            format!(
                "{marks} {}",
                line(content, Place::Heading, Breaks::Element, notes)
            )
        }
        Block::Paragraph { content, .. } => line(content, Place::LineStart, Breaks::Line, notes),
        Block::BulletList { items, .. } => {
            let mark = if other_mark { "* " } else { "- " };
            list(page, items, |_| mark.to_owned(), notes)
        }
        Block::OrderedList { start, items, .. } => {
            let mark = if other_mark { ") " } else { ". " };
            let number =
                |at: usize| format!("{}{mark}", (u64::from(*start) + at as u64).min(MAX_NUMBER));
            list(page, items, number, notes)
        }
        Block::Quote { blocks, .. } => prefixed(&stack(page, blocks, notes), "> ", ">"),
        Block::Table { rows, .. } if is_plain_grid(rows) => grid(rows, notes),
        Block::Table { rows, .. } => table_alone(page, rows),
        Block::Figure { .. } => figure(page, block, notes),
        Block::Rule { .. } => "---".to_owned(),
    }
}

fn list<'a>(
    page: &Published<'a>,
    items: &'a [ListItem],
    mark: impl Fn(usize) -> String,
    notes: &mut Footnotes<'a>,
) -> String {
    let mut texts = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let mark = mark(at);
        let starts_empty = matches!(item.blocks.first(), Some(Block::Paragraph { content, .. }) if content.is_empty());
        let hold = if starts_empty { "<!-- -->\n\n" } else { "" };
        let text = format!("{hold}{}", stack(page, &item.blocks, notes));
        let below = prefixed(text.trim_end(), &" ".repeat(mark.len()), "");
        texts.push(format!("{mark}{}", below.trim_start_matches(' ')));
    }
    texts.join("\n")
}

/// Every line behind `full`, a blank one behind `blank`.
fn prefixed(text: &str, full: &str, blank: &str) -> String {
    let line = |line: &str| match line {
        "" => blank.to_owned(),
        line => format!("{full}{line}"),
    };
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n")
}

fn grid<'a>(rows: &'a [Row], notes: &mut Footnotes<'a>) -> String {
    let width = rows.first().map_or(0, |row| row.cells.len());
    let mut lines = Vec::new();
    for row in rows {
        let mut text = String::from("|");
        for content in row.cells.iter().map(|cell| only_line(&cell.blocks)) {
            text += &format!(
                " {} |",
                line(content, Place::LineStart, Breaks::Element, notes)
            );
        }
        lines.push(text);
    }
    lines.insert(lines.len().min(1), format!("|{}", " --- |".repeat(width)));
    lines.join("\n")
}

fn only_line(blocks: &[Block]) -> &[Inline] {
    match blocks {
        [Block::Paragraph { content, .. }] => content,
        _ => &[],
    }
}

fn figure<'a>(page: &Published<'a>, block: &'a Block, notes: &mut Footnotes<'a>) -> String {
    let Block::Figure {
        media,
        alt,
        credit,
        ai_generated,
        caption,
        ..
    } = block
    else {
        return String::new();
    };
    let words = escaped(alt, Place::Within);
    let picture = match media_name(page, media) {
        Some(name) => format!("![{words}](<{}>)", destination(&name)),
        None => format!("\\[图片未附：{words}\\]"),
    };
    let caption =
        Some(line(caption, Place::LineStart, Breaks::Line, notes)).filter(|text| !text.is_empty());
    let credit =
        Some(format!("图片：{}", escaped(credit, Place::Within))).filter(|_| !credit.is_empty());
    let made = ai_generated.then(|| AI_PICTURE.to_owned());
    let parts: Vec<String> = [Some(picture), caption, credit, made]
        .into_iter()
        .flatten()
        .collect();
    parts.join("\\\n")
}
