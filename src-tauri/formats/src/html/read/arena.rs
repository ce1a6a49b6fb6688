//! The tree of a page as a flat list of nodes: however deep a page is nested, nothing recurses to build, walk or drop it.

use std::rc::Rc;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

/// A node's place in the list; [`NONE`] for no node.
pub(super) type NodeId = u32;

/// No node.
pub(super) const NONE: NodeId = NodeId::MAX;

/// The document's own node.
pub(super) const DOCUMENT: NodeId = 0;

#[derive(Debug)]
pub(super) struct Node {
    pub parent: NodeId,
    pub previous: NodeId,
    pub next: NodeId,
    pub first: NodeId,
    pub last: NodeId,
    pub data: Data,
}

#[derive(Debug)]
pub(super) enum Data {
    Document,
    Element {
        name: Rc<QualName>,
        attrs: Vec<Attribute>,
    },
    Text(StrTendril),
}

/// All nodes of a page.
#[derive(Debug)]
pub(super) struct Arena {
    nodes: Vec<Node>,
}

impl Default for Arena {
    fn default() -> Self {
        let mut arena = Arena { nodes: Vec::new() };
        arena.add(Data::Document);
        arena
    }
}

impl Arena {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a node that stands nowhere yet.
    pub fn add(&mut self, data: Data) -> NodeId {
        let at = NodeId::try_from(self.nodes.len()).unwrap_or(NONE);
        self.nodes.push(Node {
            parent: NONE,
            previous: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
            data,
        });
        at
    }

    pub fn get(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    pub fn get_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id as usize)
    }

    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.parent)
    }

    pub fn first(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.first)
    }

    pub fn next(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.next)
    }

    pub fn last(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.last)
    }

    pub fn previous(&self, id: NodeId) -> Option<NodeId> {
        self.link(id, |node| node.previous)
    }

    fn link(&self, id: NodeId, pick: fn(&Node) -> NodeId) -> Option<NodeId> {
        self.get(id).map(pick).filter(|&other| other != NONE)
    }

    /// The children of a node in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.first(id), |&child| self.next(child))
    }

    /// The name of an HTML element; empty for other nodes, `svg` and `math` for what is theirs.
    pub fn name(&self, id: NodeId) -> &str {
        match self.get(id).map(|node| &node.data) {
            Some(Data::Element { name, .. }) if name.ns == ns!(html) => &name.local,
            Some(Data::Element { name, .. }) if name.ns == ns!(svg) => "svg",
            Some(Data::Element { name, .. }) if name.ns == ns!(mathml) => "math",
            _ => "",
        }
    }

    /// The name of an element of any kind without its namespace; empty for other nodes.
    pub fn local(&self, id: NodeId) -> &str {
        match self.get(id).map(|node| &node.data) {
            Some(Data::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    /// The nodes in no order that matters.
    pub fn all(&self) -> impl Iterator<Item = NodeId> + use<> {
        0..NodeId::try_from(self.nodes.len()).unwrap_or(NONE)
    }

    /// The page's body; the document itself when there is none.
    pub fn body(&self) -> NodeId {
        let html = self
            .children(DOCUMENT)
            .find(|&node| self.name(node) == "html");
        let body =
            html.and_then(|html| self.children(html).find(|&node| self.name(node) == "body"));
        body.unwrap_or(DOCUMENT)
    }

    /// The characters of a text node.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match &self.get(id)?.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of an attribute.
    pub fn attr(&self, id: NodeId, wanted: &str) -> Option<&str> {
        let Data::Element { attrs, .. } = &self.get(id)?.data else {
            return None;
        };
        let found = attrs.iter().find(|attr| &*attr.name.local == wanted)?;
        Some(&found.value)
    }

    /// Whether the element is of this class.
    pub fn is_of_class(&self, id: NodeId, wanted: &str) -> bool {
        let classes = self.attr(id, "class").unwrap_or_default();
        classes
            .split_ascii_whitespace()
            .any(|class| class == wanted)
    }

    /// Makes `child`, which stands nowhere, the last child of `parent`.
    pub fn append(&mut self, parent: NodeId, child: NodeId) {
        let previous = self.last(parent).unwrap_or(NONE);
        self.place(child, parent, previous, NONE);
    }

    /// Puts `child`, which stands nowhere, before `sibling`.
    pub fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        let parent = self.parent(sibling).unwrap_or(NONE);
        let previous = self.previous(sibling).unwrap_or(NONE);
        self.place(child, parent, previous, sibling);
    }

    fn place(&mut self, child: NodeId, parent: NodeId, previous: NodeId, next: NodeId) {
        if let Some(node) = self.get_mut(child) {
            (node.parent, node.previous, node.next) = (parent, previous, next);
        }
        self.join(parent, previous, child);
        self.join(parent, child, next);
    }

    /// Makes `after` follow `before` under `parent`; either may be no node.
    fn join(&mut self, parent: NodeId, before: NodeId, after: NodeId) {
        if let Some(node) = self.get_mut(before) {
            node.next = after;
        } else if let Some(node) = self.get_mut(parent) {
            node.first = after;
        }
        if let Some(node) = self.get_mut(after) {
            node.previous = before;
        } else if let Some(node) = self.get_mut(parent) {
            node.last = before;
        }
    }

    /// Takes a node, with all under it, from where it stands.
    pub fn detach(&mut self, child: NodeId) {
        let Some(node) = self.get(child) else {
            return;
        };
        let (parent, previous, next) = (node.parent, node.previous, node.next);
        if parent == NONE {
            return;
        }
        self.join(parent, previous, next);
        if let Some(node) = self.get_mut(child) {
            (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
        }
    }

    /// Moves all children of one node to the end of another.
    pub fn move_children(&mut self, from: NodeId, to: NodeId) {
        while let Some(child) = self.first(from) {
            self.detach(child);
            self.append(to, child);
        }
    }
}

/// One step of a walk in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

/// A walk over a node and all under it.
pub(super) struct Walk<'a> {
    arena: &'a Arena,
    root: NodeId,
    next: Option<Step>,
}

impl<'a> Walk<'a> {
    pub fn over(arena: &'a Arena, root: NodeId) -> Self {
        let next = Some(Step::Enter(root));
        Walk { arena, root, next }
    }

    /// Leaves the node that was just entered without going into it.
    pub fn pass_over(&mut self, node: NodeId) {
        self.next = Some(Step::Leave(node));
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = match step {
            Step::Enter(node) => match self.arena.first(node) {
                Some(child) => Some(Step::Enter(child)),
                None => Some(Step::Leave(node)),
            },
            Step::Leave(node) if node == self.root => None,
            Step::Leave(node) => match self.arena.next(node) {
                Some(sibling) => Some(Step::Enter(sibling)),
                None => self.arena.parent(node).map(Step::Leave),
            },
        };
        Some(step)
    }
}
