//! A page on paper: PDF and galley.

use sanshen_formats::PieceKind;
use sanshen_formats::picture::screen_copy;
use sanshen_typeset::{
    ArticlePage, Fonts, Form, PageKind, PagePiece, Picture, Typeset, typeset_article,
};

use super::setting::Setting;
use super::write::not_printed;
use crate::refusal::Result;
use crate::surroundings::local;
use crate::words::Format;

/// The most pages of paper that are shown before they are printed.
const MOST_PAGES: usize = 20;

/// Sets the page in type.
pub(crate) fn typeset(setting: &Setting, form: Form, fonts: &Fonts) -> Result<Typeset> {
    let around = &setting.around;
    setting.print(Format::Pdf, |page| {
        let pieces = page.pieces.iter().map(|piece| PagePiece {
            kind: kind(piece.kind),
            lines: piece.lines.clone(),
            align: piece.align,
            link: piece.link.clone(),
        });
        let pictures = |sha256: &str| {
            // Made here from the picture itself: the copy that is kept for the screen is vouched for by nobody.
            let copy = screen_copy(&setting.picture(sha256)?.bytes).ok()?;
            Some(Picture {
                mime: copy.kind.mime().into(),
                bytes: copy.bytes.into(),
            })
        };
        let paper = ArticlePage {
            form,
            pieces: pieces.collect(),
            body: &around.content.body,
            pictures: &pictures,
            header: page.page.site.to_string(),
            article_no: around.article_no.clone(),
            revision: around.revision,
            hash: around.hash.clone(),
            title: around.content.title.clone(),
            authors: around.content.byline.clone(),
            released_at: local(around.at),
            watermark: around.watermark.map(str::to_string),
            preview_pages: MOST_PAGES,
        };
        typeset_article(&paper, fonts).map_err(not_printed)
    })
}

fn kind(kind: PieceKind) -> PageKind {
    match kind {
        PieceKind::Kicker => PageKind::Kicker,
        PieceKind::Title => PageKind::Title,
        PieceKind::Subtitle => PageKind::Subtitle,
        PieceKind::Head => PageKind::Head,
        PieceKind::Summary => PageKind::Summary,
        PieceKind::Notice => PageKind::Notice,
        PieceKind::Body => PageKind::Body,
        PieceKind::Credits => PageKind::Credits,
        PieceKind::Original => PageKind::Original,
        PieceKind::Disclaimer => PageKind::Disclaimer,
        PieceKind::Mark => PageKind::Mark,
    }
}
