//! The room that a text has.

use crate::Form;
use crate::printable::{Breaks, Place};

/// A column of text. Lengths are in points.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// From edge to edge.
    pub width: f64,
    /// The size of the letters.
    pub size: f64,
    /// The tallest picture.
    pub tallest: f64,
    /// Blocks around it.
    pub depth: usize,
    /// What it is part of.
    pub room: Room,
}

/// What a column is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The page.
    Page,
    /// A cell of a table.
    Cell,
    /// A header cell, in which lines are centered unless they say otherwise.
    HeaderCell,
}

impl Column {
    /// The column of a page's text; the templates have the same measures.
    pub fn of(form: Form) -> Self {
        let (characters, tallest) = match form {
            Form::Article => (36.0, 290.0),
            Form::Galley => (20.0, 220.0),
        };
        let size = 12.0;
        Self {
            width: characters * size,
            size,
            tallest,
            depth: 0,
            room: Room::Page,
        }
    }

    /// The same column for letters of another size.
    pub fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }

    /// The column one block further in, narrower by so many of its characters.
    pub fn inner(self, characters: f64) -> Self {
        Self {
            width: (self.width - characters * self.size).max(1.0),
            depth: self.depth + 1,
            ..self
        }
    }

    /// How many full-width characters a line has, at least one.
    pub fn characters(self) -> usize {
        // Rounded down; a float cast stops at the ends of the range.
        (self.width / self.size).max(1.0) as usize
    }

    /// The places to break for one paragraph here.
    pub fn breaks(self) -> Breaks {
        Breaks::at(Place::Column(self.characters()))
    }
}
