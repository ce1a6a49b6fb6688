//! A comparison in a few lines of text, and the words to build contents with.

use sanshen_document::compare::{Change, Compared, Comparison, FieldChange, Piece, compare};
use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};

/// Three paragraphs.
pub const RICE: &str = "十月的青石镇，稻浪翻滚，一派丰收景象。";
pub const MACHINES: &str = "“以前抢机子，现在等电话。”村民周春桃说，合作社的收割机排好了班。";
pub const FIGURES: &str = "全镇种植水稻1.2万亩，预计总产6800吨，比去年增加三成。";

/// Compares two bodies and shows what a reader sees: `[-gone-]`, `{+new+}`, `<marks of now:text>`.
pub fn compared(before: Vec<Block>, after: Vec<Block>) -> String {
    show(&compare(&article(before), &article(after)))
}

/// Compares two plain paragraphs with the same id, without the block around them.
pub fn line(before: &str, after: &str) -> String {
    let comparison = compare(
        &article(vec![p("a", before)]),
        &article(vec![p("a", after)]),
    );
    pieces(&comparison.blocks[0].pieces)
}

pub fn show(comparison: &Comparison) -> String {
    let tally = comparison.tally;
    let mut lines: Vec<String> = comparison.fields.iter().map(field).collect();
    for block in &comparison.blocks {
        add(block, 0, &mut lines);
    }
    lines.push(format!(
        "{} changes, +{} -{}, {} moved",
        tally.changes, tally.inserted, tally.deleted, tally.moved
    ));
    lines.join("\n") + "\n"
}

pub fn article(blocks: Vec<Block>) -> Content {
    let mut body = Doc { blocks };
    body.number_blocks();
    Content {
        body,
        ..Content::default()
    }
}

pub fn text(text: &str) -> Inline {
    marked(text, Marks::default())
}

pub fn marked(text: &str, marks: Marks) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        marks,
    }
}

pub fn bold(words: &str) -> Inline {
    marked(
        words,
        Marks {
            bold: true,
            ..Marks::default()
        },
    )
}

pub fn note(id: &str, words: &str) -> Inline {
    Inline::Footnote {
        id: id.to_owned(),
        content: vec![text(words)],
    }
}

pub fn p(id: &str, words: &str) -> Block {
    let content = match words {
        "" => Vec::new(),
        words => vec![text(words)],
    };
    line_of(id, content)
}

pub fn line_of(id: &str, content: Vec<Inline>) -> Block {
    Block::Paragraph {
        id: id.to_owned(),
        align: Align::Left,
        indent: true,
        content,
    }
}

pub fn heading(id: &str, level: u8, words: &str) -> Block {
    Block::Heading {
        id: id.to_owned(),
        level,
        align: Align::Left,
        content: vec![text(words)],
    }
}

pub fn list(id: &str, items: &[&str]) -> Block {
    let item = |words: &&str| ListItem {
        blocks: vec![p("", words)],
    };
    Block::BulletList {
        id: id.to_owned(),
        items: items.iter().map(item).collect(),
    }
}

pub fn table(id: &str, rows: &[&[&str]]) -> Block {
    let cell = |words: &&str| Cell {
        header: false,
        colspan: 1,
        rowspan: 1,
        blocks: vec![p("", words)],
    };
    let row = |cells: &&[&str]| Row {
        cells: cells.iter().map(cell).collect(),
    };
    Block::Table {
        id: id.to_owned(),
        rows: rows.iter().map(row).collect(),
    }
}

pub fn figure(media: char, caption: &str, credit: &str) -> Block {
    Block::Figure {
        id: String::new(),
        media: media.to_string().repeat(64),
        alt: String::new(),
        credit: credit.to_owned(),
        ai_generated: false,
        caption: vec![text(caption)],
    }
}

fn field(field: &FieldChange) -> String {
    format!("{}: {}", field.field, pieces(&field.pieces))
}

fn add(block: &Compared, depth: usize, lines: &mut Vec<String>) {
    let change = match block.change {
        Change::Same => " ",
        Change::Inserted => "+",
        Change::Deleted => "-",
        Change::Changed => "~",
        Change::MovedAway => "<",
        Change::MovedHere => ">",
    };
    let moved = block
        .moved
        .map_or_else(String::new, |number| number.to_string());
    let was = block
        .was
        .map_or_else(String::new, |was| format!(" was {was:?}"));
    let words = pieces(&block.pieces);
    let pad = "  ".repeat(depth);
    let head = format!(
        "{change}{moved} {pad}{:?}{was}{} {words}",
        block.what,
        attrs(block)
    );
    lines.push(head.trim_end().to_owned());
    for part in &block.parts {
        add(part, depth + 1, lines);
    }
}

/// The attributes that differ.
fn attrs(block: &Compared) -> String {
    let (Some(before), Some(after)) = (&block.before, &block.after) else {
        return String::new();
    };
    let differ = after
        .iter()
        .filter(|(name, now)| before.get(*name) != Some(now));
    let differ: Vec<String> = differ.map(|(name, now)| format!(" {name}={now}")).collect();
    differ.concat()
}

fn pieces(pieces: &[Piece]) -> String {
    pieces.iter().map(piece).collect()
}

fn piece(piece: &Piece) -> String {
    let note = piece
        .note
        .as_ref()
        .map(|note| format!("[^{}]", pieces(note)));
    let text = format!("{}{}", piece.text, note.unwrap_or_default());
    match piece.change {
        Change::Same | Change::MovedAway | Change::MovedHere => text,
        Change::Inserted => format!("{{+{text}+}}"),
        Change::Deleted => format!("[-{text}-]"),
        Change::Changed => format!("<{}:{text}>", piece.marks.join(" ")),
    }
}
