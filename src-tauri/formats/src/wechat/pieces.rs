//! The pieces of a page that have lines.

use super::blocks::aligned;
use super::draft::Draft;
use super::style;
use crate::printed::{Piece, PieceKind};

impl Draft<'_, '_> {
    /// The lines of a piece, in one section. An address stands as text: the editor drops links to other sites.
    pub(super) fn piece(&mut self, piece: &Piece) {
        let style = match piece.kind {
            PieceKind::Kicker | PieceKind::Subtitle => style::SIDE_TITLE,
            PieceKind::Title => style::TITLE,
            PieceKind::Head => style::HEAD,
            PieceKind::Summary => style::SUMMARY,
            PieceKind::Notice | PieceKind::Credits | PieceKind::Body => style::CREDITS,
            PieceKind::Original => style::ORIGINAL,
            PieceKind::Disclaimer | PieceKind::Mark => style::SMALL,
        };
        self.open("section", &aligned(style, piece.align));
        for line in &piece.lines {
            self.line(style::TIGHT, line);
        }
        self.close("section");
    }
}
