//! Characters that no font could draw.

use std::collections::BTreeSet;

use sanshen_document::HiddenKind;
use serde_json::Value;
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::Fonts;

/// The glyph that fonts draw for what they do not have: a box, or nothing.
const NOT_DEFINED: u16 = 0;

/// The characters in the strings of `data` that none of the fonts has.
pub fn uncovered(data: &Value, fonts: &Fonts) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    collect(data, &mut characters);
    characters.retain(|c| !c.is_whitespace() && !is_silent(*c) && !fonts.has(*c));
    characters
}

/// The characters on finished pages that were drawn as the box for missing ones.
///
/// The fonts' tables cannot tell this: whether marks and joined letters can be drawn shows only in
/// the shaping, and the words of the form itself are on the pages alone.
pub fn boxes(document: &PagedDocument) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for page in document.pages() {
        look_into(&page.frame, &mut missing);
    }
    missing
}

fn collect(value: &Value, characters: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => characters.extend(text.chars()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, characters)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, characters)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn look_into(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look_into(&group.frame, missing),
            FrameItem::Text(text) => missing.extend(undrawn(text)),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

fn undrawn(text: &TextItem) -> impl Iterator<Item = char> {
    let glyphs = text.glyphs.iter().filter(|glyph| glyph.id == NOT_DEFINED);
    let characters =
        glyphs.flat_map(|glyph| text.text.get(glyph.range()).unwrap_or_default().chars());
    characters.filter(|c| !is_silent(*c))
}

/// Whether `c` only tells how its neighbours join or look: with them it is drawn, alone it is nothing.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || matches!(
            HiddenKind::of(c),
            Some(HiddenKind::ZeroWidth | HiddenKind::SoftHyphen)
        )
}
