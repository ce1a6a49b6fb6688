//! The walk over a page's tree that makes blocks of it.

mod element;
mod notes;

use std::collections::BTreeMap;

use sanshen_document::{Align, Block, Inline};

use super::arena::{Arena, NodeId, Step, Walk};
use super::build::Builder;
use super::face::Face;
use super::line::{Ends, Line};
use super::notes::Losses;
use super::plan::Plan;
use crate::incoming::BlockRole;
use crate::page::Loss;
use notes::NoteTexts;

/// Whose hand a page is in, which decides how its blanks and classes are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// Anybody's: blanks at the beginning of a paragraph mean an indent, and so on.
    Anybodys,
    /// Our own writer's page: its classes are roles.
    Ours,
    /// Markdown that our own writer wrote: blanks are text; roles come from elsewhere.
    OurMarkdown,
}

/// What a walk found.
pub(super) struct Found {
    /// The blocks with their roles; no ids yet.
    pub blocks: Vec<(Block, Option<BlockRole>)>,
    pub pictures: BTreeMap<String, Vec<u8>>,
    pub losses: Losses,
}

/// The most line ends of preformatted text that are breaks.
const BREAKS: usize = 500_000;

/// What text at a place becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Paragraph,
    Heading(u8),
    Caption,
}

/// What holds for the text at a place.
#[derive(Clone, Debug, Default)]
struct Context {
    face: Face,
    align: Align,
    indent: bool,
    keeps_blanks: bool,
    /// Its lines are kept as they are.
    preformatted: bool,
    kind: Kind,
    role: Option<BlockRole>,
}

/// What is done when an element ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    Nothing,
    Quote,
    List,
    Item,
    Table,
    Cell,
    Figure,
}

/// An element that is open.
struct Frame {
    node: NodeId,
    /// What held before it.
    outer: Context,
    block: bool,
    close: Close,
}

pub(super) struct Walker<'a> {
    arena: &'a Arena,
    plan: &'a Plan,
    hand: Hand,
    builder: Builder,
    line: Line,
    here: Context,
    frames: Vec<Frame>,
    notes: NoteTexts,
    /// Within the article, of which everything is read.
    inside: bool,
    /// The line holds words of the title.
    titled: bool,
    looks: u32,
    /// Line ends of preformatted text so far.
    breaks: usize,
    found: Found,
}

/// Reads what the plan takes of the page.
pub(super) fn walked(arena: &Arena, plan: &Plan, hand: Hand) -> Found {
    let mut walker = Walker {
        arena,
        plan,
        hand,
        builder: Builder::new(hand != Hand::Anybodys),
        line: Line::default(),
        here: Context::default(),
        frames: Vec::new(),
        notes: NoteTexts::of(arena),
        inside: false,
        titled: false,
        looks: 0,
        breaks: 0,
        found: Found {
            blocks: Vec::new(),
            pictures: BTreeMap::new(),
            losses: Losses::default(),
        },
    };
    let mut walk = Walk::over(arena, arena.body());
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(node) if !walker.enter(node) => walk.pass_over(node),
            Step::Enter(_) => {}
            Step::Leave(node) => walker.leave(node),
        }
    }
    walker.flush();
    let looks = walker.looks;
    let mut found = walker.found;
    found.losses.add_many(Loss::Look, "", looks, 0);
    found.blocks = walker.builder.top;
    found
}

impl Walker<'_> {
    fn ends(&self) -> Ends {
        match self.hand {
            Hand::Anybodys if !self.here.preformatted => Ends::Typed,
            _ => Ends::Ours,
        }
    }

    /// Enters a node; `false` when what is in it is not to be walked.
    fn enter(&mut self, node: NodeId) -> bool {
        self.inside |= node == self.plan.root;
        if !self.inside && !self.plan.passes(node) {
            return false;
        }
        if let Some(text) = self.arena.text(node) {
            self.titled |= self.plan.is_title(node);
            self.text(text);
            return true;
        }
        self.enter_element(node)
    }

    /// Adds text to the line. Of preformatted text that is mostly line ends, those beyond count are blanks.
    fn text(&mut self, text: &str) {
        let mut keeps_blanks = self.here.keeps_blanks;
        if keeps_blanks {
            self.breaks += text.bytes().filter(|&byte| byte == b'\n').count();
            keeps_blanks = self.breaks <= BREAKS;
            if !keeps_blanks {
                self.lose(Loss::Structure, "");
            }
        }
        self.line.text(text, &self.here.face, keeps_blanks);
    }

    fn leave(&mut self, node: NodeId) {
        if node == self.plan.root {
            self.flush();
            self.inside = false;
        }
        let Some(frame) = self.frames.pop_if(|frame| frame.node == node) else {
            return;
        };
        if frame.block {
            self.flush();
        }
        let role = self.here.role;
        match frame.close {
            Close::Nothing => {}
            Close::Quote => self.builder.close_quote(role),
            Close::List => self.builder.close_list(role),
            Close::Item => self.builder.close_item(),
            Close::Cell => self.builder.close_cell(),
            Close::Figure => self.builder.close_figure(role),
            Close::Table => self.close_table(role),
        }
        self.here = frame.outer;
    }

    /// Ends the line: what stands in it becomes a block, or more.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let titled = std::mem::take(&mut self.titled);
        if line.is_blank() {
            return;
        }
        let role = match titled {
            true => Some(BlockRole::Title),
            false => self.here.role,
        };
        for stretch in line.stretches(self.ends()) {
            if !stretch.content.is_empty() {
                self.block(stretch.content, stretch.indented, role);
            }
        }
    }

    fn block(&mut self, content: Vec<Inline>, indented: bool, role: Option<BlockRole>) {
        let id = String::new();
        let align = self.here.align;
        let block = match self.here.kind {
            Kind::Caption if self.builder.is_in_figure() => {
                self.builder.caption(content);
                return;
            }
            Kind::Heading(level) => Block::Heading {
                id,
                level,
                align,
                content,
            },
            Kind::Paragraph | Kind::Caption => {
                let flush_left = matches!(align, Align::Left | Align::Justify);
                Block::Paragraph {
                    id,
                    align,
                    indent: self.here.indent || indented && flush_left,
                    content,
                }
            }
        };
        self.builder.block(block, role);
    }
}
