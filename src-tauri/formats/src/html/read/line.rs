//! A line of text as it grows, with blanks treated as browsers treat them.

use sanshen_document::Inline;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::face::Face;

/// Runs, breaks and footnotes since the last block began.
#[derive(Debug, Default)]
pub(super) struct Line {
    pieces: Vec<Piece>,
    /// Blanks that show only when more text follows on the line.
    pending: Option<Pending>,
    /// The last character, when it is of this line.
    last: Option<char>,
}

#[derive(Debug)]
enum Piece {
    Run(String, Face),
    Break,
    Note(Vec<Inline>),
}

#[derive(Debug)]
struct Pending {
    face: Face,
    line_end: bool,
}

/// Ends of a line, and the blanks there that mean an indent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// Typed by people: any blank at the ends goes, and at the beginning it means an indent.
    Typed,
    /// Written by us: blanks at the ends are part of the text.
    Ours,
}

/// A paragraph's worth of a line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub content: Vec<Inline>,
    /// It began with the blanks of an indent.
    pub indented: bool,
}

impl Line {
    /// Adds text. `keeps_blanks` is how preformatted text is added; line ends in it are breaks.
    pub fn text(&mut self, text: &str, face: &Face, keeps_blanks: bool) {
        let mut run = String::new();
        for c in text.chars() {
            match c {
                '\n' if keeps_blanks => {
                    self.run(std::mem::take(&mut run), face);
                    self.line_break();
                }
                ' ' | '\t' | '\n' | '\r' | '\u{c}' if !keeps_blanks => {
                    let line_end = matches!(c, '\n' | '\r');
                    match &mut self.pending {
                        Some(pending) => pending.line_end |= line_end,
                        None => {
                            self.run(std::mem::take(&mut run), face);
                            let face = face.clone();
                            self.pending = Some(Pending { face, line_end });
                        }
                    }
                }
                c if c.is_control() && c != '\t' => {}
                c => {
                    if self.pending.is_some() {
                        self.settle(c);
                    }
                    run.push(c);
                    self.last = Some(c);
                }
            }
        }
        self.run(run, face);
    }

    /// Adds a forced line break.
    pub fn line_break(&mut self) {
        self.pending = None;
        self.last = None;
        self.pieces.push(Piece::Break);
    }

    /// Adds a footnote.
    pub fn footnote(&mut self, content: Vec<Inline>) {
        if self.pending.is_some() {
            self.settle('[');
        }
        self.last = Some(']');
        self.pieces.push(Piece::Note(content));
    }

    /// Whether nothing was added that shows.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Run(text, _) => text.chars().all(char::is_whitespace),
            Piece::Break => true,
            Piece::Note(_) => false,
        })
    }

    /// Decides on the blanks before `next`: none at the beginning of a line, and none where the source's line ended
    /// between two wide characters (CSS Text 3, 4.1.3).
    fn settle(&mut self, next: char) {
        let Some(Pending { face, line_end }) = self.pending.take() else {
            return;
        };
        let Some(last) = self.last else {
            return;
        };
        if !(line_end && is_wide(last) && is_wide(next)) {
            self.run(" ".to_owned(), &face);
        }
    }

    fn run(&mut self, text: String, face: &Face) {
        if text.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(Piece::Run(run, same)) if same == face => run.push_str(&text),
            _ => self.pieces.push(Piece::Run(text, face.clone())),
        }
    }

    /// The line as one stretch, blank ends and breaks at the ends away.
    pub fn whole(self, ends: Ends) -> Stretch {
        trimmed(self.pieces, ends)
    }

    /// The line as paragraphs: typed text is parted where a line is left empty, or the next begins with an indent.
    pub fn stretches(self, ends: Ends) -> Vec<Stretch> {
        if ends == Ends::Ours {
            return vec![self.whole(ends)];
        }
        let mut parts: Vec<Vec<Piece>> = vec![Vec::new()];
        let mut at_start = false;
        for piece in self.pieces {
            let parts_here = match &piece {
                Piece::Break => at_start,
                Piece::Run(text, _) => at_start && begins_indented(text),
                Piece::Note(_) => false,
            };
            if parts_here {
                parts.push(Vec::new());
            }
            at_start = match &piece {
                Piece::Break => true,
                Piece::Run(text, _) => at_start && text.chars().all(char::is_whitespace),
                Piece::Note(_) => false,
            };
            if let Some(part) = parts.last_mut() {
                part.push(piece);
            }
        }
        parts.into_iter().map(|part| trimmed(part, ends)).collect()
    }
}

fn trimmed(mut pieces: Vec<Piece>, ends: Ends) -> Stretch {
    let blank = |c: char| match ends {
        Ends::Typed => c.is_whitespace(),
        Ends::Ours => c == ' ',
    };
    while let Some(piece) = pieces.last_mut() {
        match piece {
            Piece::Break => {}
            Piece::Run(text, _) => {
                text.truncate(text.trim_end_matches(blank).len());
                if !text.is_empty() {
                    break;
                }
            }
            Piece::Note(_) => break,
        }
        pieces.pop();
    }
    let mut blanks = String::new();
    let mut gone = 0;
    for piece in &mut pieces {
        match piece {
            Piece::Break => blanks.clear(),
            Piece::Run(text, _) => {
                let rest = text.trim_start_matches(blank);
                blanks.extend(
                    text.chars()
                        .take(text.chars().count() - rest.chars().count()),
                );
                *text = rest.to_owned();
                if !text.is_empty() {
                    break;
                }
            }
            Piece::Note(_) => break,
        }
        gone += 1;
    }
    let indented = ends == Ends::Typed && begins_indented(&blanks);
    let content = inlines(pieces.into_iter().skip(gone));
    Stretch { content, indented }
}

/// Two blanks, or one as wide as a character, begin a paragraph; one blank is a slip.
fn begins_indented(text: &str) -> bool {
    let mut blanks = text.chars().take_while(|c| c.is_whitespace());
    match blanks.next() {
        Some('\u{3000}' | '\u{2003}') => true,
        Some(_) => blanks.next().is_some(),
        None => false,
    }
}

fn inlines(pieces: impl Iterator<Item = Piece>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    let mut last_face: Option<Face> = None;
    for piece in pieces {
        match piece {
            Piece::Run(text, _) if text.is_empty() => {}
            Piece::Run(text, face) => {
                match content.last_mut() {
                    Some(Inline::Text { text: run, .. }) if last_face.as_ref() == Some(&face) => {
                        run.push_str(&text);
                    }
                    _ => {
                        let marks = face.marks();
                        content.push(Inline::Text { text, marks });
                    }
                }
                last_face = Some(face);
            }
            Piece::Break => {
                last_face = None;
                content.push(Inline::Break);
            }
            Piece::Note(note) => {
                last_face = None;
                let id = String::new();
                content.push(Inline::Footnote { id, content: note });
            }
        }
    }
    for inline in &mut content {
        if let Inline::Text { text, .. } = inline
            && !is_nfc(text)
        {
            *text = text.nfc().collect();
        }
    }
    content
}

/// Characters of Chinese, Japanese and their punctuation, which stand without blanks.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}' | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}
