//! Markdown read into blocks: CommonMark with tables, footnotes, strike-through and front matter.
//!
//! What CommonMark makes of a text is HTML, and may hold HTML; so it is read as such, by the one reader that knows how.

mod front;
mod render;
mod roles;

use crate::html::read::{Hand, read_all};
use crate::incoming::Incoming;
use crate::page::{Loss, Note};
use front::FrontMatter;

/// The most bytes of a text, some 1.3 million Chinese characters; what is behind them is told as lost.
const LONGEST: usize = 4 << 20;

/// Reads Markdown. Every text is Markdown, so this cannot fail.
///
/// Of a file that we wrote, the pieces around the body have their roles and the front matter gives its identity. A
/// picture is told with its address: files that lie beside this one are not read.
pub fn read(text: &str) -> Incoming {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let end = text.floor_char_boundary(LONGEST);
    let (text, rest) = text.split_at(end);
    let (matter, text) = front::split(text);
    let front = FrontMatter::of(matter);
    let hand = match front.is_ours() {
        true => Hand::OurMarkdown,
        false => Hand::Anybodys,
    };
    let mut incoming = read_all(&render::html(text), hand);
    match front.is_ours() {
        true => roles::give(&mut incoming, &front),
        false => incoming.notes.splice(0..0, front.unread()).for_each(drop),
    }
    if !rest.is_empty() {
        incoming.notes.push(Note::Lost {
            what: Loss::TooMuch,
            text: rest.chars().take(2_000).collect(),
            count: u32::try_from(rest.chars().count()).unwrap_or(u32::MAX),
            line: 0,
        });
    }
    incoming.properties = front.into_properties();
    incoming
}
