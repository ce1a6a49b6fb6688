//! One reading of a text, every change accepted or every change rejected, as blocks of the model.

mod counting;
mod fold;
mod grid;
mod lists;
mod places;
mod set_line;

use std::collections::{BTreeMap, HashMap, HashSet};

use sanshen_document::{Block, BlockId};

use super::hands::HandNo;
use super::line_look::LineLook;
use super::numbering::Numbering;
use super::story::{Figure, Item, Line, Piece, Seq, View, What};
use super::styles::Styles;
use crate::incoming::{BlockRole, HandKind};

use counting::Counters;
pub(super) use counting::Numbered;
use places::Places;
use set_line::SetLine;

/// A reading that is being laid out. Ids are provisional: the number of what they stand for, and a word after `-`.
pub(super) struct Layout<'a> {
    view: View,
    notes: &'a [Vec<Piece>],
    counters: Counters<'a>,
    /// Headings go one level down, because those of the first level are many and so not the title.
    shift: u8,
    /// An empty paragraph was passed over just now.
    gap: bool,
    /// The ids that lists have taken.
    lists: HashSet<BlockId>,
    pub blocks: Vec<Block>,
    pub roles: BTreeMap<BlockId, BlockRole>,
    pub spots: Vec<(BlockId, Spot)>,
    /// Who changed a block as a whole.
    pub hands: HashMap<BlockId, HandNo>,
    pub places: Places,
}

/// A stretch of a line that somebody changed; offsets as in `incoming::Hand`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub kind: HandKind,
    pub from: u32,
    pub to: u32,
    pub hand: HandNo,
}

/// Paragraphs that run on into each other, as one.
struct RunOn<'l> {
    /// The one whose id it has.
    line: &'l Line,
    look: &'l LineLook,
    /// Who changed it as a whole.
    hand: Option<HandNo>,
    /// The pieces that are there in this reading.
    pieces: Vec<&'l Piece>,
    /// The end of the last of them is there, so that an empty one stands by itself.
    has_end: bool,
}

/// What a paragraph or table came to.
enum Set {
    Line(SetLine),
    Figure(Figure, Under),
    Rule(BlockId),
    Table(Block),
}

/// What stands under a picture and belongs to it.
#[derive(Default)]
struct Under {
    caption: Option<SetLine>,
    credit: Option<Credit>,
}

/// Whose a picture is, and whether it was made by AI.
#[derive(Default)]
struct Credit {
    name: String,
    is_ai: bool,
}

impl<'a> Layout<'a> {
    /// Lays out a whole text.
    pub(super) fn of(
        items: &[Item],
        view: View,
        notes: &'a [Vec<Piece>],
        numbering: &'a Numbering,
        styles: &'a Styles,
    ) -> Self {
        let mut layout = Layout {
            view,
            notes,
            counters: Counters::new(numbering, styles),
            shift: shift_of(items),
            gap: false,
            lists: HashSet::new(),
            blocks: Vec::new(),
            roles: BTreeMap::new(),
            spots: Vec::new(),
            hands: HashMap::new(),
            places: Places::default(),
        };
        let sets = layout.lay(items);
        layout.blocks = layout.fold(sets, true);
        layout
    }

    /// Lays out paragraphs and tables; paragraphs whose end is not there in this reading run on into the next one.
    fn lay(&mut self, items: &[Item]) -> Vec<Set> {
        let mut sets = Vec::new();
        let mut group: Vec<&Line> = Vec::new();
        for item in items {
            match item {
                Item::Line(line) => {
                    group.push(line);
                    if line.end.is_in(self.view) {
                        self.flush(&mut group, &mut sets);
                    }
                }
                Item::Table(table) => {
                    self.flush(&mut group, &mut sets);
                    self.table(table, &mut sets);
                }
            }
        }
        self.flush(&mut group, &mut sets);
        sets
    }

    /// Lays out one paragraph, of as many as run on into each other.
    ///
    /// It is set as the last of them that anything is left of, whose end it has; its id is that of the first.
    fn flush(&mut self, group: &mut Vec<&Line>, sets: &mut Vec<Set>) {
        let view = self.view;
        let lines = std::mem::take(group);
        let is_left = |line: &&&Line| {
            let mut pieces = line.pieces.iter();
            pieces.any(|piece| piece.tracked.is_in(view) && piece.is_seen())
        };
        let Some(&last) = lines.last() else {
            return;
        };
        let first = lines.iter().find(is_left).copied().unwrap_or(last);
        let look = lines
            .iter()
            .rfind(is_left)
            .copied()
            .unwrap_or(last)
            .look_in(view);
        let pieces: Vec<&Piece> = lines
            .iter()
            .flat_map(|line| &line.pieces)
            .filter(|piece| piece.tracked.is_in(view))
            .collect();
        let run = RunOn {
            line: first,
            look,
            hand: lines.iter().find_map(|line| line.hand()),
            has_end: last.end.is_in(view),
            pieces,
        };
        self.flush_pieces(&run, sets);
        for line in &lines {
            if !line.asides.is_empty() {
                let asides = self.lay(&line.asides);
                sets.extend(asides);
            }
        }
    }

    fn flush_pieces(&mut self, run: &RunOn, sets: &mut Vec<Set>) {
        let RunOn {
            line, look, hand, ..
        } = *run;
        let mut after = Vec::new();
        let mut has_text = false;
        let mut has_object = false;
        for piece in &run.pieces {
            let (set, id) = match &piece.what {
                What::Figure(figure) => (
                    Set::Figure(figure.clone(), Under::default()),
                    id_of(figure.seq),
                ),
                What::Rule { seq } => (Set::Rule(id_of(*seq)), id_of(*seq)),
                _ => {
                    has_text |= piece.is_seen();
                    continue;
                }
            };
            has_object = true;
            if let Some(hand) = piece.tracked.hand().or(hand) {
                self.hands.insert(id, hand);
            }
            if has_text {
                after.push(set)
            } else {
                sets.push(set)
            }
        }
        let id = id_of(line.seq);
        if let Some(hand) = hand {
            self.hands.insert(id.clone(), hand);
        }
        let is_item = look.number.is_some() && run.has_end && !has_object;
        if has_text || is_item {
            let number = self.counters.number(look);
            let is_kept = has_text || matches!(number, Some(Numbered::Item { .. }));
            if is_kept {
                let mut set = SetLine::of(line, look, number, &run.pieces, self.view, self.notes);
                set.after_gap = std::mem::take(&mut self.gap);
                sets.push(Set::Line(set));
            }
        } else if look.is_ruled && !has_object && run.has_end {
            sets.push(Set::Rule(id));
        } else {
            self.gap = !look.is_quote;
        }
        sets.extend(after);
    }
}

/// The provisional id of what has that number.
fn id_of(seq: Seq) -> BlockId {
    seq.to_string()
}

/// One when there are several headings of the first level: then none of them is the title.
fn shift_of(items: &[Item]) -> u8 {
    let is_first = |item: &&Item| matches!(item, Item::Line(line) if line.look.heading == Some(1));
    u8::from(items.iter().filter(is_first).count() > 1)
}
