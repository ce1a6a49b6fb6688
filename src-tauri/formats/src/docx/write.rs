//! The page as a Word file (OOXML transitional, ECMA-376): clean, or with its changes tracked and its comments.

mod assemble;
mod clean;
mod draft;
mod drawing;
mod edges;
mod grid;
mod hands;
mod line;
mod lists;
mod measure;
mod moment;
mod names;
mod pack;
mod pages;
mod pictures;
mod pieces;
mod place;
mod properties;
mod props;
mod relations;
mod remarks;
mod reviewed;
mod settings;
mod story;
mod styles;
mod table;
mod xml;

use sanshen_document::Content;
use sanshen_document::compare::compare;
use serde::Serialize;

use crate::incoming::{FileComment, Hand};
use crate::printed::Printed;
use assemble::Assembly;
use draft::Draft;
use hands::Hands;
use names::Style;
use remarks::Remarks;
use reviewed::Reviewed;
use story::{Flow, Paragraph};

/// What a copy for an outside reader shows beside the text.
#[derive(Clone, Copy, Debug)]
pub struct Review<'a> {
    /// The text with every suggestion rejected; the page has it with every one accepted.
    pub base: &'a Content,
    /// Who made which piece of what differs; `at` is in `base` for what was deleted. Pieces that nobody claims are
    /// signed 审读.
    pub hands: &'a [Hand],
    /// The comments; their anchors are in the page's content. Those whose block is not there stand at the title.
    pub comments: &'a [FileComment],
}

/// Why no file was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum WriteFault {
    /// The container holds no part beyond 4 GiB.
    #[error("{part} is too large for a file of this format")]
    TooLarge {
        /// The part that did not fit.
        part: String,
    },
}

/// The file. The same page and review give the same bytes.
///
/// Accepting every change of a review gives the page's content, refusing every one gives its base. Word tracks rows of
/// tables that come and go; a table whose grid is another is there twice, deleted and inserted. What moved is deleted in
/// one place and inserted in the other. Characters that XML 1.0 forbids are left out, addresses are percent-encoded where
/// they must be, and a list that begins beyond 32,767 begins there. Pictures are those that `media` gives as PNG, JPEG or
/// GIF; WebP and photos that lie on their side are converted; others are named in their place.
pub fn write(printed: &Printed, review: Option<&Review>) -> Result<Vec<u8>, WriteFault> {
    let hands = Hands::of(review.map_or(&[][..], |review| review.hands));
    let mut remarks = Remarks::of(review.map_or(&[][..], |review| review.comments));
    let mut draft = Draft::of(printed.page);
    let content = printed.page.content;
    let comparison = review.map(|review| compare(review.base, content));
    let mut body = match (review, &comparison) {
        (Some(review), Some(comparison)) => {
            Reviewed::of(&mut draft, &hands, &review.base.body).body(&comparison.blocks)
        }
        _ => {
            let mut body = Vec::new();
            draft.blocks(&content.body.blocks, place::Place::body(), &mut body);
            body
        }
    };
    remarks.place(&mut body);
    let fields = comparison.as_ref();
    let fields = fields.map_or(&[][..], |comparison| &comparison.fields);
    let mut flows = pieces::flows(&printed.pieces, body, fields);
    if let Some(title) = title(&mut flows) {
        remarks.place_rest(title);
    }
    let file = Assembly {
        printed,
        draft: &draft,
        flows: &flows,
        hands: &hands,
        remarks: &remarks,
        review: review.is_some(),
    };
    file.parts().pack()
}

/// The title, or without one the first paragraph.
fn title(flows: &mut [Flow]) -> Option<&mut Paragraph> {
    let is_title =
        |flow: &Flow| matches!(flow, Flow::Paragraph(one) if one.set.style == Style::Title);
    let is_paragraph = |flow: &Flow| matches!(flow, Flow::Paragraph(_));
    let first = flows.iter().position(is_title);
    let at = first.or_else(|| flows.iter().position(is_paragraph))?;
    match flows.get_mut(at) {
        Some(Flow::Paragraph(paragraph)) => Some(paragraph),
        _ => None,
    }
}
