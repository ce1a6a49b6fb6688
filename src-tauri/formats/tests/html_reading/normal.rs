//! Blocks as words, without what a page cannot show: blanks that a browser makes one, lines without words, ids.

use sanshen_document::{Align, Block, Inline, Marks};
use sanshen_formats::{BlockRole, Incoming};

use crate::articles::LOST;

/// What a format carries beside text and structure.
#[derive(Clone, Copy)]
pub struct Carries {
    /// Alignment and first-line indents.
    pub setting: bool,
    /// Pictures.
    pub pictures: bool,
}

/// The blocks that are the body.
pub fn body(incoming: &Incoming) -> Vec<Block> {
    let is_body = |block: &&Block| incoming.roles.get(block.id()) == Some(&BlockRole::Body);
    incoming.blocks.iter().filter(is_body).cloned().collect()
}

/// The blocks in the form in which two readings of the same page are equal.
pub fn normal(blocks: &[Block], carries: Carries) -> String {
    blocks.iter().map(|block| one(block, carries)).collect()
}

fn one(block: &Block, carries: Carries) -> String {
    let set = |align: &Align, indent: bool| match carries.setting {
        true => format!(" {align:?} {indent}"),
        false => String::new(),
    };
    match block {
        Block::Heading {
            level,
            align,
            content,
            ..
        } => some(&line(content), |words| {
            format!("h{level}{}: {words}\n", set(align, false))
        }),
        Block::Paragraph {
            align,
            indent,
            content,
            ..
        } => some(&line(content), |words| {
            format!("p{}: {words}\n", set(align, *indent))
        }),
        Block::BulletList { items, .. } => {
            let items: Vec<String> = items
                .iter()
                .map(|item| inner(&item.blocks, carries))
                .collect();
            list("ul", &items)
        }
        Block::OrderedList { start, items, .. } => {
            let items: Vec<String> = items
                .iter()
                .map(|item| inner(&item.blocks, carries))
                .collect();
            list(&format!("ol {}", (*start).min(999_999)), &items)
        }
        Block::Quote { blocks, .. } => some(&normal(blocks, carries), |inner| {
            format!("quote\n{inner}end\n")
        }),
        Block::Table { rows, .. } => {
            let mut out = "table\n".to_owned();
            for row in rows {
                out += "tr\n";
                for cell in &row.cells {
                    let name = if cell.header { "th" } else { "td" };
                    let blocks = normal(&cell.blocks, carries);
                    out += &format!("{name} {} {}\n{blocks}", cell.colspan, cell.rowspan);
                }
            }
            out + "end\n"
        }
        Block::Figure { media, .. } if media != LOST && carries.pictures => figure(block),
        Block::Figure {
            credit,
            ai_generated,
            caption,
            ..
        } => {
            // A picture that the page could not show is told, and its words stay as lines.
            let credit = some(&squeezed(credit), |credit| format!("图片：{credit}"));
            let made = if *ai_generated {
                "人工智能生成"
            } else {
                ""
            };
            let lines = [line(caption), credit, made.to_owned()];
            let paragraph = |words: &str| format!("p{}: {words}\n", set(&Align::Center, false));
            lines.iter().map(|words| some(words, paragraph)).collect()
        }
        Block::Rule { .. } => "rule\n".to_owned(),
    }
}

fn figure(block: &Block) -> String {
    match block {
        Block::Figure {
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } => {
            let (alt, credit, caption) = (squeezed(alt), squeezed(credit), line(caption));
            format!("figure ({alt}) ({credit}) {ai_generated}: {caption}\n")
        }
        _ => String::new(),
    }
}

fn list(name: &str, items: &[String]) -> String {
    match items.iter().all(String::is_empty) {
        true => String::new(),
        false => {
            let items: String = items.iter().map(|item| format!("li\n{item}")).collect();
            format!("{name}\n{items}end\n")
        }
    }
}

/// The blocks of an item, whose first is a paragraph.
fn inner(blocks: &[Block], carries: Carries) -> String {
    let mut blocks: Vec<Block> = blocks.to_vec();
    blocks.retain(|block| !one(block, carries).is_empty());
    if let Some(Block::Heading { align, content, .. }) = blocks.first() {
        let (align, content) = (*align, content.clone());
        blocks[0] = Block::Paragraph {
            id: String::new(),
            align,
            indent: false,
            content,
        };
    }
    normal(&blocks, carries)
}

fn some(words: &str, shown: impl Fn(&str) -> String) -> String {
    match words {
        "" => String::new(),
        words => shown(words),
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A character under its marks, or a footnote.
type Mark = (String, Marks);

/// A line as browsers show it, marks between brackets.
pub fn line(content: &[Inline]) -> String {
    let mut rows: Vec<Vec<Mark>> = vec![Vec::new()];
    for inline in content {
        let row = rows.last_mut().expect("a row");
        match inline {
            Inline::Break => rows.push(Vec::new()),
            Inline::Footnote { content, .. } => {
                row.push((format!("[^{}]", line(content)), Marks::default()));
            }
            Inline::Text { text, marks } => {
                for c in text.chars() {
                    let c = if matches!(c, ' ' | '\t') { ' ' } else { c };
                    let twice = c == ' ' && row.last().is_none_or(|(last, _)| last == " ");
                    if !twice {
                        row.push((c.to_string(), marks.clone()));
                    }
                }
            }
        }
    }
    for row in &mut rows {
        row.pop_if(|(last, _)| last == " ");
    }
    let blank = |row: &Vec<Mark>| row.is_empty();
    while rows.last().is_some_and(blank) {
        rows.pop();
    }
    let lead = rows.iter().take_while(|row| blank(row)).count();
    let rows: Vec<String> = rows.iter().skip(lead).map(|row| marked(row)).collect();
    let all = rows.join("/\n");
    let text: String = content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.clone(),
            Inline::Break => String::new(),
            Inline::Footnote { .. } => "注".to_owned(),
        })
        .collect();
    if text.trim().is_empty() {
        String::new()
    } else {
        all
    }
}

fn marked(row: &[Mark]) -> String {
    let mut out = String::new();
    let mut open = Marks::default();
    for (text, marks) in row {
        if *marks != open {
            out += &format!("{{{}}}", names(marks));
            open = marks.clone();
        }
        out += text;
    }
    out
}

fn names(marks: &Marks) -> String {
    let all = [
        (marks.bold, 'b'),
        (marks.italic, 'i'),
        (marks.underline, 'u'),
        (marks.strike, 's'),
        (marks.superscript, '^'),
        (marks.subscript, '_'),
    ];
    let on: String = all
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, name)| *name)
        .collect();
    on + marks.link.as_deref().unwrap_or_default()
}
