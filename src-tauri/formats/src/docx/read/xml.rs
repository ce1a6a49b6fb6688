//! One part as a tree of elements that borrows its text.
//!
//! Elements and attributes go by their local names: the transitional and the strict form differ in their namespaces
//! only, and prefixes are anybody's choice. Nothing is expanded but the five entities and character references.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

/// The most elements within elements.
const MAX_DEPTH: usize = 200;
/// The most elements and stretches of text of one part.
const MAX_NODES: usize = 4_000_000;

/// Why a part was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum XmlFault {
    /// Not well-formed.
    Broken,
    /// Nested deeper, or of more nodes, than is read.
    TooComplex,
}

/// The nodes of a part in reading order, so that what is under a node is the stretch that follows it.
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

struct Node<'a> {
    /// The local name; empty for text.
    name: &'a str,
    /// The inside of the tag, or the text as it is written in the file.
    raw: &'a str,
    /// The first node that is not under this one.
    end: u32,
    /// Text that is taken as it is written.
    is_literal: bool,
}

/// One element of a tree.
#[derive(Clone, Copy)]
pub(super) struct Element<'t> {
    tree: &'t Tree<'t>,
    at: u32,
}

impl<'a> Tree<'a> {
    /// Reads a whole part, which has exactly one root.
    pub(super) fn parse(source: &'a str) -> Result<Self, XmlFault> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut reader = Reader::from_str(source);
        let mut tree = Tree { nodes: Vec::new() };
        let mut open: Vec<u32> = Vec::new();
        let mut before = 0;
        loop {
            let event = reader.read_event().map_err(|_| XmlFault::Broken)?;
            let after = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let written = source.get(before..after).unwrap_or_default();
            before = after;
            match event {
                Event::Eof => break,
                Event::Start(_) => {
                    open.push(tree.element(written, ">", &open)?);
                    if open.len() > MAX_DEPTH {
                        return Err(XmlFault::TooComplex);
                    }
                }
                Event::Empty(_) => {
                    tree.element(written, "/>", &open)?;
                }
                Event::End(_) => tree.close(open.pop().ok_or(XmlFault::Broken)?)?,
                Event::Text(_) | Event::GeneralRef(_) if !open.is_empty() => {
                    tree.push("", written, false)?;
                }
                Event::CData(data) if !open.is_empty() => {
                    let inside = written
                        .strip_prefix("<![CDATA[")
                        .and_then(|rest| rest.get(..data.len()));
                    tree.push("", inside.unwrap_or_default(), true)?;
                }
                Event::Text(_)
                | Event::GeneralRef(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
        if open.is_empty() && !tree.nodes.is_empty() {
            Ok(tree)
        } else {
            Err(XmlFault::Broken)
        }
    }

    /// The root element.
    pub(super) fn root(&'a self) -> Element<'a> {
        Element { tree: self, at: 0 }
    }

    fn element(&mut self, written: &'a str, close: &str, open: &[u32]) -> Result<u32, XmlFault> {
        if open.is_empty() && !self.nodes.is_empty() {
            return Err(XmlFault::Broken);
        }
        let inside = written
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix(close))
            .ok_or(XmlFault::Broken)?;
        let name = inside.split(char::is_whitespace).next().unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or_default();
        if local.is_empty() {
            return Err(XmlFault::Broken);
        }
        self.push(local, inside, false)
    }

    fn push(&mut self, name: &'a str, raw: &'a str, is_literal: bool) -> Result<u32, XmlFault> {
        if self.nodes.len() >= MAX_NODES {
            return Err(XmlFault::TooComplex);
        }
        let at = u32::try_from(self.nodes.len()).map_err(|_| XmlFault::TooComplex)?;
        self.nodes.push(Node {
            name,
            raw,
            end: at + 1,
            is_literal,
        });
        Ok(at)
    }

    fn close(&mut self, at: u32) -> Result<(), XmlFault> {
        let end = u32::try_from(self.nodes.len()).map_err(|_| XmlFault::TooComplex)?;
        if let Some(node) = self.nodes.get_mut(at as usize) {
            node.end = end;
        }
        Ok(())
    }
}

impl<'t> Element<'t> {
    fn node(self) -> Option<&'t Node<'t>> {
        self.tree.nodes.get(self.at as usize)
    }

    /// The local name.
    pub(super) fn name(self) -> &'t str {
        self.node().map_or("", |node| node.name)
    }

    /// The elements directly under this one.
    pub(super) fn children(self) -> impl Iterator<Item = Element<'t>> {
        self.nodes_under().filter(|node| !node.name().is_empty())
    }

    /// The first element directly under this one of that name.
    pub(super) fn child(self, name: &str) -> Option<Element<'t>> {
        self.children().find(|child| child.name() == name)
    }

    /// Every element under this one, at any depth, in reading order.
    pub(super) fn descendants(self) -> impl Iterator<Item = Element<'t>> {
        let tree = self.tree;
        let end = self.node().map_or(0, |node| node.end);
        let all = (self.at + 1..end).map(move |at| Element { tree, at });
        all.filter(|node| !node.name().is_empty())
    }

    /// The value of the attribute of that local name.
    pub(super) fn attr(self, name: &str) -> Option<String> {
        let raw = self.node()?.raw;
        let from = raw.find(char::is_whitespace)?;
        let mut attributes = Attributes::new(raw, from);
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            let key = attribute.key.as_ref();
            key.rsplit(':').next() == Some(name) && !key.starts_with("xmlns")
        })?;
        Some(plain(&found.value).into_owned())
    }

    /// The value of `val` of the first child of that name: how most properties are written.
    pub(super) fn val(self, name: &str) -> Option<String> {
        self.child(name)?.attr("val")
    }

    /// The text directly under this element.
    pub(super) fn text(self) -> String {
        let mut text = String::new();
        for node in self.nodes_under() {
            match node.node() {
                Some(node) if node.name.is_empty() && node.is_literal => text.push_str(node.raw),
                Some(node) if node.name.is_empty() => text.push_str(&plain(node.raw)),
                _ => {}
            }
        }
        text
    }

    /// Elements and text directly under this one.
    fn nodes_under(self) -> impl Iterator<Item = Element<'t>> {
        let tree = self.tree;
        let end = self.node().map_or(0, |node| node.end);
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            if next >= end {
                return None;
            }
            let at = next;
            next = tree.nodes.get(at as usize).map_or(end, |node| node.end);
            Some(Element { tree, at })
        })
    }
}

/// Text as it is meant: references resolved. One that means nothing stays as it is written.
fn plain(raw: &str) -> Cow<'_, str> {
    if !raw.contains('&') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        match after.split_once(';') {
            Some((name, tail))
                if name.len() <= 10
                    && let Some(c) = referred(name) =>
            {
                text.push(c);
                rest = tail;
            }
            _ => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    Cow::Owned(text)
}

fn referred(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32)
        }
    }
}
