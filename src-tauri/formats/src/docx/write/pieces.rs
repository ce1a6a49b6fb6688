//! The pieces of a page as paragraphs in their styles, the body where it stands.

use sanshen_document::Align;
use sanshen_document::compare::{Change, FieldChange, Piece as Words};

use super::draft::{end, kept};
use super::hands::Hands;
use super::names::Style;
use super::story::{Flow, Paragraph, Run, Setting, Track, What};
use super::styles::own_align;
use crate::printed::{Piece, PieceKind};
use crate::publish::is_safe_link;

/// All pieces in order; `body` is that of [`PieceKind::Body`], and `fields` are those that differ from the base.
pub(super) fn flows(pieces: &[Piece], body: Vec<Flow>, fields: &[FieldChange]) -> Vec<Flow> {
    let mut out = Vec::new();
    let mut body = Some(body);
    let titled = pieces.iter().any(|piece| piece.kind == PieceKind::Title);
    if !titled {
        for name in ["kicker", "title", "subtitle"] {
            out.extend(gone(name, pieces, fields));
        }
    }
    for piece in pieces {
        if piece.kind == PieceKind::Title {
            out.extend(gone("kicker", pieces, fields));
        }
        if piece.kind == PieceKind::Body {
            out.extend(gone("summary", pieces, fields));
            out.extend(body.take().unwrap_or_default());
            continue;
        }
        let lines = piece.lines.iter();
        out.extend(lines.map(|line| Flow::Paragraph(paragraph(piece, line, fields))));
        if piece.kind == PieceKind::Title {
            out.extend(gone("subtitle", pieces, fields));
        }
    }
    end(&mut out);
    out
}

fn style(kind: PieceKind) -> Style {
    match kind {
        PieceKind::Kicker => Style::Kicker,
        PieceKind::Title => Style::Title,
        PieceKind::Subtitle => Style::Subtitle,
        PieceKind::Head => Style::Head,
        PieceKind::Summary => Style::Summary,
        PieceKind::Notice => Style::Notice,
        PieceKind::Body => Style::Body,
        PieceKind::Credits => Style::Credits,
        PieceKind::Original => Style::Original,
        PieceKind::Disclaimer => Style::Disclaimer,
        PieceKind::Mark => Style::Mark,
    }
}

/// The fields whose words a piece prints.
fn printed(kind: PieceKind) -> &'static [&'static str] {
    match kind {
        PieceKind::Kicker => &["kicker"],
        PieceKind::Title => &["title"],
        PieceKind::Subtitle => &["subtitle"],
        PieceKind::Summary => &["summary"],
        PieceKind::Head => &["source_outlet", "byline"],
        PieceKind::Credits => &["origin_unit", "source_outlet", "byline"],
        PieceKind::Notice
        | PieceKind::Body
        | PieceKind::Original
        | PieceKind::Disclaimer
        | PieceKind::Mark => &[],
    }
}

fn paragraph(piece: &Piece, line: &str, fields: &[FieldChange]) -> Paragraph {
    let style = style(piece.kind);
    let align = match (piece.align, own_align(style)) {
        (align, Some(own)) if align == own => None,
        (Align::Left, None | Some(Align::Justify)) => None,
        (align, _) => Some(align),
    };
    let set = Setting {
        align,
        ..Setting::of(style)
    };
    let mut runs = linked(line, piece.link.as_deref());
    for field in fields {
        if printed(piece.kind).contains(&field.field.as_str()) {
            runs = told(runs, &field.pieces);
        }
    }
    let new = runs.iter().all(|run| matches!(run.track, Track::Came(_)));
    let mark = match new {
        true => Track::Came(Hands::nobody()),
        false => Track::Kept,
    };
    Paragraph {
        mark,
        ..kept(set, runs)
    }
}

/// The line with the address in it as a link.
fn linked(line: &str, link: Option<&str>) -> Vec<Run> {
    let link = link.filter(|address| is_safe_link(address));
    let found = link.and_then(|address| Some((address, line.split_once(address)?)));
    let Some((address, (before, after))) = found else {
        return vec![Run::plain(line, Track::Kept)];
    };
    let mut link = Run::plain(address, Track::Kept);
    link.marks.link = Some(address.to_owned());
    let runs = [
        Run::plain(before, Track::Kept),
        link,
        Run::plain(after, Track::Kept),
    ];
    runs.into_iter().filter(|run| !run.is_empty()).collect()
}

/// The runs with what became of a field, where its words stand in them.
fn told(runs: Vec<Run>, pieces: &[Words]) -> Vec<Run> {
    let now: String = side(pieces, Change::Deleted);
    let place = runs.iter().position(|run| match &run.what {
        What::Text(text) => run.track == Track::Kept && !now.is_empty() && text.contains(&now),
        _ => false,
    });
    let mut out = Vec::new();
    for (at, run) in runs.into_iter().enumerate() {
        let text = match &run.what {
            What::Text(text) if Some(at) == place => text.split_once(&now),
            _ => None,
        };
        match text {
            Some((before, after)) => {
                out.push(Run::plain(before, Track::Kept));
                out.extend(pieces.iter().map(tracked));
                out.push(Run::plain(after, Track::Kept));
            }
            None => out.push(run),
        }
    }
    out.retain(|run| !run.is_empty());
    out
}

fn tracked(piece: &Words) -> Run {
    let track = match piece.change {
        Change::Inserted => Track::Came(Hands::nobody()),
        Change::Deleted => Track::Went(Hands::nobody()),
        _ => Track::Kept,
    };
    Run::plain(piece.text.clone(), track)
}

/// The words of a field without those that are on the other side only.
fn side(pieces: &[Words], without: Change) -> String {
    let words = pieces.iter().filter(|piece| piece.change != without);
    words.map(|piece| piece.text.as_str()).collect()
}

/// The line of a field that was emptied, if no piece prints it any more.
fn gone(name: &str, pieces: &[Piece], fields: &[FieldChange]) -> Option<Flow> {
    let field = fields.iter().find(|field| field.field == name)?;
    let emptied = side(&field.pieces, Change::Deleted).is_empty();
    let kind = match name {
        "kicker" => PieceKind::Kicker,
        "title" => PieceKind::Title,
        "subtitle" => PieceKind::Subtitle,
        _ => PieceKind::Summary,
    };
    let printed = pieces.iter().any(|piece| piece.kind == kind);
    if !emptied || printed {
        return None;
    }
    Some(Flow::Paragraph(Paragraph {
        mark: Track::Went(Hands::nobody()),
        ..kept(
            Setting::of(style(kind)),
            field.pieces.iter().map(tracked).collect(),
        )
    }))
}
