//! Footnotes and endnotes: runs of text alone, as the model has them.

use super::parts::{Relations, xml_part};
use super::story::{Item, Line, Piece, Run, What};
use super::walk::{PIECE, Step, Walker};
use super::xml::{Element, Tree};
use crate::page::Loss;

impl Walker<'_, '_> {
    /// Reads the notes that the main part's relations name, before its text is walked.
    pub(super) fn read_notes(&mut self) -> Step {
        let main = self.relations.clone();
        for (kind, prefix) in [("footnotes", "f"), ("endnotes", "e")] {
            for name in main.parts(kind) {
                let Ok(text) = xml_part(self.package, name) else {
                    self.losses.tell(Loss::Other, name, 0);
                    continue;
                };
                let Ok(tree) = Tree::parse(&text) else {
                    self.losses.tell(Loss::Other, name, 0);
                    continue;
                };
                self.relations = Relations::of(self.package, name);
                self.notes_under(tree.root(), prefix)?;
            }
        }
        self.relations = main;
        Ok(())
    }

    fn notes_under(&mut self, root: Element, prefix: &str) -> Step {
        for note in root.children() {
            let is_note = note.attr("type").is_none_or(|of| of == "normal");
            let Some(id) = note.attr("id").filter(|_| is_note) else {
                continue;
            };
            let mut items = Vec::new();
            self.in_table = true;
            let done = self.blocks(note, &mut items);
            self.in_table = false;
            self.fields.clear();
            self.pending.clear();
            done?;
            let pieces = self.flat(items);
            let size = pieces.iter().map(size_of).sum();
            let place = (self.notes.len(), size);
            self.note_at.entry(format!("{prefix}{id}")).or_insert(place);
            self.notes.push(pieces);
        }
        Ok(())
    }

    /// The runs of all paragraphs, parted by blanks; anything else is told.
    fn flat(&mut self, items: Vec<Item>) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut lines: Vec<Line> = Vec::new();
        for item in items {
            if let Item::Line(line) = item {
                lines.push(line);
            }
        }
        let mut is_richer = false;
        for line in lines {
            is_richer |= !line.asides.is_empty();
            let end = line.end;
            let mut is_first = true;
            for mut piece in line.pieces {
                match &mut piece.what {
                    What::Text(_) => {}
                    What::Break | What::PageBreak => piece.what = What::Text(blank()),
                    What::CommentFrom(_) | What::CommentTo(_) | What::CommentAt(_) => continue,
                    What::Footnote { .. } | What::Figure(_) | What::Rule { .. } => {
                        is_richer = true;
                        continue;
                    }
                }
                if is_first && !pieces.is_empty() {
                    is_richer = true;
                    pieces.push(Piece {
                        what: What::Text(blank()),
                        tracked: end,
                    });
                }
                is_first = false;
                pieces.push(piece);
            }
        }
        if is_richer {
            self.lose(Loss::Structure, "");
        }
        pieces
    }
}

/// What a piece counts towards the text that uses it.
fn size_of(piece: &Piece) -> usize {
    match &piece.what {
        What::Text(run) => PIECE + run.text.len() + run.marks.link.as_ref().map_or(0, String::len),
        _ => PIECE,
    }
}

fn blank() -> Run {
    Run {
        text: " ".to_owned(),
        marks: sanshen_document::Marks::default(),
        before: None,
    }
}
