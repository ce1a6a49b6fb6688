//! The names under which the small enumerations stand in JSON.

use crate::{Align, Disclaimer, Origin};

/// A closed choice with one name in JSON for each value.
pub(crate) trait Named: Copy + 'static {
    /// Every value.
    const ALL: &'static [Self];

    /// The name in JSON.
    fn name(self) -> &'static str;
}

impl Named for Align {
    const ALL: &'static [Self] = &[Self::Left, Self::Center, Self::Right, Self::Justify];

    fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Justify => "justify",
        }
    }
}

impl Named for Origin {
    const ALL: &'static [Self] = &[Self::Own, Self::Reprint];

    fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Reprint => "reprint",
        }
    }
}

impl Named for Disclaimer {
    const ALL: &'static [Self] = &[
        Self::None,
        Self::ReprintForStudy,
        Self::PartlyReprinted,
        Self::OwnWorks,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::ReprintForStudy => "reprint_for_study",
            Self::PartlyReprinted => "partly_reprinted",
            Self::OwnWorks => "own_works",
        }
    }
}
