//! What is printed around the text, as the template takes it.

use serde::Serialize;

use super::blocks::Side;
use super::column::Column;
use super::inline::{Run, is_safe_link};
use crate::{Form, PageKind, PagePiece};

/// A piece with its lines in runs.
#[derive(Debug, Serialize)]
pub struct Piece {
    kind: PageKind,
    align: Side,
    /// The longest line in characters.
    longest: usize,
    lines: Vec<Vec<Run>>,
}

/// `piece` as it stands on a page of this form.
pub fn piece(piece: &PagePiece, form: Form) -> Piece {
    let column = Column::of(form);
    let lengths = piece.lines.iter().map(|line| line.chars().count());
    let lines = piece.lines.iter().map(|line| match piece.kind {
        PageKind::Title => title(line, form),
        _ => linked(line, piece.link.as_deref(), column),
    });
    Piece {
        kind: piece.kind,
        align: piece.align.into(),
        longest: lengths.max().unwrap_or(0),
        lines: lines.collect(),
    }
}

/// A line of the title, which goes into two at one of its own pauses if both then fit.
fn title(line: &str, form: Form) -> Vec<Run> {
    // Characters of one line, and of each of two: the templates set these smaller.
    let (alone, most) = match form {
        Form::Article => (19, 21),
        Form::Galley => (13, 13),
    };
    // The largest letters are twice those of the text.
    let column = Column::of(form);
    let mut breaks = column.sized(column.size * 2.0).breaks();
    let length = line.chars().count();
    let mut pauses = Vec::new();
    for (before, (at, c)) in line.char_indices().enumerate() {
        let first = before + 1;
        let second = length - first;
        let fits = first <= most && (1..=most).contains(&second);
        let end = at + c.len_utf8();
        let quoted = line
            .get(end..)
            .is_some_and(|rest| rest.starts_with(['”', '’', '》', '）']));
        if fits && pauses_after(c) && !quoted {
            pauses.push((first.max(second), end));
        }
    }
    // The longer of the two is as short as can be.
    let pause = pauses.into_iter().min().filter(|_| length > alone);
    match pause.and_then(|(_, at)| line.split_at_checked(at)) {
        Some((first, second)) => vec![
            Run::Text(breaks.printable(first.trim_end())),
            Run::Break,
            Run::Text(breaks.printable(second)),
        ],
        None => vec![Run::Text(breaks.printable(line))],
    }
}

/// Whether a reader takes a breath after `c`.
fn pauses_after(c: char) -> bool {
    matches!(
        c,
        '，' | '；' | '：' | '！' | '？' | '。' | ' ' | '\u{3000}'
    )
}

/// A line in which `link` leads where it says.
fn linked(line: &str, link: Option<&str>, column: Column) -> Vec<Run> {
    let mut breaks = column.breaks();
    let link = link.filter(|link| is_safe_link(link));
    let parts = link.and_then(|link| Some((line.split_once(link)?, link)));
    let Some(((before, after), link)) = parts else {
        return vec![Run::Text(breaks.printable(line))];
    };
    vec![
        Run::Text(breaks.printable(before)),
        Run::Marked {
            text: vec![breaks.printable(link)],
            marks: Vec::new(),
            link: Some(link.to_owned()),
            slanted: false,
        },
        Run::Text(breaks.printable(after)),
    ]
}
