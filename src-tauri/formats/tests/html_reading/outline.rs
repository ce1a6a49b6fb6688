//! What was read, one line a block, to be compared by eye.

use sanshen_document::{Align, Block, Cell, Content, Doc, Inline};
use sanshen_formats::{Incoming, Note};

/// The blocks with their roles and marks.
pub fn outline(incoming: &Incoming) -> String {
    let mut out = String::new();
    for block in &incoming.blocks {
        let role = incoming.roles.get(block.id());
        let role = role.map(|role| format!("[{role:?}] ")).unwrap_or_default();
        add(&mut out, block, &role, 0);
    }
    out
}

/// What was lost, in order: what, how many, its text.
pub fn losses(incoming: &Incoming) -> String {
    let line = |note: &Note| match note {
        Note::Lost {
            what, text, count, ..
        } => format!("{what:?} ×{count} {text}").trim_end().to_owned() + "\n",
        Note::LeftOut { what, text, .. } => format!("{what:?}: {}\n", text.replace('\n', " / ")),
        other => format!("{other:?}\n"),
    };
    incoming.notes.iter().map(line).collect()
}

/// Asserts that the schema takes the blocks as they are.
pub fn assert_valid(incoming: &Incoming) {
    let blocks = incoming.blocks.clone();
    let content = Content {
        body: Doc { blocks },
        ..Content::default()
    };
    let checked = content.checked().expect("valid by the schema");
    assert_eq!(checked.body, content.body, "in normal form");
    for id in incoming.roles.keys() {
        assert!(incoming.blocks.iter().any(|block| block.id() == id));
    }
    for media in content.body.media() {
        assert!(incoming.pictures.contains_key(media));
    }
}

fn add(out: &mut String, block: &Block, role: &str, depth: usize) {
    let pad = "  ".repeat(depth);
    let align = |align: &Align| match align {
        Align::Left => "",
        Align::Center => " center",
        Align::Right => " right",
        Align::Justify => " justify",
    };
    match block {
        Block::Heading {
            level,
            align: set,
            content,
            ..
        } => *out += &format!("{pad}{role}h{level}{}: {}\n", align(set), line(content)),
        Block::Paragraph {
            align: set,
            indent,
            content,
            ..
        } => {
            let indent = if *indent { " indent" } else { "" };
            *out += &format!("{pad}{role}p{}{indent}: {}\n", align(set), line(content));
        }
        Block::BulletList { items, .. } => {
            *out += &format!("{pad}{role}ul\n");
            items
                .iter()
                .for_each(|item| inner(out, "li", &item.blocks, depth + 1));
        }
        Block::OrderedList { start, items, .. } => {
            *out += &format!("{pad}{role}ol {start}\n");
            items
                .iter()
                .for_each(|item| inner(out, "li", &item.blocks, depth + 1));
        }
        Block::Quote { blocks, .. } => inner(out, &format!("{role}quote"), blocks, depth),
        Block::Table { rows, .. } => {
            *out += &format!("{pad}{role}table\n");
            for row in rows {
                *out += &format!("{pad}  tr\n");
                row.cells
                    .iter()
                    .for_each(|cell| inner(out, &name(cell), &cell.blocks, depth + 2));
            }
        }
        Block::Figure {
            alt,
            credit,
            ai_generated,
            caption,
            ..
        } => {
            let caption = line(caption);
            let made = if *ai_generated { " AI" } else { "" };
            *out += &format!("{pad}{role}figure ({alt}) by ({credit}){made}: {caption}\n");
        }
        Block::Rule { .. } => *out += &format!("{pad}{role}rule\n"),
    }
}

fn name(cell: &Cell) -> String {
    let name = if cell.header { "th" } else { "td" };
    match (cell.colspan, cell.rowspan) {
        (1, 1) => name.to_owned(),
        (wide, high) => format!("{name} {wide}x{high}"),
    }
}

fn inner(out: &mut String, name: &str, blocks: &[Block], depth: usize) {
    *out += &format!("{}{name}\n", "  ".repeat(depth));
    blocks
        .iter()
        .for_each(|block| add(out, block, "", depth + 1));
}

/// A line with its marks: `{bis text}`, `^` and `_` for height, `<address>` for a link, `/` for a break.
pub fn line(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Break => "/".to_owned(),
        Inline::Footnote { content, .. } => format!("[^{}]", line(content)),
        Inline::Text { text, marks } => {
            let all = [
                (marks.bold, "b"),
                (marks.italic, "i"),
                (marks.underline, "u"),
                (marks.strike, "s"),
                (marks.superscript, "^"),
                (marks.subscript, "_"),
            ];
            let mut on: String = all
                .iter()
                .filter(|(on, _)| *on)
                .map(|(_, name)| *name)
                .collect();
            if let Some(link) = &marks.link {
                on += &format!("<{link}>");
            }
            match on.as_str() {
                "" => text.clone(),
                on => format!("{{{on} {text}}}"),
            }
        }
    }
}
