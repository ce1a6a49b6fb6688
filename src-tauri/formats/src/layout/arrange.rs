//! A page arranged by its layout.

use sanshen_document::{Align, Block, Content, Disclaimer, Origin, inline_text};

use super::credits::{CreditBlock, CreditPlace};
use super::fault::{FaultPlace, LayoutFault, LayoutProblem, index};
use super::rows;
use super::template::Engine;
use super::values::Values;
use super::{Layout, Part, When};
use crate::printed::{Piece, PieceKind};
use crate::publish::Published;

/// What a layout may print beside the published content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras<'a> {
    /// How readers reach the newsroom; may be empty.
    pub contact: &'a str,
    /// Within how many days they should.
    pub days: i64,
    /// Who signed each step, in the order of the policy.
    pub steps: &'a [StepCredit<'a>],
    /// 编辑.
    pub editor: &'a str,
    /// Who wrote the text in our office.
    pub writer: &'a str,
    /// 签发人.
    pub releaser: &'a str,
    /// 字数 of the body.
    pub words: u32,
}

/// Who signed a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepCredit<'a> {
    /// The step's id, such as `first_review`.
    pub step: &'a str,
    /// Its shown name, such as 一审 or 初审.
    pub name: &'a str,
    /// The name to print; `甲 代 乙` where somebody signed for another.
    pub person: &'a str,
    /// This reviewer also wrote the text.
    pub wrote: bool,
}

impl Layout {
    /// The pieces of a page in print order, the body exactly once.
    ///
    /// Credits come from `extras` and the content, never from `page.credits`; the disclaimer is worded by this layout,
    /// not by `page.disclaimer`. Credits that run on at the end of the body are not repeated where [`Layout::dress`] put
    /// them; where it did not, or could not, they are a piece right after the body.
    ///
    /// # Errors
    /// A layout that [`Layout::check`] would refuse, a line that fails on this page, a credit that must not be empty and
    /// is, or a text declared AI-made on which nothing says so.
    pub fn arrange(&self, page: &Published, extras: &Extras) -> Result<Vec<Piece>, LayoutFault> {
        self.is_sound()?;
        let engine = Engine::new();
        let values = Values::of_page(page, extras);
        let disclaimer = self.disclaimer_with(&engine, page.content.disclaimer, &values)?;
        let values = values.with_disclaimer(&disclaimer.unwrap_or_default());
        let (mut pieces, mut run_in) = (Vec::new(), Vec::new());
        for (at, part) in self.parts.iter().enumerate() {
            match part {
                Part::Body {} => pieces.push(piece(PieceKind::Body, Align::Justify, Vec::new())),
                Part::Lines { when, .. } | Part::Credits { when, .. } if !when.holds(page) => {}
                Part::Lines {
                    piece: kind,
                    align,
                    lines,
                    ..
                } => {
                    let lines = printed(&engine, at, lines, &values)?;
                    pieces.push(piece(kind.kind(), (*align).into(), lines));
                }
                Part::Credits {
                    place: CreditPlace::RunIn,
                    align,
                    block,
                    ..
                } => {
                    let text = run_in_text(at, block, page, extras)?;
                    let text = text.filter(|text| !ends_with(page.content, text));
                    let line = text.into_iter().collect();
                    run_in.push(piece(PieceKind::Credits, (*align).into(), line));
                }
                Part::Credits {
                    place,
                    align,
                    block,
                    ..
                } => {
                    let lines = credit_lines(at, block, page, extras)?;
                    pieces.push(piece(place.kind(), (*align).into(), lines));
                }
            }
        }
        let after_body = pieces
            .iter()
            .position(|piece| piece.kind == PieceKind::Body);
        let after_body = after_body.map_or(pieces.len(), |at| at + 1);
        pieces.splice(after_body..after_body, run_in);
        pieces.retain(|piece| piece.kind == PieceKind::Body || !piece.lines.is_empty());
        lead(&mut pieces, &page.content.original_url);
        says_ai(&pieces, page.content)?;
        Ok(pieces)
    }

    /// The wording of the page's disclaimer; `None` when its content asks for none, or this layout has no words for it.
    ///
    /// # Errors
    /// The template fails.
    pub fn disclaimer(
        &self,
        page: &Published,
        extras: &Extras,
    ) -> Result<Option<String>, LayoutFault> {
        let values = Values::of_page(page, extras);
        self.disclaimer_with(&Engine::new(), page.content.disclaimer, &values)
    }

    fn disclaimer_with(
        &self,
        engine: &Engine,
        kind: Disclaimer,
        values: &Values,
    ) -> Result<Option<String>, LayoutFault> {
        let words = &self.disclaimers;
        let (kind, template) = match kind {
            Disclaimer::None => return Ok(None),
            Disclaimer::ReprintForStudy => ("reprint_for_study", &words.reprint_for_study),
            Disclaimer::PartlyReprinted => ("partly_reprinted", &words.partly_reprinted),
            Disclaimer::OwnWorks => ("own_works", &words.own_works),
        };
        let place = FaultPlace::Disclaimer { kind };
        let line = engine.line(template, values);
        line.map_err(|problem| LayoutFault { place, problem })
    }
}

impl When {
    /// Whether a part stands on this page.
    pub(super) fn holds(self, page: &Published) -> bool {
        match self {
            Self::Always => true,
            Self::Own => page.content.origin == Origin::Own,
            Self::Reprint => page.content.origin == Origin::Reprint,
            Self::Ai => page.content.ai_declared,
            Self::HasOriginal => !page.content.original_url.is_empty(),
        }
    }
}

impl CreditPlace {
    fn kind(self) -> PieceKind {
        match self {
            Self::Head => PieceKind::Head,
            Self::Own | Self::RunIn => PieceKind::Credits,
        }
    }
}

/// The text of a block that runs on at the end of the body; `None` when it has no names.
pub(super) fn run_in_text(
    part: usize,
    block: &CreditBlock,
    page: &Published,
    extras: &Extras,
) -> Result<Option<String>, LayoutFault> {
    let text = credit_lines(part, block, page, extras)?.concat();
    Ok((!text.is_empty()).then_some(text))
}

/// Whether the body's last block is a paragraph that ends with this text.
pub(super) fn ends_with(content: &Content, text: &str) -> bool {
    let last = content.body.blocks.last();
    matches!(last, Some(Block::Paragraph { content, .. }) if inline_text(content).ends_with(text))
}

fn credit_lines(
    part: usize,
    block: &CreditBlock,
    page: &Published,
    extras: &Extras,
) -> Result<Vec<String>, LayoutFault> {
    rows::lines(block, page, extras).map_err(|(row, problem)| LayoutFault {
        place: FaultPlace::Row {
            part: index(part),
            row: index(row),
        },
        problem,
    })
}

fn printed(
    engine: &Engine,
    part: usize,
    templates: &[String],
    values: &Values,
) -> Result<Vec<String>, LayoutFault> {
    let mut lines = Vec::new();
    for (at, template) in templates.iter().enumerate() {
        let line = engine.line(template, values);
        let place = FaultPlace::Line {
            part: index(part),
            line: index(at),
        };
        lines.extend(line.map_err(|problem| LayoutFault { place, problem })?);
    }
    Ok(lines)
}

fn piece(kind: PieceKind, align: Align, lines: Vec<String>) -> Piece {
    Piece {
        kind,
        lines,
        align,
        link: None,
    }
}

/// Gives the pieces that show the original's address the link to it.
fn lead(pieces: &mut [Piece], address: &str) {
    if address.is_empty() {
        return;
    }
    let shows = |piece: &&mut Piece| {
        let shown = piece.lines.iter().any(|line| line.contains(address));
        piece.kind == PieceKind::Original && shown
    };
    for piece in pieces.iter_mut().filter(shows) {
        piece.link = Some(address.to_owned());
    }
}

fn says_ai(pieces: &[Piece], content: &Content) -> Result<(), LayoutFault> {
    let said = pieces.iter().any(|piece| piece.kind == PieceKind::Notice);
    match content.ai_declared && !said {
        true => Err(LayoutFault::whole(LayoutProblem::NoAiNotice)),
        false => Ok(()),
    }
}
