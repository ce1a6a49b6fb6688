//! A paragraph as a line of the model, with the places of changes and comments in it.

use sanshen_document::{Inline, Marks};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::super::line_look::LineLook;
use super::super::story::{Line, Piece, Run, Seq, View, What};
use super::counting::Numbered;
use super::{Spot, id_of};
use crate::incoming::HandKind;

/// With so many full-width blanks at its start the first line is indented.
const INDENT: usize = 2;
const WIDE_BLANK: char = '\u{3000}';

/// A paragraph, set.
pub(super) struct SetLine {
    pub seq: Seq,
    pub row: Seq,
    pub look: LineLook,
    pub number: Option<Numbered>,
    pub indent: bool,
    pub content: Vec<Inline>,
    /// Code points of the content, breaks and footnotes as one.
    pub length: u32,
    pub spots: Vec<Spot>,
    pub comments: Vec<Mark>,
    /// An empty paragraph stands before it.
    pub after_gap: bool,
}

/// Where a comment begins, ends or is printed.
pub(super) struct Mark {
    pub kind: MarkKind,
    pub id: String,
    pub at: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkKind {
    From,
    To,
    At,
}

impl SetLine {
    /// Sets the pieces that are there in this reading.
    pub(super) fn of(
        line: &Line,
        look: &LineLook,
        number: Option<Numbered>,
        pieces: &[&Piece],
        view: View,
        notes: &[Vec<Piece>],
    ) -> Self {
        let mut blanks = leading_blanks(pieces);
        let is_indented = blanks >= INDENT;
        if !is_indented {
            blanks = 0;
        }
        let mut setter = Setter::new(view);
        if let Some(Numbered::Label(label)) = &number {
            setter.label(label);
        }
        for piece in pieces {
            setter.piece(piece, &mut blanks, notes);
        }
        let mut set = SetLine {
            seq: line.seq,
            row: line.row,
            look: look.clone(),
            number,
            indent: look.indent || is_indented,
            content: setter.content,
            length: setter.at,
            spots: setter.spots,
            comments: setter.comments,
            after_gap: false,
        };
        set.normalise();
        set
    }

    /// Whether it holds a footnote.
    pub(super) fn has_footnote(&self) -> bool {
        let mut content = self.content.iter();
        content.any(|inline| matches!(inline, Inline::Footnote { .. }))
    }

    /// A letter and its accent may have stood in two pieces; then places after them move, never past the end.
    fn normalise(&mut self) {
        if !compose(&mut self.content) {
            return;
        }
        self.length = length_of(&self.content);
        for spot in &mut self.spots {
            spot.from = spot.from.min(self.length);
            spot.to = spot.to.min(self.length);
        }
        for mark in &mut self.comments {
            mark.at = mark.at.min(self.length);
        }
    }
}

/// Puts pieces after each other.
struct Setter {
    view: View,
    content: Vec<Inline>,
    at: u32,
    /// A break of the page, which counts once text follows.
    page_break: bool,
    spots: Vec<Spot>,
    comments: Vec<Mark>,
}

impl Setter {
    fn new(view: View) -> Self {
        Setter {
            view,
            content: Vec::new(),
            at: 0,
            page_break: false,
            spots: Vec::new(),
            comments: Vec::new(),
        }
    }

    /// The number before a heading, with the blank that the page shows after it.
    fn label(&mut self, label: &str) {
        let gap = match label.chars().next_back() {
            Some(c) if c.is_ascii() => " ",
            Some(c) if c.is_alphanumeric() => "\u{3000}",
            _ => "",
        };
        let text: String = format!("{label}{gap}").nfc().collect();
        self.at += push_text(&mut self.content, &text, &Marks::default());
    }

    fn piece(&mut self, piece: &Piece, blanks: &mut usize, notes: &[Vec<Piece>]) {
        let from = self.at;
        match &piece.what {
            What::Text(run) => {
                let text = without_blanks(&run.text, blanks);
                if text.is_empty() {
                    return;
                }
                self.settle_break();
                self.at += push_text(&mut self.content, &composed(text), marks_in(run, self.view));
            }
            What::Break => self.thing(Inline::Break),
            What::PageBreak => self.page_break |= !self.content.is_empty(),
            What::Footnote { seq, note } => {
                let pieces = notes.get(*note).map_or(&[][..], Vec::as_slice);
                self.thing(Inline::Footnote {
                    id: id_of(*seq),
                    content: note_content(pieces, self.view),
                });
            }
            What::CommentFrom(id) => self.mark(MarkKind::From, id),
            What::CommentTo(id) => self.mark(MarkKind::To, id),
            What::CommentAt(id) => self.mark(MarkKind::At, id),
            What::Figure(_) | What::Rule { .. } => {}
        }
        self.spot(piece, from);
    }

    fn thing(&mut self, inline: Inline) {
        self.settle_break();
        self.content.push(inline);
        self.at += 1;
    }

    fn settle_break(&mut self) {
        if std::mem::take(&mut self.page_break) {
            self.content.push(Inline::Break);
            self.at += 1;
        }
    }

    fn mark(&mut self, kind: MarkKind, id: &str) {
        self.comments.push(Mark {
            kind,
            id: id.to_owned(),
            at: self.at,
        });
    }

    /// Who made the stretch from there to here.
    fn spot(&mut self, piece: &Piece, from: u32) {
        let changed = match &piece.what {
            What::Text(run) => run.before.as_ref().map(|before| before.1),
            _ => None,
        };
        let (kind, hand) = match self.view {
            View::Accepted => (HandKind::Inserted, piece.tracked.came.or(changed)),
            View::Rejected => (HandKind::Deleted, piece.tracked.went),
        };
        let Some(hand) = hand.filter(|_| self.at > from) else {
            return;
        };
        match self.spots.last_mut() {
            Some(last) if last.to == from && last.hand == hand => last.to = self.at,
            _ => self.spots.push(Spot {
                kind,
                from,
                to: self.at,
                hand,
            }),
        }
    }
}

fn marks_in(run: &Run, view: View) -> &Marks {
    match (&run.before, view) {
        (Some(before), View::Rejected) => &before.0,
        _ => &run.marks,
    }
}

/// Full-width blanks before anything else.
fn leading_blanks(pieces: &[&Piece]) -> usize {
    let mut blanks = 0;
    for piece in pieces {
        match &piece.what {
            What::Text(run) => {
                let found = run.text.chars().take_while(|&c| c == WIDE_BLANK).count();
                blanks += found;
                if run.text.chars().nth(found).is_some() {
                    break;
                }
            }
            What::Break | What::Footnote { .. } => break,
            _ => {}
        }
    }
    blanks
}

/// The text without the blanks that are still to be taken out.
fn without_blanks<'t>(text: &'t str, blanks: &mut usize) -> &'t str {
    let mut rest = text;
    while *blanks > 0
        && let Some(shorter) = rest.strip_prefix(WIDE_BLANK)
    {
        rest = shorter;
        *blanks -= 1;
    }
    rest
}

/// The runs of a footnote, without the blank that stands after its number.
fn note_content(pieces: &[Piece], view: View) -> Vec<Inline> {
    let mut content = Vec::new();
    let mut is_first = true;
    for piece in pieces.iter().filter(|piece| piece.tracked.is_in(view)) {
        if let What::Text(run) = &piece.what {
            let blank = run.text.strip_prefix([' ', '\t']).filter(|_| is_first);
            let text = blank.unwrap_or(&run.text);
            is_first = false;
            push_text(&mut content, &composed(text), marks_in(run, view));
        }
    }
    compose(&mut content);
    content
}

/// Adds text, to the last run when its marks are the same; answers its code points.
fn push_text(content: &mut Vec<Inline>, more: &str, marks: &Marks) -> u32 {
    if more.is_empty() {
        return 0;
    }
    match content.last_mut() {
        Some(Inline::Text { text, marks: same }) if same == marks => text.push_str(more),
        _ => content.push(Inline::Text {
            text: more.to_owned(),
            marks: marks.clone(),
        }),
    }
    code_points(more)
}

fn composed(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// Makes every run NFC; whether one was not.
fn compose(content: &mut [Inline]) -> bool {
    let mut is_changed = false;
    for inline in content {
        if let Inline::Text { text, .. } = inline
            && !is_nfc(text)
        {
            *text = text.nfc().collect();
            is_changed = true;
        }
    }
    is_changed
}

fn length_of(content: &[Inline]) -> u32 {
    let lengths = content.iter().map(|inline| match inline {
        Inline::Text { text, .. } => code_points(text),
        Inline::Break | Inline::Footnote { .. } => 1,
    });
    lengths.sum()
}

fn code_points(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}
