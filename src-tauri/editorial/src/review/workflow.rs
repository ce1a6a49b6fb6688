//! The state machine, whole: which kind of person may take which action at which stage.

use crate::words::{Action, Stage};

/// The kind of person that an action at a stage is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// The article's writer.
    Writer,
    /// A reviewer at a step, under the laws on persons.
    Reviewer,
    /// An editor.
    Editor,
    /// Whoever set it aside, or an editor.
    EditorOrDecider,
    /// Nobody, at this stage.
    Nobody,
}

/// The table.
pub fn allowed(action: Action, stage: Stage) -> For {
    match action {
        Action::Edit => match stage {
            Stage::Draft | Stage::Returned => For::Writer,
            Stage::InReview => For::Reviewer,
            Stage::Held
            | Stage::Approved
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::Submit => match stage {
            Stage::Draft | Stage::Returned => For::Writer,
            Stage::InReview
            | Stage::Held
            | Stage::Approved
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::ApplyChanges | Action::DiscardChanges | Action::Approve => match stage {
            Stage::InReview => For::Reviewer,
            Stage::Draft
            | Stage::Returned
            | Stage::Held
            | Stage::Approved
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::ReturnForRevision | Action::Hold | Action::Reject | Action::Spike => match stage {
            Stage::InReview | Stage::Approved => For::Reviewer,
            Stage::Draft
            | Stage::Returned
            | Stage::Held
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::Resume => match stage {
            Stage::Held => For::EditorOrDecider,
            Stage::Draft
            | Stage::InReview
            | Stage::Returned
            | Stage::Approved
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::Release => match stage {
            Stage::Approved => For::Editor,
            Stage::Draft
            | Stage::InReview
            | Stage::Returned
            | Stage::Held
            | Stage::Released
            | Stage::Exported
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
        Action::Export => match stage {
            Stage::Released | Stage::Exported => For::Editor,
            Stage::Draft
            | Stage::InReview
            | Stage::Returned
            | Stage::Held
            | Stage::Approved
            | Stage::Rejected
            | Stage::Spiked => For::Nobody,
        },
    }
}
