//! Text that cannot become Markdown.

/// Where a text stands: some marks mean something only at the beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It begins a line.
    LineStart,
    /// Something stands before it on the line.
    Within,
    /// In a heading, where a closing row of # is dropped.
    Heading,
}

/// `text` with a backslash before every mark that could be markup, and blanks at its ends as entities, for they would be
/// dropped. A line end within becomes a blank.
pub(super) fn escaped(text: &str, place: Place) -> String {
    let blank = |c: char| c == ' ' || c == '\t';
    let inner = text.trim_matches(blank);
    let start = text.len() - text.trim_start_matches(blank).len();
    let (before, after) = match inner {
        "" => (text, ""),
        _ => (
            text.get(..start).unwrap_or_default(),
            text.get(start + inner.len()..).unwrap_or_default(),
        ),
    };
    let mut out = entities(before);
    let at_start = place == Place::LineStart && before.is_empty();
    out.push_str(&inner_escaped(inner, at_start, place == Place::Heading));
    out + &entities(after)
}

fn entities(blanks: &str) -> String {
    blanks
        .chars()
        .map(|c| format!("&#{};", u32::from(c)))
        .collect()
}

fn inner_escaped(text: &str, at_start: bool, heading: bool) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for (at, c) in text.char_indices() {
        let first = at_start && at == 0 && matches!(c, '#' | '+' | '-' | '=' | ':' | '%');
        let numbering = at_start && digits > 0 && at == digits && matches!(c, '.' | ')');
        if first || numbering || is_mark(c) || (heading && c == '#') {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\r') { ' ' } else { c });
    }
    out
}

/// Marks that mean something anywhere on a line, in CommonMark or in its common extensions.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | '^' | '!'
    )
}

/// An address between `<` and `>`.
pub(super) fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            '&' => out.push_str("\\&"),
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}
