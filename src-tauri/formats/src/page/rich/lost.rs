//! What words cannot take along into a field: footnotes and the addresses of links.

use std::ops::Range;

use sanshen_document::{Block, Inline};

use super::blocks::{Fate, Placed, footnotes};
use super::cut::length;
use crate::page::fill::Draft;
use crate::page::note::{Loss, Note};

/// Words of a link that leads to the original.
const ORIGINAL: &[&str] = &["原文", "原链接", "来源链接"];

/// Lists the footnotes of blocks that became fields, and every address that their words do not show; one whose words
/// say that it is the original's goes where it belongs.
pub(super) fn tell(draft: &mut Draft, blocks: &[Block], placed: &Placed) {
    for (line, (block, fate)) in (1..).zip(blocks.iter().zip(&placed.fates)) {
        let kept = match fate {
            Fate::Gone => 0..0,
            Fate::Cut(cut) => cut.kept.clone(),
            Fate::Whole | Fate::Heading(_) | Fate::Blank => continue,
        };
        if *fate == Fate::Gone {
            for text in footnotes(block) {
                lose(draft, Loss::Structure, &text, line);
            }
        }
        for (words, address) in links_outside(block, &kept) {
            link(draft, block, words, address, line);
        }
    }
}

fn link(draft: &mut Draft, block: &Block, words: &str, address: &str, line: u32) {
    let original = ORIGINAL.iter().any(|word| block.text().contains(word));
    if words.contains(address) || draft.content.original_url == address {
        return;
    }
    match original && draft.content.original_url.is_empty() && address.starts_with("http") {
        true => draft.url(address, words, line),
        false => lose(draft, Loss::Link, address, line),
    }
}

fn lose(draft: &mut Draft, what: Loss, text: &str, line: u32) {
    draft.notes.push(Note::Lost {
        what,
        text: text.to_owned(),
        count: 1,
        line,
    });
}

/// The words and addresses of the links that begin outside of what is kept of a block.
fn links_outside<'a>(block: &'a Block, kept: &Range<u32>) -> Vec<(&'a str, &'a str)> {
    let (Block::Paragraph { content, .. } | Block::Heading { content, .. }) = block else {
        return Vec::new();
    };
    let mut links = Vec::new();
    let mut at = 0;
    for inline in content {
        if let Inline::Text { text, marks } = inline
            && let Some(address) = marks.link.as_deref().filter(|_| !kept.contains(&at))
        {
            links.push((text.as_str(), address));
        }
        at = length(inline).saturating_add(at);
    }
    links
}
