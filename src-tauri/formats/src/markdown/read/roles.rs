//! The pieces around the body of a Markdown file that we wrote, told by where they stand and by its front matter.

use sanshen_document::{Block, BlockId, Doc, Inline};

use super::front::FrontMatter;
use crate::incoming::{BlockRole, Incoming};

/// How far from the beginning of a line its label ends.
const LABEL: usize = 14;

/// Labels that head lines begin with.
#[rustfmt::skip]
const HEAD: &[&str] = &[
    "发布时间", "发布日期", "发表时间", "发表日期", "更新时间", "时间", "日期", "来源", "文章来源", "稿件来源", "信息来源",
    "作者", "记者", "撰稿", "文", "编辑", "责任编辑",
];

/// Gives the blocks their roles. Lines of one paragraph below the body become paragraphs of their own.
pub(super) fn give(incoming: &mut Incoming, front: &FrontMatter) {
    let blocks = std::mem::take(&mut incoming.blocks);
    let is_title = |id: &BlockId| incoming.roles.get(id) == Some(&BlockRole::Title);
    let title = blocks
        .iter()
        .position(|block| is_title(&block.id().to_owned()));
    let pieces = Pieces {
        title,
        foot: foot(&blocks).filter(|&at| title.is_none_or(|title| at > title)),
        front,
        in_head: true,
        subtitled: false,
    };
    let (blocks, roles): (Vec<Block>, Vec<BlockRole>) = pieces.told(blocks).into_iter().unzip();
    let mut doc = Doc { blocks };
    doc.number_blocks();
    let ids = doc.blocks.iter().map(|block| block.id().to_owned());
    incoming.roles = ids.zip(roles).collect();
    incoming.blocks = doc.blocks;
}

struct Pieces<'a> {
    title: Option<usize>,
    /// The rule between the body and what stands below it.
    foot: Option<usize>,
    front: &'a FrontMatter,
    /// Nothing of the body has come yet.
    in_head: bool,
    /// The subtitle has come: the same words again are the body's.
    subtitled: bool,
}

impl Pieces<'_> {
    fn told(mut self, blocks: Vec<Block>) -> Vec<(Block, BlockRole)> {
        let mut told = Vec::with_capacity(blocks.len());
        for (at, block) in blocks.into_iter().enumerate() {
            let text = block.text();
            if is_status(&text) {
                told.push((block, BlockRole::Mark));
            } else if self.foot.is_some_and(|foot| at > foot) {
                let lines = lines(block).into_iter();
                told.extend(lines.map(|line| {
                    let role = below(&line.text());
                    (line, role)
                }));
            } else if self.foot != Some(at) {
                let role = self.above(at, &block, &text);
                told.push((block, role));
            }
        }
        told
    }

    fn above(&mut self, at: usize, block: &Block, text: &str) -> BlockRole {
        let paragraph = matches!(block, Block::Paragraph { .. });
        let role = match self.title {
            Some(title) if at == title => BlockRole::Title,
            Some(title) if at < title && paragraph => match self.head(text) {
                BlockRole::Body | BlockRole::Subtitle => BlockRole::Kicker,
                role => role,
            },
            // A draft may have no title yet.
            None if at == 0 && paragraph && self.is_kicker(text) => BlockRole::Kicker,
            title if title < Some(at) && self.in_head && paragraph => self.head(text),
            _ => BlockRole::Body,
        };
        self.subtitled |= role == BlockRole::Subtitle;
        self.in_head &= role != BlockRole::Body || self.title.is_some_and(|title| at < title);
        role
    }

    fn is_kicker(&self, text: &str) -> bool {
        let kicker = self.front.one("kicker");
        !kicker.is_empty() && kicker.split_whitespace().eq(text.split_whitespace())
    }

    /// What a paragraph between the title and the body is.
    fn head(&self, text: &str) -> BlockRole {
        let bare = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words
                .join(" ")
                .trim_start_matches('—')
                .trim_start()
                .to_owned()
        };
        let subtitle = self.front.one("subtitle");
        let facts = ["date", "source", "authors"].map(|key| self.front.one(key));
        let mut facts = facts.into_iter().filter(|fact| fact.chars().count() > 1);
        if !self.subtitled && !subtitle.is_empty() && bare(text) == bare(subtitle) {
            BlockRole::Subtitle
        } else if begins_as_head(text, self.front) && facts.any(|fact| text.contains(fact)) {
            BlockRole::Head
        } else if matches!(
            label(text),
            Some("摘要" | "内容摘要" | "内容提要" | "核心提示")
        ) {
            BlockRole::Summary
        } else if label(text) == Some("人工智能声明") {
            BlockRole::Notice
        } else {
            BlockRole::Body
        }
    }
}

/// Whether a line begins with a label of head lines, or with the day of publication.
fn begins_as_head(line: &str, front: &FrontMatter) -> bool {
    let day = front.one("date").get(..10).unwrap_or_default();
    let dated = !day.is_empty() && line.starts_with(day);
    dated || label(line).is_some_and(|label| HEAD.contains(&label))
}

/// The last rule, when paragraphs alone stand below it and the first of them begins as credits do.
fn foot(blocks: &[Block]) -> Option<usize> {
    let rule = blocks
        .iter()
        .rposition(|block| matches!(block, Block::Rule { .. }))?;
    let below = blocks.get(rule + 1..)?;
    let paragraphs = below
        .iter()
        .all(|block| matches!(block, Block::Paragraph { .. }));
    let first = below.first()?.text();
    let labelled = label(&first).is_some() || first.starts_with(['[', '（', '(', '【', '稿']);
    (paragraphs && labelled).then_some(rule)
}

/// What a line below the body is.
fn below(line: &str) -> BlockRole {
    match label(line) {
        _ if line.starts_with("[免责声明]") => BlockRole::Disclaimer,
        _ if line.starts_with("稿号") => BlockRole::Mark,
        Some("原文链接" | "原文日期") => BlockRole::Original,
        Some("免责声明" | "声明") => BlockRole::Disclaimer,
        Some("人工智能声明") => BlockRole::Notice,
        _ => BlockRole::Credits,
    }
}

/// The words before a mark near the beginning of a line.
fn label(line: &str) -> Option<&str> {
    let start = line
        .char_indices()
        .nth(LABEL)
        .map_or(line, |(at, _)| line.get(..at).unwrap_or(line));
    let at = start.find(['：', ':', '|', '/'])?;
    let label = start.get(..at)?.trim();
    (!label.is_empty()).then_some(label)
}

/// The line that says across a reading copy that it was not approved.
fn is_status(line: &str) -> bool {
    line.starts_with("【未经三审") && line.ends_with('】')
}

/// The lines of a paragraph, each a paragraph.
fn lines(block: Block) -> Vec<Block> {
    let Block::Paragraph {
        align,
        indent,
        content,
        ..
    } = block
    else {
        return vec![block];
    };
    let lines = content.split(|inline| *inline == Inline::Break);
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| Block::Paragraph {
            id: String::new(),
            align,
            indent,
            content: line.to_vec(),
        })
        .collect()
}
