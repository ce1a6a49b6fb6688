//! Fills in what stands below the body.

use super::disclaimer::kind_of;
use super::fill::Draft;
use super::lines::Line;
use super::note::LeftOut;
use super::outline::{Foot, Outline, foot_of};

/// Takes credits, link to the original, disclaimer and site footer.
pub(super) fn fill(draft: &mut Draft, lines: &[Line], outline: &Outline) {
    let below = lines.get(outline.body.end..).unwrap_or_default();
    for line in below.iter().filter(|line| !line.is_solid()) {
        match foot_of(line) {
            Foot::Credits(segments) => {
                for segment in &segments {
                    draft.place(segment, line.number, LeftOut::Footer);
                }
            }
            Foot::Disclaimer => {
                draft.disclaimer(kind_of(&line.text), line.number, &line.text);
                draft.leave_out(LeftOut::DisclaimerText, line.number, &line.text);
            }
            Foot::Site(_) => draft.leave_out(LeftOut::Footer, line.number, &line.text),
            Foot::Text => draft.unplaced(line.number, &line.text),
        }
    }
}
