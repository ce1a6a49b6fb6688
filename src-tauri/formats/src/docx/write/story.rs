//! What is to be written, paragraph by paragraph, before it becomes XML.

use sanshen_document::{Align, Marks};

use super::names::Style;

/// What stands on the page.
#[derive(Clone, Debug)]
pub(super) enum Flow {
    Paragraph(Paragraph),
    Table(Table),
}

/// One paragraph.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub set: Setting,
    /// How it was set, and who set it otherwise.
    pub was: Option<(Setting, Who)>,
    /// What became of its end.
    pub mark: Track,
    pub runs: Vec<Run>,
    /// Where in the content its words stand, so that comments find them.
    pub at: Option<At>,
}

/// The place of a paragraph's first character: the block, and how many characters of it stood in paragraphs before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub block: String,
    pub from: u32,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    pub style: Style,
    /// Other than the style's own.
    pub align: Option<Align>,
    pub first: First,
    /// Indents beyond the style's own, in twips.
    pub left: Option<u32>,
    pub right: Option<u32>,
    pub number: Option<Number>,
    /// Stays on the page of the next paragraph.
    pub keep_next: bool,
}

impl Setting {
    /// As the style sets it.
    pub fn of(style: Style) -> Self {
        Setting {
            style,
            align: None,
            first: First::AsStyle,
            left: None,
            right: None,
            number: None,
            keep_next: false,
        }
    }
}

/// Where the first line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    AsStyle,
    /// Two characters in.
    Indented,
    /// With the others.
    Flush,
    /// Before the others, for a number.
    Hanging,
}

/// A number or bullet before a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The list, by its number in `numbering.xml`.
    pub list: usize,
    /// How deep it stands, from 0.
    pub level: u8,
}

/// A stretch of a line.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub what: What,
    pub marks: Marks,
    /// Its marks before, where they are all that differs.
    pub was: Option<(Marks, Who)>,
    pub track: Track,
}

/// What a run is.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Characters; a forced break is `\n`.
    Text(String),
    /// A footnote, by its place among all.
    Note(usize),
    Picture(Picture),
    /// Here the words of a comment begin, by its place among all.
    CommentStart(usize),
    /// Here they end.
    CommentEnd(usize),
}

impl Run {
    /// Text without marks.
    pub fn plain(text: impl Into<String>, track: Track) -> Self {
        Run {
            what: What::Text(text.into()),
            marks: Marks::default(),
            was: None,
            track,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(&self.what, What::Text(text) if text.is_empty())
    }

    /// How many code points of the content it covers.
    pub fn length(&self) -> u32 {
        let length = match &self.what {
            _ if matches!(self.track, Track::Went(_)) => 0,
            What::Text(text) => text.chars().count(),
            What::Note(_) => 1,
            What::Picture(_) | What::CommentStart(_) | What::CommentEnd(_) => 0,
        };
        u32::try_from(length).unwrap_or(u32::MAX)
    }
}

/// A picture in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// Its place among the files.
    pub file: usize,
    pub alt: String,
    /// Width and height in Word's unit.
    pub size: (u64, u64),
}

/// What became of something between the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Track {
    Kept,
    Came(Who),
    Went(Who),
}

/// Who changed it, by the place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Who(pub usize);

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// In from the left.
    pub left: u32,
    /// The widths of the columns.
    pub columns: Vec<u32>,
    pub rows: Vec<TableRow>,
}

/// A row of a table, in which every column is covered.
#[derive(Clone, Debug)]
pub(super) struct TableRow {
    /// Printed again on every page.
    pub header: bool,
    pub track: Track,
    pub cells: Vec<TableCell>,
}

/// A cell of a row.
#[derive(Clone, Debug)]
pub(super) struct TableCell {
    pub header: bool,
    pub width: u32,
    pub columns: usize,
    pub rows: Rows,
    pub inside: Vec<Flow>,
}

/// Whether a cell covers several rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    One,
    First,
    Covered,
}
