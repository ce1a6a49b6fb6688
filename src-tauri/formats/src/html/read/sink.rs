//! What the parser builds: our own flat tree.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName, local_name, ns};

use super::arena::{Arena, DOCUMENT, Data, NodeId};

/// A node as the parser holds it: with its name, so that no question about names needs the tree.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    at: NodeId,
    name: Rc<QualName>,
}

/// Builds an [`Arena`].
pub(super) struct Sink {
    arena: RefCell<Arena>,
    size: Cell<usize>,
    nameless: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Self {
        Sink {
            arena: RefCell::default(),
            size: Cell::new(1),
            nameless: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        }
    }
}

impl Sink {
    /// How many nodes there are.
    pub fn size(&self) -> usize {
        self.size.get()
    }

    fn add(&self, data: Data) -> NodeId {
        let mut arena = self.arena.borrow_mut();
        let at = arena.add(data);
        self.size.set(arena.len());
        at
    }

    fn nameless(&self, at: NodeId) -> Handle {
        let name = Rc::clone(&self.nameless);
        Handle { at, name }
    }

    /// Adds text behind `previous` when that is a text; `false` when it is none.
    fn joined(&self, previous: Option<NodeId>, more: &StrTendril) -> bool {
        let mut arena = self.arena.borrow_mut();
        match previous.and_then(|at| arena.get_mut(at)) {
            Some(node) => match &mut node.data {
                Data::Text(text) => {
                    text.push_tendril(more);
                    true
                }
                _ => false,
            },
            None => false,
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Arena;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Arena {
        self.arena.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let shared = Rc::clone(&name);
        let at = self.add(Data::Element { name, attrs });
        Handle { at, name: shared }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        // Comments are kept out before the parser; one of its own making is an empty text.
        self.nameless(self.add(Data::Text(StrTendril::new())))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.add(Data::Text(StrTendril::new())))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(child) => {
                let mut arena = self.arena.borrow_mut();
                arena.detach(child.at);
                arena.append(parent.at, child.at);
            }
            NodeOrText::AppendText(text) => {
                let last = self.arena.borrow().last(parent.at);
                if !self.joined(last, &text) {
                    let at = self.add(Data::Text(text));
                    self.arena.borrow_mut().append(parent.at, at);
                }
            }
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let placed = self.arena.borrow().parent(element.at).is_some();
        match placed {
            true => self.append_before_sibling(element, child),
            false => self.append(prev_element, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        match new_node {
            NodeOrText::AppendNode(child) => {
                let mut arena = self.arena.borrow_mut();
                arena.detach(child.at);
                arena.insert_before(sibling.at, child.at);
            }
            NodeOrText::AppendText(text) => {
                let previous = self.arena.borrow().previous(sibling.at);
                if !self.joined(previous, &text) {
                    let at = self.add(Data::Text(text));
                    self.arena.borrow_mut().insert_before(sibling.at, at);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        let mut arena = self.arena.borrow_mut();
        let Some(node) = arena.get_mut(target.at) else {
            return;
        };
        if let Data::Element { attrs: known, .. } = &mut node.data {
            for attr in attrs {
                if !known.iter().any(|other| other.name == attr.name) {
                    known.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.arena.borrow_mut().detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.arena
            .borrow_mut()
            .move_children(node.at, new_parent.at);
    }
}
