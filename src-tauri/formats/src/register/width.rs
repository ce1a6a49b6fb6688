//! How wide a column is printed.

use super::{ColumnKind, Register, Value};

/// Widths in characters; a Chinese character counts two.
const WIDTH: std::ops::RangeInclusive<usize> = 6..=48;
/// Rows that are looked at for the widths.
const MEASURED: usize = 500;

/// How wide a column is, in characters: its name and its widest cell among the first rows, within limits.
pub(super) fn width(register: &Register, column: usize) -> usize {
    let kind = register.columns.get(column).map(|column| column.kind);
    let name = register
        .columns
        .get(column)
        .map_or("", |column| &column.name);
    let cells = register.rows.iter().take(MEASURED);
    let cells = cells
        .filter_map(|row| row.get(column))
        .map(|cell| match cell {
            Value::Empty => 0,
            Value::Number(number) => number.to_string().len(),
            Value::Text(text) | Value::Date(text) => across(text),
        });
    // The filter's button stands beside the name.
    let widest = cells.max().unwrap_or(0).max(across(name) + 3) + 2;
    let least = match kind {
        Some(ColumnKind::Date) => 12,
        _ => *WIDTH.start(),
    };
    widest.clamp(least, *WIDTH.end())
}

/// How wide the widest line of a text is: 1 for what is half as wide as a Chinese character, else 2.
fn across(text: &str) -> usize {
    let line = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    text.lines().map(line).max().unwrap_or(0)
}
