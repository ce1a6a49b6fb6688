//! Marks in XML: an element that says by an attribute what its text is.

use std::collections::BTreeMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{MAX_NUMBER, whole};
use crate::incoming::Identity;
use crate::news::{ARTICLE_NO, REVISION, SHA256};

/// Marks that are kept of one file.
const MARKS: usize = 64;

/// What a news item in NewsML-G2 says it is.
pub(super) fn news_item(text: &str) -> Option<Identity> {
    let marks = marks(text, "newsItem", "altId", "typeuri")?;
    named(&marks, [ARTICLE_NO, REVISION, SHA256])
}

/// What the package document of an EPUB says.
pub(super) fn package(text: &str) -> Option<Identity> {
    let marks = marks(text, "package", "meta", "property")?;
    let names = ["sanshen:article_no", "sanshen:revision", "sanshen:sha256"];
    named(&marks, names)
}

/// What the custom properties of an office document say.
pub(super) fn properties(text: &str) -> Option<Identity> {
    let marks = marks(text, "Properties", "property", "name")?;
    named(&marks, ["SanshenArticle", "SanshenRevision", "SanshenHash"])
}

fn named(marks: &BTreeMap<String, String>, names: [&str; 3]) -> Option<Identity> {
    let [number, revision, hash] = names.map(|name| marks.get(name));
    whole(number?, revision?.trim(), hash?.trim())
}

/// The text of every such element under its attribute, the first of each counts; `None` when the root has another
/// name. Prefixes do not matter. Reads up to the first fault of the XML.
fn marks(
    text: &str,
    root: &str,
    element: &str,
    attribute: &str,
) -> Option<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut found = BTreeMap::new();
    let mut open: Option<(String, String)> = None;
    let mut begun = false;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) if !begun => {
                if tag.local_name().as_ref() != root {
                    return None;
                }
                begun = true;
            }
            Event::Start(tag) if tag.local_name().as_ref() == element => {
                open = value(&tag, attribute).map(|name| (name, String::new()));
            }
            Event::End(tag) if tag.local_name().as_ref() == element => {
                if let Some((name, text)) = open.take() {
                    found.entry(name).or_insert(text);
                }
                if found.len() >= MARKS {
                    break;
                }
            }
            Event::Text(words) => add(&mut open, &words.xml10_content()),
            Event::CData(words) => add(&mut open, &words.xml10_content()),
            Event::GeneralRef(name) => {
                let number = name.resolve_char_ref().ok().flatten();
                match number {
                    Some(c) => add(&mut open, c.encode_utf8(&mut [0; 4])),
                    None => add(
                        &mut open,
                        resolve_predefined_entity(&name).unwrap_or_default(),
                    ),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    begun.then_some(found)
}

fn value(tag: &BytesStart, attribute: &str) -> Option<String> {
    let mut all = tag.attributes();
    let all = all.with_checks(false).flatten();
    let mut all = all.filter(|found| found.key.local_name().as_ref() == attribute);
    let found = all.next()?.normalized_value(XmlVersion::Implicit1_0);
    found.ok().map(String::from)
}

/// Adds to the open mark, as far as a mark can reach.
fn add(open: &mut Option<(String, String)>, words: &str) {
    if let Some((_, text)) = open {
        let room = (MAX_NUMBER * 4 + 4).saturating_sub(text.len());
        text.push_str(words.get(..words.floor_char_boundary(room)).unwrap_or(""));
    }
}
