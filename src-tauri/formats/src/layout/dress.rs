//! What a layout does to the body itself: first-line indents, and credits that run on at its end.

use std::borrow::Cow;

use sanshen_document::{Align, Block, Content, Inline, Marks};
use unicode_normalization::UnicodeNormalization;

use super::arrange::{Extras, ends_with, run_in_text};
use super::credits::CreditPlace;
use super::fault::LayoutFault;
use super::{Layout, Paragraphs, Part};
use crate::publish::Published;

impl Layout {
    /// The content as this channel prints it, to be given to [`Layout::arrange`] and to the writers; borrowed when the
    /// layout changes nothing. Its hash is no longer that of the revision, which `page.hash` keeps naming.
    ///
    /// A file that is to come back and be compared, such as a Word file for an outside reader, is written from the
    /// content as it is.
    ///
    /// # Errors
    /// A credit that must not be empty and is.
    pub fn dress<'a>(
        &self,
        page: &Published<'a>,
        extras: &Extras,
    ) -> Result<Cow<'a, Content>, LayoutFault> {
        let mut content = Cow::Borrowed(page.content);
        if self.paragraphs != Paragraphs::AsWritten {
            let indent = self.paragraphs == Paragraphs::Indented;
            indent_all(&mut content.to_mut().body.blocks, indent);
        }
        for (at, part) in self.parts.iter().enumerate() {
            if let Part::Credits {
                place: CreditPlace::RunIn,
                when,
                block,
                ..
            } = part
                && when.holds(page)
                && let Some(text) = run_in_text(at, block, page, extras)?
                && !ends_with(&content, &text)
            {
                run_on(content.to_mut().body.blocks.last_mut(), &text);
            }
        }
        Ok(content)
    }
}

fn indent_all(blocks: &mut [Block], on: bool) {
    for block in blocks {
        match block {
            Block::Quote { blocks, .. } => indent_all(blocks, on),
            Block::Paragraph {
                align: Align::Left | Align::Justify,
                indent,
                ..
            } => *indent = on,
            _ => {}
        }
    }
}

/// Adds `text` to a paragraph with words in it; anything else stays, and the credits get a line of their own.
fn run_on(last: Option<&mut Block>, text: &str) {
    let Some(Block::Paragraph { content, .. }) = last else {
        return;
    };
    let text: String = text.nfc().collect();
    match content.last_mut() {
        None => {}
        Some(Inline::Text { text: run, marks }) if *marks == Marks::default() => {
            run.push_str(&text);
        }
        Some(_) => content.push(Inline::Text {
            text,
            marks: Marks::default(),
        }),
    }
}
