//! Footnotes in the form in which our own writers set them.

use std::collections::{BTreeMap, BTreeSet};

use sanshen_document::Inline;

use super::{Hand, Walker};
use crate::html::read::arena::{Arena, NodeId, Step, Walk};
use crate::html::read::face::Face;
use crate::html::read::line::{Ends, Line};
use crate::html::read::link::link;
use crate::html::read::names::{is_block, lost};
use crate::html::read::plain::text_of;
use crate::html::read::style::Css;

/// How a note begins and ends that stands where its number would.
const IN_PLACE: (&str, char) = ("（注：", '）');

/// The notes below a text, by the id that their numbers lead to.
#[derive(Debug, Default)]
pub(super) struct NoteTexts {
    items: BTreeMap<String, NodeId>,
    used: BTreeSet<NodeId>,
}

impl NoteTexts {
    /// Finds the notes: items with an id `note-…` in a section of the class `notes`.
    pub fn of(arena: &Arena) -> Self {
        let mut notes = NoteTexts::default();
        let section =
            |&node: &NodeId| arena.name(node) == "section" && arena.is_of_class(node, "notes");
        for section in arena.all().filter(section).take(1) {
            for list in arena
                .children(section)
                .filter(|&node| arena.name(node) == "ol")
            {
                for item in arena
                    .children(list)
                    .filter(|&node| arena.name(node) == "li")
                {
                    let id = arena.attr(item, "id").filter(|id| id.starts_with("note-"));
                    notes
                        .items
                        .entry(id.unwrap_or_default().to_owned())
                        .or_insert(item);
                }
            }
        }
        notes.items.remove("");
        notes
    }

    /// The item that a reference leads to, the first time that one does.
    fn of_reference(&mut self, arena: &Arena, node: NodeId) -> Option<NodeId> {
        if arena.name(node) != "sup" || !arena.is_of_class(node, "ref") {
            return None;
        }
        let anchor = arena
            .children(node)
            .find(|&child| arena.name(child) == "a")?;
        let id = arena.attr(anchor, "href")?.strip_prefix('#')?;
        let item = *self.items.get(id)?;
        self.used.insert(item).then_some(item)
    }
}

impl Walker<'_> {
    /// Takes a footnote where its number or its text stands; `false` when the node is none. A note that was taken is not
    /// read again where it stands.
    pub(super) fn footnote(&mut self, node: NodeId) -> bool {
        if self.notes.used.contains(&node) {
            return true;
        }
        if !self.here.takes_notes() {
            return false;
        }
        if let Some(item) = self.notes.of_reference(self.arena, node) {
            let content = inlines(self.arena, item, self.ends());
            self.line.footnote(content);
            return true;
        }
        let in_place = self.hand != Hand::Anybodys && self.arena.name(node) == "small";
        let content = in_place.then(|| in_brackets(self.arena, node)).flatten();
        match content {
            Some(content) => {
                self.line.footnote(content);
                true
            }
            None => false,
        }
    }
}

/// The runs of text under a node; what a note cannot have is a blank, and the way back to its number is left out.
fn inlines(arena: &Arena, root: NodeId, ends: Ends) -> Vec<Inline> {
    let mut line = Line::default();
    let mut faces: Vec<(NodeId, Face)> = Vec::new();
    let mut walk = Walk::over(arena, root);
    while let Some(step) = walk.next() {
        let face = faces
            .last()
            .map(|(_, face)| face.clone())
            .unwrap_or_default();
        match step {
            Step::Enter(node) => {
                if let Some(text) = arena.text(node) {
                    line.text(text, &face, false);
                    continue;
                }
                let name = arena.name(node);
                let address = arena.attr(node, "href").unwrap_or_default();
                if lost(name).is_some() || address.starts_with("#ref-") {
                    walk.pass_over(node);
                    continue;
                }
                if name == "br" || is_block(name) {
                    line.text(" ", &face, false);
                }
                let css = Css::of(arena.attr(node, "style").unwrap_or_default());
                let mut inner = face.within(name, &css);
                if name == "a" {
                    inner.link = link(address).map(Into::into);
                }
                faces.push((node, inner));
            }
            Step::Leave(node) => {
                faces.pop_if(|(open, _)| *open == node);
            }
        }
    }
    line.whole(ends).content
}

/// A note in brackets in the text, without them.
fn in_brackets(arena: &Arena, node: NodeId) -> Option<Vec<Inline>> {
    let (open, close) = IN_PLACE;
    let text = text_of(arena, node);
    if !text.starts_with(open) {
        return None;
    }
    let mut content = inlines(arena, node, Ends::Ours);
    if let Some(Inline::Text { text, .. }) = content.first_mut() {
        *text = text.strip_prefix(open)?.to_owned();
    }
    if let Some(Inline::Text { text, .. }) = content.last_mut() {
        *text = text.strip_suffix(close)?.to_owned();
    }
    content.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    Some(content)
}
