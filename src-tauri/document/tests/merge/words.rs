//! The words to build and to read contents with.

use sanshen_document::merge::{Carried, Placed, carry_ids, place};
use sanshen_document::{Align, Block, Cell, Content, Doc, Inline, ListItem, Marks, Row};

pub const RICE: &str = "十月的青石镇，稻浪翻滚，收割机在田里排成长队，一派丰收景象。";
pub const MACHINES: &str = "“以前抢机子，现在等电话。”村民周春桃说，合作社把每天的机手排了班。";
pub const FIGURES: &str = "全镇今年种植水稻1.2万亩，预计总产6800吨，比去年增加三成。";

pub fn article(blocks: Vec<Block>) -> Content {
    let mut body = Doc { blocks };
    body.number_blocks();
    Content {
        title: "青石镇万亩稻田开镰".to_owned(),
        section: "news".to_owned(),
        body,
        ..Content::default()
    }
}

pub fn text(words: &str) -> Inline {
    Inline::Text {
        text: words.to_owned(),
        marks: Marks::default(),
    }
}

pub fn bold(words: &str) -> Inline {
    Inline::Text {
        text: words.to_owned(),
        marks: Marks {
            bold: true,
            ..Marks::default()
        },
    }
}

pub fn note(id: &str, words: &str) -> Inline {
    Inline::Footnote {
        id: id.to_owned(),
        content: vec![text(words)],
    }
}

pub fn line(id: &str, content: Vec<Inline>) -> Block {
    Block::Paragraph {
        id: id.to_owned(),
        align: Align::Left,
        indent: true,
        content,
    }
}

pub fn p(id: &str, words: &str) -> Block {
    line(id, vec![text(words)])
}

pub fn heading(id: &str, words: &str) -> Block {
    Block::Heading {
        id: id.to_owned(),
        level: 2,
        align: Align::Left,
        content: vec![text(words)],
    }
}

pub fn list(id: &str, items: &[(&str, &str)]) -> Block {
    let item = |(id, words): &(&str, &str)| ListItem {
        blocks: vec![p(id, words)],
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

pub fn figure(id: &str, caption: &str) -> Block {
    Block::Figure {
        id: id.to_owned(),
        media: "a".repeat(64),
        alt: "田里的收割机".to_owned(),
        credit: "通讯员 王小明 摄".to_owned(),
        ai_generated: false,
        caption: vec![text(caption)],
    }
}

/// The same with ids as an import gives them.
pub fn sent_back(content: &Content) -> Content {
    let mut back = content.clone();
    clear(&mut back.body.blocks);
    back.body.number_blocks();
    back
}

/// Takes the ids away at all depths.
pub fn clear(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Heading { id, content, .. } | Block::Paragraph { id, content, .. } => {
                id.clear();
                for inline in content {
                    if let Inline::Footnote { id, .. } = inline {
                        id.clear();
                    }
                }
            }
            Block::Figure { id, .. } | Block::Rule { id } => id.clear(),
            Block::BulletList { id, items } | Block::OrderedList { id, items, .. } => {
                id.clear();
                items.iter_mut().for_each(|item| clear(&mut item.blocks));
            }
            Block::Quote { id, blocks } => {
                id.clear();
                clear(blocks);
            }
            Block::Table { id, rows } => {
                id.clear();
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| clear(&mut cell.blocks));
            }
        }
    }
}

/// What came back, carried and placed.
pub fn placed(base: &Content, theirs: &Content, ours: &Content) -> (Carried, Placed) {
    let carried = carry_ids(base, &sent_back(theirs));
    let placed = place(base, &carried, ours);
    (carried, placed)
}

/// The same for bodies, in a few lines: every block with its id, then what was not placed.
pub fn told(base: Vec<Block>, theirs: Vec<Block>, ours: Vec<Block>) -> String {
    let (_, placed) = placed(&article(base), &article(theirs), &article(ours));
    let mut lines: Vec<String> = Vec::new();
    for block in &placed.content.body.blocks {
        show(block, 0, &mut lines);
    }
    lines.push(format!("{} placed", placed.placed));
    for one in &placed.unplaced {
        let field = one.field.unwrap_or("text");
        lines.push(format!(
            "{:?} {} {field}: {}[-{}-]{{+{}+}}{}",
            one.why, one.block, one.lead, one.before, one.after, one.tail
        ));
    }
    lines.join("\n") + "\n"
}

/// A content in a few lines.
pub fn shown(content: &Content) -> String {
    let mut lines = vec![format!("\n{} / {}", content.kicker, content.title)];
    for block in &content.body.blocks {
        show(block, 0, &mut lines);
    }
    lines.join("\n")
}

fn show(block: &Block, depth: usize, lines: &mut Vec<String>) {
    let (name, line) = match block {
        Block::Heading { content, .. } => ("heading", content.as_slice()),
        Block::Paragraph { content, .. } => ("p", content.as_slice()),
        Block::Figure { caption, .. } => ("figure", caption.as_slice()),
        Block::BulletList { .. } => ("ul", [].as_slice()),
        Block::OrderedList { .. } => ("ol", [].as_slice()),
        Block::Quote { .. } => ("quote", [].as_slice()),
        Block::Table { .. } => ("table", [].as_slice()),
        Block::Rule { .. } => ("rule", [].as_slice()),
    };
    let runs = line.iter().map(|inline| match inline {
        Inline::Text { text, marks } if marks.bold => format!("*{text}*"),
        Inline::Text { text, .. } => text.clone(),
        Inline::Break => "\\".to_owned(),
        Inline::Footnote { id, content } => {
            format!("[{id}:{}]", sanshen_document::inline_text(content))
        }
    });
    let runs: String = runs.collect();
    let pad = "  ".repeat(depth);
    let line = format!("{pad}{name} {} {runs}", block.id());
    lines.push(line.trim_end().to_owned());
    for inner in block.children() {
        show(inner, depth + 1, lines);
    }
}
