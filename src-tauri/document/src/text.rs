//! The plain text of a content, and the passages that hold it.

use crate::hidden::is_invisible;
use crate::{Align, Block, Doc, Inline};

/// A stretch of text that is set as one: what counting, searching and checking work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// The id of the block or footnote.
    pub id: &'a str,
    /// Which part of the body it is.
    pub part: Part,
    /// Its runs, breaks and footnotes; a footnote's own text is a passage that follows.
    pub content: &'a [Inline],
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Heading,
    Paragraph,
    Caption,
    Footnote,
}

impl Passage<'_> {
    /// The text, by [`inline_text`].
    pub fn text(&self) -> String {
        inline_text(self.content)
    }
}

/// The text of a line: its runs, a break as `\n`, footnotes left out. Offsets into a block count its code points.
pub fn inline_text(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text { text: run, .. } => text.push_str(run),
            Inline::Break => text.push('\n'),
            Inline::Footnote { .. } => {}
        }
    }
    text
}

impl Doc {
    /// The passages in reading order, each followed by its footnotes.
    pub fn passages(&self) -> Vec<Passage<'_>> {
        let mut passages = Vec::new();
        self.for_each_block(&mut |block| add_passages(block, &mut passages));
        passages
    }

    /// The text of all passages, joined by `\n`.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self.passages().iter().map(Passage::text).collect();
        texts.join("\n")
    }

    /// The line of the block of that id, one character for each code point that offsets count: a break is `\n`, a
    /// footnote U+FFFC. `None` when there is no such block, or it has no line of its own (a figure has: its caption).
    pub fn line(&self, id: &str) -> Option<String> {
        let mut found = None;
        self.for_each_block(&mut |block| {
            let content = match block {
                Block::Heading { content, .. } | Block::Paragraph { content, .. } => content,
                Block::Figure { caption, .. } => caption,
                _ => return,
            };
            if found.is_none() && block.id() == id {
                found = Some(counted_line(content));
            }
        });
        found
    }

    /// Whether a reader would see nothing: no visible character and no figure.
    pub fn is_blank(&self) -> bool {
        self.media().is_empty() && !self.text().contains(is_visible)
    }

    /// The hashes of the media that the figures show, in order, each once per figure.
    pub fn media(&self) -> Vec<&str> {
        let mut hashes = Vec::new();
        self.for_each_block(&mut |block| {
            if let Block::Figure { media, .. } = block {
                hashes.push(media.as_str());
            }
        });
        hashes
    }

    /// Turns every figure whose media is not `kept` into a paragraph with its caption; answers how many there were.
    pub fn drop_figures(&mut self, kept: &impl Fn(&str) -> bool) -> u32 {
        self.blocks
            .iter_mut()
            .map(|block| block.drop_figures(kept))
            .sum()
    }

    /// Visits every block at every depth, outer before inner, in reading order.
    pub fn for_each_block<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        self.blocks.iter().for_each(|block| block.walk(visit));
    }
}

/// A line with one character for each code point that offsets count.
fn counted_line(content: &[Inline]) -> String {
    let mut line = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, .. } => line.push_str(text),
            Inline::Break => line.push('\n'),
            Inline::Footnote { .. } => line.push('\u{fffc}'),
        }
    }
    line
}

impl Block {
    fn drop_figures(&mut self, kept: &impl Fn(&str) -> bool) -> u32 {
        let all = |blocks: &mut Vec<Block>| -> u32 {
            blocks
                .iter_mut()
                .map(|block| block.drop_figures(kept))
                .sum()
        };
        match self {
            Block::Figure {
                id, media, caption, ..
            } if !kept(media) => {
                *self = Block::Paragraph {
                    id: std::mem::take(id),
                    align: Align::Center,
                    indent: false,
                    content: std::mem::take(caption),
                };
                1
            }
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items.iter_mut().map(|item| all(&mut item.blocks)).sum()
            }
            Block::Quote { blocks, .. } => all(blocks),
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.map(|cell| all(&mut cell.blocks)).sum()
            }
            _ => 0,
        }
    }

    /// The block's stable id.
    pub fn id(&self) -> &str {
        match self {
            Block::Heading { id, .. }
            | Block::Paragraph { id, .. }
            | Block::BulletList { id, .. }
            | Block::OrderedList { id, .. }
            | Block::Quote { id, .. }
            | Block::Table { id, .. }
            | Block::Figure { id, .. }
            | Block::Rule { id } => id,
        }
    }

    /// The text of all passages in this block, joined by `\n`.
    pub fn text(&self) -> String {
        let mut passages = Vec::new();
        self.walk(&mut |block| add_passages(block, &mut passages));
        let texts: Vec<String> = passages.iter().map(Passage::text).collect();
        texts.join("\n")
    }

    /// The blocks directly inside this one, in reading order.
    pub fn children(&self) -> Vec<&Block> {
        match self {
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items.iter().flat_map(|item| &item.blocks).collect()
            }
            Block::Quote { blocks, .. } => blocks.iter().collect(),
            Block::Table { rows, .. } => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.blocks).collect()
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Figure { .. }
            | Block::Rule { .. } => Vec::new(),
        }
    }

    fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }
}

/// Whether a reader sees a mark on the paper where `c` stands.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !is_invisible(c)
}

fn add_passages<'a>(block: &'a Block, passages: &mut Vec<Passage<'a>>) {
    let (id, part, content) = match block {
        Block::Heading { id, content, .. } => (id, Part::Heading, content),
        Block::Paragraph { id, content, .. } => (id, Part::Paragraph, content),
        Block::Figure { id, caption, .. } => (id, Part::Caption, caption),
        _ => return,
    };
    passages.push(Passage { id, part, content });
    for inline in content {
        if let Inline::Footnote { id, content } = inline {
            let part = Part::Footnote;
            passages.push(Passage { id, part, content });
        }
    }
}
