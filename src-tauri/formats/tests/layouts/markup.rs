//! A page of markup, parsed: its elements and its text.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// What a browser makes of a page.
#[derive(Default)]
pub struct Seen {
    /// Every element with its attributes, in order.
    pub elements: Vec<(String, Vec<(String, String)>)>,
    /// All text, styles left out.
    pub text: String,
}

impl Seen {
    pub fn of(html: &str) -> Self {
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        let mut seen = Self::default();
        seen.walk(&dom.document);
        seen
    }

    fn walk(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.text.push_str(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let attrs = attrs.borrow();
                let attrs = attrs
                    .iter()
                    .map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
                let name = name.local.to_string();
                let is_style = name == "style";
                self.elements.push((name, attrs.collect()));
                if is_style {
                    return;
                }
            }
            _ => {}
        }
        for child in node.children.borrow().iter() {
            self.walk(child);
        }
    }
}

/// A text without its blanks, which writers may set otherwise.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
