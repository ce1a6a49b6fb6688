//! What XML says: its elements and text, read by a parser that knows nothing of who wrote it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element's name and its attributes.
pub type Element = (String, Vec<(String, String)>);

/// Every element, and all text, of a well-formed document; panics on any other.
pub fn walked(xml: &str) -> (Vec<Element>, String) {
    assert!(
        xml.chars().all(
            |c| matches!(c, '\t' | '\n') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        ),
        "a character that XML forbids"
    );
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let (mut elements, mut text, mut depth) = (Vec::new(), String::new(), 0_i32);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                depth += 1;
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("a whole attribute");
                    let value = attribute
                        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                        .expect("known entities only");
                    (attribute.key.as_ref().to_owned(), value.into_owned())
                });
                let attributes = attributes.collect();
                elements.push((tag.name().as_ref().to_owned(), attributes));
            }
            Event::End(_) => depth -= 1,
            Event::Text(words) => text.push_str(&words.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref().expect("a character") {
                Some(c) => text.push(c),
                None => text.push_str(
                    quick_xml::escape::resolve_predefined_entity(&name).expect("a known entity"),
                ),
            },
            Event::Eof => break,
            Event::Decl(_) | Event::DocType(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(depth, 0);
    (elements, text)
}
