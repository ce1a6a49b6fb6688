//! A text as the file has it: paragraphs and tables with every tracked change still in them.
//!
//! Both readings, accepted and rejected, are made from this.

use sanshen_document::Marks;

use super::hands::HandNo;
use super::line_look::LineLook;

/// The number of a paragraph, table, figure or footnote, in the order in which they are read, from 1.
pub(super) type Seq = u32;

/// A paragraph or a table.
pub(super) enum Item {
    Line(Line),
    Table(Table),
}

/// A paragraph.
pub(super) struct Line {
    pub seq: Seq,
    pub look: LineLook,
    /// How it was set before, and who changed that.
    pub before: Option<(LineLook, HandNo)>,
    /// Who made the mark at its end, and who took it away.
    pub end: Tracked,
    pub pieces: Vec<Piece>,
    /// The paragraphs of text boxes that stand at it.
    pub asides: Vec<Item>,
    /// The first paragraph of the unbroken row of list paragraphs that it is in.
    pub row: Seq,
}

/// Who brought something, and who took it away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tracked {
    pub came: Option<HandNo>,
    pub went: Option<HandNo>,
}

/// A piece of a paragraph.
pub(super) struct Piece {
    pub what: What,
    pub tracked: Tracked,
}

/// What a piece is.
pub(super) enum What {
    Text(Run),
    Break,
    /// A break of the page: a break where there is text on both sides.
    PageBreak,
    /// The pieces of a footnote are in the list of notes at `note`.
    Footnote {
        seq: Seq,
        note: usize,
    },
    Figure(Figure),
    Rule {
        seq: Seq,
    },
    CommentFrom(String),
    CommentTo(String),
    /// Where a comment is printed; it is about the whole paragraph unless it has a stretch of its own.
    CommentAt(String),
}

/// A run of text.
pub(super) struct Run {
    pub text: String,
    pub marks: Marks,
    /// The marks that it had, and who changed them.
    pub before: Option<Box<(Marks, HandNo)>>,
}

/// A picture.
#[derive(Clone)]
pub(super) struct Figure {
    pub seq: Seq,
    pub media: String,
    pub alt: String,
}

/// A table.
pub(super) struct Table {
    pub seq: Seq,
    pub rows: Vec<TableRow>,
}

/// A row of a table.
pub(super) struct TableRow {
    pub seq: Seq,
    pub is_header: bool,
    /// Columns left out before its first cell.
    pub skipped: u32,
    pub tracked: Tracked,
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
pub(super) struct TableCell {
    /// Columns covered.
    pub span: u32,
    /// It goes on with the cell above.
    pub follows_above: bool,
    /// It goes on with the cell before it.
    pub follows_left: bool,
    pub tracked: Tracked,
    /// What the style of its words says; `None` where its row decides.
    pub is_header: Option<bool>,
    pub items: Vec<Item>,
}

/// Which of the two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// Every change accepted.
    Accepted,
    /// Every change rejected.
    Rejected,
}

impl Tracked {
    /// Whether it is there in this reading.
    pub(super) fn is_in(self, view: View) -> bool {
        match view {
            View::Accepted => self.went.is_none(),
            View::Rejected => self.came.is_none(),
        }
    }

    /// Whoever changed it last.
    pub(super) fn hand(self) -> Option<HandNo> {
        self.went.or(self.came)
    }

    /// This, or where it is not tracked what is around it.
    pub(super) fn or(self, around: Tracked) -> Tracked {
        Tracked {
            came: self.came.or(around.came),
            went: self.went.or(around.went),
        }
    }
}

impl Line {
    /// How it is set in this reading.
    pub(super) fn look_in(&self, view: View) -> &LineLook {
        match (&self.before, view) {
            (Some((before, _)), View::Rejected) => before,
            _ => &self.look,
        }
    }

    /// Whoever changed it as a whole, or the first piece of it.
    pub(super) fn hand(&self) -> Option<HandNo> {
        let by_piece = || self.pieces.iter().find_map(|piece| piece.tracked.hand());
        self.before
            .as_ref()
            .map(|&(_, hand)| hand)
            .or(self.end.hand())
            .or_else(by_piece)
    }
}

impl Piece {
    /// Whether a reader sees something of it.
    pub(super) fn is_seen(&self) -> bool {
        match &self.what {
            What::Text(run) => !run.text.trim().is_empty(),
            What::Footnote { .. } | What::Figure(_) | What::Rule { .. } => true,
            What::Break
            | What::PageBreak
            | What::CommentFrom(_)
            | What::CommentTo(_)
            | What::CommentAt(_) => false,
        }
    }
}
