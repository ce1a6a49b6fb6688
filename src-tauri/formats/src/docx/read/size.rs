//! Whether blocks fit into an article, told without writing most of them.

use sanshen_document::{Block, Content, Doc, Inline, MAX_BYTES, Marks};

use crate::encoding::ReadFault;

/// The fewest and the most bytes of JSON that something comes to.
#[derive(Clone, Copy, Debug, Default)]
struct Bounds {
    least: usize,
    most: usize,
}

/// Refuses blocks that no article can hold. They are only written out where an estimate cannot tell.
pub(super) fn fits(blocks: &[Block]) -> Result<(), ReadFault> {
    let mut bounds = Bounds::default();
    blocks.iter().for_each(|block| bounds.block(block));
    let size = if bounds.least > MAX_BYTES {
        bounds.least
    } else if bounds.most <= MAX_BYTES {
        return Ok(());
    } else {
        written(blocks)
    };
    if size > MAX_BYTES {
        let limit = MAX_BYTES;
        return Err(ReadFault::TooLarge { size, limit });
    }
    Ok(())
}

fn written(blocks: &[Block]) -> usize {
    let body = Doc {
        blocks: blocks.to_vec(),
    };
    let content = Content {
        body,
        ..Content::default()
    };
    content.to_json().to_string().len()
}

impl Bounds {
    /// Names, brackets and attributes of a node, and strings that may be escaped.
    fn add(&mut self, least: usize, most: usize, strings: usize) {
        self.least += least + strings;
        self.most += most + 2 * strings;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                self.add(50, 130, 0);
                self.line(content);
            }
            Block::Figure {
                alt,
                credit,
                caption,
                ..
            } => {
                self.add(120, 400, alt.len() + credit.len());
                self.line(caption);
            }
            Block::Table { rows, .. } => {
                self.add(30, 150, 0);
                for row in rows {
                    self.add(20, 60, 0);
                    row.cells.iter().for_each(|_| self.add(50, 150, 0));
                }
            }
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                self.add(30, 200, 0);
                items.iter().for_each(|_| self.add(20, 60, 0));
            }
            Block::Quote { .. } | Block::Rule { .. } => self.add(20, 150, 0),
        }
        block
            .children()
            .into_iter()
            .for_each(|child| self.block(child));
    }

    fn line(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, marks } => {
                    let link = marks.link.as_ref().map_or(0, String::len);
                    self.add(25, 40 + most_of(marks), text.len() + link);
                }
                Inline::Break => self.add(20, 60, 0),
                Inline::Footnote { content, .. } => {
                    self.add(30, 150, 0);
                    self.line(content);
                }
            }
        }
    }
}

/// The most bytes that marks come to, their address left out.
fn most_of(marks: &Marks) -> usize {
    let flags = [
        marks.bold,
        marks.italic,
        marks.underline,
        marks.strike,
        marks.superscript,
        marks.subscript,
    ];
    let set = flags.iter().filter(|&&on| on).count();
    24 * set + if marks.link.is_some() { 40 } else { 0 }
}
