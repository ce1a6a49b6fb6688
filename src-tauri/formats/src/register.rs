//! 台账: lists of articles as CSV and XLSX.

mod csv;
mod fits;
mod width;
mod xlsx;

use serde::Serialize;

pub use csv::csv;
pub use fits::RegisterFault;
pub use xlsx::xlsx;

/// A table under a title: one line an article, or whatever else is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register {
    /// What is listed, such as 发稿登记表（2026年11月）.
    pub title: String,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// The rows, from the top. A short row ends in empty cells; what stands beyond the last column is not written.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in the head row.
    pub name: String,
    /// What its cells are, for how they are aligned and how wide they are.
    pub kind: ColumnKind,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Counts and measures.
    Number,
    /// Days and moments.
    Date,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Words, on one line or more. Never a formula, whatever they begin with.
    Text(String),
    /// A count or a measure; one that is not finite is written as an empty cell.
    Number(f64),
    /// A day `YYYY-MM-DD`, perhaps with a time `hh:mm`, by the newsroom's clock. Anything else is written as words.
    Date(String),
}

impl Register {
    /// The cells of a row, one a column.
    fn cells<'a>(&'a self, row: &'a [Value]) -> impl Iterator<Item = &'a Value> {
        let filled = row.iter().chain(std::iter::repeat(&Value::Empty));
        filled.take(self.columns.len())
    }
}
