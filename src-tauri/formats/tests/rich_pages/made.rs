//! Blocks to make files of.

use sanshen_document::{Align, Block, Inline, Marks};
use sanshen_formats::{BlockRole, Incoming, Page, RichPage, read_blocks};

pub fn run(text: &str) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        marks: Marks::default(),
    }
}

pub fn bold(text: &str) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        marks: Marks {
            bold: true,
            ..Marks::default()
        },
    }
}

pub fn note(id: &str, text: &str) -> Inline {
    Inline::Footnote {
        id: id.to_owned(),
        content: vec![run(text)],
    }
}

/// A paragraph of pieces.
pub fn rich(id: &str, content: Vec<Inline>) -> Block {
    Block::Paragraph {
        id: id.to_owned(),
        align: Align::Left,
        indent: false,
        content,
    }
}

/// A paragraph of words; line ends in it are breaks.
pub fn p(id: &str, text: &str) -> Block {
    let mut content = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            content.push(Inline::Break);
        }
        if !line.is_empty() {
            content.push(run(line));
        }
    }
    rich(id, content)
}

pub fn centred(id: &str, text: &str) -> Block {
    Block::Paragraph {
        id: id.to_owned(),
        align: Align::Center,
        indent: false,
        content: vec![run(text)],
    }
}

pub fn heading(id: &str, text: &str) -> Block {
    Block::Heading {
        id: id.to_owned(),
        level: 2,
        align: Align::Left,
        content: vec![run(text)],
    }
}

pub fn figure(id: &str, caption: &str) -> Block {
    Block::Figure {
        id: id.to_owned(),
        media: "ab".repeat(32),
        alt: String::new(),
        credit: String::new(),
        ai_generated: false,
        caption: vec![run(caption)],
    }
}

pub fn rule(id: &str) -> Block {
    Block::Rule { id: id.to_owned() }
}

pub fn file(blocks: Vec<Block>) -> Incoming {
    Incoming {
        blocks,
        ..Incoming::default()
    }
}

/// The same blocks under the style of each.
pub fn styled(blocks: Vec<(Option<BlockRole>, Block)>) -> Incoming {
    let roles = blocks
        .iter()
        .filter_map(|(role, block)| Some((block.id().to_owned(), (*role)?)));
    Incoming {
        roles: roles.collect(),
        blocks: blocks.into_iter().map(|(_, block)| block).collect(),
        ..Incoming::default()
    }
}

/// A paragraph for each line that is not blank.
pub fn paragraphs(text: &str) -> Incoming {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let blocks = lines.enumerate().map(|(at, line)| {
        let bare = line.trim_start_matches('\u{3000}');
        Block::Paragraph {
            id: format!("p{at}"),
            align: Align::Left,
            indent: bare.len() < line.len(),
            content: vec![run(bare)],
        }
    });
    file(blocks.collect())
}

pub fn read(incoming: &Incoming) -> RichPage {
    let read = read_blocks(incoming);
    assert_eq!(read.page.content.checked().as_ref(), Ok(&read.page.content));
    if let Some(base) = &read.base {
        assert_eq!(base.checked().as_ref(), Ok(base));
    }
    read
}

/// The texts of the blocks of the body.
pub fn body(page: &Page) -> Vec<String> {
    page.content.body.blocks.iter().map(Block::text).collect()
}
