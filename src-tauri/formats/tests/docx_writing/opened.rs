//! A file opened again, with a small tree of each of its parts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element. Texts stand in it as elements without a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub text: String,
}

impl Node {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn value(&self) -> &str {
        self.attribute("w:val").unwrap_or_default()
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The element at the end of this way.
    pub fn at(&self, way: &[&str]) -> Option<&Node> {
        way.iter().try_fold(self, |node, name| node.child(name))
    }

    /// All elements of this name, at every depth.
    pub fn all<'n>(&'n self, name: &str) -> Vec<&'n Node> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    /// All characters in it.
    pub fn words(&self) -> String {
        let inside = self.children.iter().map(Node::words);
        self.text.clone() + &inside.collect::<String>()
    }
}

/// The parts of a file, by name, in their order.
pub fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// Every part of XML as a tree.
pub fn trees(file: &[u8]) -> BTreeMap<String, Node> {
    let xml = |name: &str| name.ends_with(".xml") || name.ends_with(".rels");
    let all = parts(file).into_iter();
    all.filter(|(name, _)| xml(name))
        .map(|(name, bytes)| {
            let tree = tree(&name, &bytes);
            (name, tree)
        })
        .collect()
}

/// A part as a tree; fails when it is not well-formed.
fn tree(name: &str, bytes: &[u8]) -> Node {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let allowed =
        |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    assert!(text.chars().all(allowed), "{name}: a forbidden character");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|fault| panic!("{name}: {fault}"))
        {
            Event::Start(start) => open.push(begun(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(begun(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => said(&mut open, &text),
            Event::GeneralRef(entity) => {
                let known = entity.resolve_char_ref().unwrap().map(String::from);
                let entity: &str = &entity;
                let known = known.unwrap_or_else(|| {
                    let known = quick_xml::escape::resolve_predefined_entity(entity);
                    known.expect("an entity of XML").to_owned()
                });
                said(&mut open, &known);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "{name}: not closed");
    let roots = open.pop().unwrap().children;
    let root = roots.into_iter().find(|node| !node.name.is_empty());
    root.unwrap_or_else(|| panic!("{name}: no root"))
}

fn begun(start: &BytesStart) -> Node {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let key = attribute.key.as_ref().to_owned();
        let value = quick_xml::escape::unescape(&attribute.value);
        (key, value.unwrap().into_owned())
    });
    Node {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Node::default()
    }
}

fn said(open: &mut [Node], text: &str) {
    open.last_mut().unwrap().children.push(Node {
        text: text.to_owned(),
        ..Node::default()
    });
}
