//! What of a page is read: the article, and the lines around it that belong to it.

mod labels;
mod near;
mod root;

use std::collections::HashSet;

use super::arena::{Arena, NodeId, Step, Walk};
use super::meta::PageMeta;
use super::notes::shortened;
use super::plain::{is_no_text, text_of};
use crate::page::LeftOut;

/// A heading behind more text than this is none of the page.
const EARLY: usize = 200;
/// The most characters of what is left out that are told.
const TOLD: usize = 2_000;

/// What is read of a page.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Everything in it is read.
    pub root: NodeId,
    /// The heading that is the title.
    pub title: Option<NodeId>,
    /// A title that stands nowhere on the page but in its head.
    pub lead: Option<String>,
    /// What was left out before and after the article, as it is told.
    pub left: Vec<(LeftOut, String)>,
    /// Outside the root: texts that are read, and what they stand in.
    taken: HashSet<NodeId>,
    /// Those texts that are the title.
    title_texts: HashSet<NodeId>,
}

impl Plan {
    /// Reads everything under `root` and nothing else.
    pub fn all_of(arena: &Arena, root: NodeId) -> Self {
        let mut plan = Plan {
            root,
            ..Plan::default()
        };
        plan.take(arena, root);
        plan
    }

    /// The plan for a page that somebody saved: its article where it can be told, else everything.
    pub fn of(arena: &Arena, meta: &PageMeta) -> Self {
        let body = arena.body();
        let root = root::article(arena, body);
        let mut plan = Plan::all_of(arena, root);
        plan.title = only_heading(arena, root);
        if root != body {
            plan.take_around(arena, body, meta);
        }
        plan
    }

    /// The heading of a page without surroundings that is its title.
    pub fn title_of(arena: &Arena) -> Option<NodeId> {
        only_heading(arena, arena.body())
    }

    /// Whether something in a node outside the root is read.
    pub fn passes(&self, node: NodeId) -> bool {
        self.taken.contains(&node)
    }

    /// Whether a text outside the root is of the title.
    pub fn is_title(&self, text: NodeId) -> bool {
        self.title_texts.contains(&text)
    }

    fn take_around(&mut self, arena: &Arena, body: NodeId, meta: &PageMeta) {
        let has_title = self.title.is_some() || near::begins_with_title(arena, self.root, meta);
        let around = near::around(arena, body, self.root, has_title, meta);
        for line in around
            .before
            .iter()
            .chain(&around.after)
            .filter(|line| line.taken)
        {
            for &text in &line.texts {
                self.take(arena, text);
            }
            if line.title {
                self.title_texts.extend(&line.texts);
            }
        }
        if !has_title && self.title_texts.is_empty() {
            self.lead = meta.headline();
        }
        for (what, lines) in [
            (LeftOut::Header, &around.before),
            (LeftOut::Footer, &around.after),
        ] {
            let text = told(lines);
            if !text.is_empty() {
                self.left.push((what, text));
            }
        }
    }

    /// Takes a node and all that it stands in.
    fn take(&mut self, arena: &Arena, node: NodeId) {
        let mut above = Some(node);
        while let Some(node) = above {
            if !self.taken.insert(node) {
                return;
            }
            above = arena.parent(node);
        }
    }
}

/// The lines that are not taken.
fn told(lines: &[near::OuterLine]) -> String {
    let mut text = String::new();
    let mut length = 0;
    for line in lines.iter().filter(|line| !line.taken) {
        let line = shortened(&line.text);
        length += line.chars().count() + 1;
        if length > TOLD {
            break;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
    }
    text
}

/// The one heading of the first level, when it stands early.
fn only_heading(arena: &Arena, root: NodeId) -> Option<NodeId> {
    let mut found = None;
    let mut before = 0;
    let mut walk = Walk::over(arena, root);
    while let Some(step) = walk.next() {
        let Step::Enter(node) = step else {
            continue;
        };
        if is_no_text(arena, node) {
            walk.pass_over(node);
        } else if arena.name(node) == "h1" && !text_of(arena, node).is_empty() {
            if found.is_some() {
                return None;
            }
            found = Some(node);
            walk.pass_over(node);
        } else if found.is_none() {
            let text = arena.text(node).unwrap_or_default();
            before += text.chars().filter(|c| !c.is_whitespace()).count();
            if before > EARLY {
                return None;
            }
        }
    }
    found
}
