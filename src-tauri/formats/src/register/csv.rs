//! The register as CSV by RFC 4180.

use super::{Register, Value};

/// Excel takes a file without this mark for one in the system's own encoding.
const MARK: &str = "\u{feff}";

/// The head row and the rows as UTF-8 with a byte order mark, lines ended by CRLF; the title is not in it.
///
/// A cell of words that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (full-width signs as well) gets an
/// apostrophe before it: spreadsheet programs would take it for a formula and run it (OWASP, CSV injection). Numbers
/// are written as they are.
pub fn csv(register: &Register) -> Vec<u8> {
    let mut out = String::from(MARK);
    let names: Vec<String> = register
        .columns
        .iter()
        .map(|column| words(&column.name))
        .collect();
    line(&names, &mut out);
    for row in &register.rows {
        let cells: Vec<String> = register.cells(row).map(cell).collect();
        line(&cells, &mut out);
    }
    out.into_bytes()
}

fn line(cells: &[String], out: &mut String) {
    // A line of one empty cell would be an empty line, which most readers skip.
    match cells {
        [alone] if alone.is_empty() => out.push_str("\"\""),
        cells => out.push_str(&cells.join(",")),
    }
    out.push_str("\r\n");
}

fn cell(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Number(number) if !number.is_finite() => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) | Value::Date(text) => words(text),
    }
}

/// Words that stay words, in quotes where the form wants them.
fn words(text: &str) -> String {
    let formula = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let safe = match text.starts_with(formula) {
        true => format!("'{text}"),
        false => text.to_owned(),
    };
    match safe.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}
