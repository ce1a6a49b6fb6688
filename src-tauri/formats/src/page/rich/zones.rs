//! Head, body and foot of a file with structure.

use std::collections::BTreeMap;

use sanshen_document::BlockId;

use super::lay::block_of;
use super::{candidate, styled, tail};
use crate::page::chrome::{is_header, is_site_name};
use crate::page::fill::Draft;
use crate::page::head::head_line;
use crate::page::lines::Line;
use crate::page::note::{Field, LeftOut};
use crate::page::outline::{
    Outline, TITLE_LINES, foot_start, head_end, header_end, is_paragraph, is_subtitle,
};
use crate::page::{foot, top};
use crate::{BlockRole, Incoming};

/// The most characters of a kicker.
const LONGEST_KICKER: usize = 40;

/// Fills the fields from `lines`, and answers those that are the body's.
pub(super) fn fill(draft: &mut Draft, lines: &[Line], incoming: &Incoming) -> Vec<Line> {
    let Styled { rest, title } = take_styled(draft, lines, incoming);
    if is_ours(&incoming.roles) {
        return tail::without(draft, &rest, &incoming.blocks);
    }
    match title {
        Some(at) => {
            let (above, below) = rest.split_at_checked(at).unwrap_or((&rest, &[]));
            around(draft, above, below, incoming)
        }
        None => unstyled(draft, &rest, incoming),
    }
}

/// No style tells the title: the words of the page do, or its look.
fn unstyled(draft: &mut Draft, rest: &[Line], incoming: &Incoming) -> Vec<Line> {
    let outline = Outline::of(rest);
    let header = header_end(rest);
    let hint = &incoming.properties.title;
    let seen = candidate::title(rest, header, &incoming.blocks, outline.title, hint);
    match seen.filter(|_| seen != outline.title) {
        Some(at) => below_candidate(draft, rest, at, incoming),
        None => below_top(draft, rest, &outline, incoming),
    }
}

/// The lines of blocks without a telling style, and how many of them stand above the title when a style tells it.
struct Styled {
    rest: Vec<Line>,
    title: Option<usize>,
}

fn take_styled(draft: &mut Draft, lines: &[Line], incoming: &Incoming) -> Styled {
    let mut styled = Styled {
        rest: Vec::new(),
        title: None,
    };
    for lines in lines.chunk_by(|one, next| one.number == next.number) {
        let solid = lines.iter().any(Line::is_solid);
        match role_of(lines, incoming).filter(|role| *role != BlockRole::Body && !solid) {
            Some(role) => {
                if role == BlockRole::Title && styled.title.is_none() {
                    styled.title = Some(styled.rest.len());
                }
                styled::fill(draft, role, lines);
            }
            None => styled.rest.extend_from_slice(lines),
        }
    }
    styled
}

fn role_of(lines: &[Line], incoming: &Incoming) -> Option<BlockRole> {
    let block = block_of(lines.first()?, &incoming.blocks)?;
    incoming.roles.get(block.id()).copied()
}

/// Whether the styles are those of our own pages, which say of every block what it is.
fn is_ours(roles: &BTreeMap<BlockId, BlockRole>) -> bool {
    let ours = [BlockRole::Body, BlockRole::Credits, BlockRole::Mark];
    roles.values().any(|role| ours.contains(role))
}

/// The title is a line that looks like one.
fn below_candidate(draft: &mut Draft, lines: &[Line], at: usize, incoming: &Incoming) -> Vec<Line> {
    let (above, below) = lines.split_at_checked(at).unwrap_or((&[], lines));
    if let Some((title, below)) = below.split_first() {
        draft.set_line(Field::Title, &title.text, &title.text, title.number);
        return around(draft, above, below, incoming);
    }
    above.to_vec()
}

/// The title is known: what stands above it, and below it.
fn around(draft: &mut Draft, above: &[Line], below: &[Line], incoming: &Incoming) -> Vec<Line> {
    let outline = outline_below(below, incoming);
    let mut body = fill_above(draft, above, outline.head.is_empty());
    body.extend(below_top(draft, below, &outline, incoming));
    body
}

/// Top, end of the body and foot, in the order of the page: who is the author depends on who is named first.
fn below_top(
    draft: &mut Draft,
    lines: &[Line],
    outline: &Outline,
    incoming: &Incoming,
) -> Vec<Line> {
    top::fill(draft, lines, outline);
    let body = lines.get(outline.body.clone()).unwrap_or_default();
    let mut body = tail::without(draft, body, &incoming.blocks);
    foot::fill(draft, lines, outline);
    let below = lines.get(outline.body.end..).unwrap_or_default();
    body.extend(below.iter().filter(|line| line.is_solid()).cloned());
    body
}

/// Site header, head line and kicker above the title; what can only be text is the body's.
fn fill_above(draft: &mut Draft, lines: &[Line], headless: bool) -> Vec<Line> {
    let mut body = Vec::new();
    let header = header_end(lines);
    for (at, line) in lines.iter().enumerate() {
        let head = head_line(line).filter(|head| head.stands_first());
        let kicker = at + 1 == lines.len() && !headless && line.length <= LONGEST_KICKER;
        if is_paragraph(line) {
            body.push(line.clone());
        } else if at < header || is_header(line) || is_site_name(line) {
            draft.leave_out(LeftOut::Header, line.number, &line.text);
        } else if let Some(head) = head {
            top::head_pieces(draft, &head, line.number);
        } else if kicker {
            draft.set_line(Field::Kicker, &line.text, &line.text, line.number);
        } else {
            draft.unplaced(line.number, &line.text);
        }
    }
    body
}

/// The parts below a known title: a subtitle, the head line, body and foot.
fn outline_below(lines: &[Line], incoming: &Incoming) -> Outline {
    let head = head_below(lines);
    let dashed = lines
        .first()
        .filter(|line| is_subtitle(line) && !is_paragraph(line));
    let alone = lines
        .first()
        .filter(|line| head == Some(1) && candidate::is_emphasised(line, &incoming.blocks));
    let subtitle = dashed.or(alone).map(|_| 0);
    let start = head.unwrap_or(usize::from(subtitle.is_some()));
    let end = head.map_or(start, |at| head_end(lines, at));
    let foot = end + foot_start(lines.get(end..).unwrap_or_default());
    Outline {
        subtitle,
        head: start..end,
        body: end..foot,
        ..Outline::default()
    }
}

/// Where the head line is, close below the title.
fn head_below(lines: &[Line]) -> Option<usize> {
    for (at, line) in lines.iter().enumerate().take(TITLE_LINES) {
        if let Some(head) = head_line(line) {
            let dated_text = head.segments.is_empty() && is_paragraph(line);
            return (!dated_text).then_some(at);
        }
        if is_paragraph(line) {
            return None;
        }
    }
    None
}
