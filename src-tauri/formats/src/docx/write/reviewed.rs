//! A comparison of two texts as paragraphs in which every change is tracked.

mod attributes;
mod figure;
mod line;
mod seam;
mod table;

use sanshen_document::compare::{Change, Compared, Kind};
use sanshen_document::{Block, Doc};

use super::draft::{Draft, gap};
use super::hands::Hands;
use super::names::Style;
use super::place::Place;
use super::story::{Flow, Paragraph, Track, Who};
use attributes::{number, set};

/// Turns a comparison into paragraphs.
pub(super) struct Reviewed<'d, 'a, 'h> {
    draft: &'d mut Draft<'a>,
    hands: &'d Hands<'h>,
    /// The ids of the blocks before, in reading order: the tree names those of after only.
    before: std::vec::IntoIter<&'d str>,
    /// The line that is read at each side: its block, and how many characters of it were read.
    old: Cursor,
    new: Cursor,
}

#[derive(Clone, Debug, Default)]
struct Cursor {
    id: String,
    at: u32,
}

/// On which sides a part of the tree is, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Both,
    /// Inserted, and so all in it but a seam.
    New,
    /// Deleted, and so all in it but a seam.
    Gone,
    /// All of it as it is after, inserted: it came from elsewhere, or was reshaped.
    Here,
    /// All of it as it was before, deleted: it went elsewhere, or was reshaped.
    Away,
}

impl Side {
    /// The side of a part inside; `None` when it is not written here.
    fn inner(self, change: Change) -> Option<Side> {
        match (self, change) {
            (Side::Both, Change::Same | Change::Changed) => Some(Side::Both),
            (Side::Both, Change::Inserted) => Some(Side::New),
            (Side::Both, Change::Deleted) => Some(Side::Gone),
            (Side::Here, Change::Deleted | Change::MovedAway) => None,
            (Side::Away, Change::Inserted | Change::MovedHere) => None,
            (Side::Both | Side::New, Change::MovedHere) => Some(Side::Here),
            (Side::Both | Side::Gone, Change::MovedAway) => Some(Side::Away),
            (side, _) => Some(side),
        }
    }

    fn is_before(self) -> bool {
        !matches!(self, Side::New | Side::Here)
    }

    fn is_after(self) -> bool {
        !matches!(self, Side::Gone | Side::Away)
    }

    /// What became of something that is on this side as a whole.
    fn track(self, who: Who) -> Track {
        match self {
            Side::Both => Track::Kept,
            Side::New | Side::Here => Track::Came(who),
            Side::Gone | Side::Away => Track::Went(who),
        }
    }
}

/// Where a part stands in each text, on which sides it is, and who changed what it stands in.
#[derive(Clone, Copy, Debug)]
struct Spot {
    side: Side,
    before: Place,
    after: Place,
    who: Who,
}

impl Spot {
    fn place(self) -> Place {
        match self.side.is_after() {
            true => self.after,
            false => self.before,
        }
    }

    /// Who changed words here that nobody claims.
    fn otherwise(self) -> Who {
        match self.side {
            Side::Both => Hands::nobody(),
            _ => self.who,
        }
    }

    fn places(self, change: impl Fn(Place) -> Place) -> Self {
        Spot {
            before: change(self.before),
            after: change(self.after),
            ..self
        }
    }
}

impl<'d, 'a, 'h> Reviewed<'d, 'a, 'h> {
    /// Writes into `draft` what becomes of the body `base`.
    pub fn of(draft: &'d mut Draft<'a>, hands: &'d Hands<'h>, base: &'d Doc) -> Self {
        let mut ids = Vec::new();
        base.for_each_block(&mut |block: &'d Block| ids.push(block.id()));
        Reviewed {
            draft,
            hands,
            before: ids.into_iter(),
            old: Cursor::default(),
            new: Cursor::default(),
        }
    }

    /// The whole body.
    pub fn body(&mut self, tree: &[Compared]) -> Vec<Flow> {
        let mut out = Vec::new();
        let spot = Spot {
            side: Side::Both,
            before: Place::body(),
            after: Place::body(),
            who: Hands::nobody(),
        };
        self.nodes(tree, spot, &mut out);
        out
    }

    fn nodes(&mut self, nodes: &[Compared], spot: Spot, out: &mut Vec<Flow>) {
        let mut last = None;
        for node in nodes {
            if let Some(side) = spot.side.inner(node.change) {
                if (last, node.what) == (Some(Kind::Blockquote), Kind::Blockquote) {
                    out.push(gap());
                }
                self.node(node, Spot { side, ..spot }, out);
                last = Some(node.what);
            }
        }
    }

    /// One block. `spot.side` is its own.
    fn node(&mut self, node: &Compared, spot: Spot, out: &mut Vec<Flow>) {
        let spot = self.arrive(node, spot);
        match node.what {
            Kind::Paragraph | Kind::Heading => self.paragraph(node, spot, out),
            Kind::BulletList | Kind::OrderedList => self.list(node, spot, out),
            Kind::Blockquote => self.nodes(&node.parts, spot.places(Place::quote), out),
            Kind::Table => self.table(node, spot, out),
            Kind::Figure => self.figure(node, spot, out),
            Kind::Rule => out.push(Flow::Paragraph(Paragraph {
                set: spot.place().line(Style::Rule),
                was: None,
                mark: spot.side.track(spot.who),
                runs: Vec::new(),
                at: None,
            })),
            // Items, rows and cells stand in their lists and tables only.
            Kind::ListItem | Kind::TableRow | Kind::TableCell | Kind::TableHeader => {
                self.nodes(&node.parts, spot, out);
            }
        }
    }

    /// Moves on to a block: its line at each side is read from the start, and its hand is that of all in it.
    fn arrive(&mut self, node: &Compared, spot: Spot) -> Spot {
        let mut who = None;
        if spot.side.is_before() {
            let id = self.before.next().unwrap_or_default();
            who = self.hands.of_block(id);
            self.old = Cursor {
                id: id.to_owned(),
                at: 0,
            };
        }
        if spot.side.is_after() {
            who = self.hands.of_block(&node.id).or(who);
            self.new = Cursor {
                id: node.id.clone(),
                at: 0,
            };
        }
        let around = match spot.side {
            Side::Both => Hands::nobody(),
            _ => spot.who,
        };
        Spot {
            who: who.unwrap_or(around),
            ..spot
        }
    }

    fn list(&mut self, node: &Compared, spot: Spot, out: &mut Vec<Flow>) {
        let start = |kind, attrs| (kind == Kind::OrderedList).then(|| number(attrs, "start"));
        let is = start(node.what, node.after.as_ref());
        let was = start(node.was.unwrap_or(node.what), node.before.as_ref());
        let before = self.draft.lists.add(
            spot.before.level(),
            if spot.side.is_before() { was } else { is },
        );
        let after = match spot.side == Side::Both
            && (is != was || spot.before.level() != spot.after.level())
        {
            true => self.draft.lists.add(spot.after.level(), is),
            false => before,
        };
        for item in &node.parts {
            let Some(side) = spot.side.inner(item.change) else {
                continue;
            };
            let mut inside = Spot {
                side,
                before: spot.before.item(before),
                after: spot.after.item(after),
                ..spot
            };
            for block in &item.parts {
                let Some(side) = inside.side.inner(block.change) else {
                    continue;
                };
                self.node(block, Spot { side, ..inside }, out);
                if side.is_before() {
                    inside.before = inside.before.after_first();
                }
                if side.is_after() {
                    inside.after = inside.after.after_first();
                }
            }
        }
    }

    fn paragraph(&mut self, node: &Compared, spot: Spot, out: &mut Vec<Flow>) {
        let is = set(node.what, node.after.as_ref(), spot.after);
        let was = set(
            node.was.unwrap_or(node.what),
            node.before.as_ref(),
            spot.before,
        );
        let at = self.place_after(spot.side);
        let runs = self.runs(&node.pieces, spot);
        let who = seam::first_hand(&runs, spot, self.hands.of_block(&node.id));
        let paragraph = Paragraph {
            set: if spot.side.is_after() { is } else { was },
            was: (spot.side == Side::Both && is != was).then_some((was, spot.who)),
            mark: spot.side.track(who),
            runs,
            at,
        };
        match seam::is_seam(node, spot.side) {
            true => seam::sew(paragraph, spot.side, out),
            false => out.push(Flow::Paragraph(paragraph)),
        }
    }
}
