//! A channel's layout: which pieces a page has, in which order, in which words.
//!
//! A layout is data, kept as JSON and edited in the window. Its lines are templates in a closed language: text, the
//! variables of [`VARIABLES`] in `{{ … }}`, the filters of [`FILTERS`], `{% if … %}`, and nothing that could read a file, run
//! on or become markup. The credit block is structured rather than a template, since its labels, padding and separators are what
//! channels differ in.

mod arrange;
mod check;
mod credits;
mod dress;
mod fault;
mod file_name;
mod filters;
mod language;
mod pad;
mod presets;
mod rows;
mod shapes;
mod template;
mod values;
mod variables;

use sanshen_document::Align;
use serde::{Deserialize, Serialize};

use crate::printed::PieceKind;

pub use arrange::{Extras, StepCredit};
pub use credits::{CreditBlock, CreditPlace, CreditRow, Grouping, Source};
pub use fault::{FaultPlace, LayoutFault, LayoutProblem, Limit};
pub use filters::{FILTERS, Filter};
pub use presets::ChannelKind;
pub use shapes::CreditShape;
pub use variables::{VARIABLES, Variable};

/// How the pages of a channel are arranged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The version of this form.
    pub format: LayoutFormat,
    /// The parts in print order; the body is one of them exactly once.
    pub parts: Vec<Part>,
    /// The first-line indents of the channel's pages.
    pub paragraphs: Paragraphs,
    /// The words of the disclaimers.
    pub disclaimers: Disclaimers,
    /// The template of a file's name, without its ending.
    pub file_name: String,
}

/// The version of the form of a layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub enum LayoutFormat {
    /// The first.
    #[default]
    #[serde(rename = "sanshen.layout.v1")]
    V1,
}

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "part", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// 正文 with its footnotes.
    Body {},
    /// Lines from templates.
    Lines {
        /// What they are.
        piece: LinesPiece,
        /// On which pages they stand.
        when: When,
        /// How they are set.
        align: Alignment,
        /// One template for each printed line. A line is left out when it comes out blank, and when it has variables and
        /// all of them are empty: `——{{ 副题 }}` prints nothing without a 副题.
        lines: Vec<String>,
    },
    /// Labels with names: 署名栏, or a head line of facts.
    Credits {
        /// Where on the page they stand.
        place: CreditPlace,
        /// On which pages they stand.
        when: When,
        /// How they are set.
        align: Alignment,
        /// The rows and their typography.
        block: CreditBlock,
    },
}

/// What the lines of a part are; the kinds of [`PieceKind`] that have lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are those of the pieces of a page")]
pub enum LinesPiece {
    Kicker,
    Title,
    Subtitle,
    Head,
    Summary,
    Notice,
    Credits,
    Original,
    Disclaimer,
    Mark,
}

/// On which pages a part stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// All.
    #[default]
    Always,
    /// Own works (原创).
    Own,
    /// Reprints (转载).
    Reprint,
    /// Texts declared as containing AI-made content.
    Ai,
    /// Pages with an 原文链接.
    HasOriginal,
}

/// How lines are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Alignment {
    #[default]
    Left,
    Center,
    Right,
    Justify,
}

/// The first-line indents of the body's paragraphs; those of lists, tables and centred lines never change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Paragraphs {
    /// As the article has them.
    #[default]
    AsWritten,
    /// Two characters, every paragraph.
    Indented,
    /// None: paragraphs are told apart by the space between them, as on a phone.
    Flush,
}

/// The words of the disclaimers, a template for each kind; empty prints none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names are those of the content's kinds")]
pub struct Disclaimers {
    pub reprint_for_study: String,
    pub partly_reprinted: String,
    pub own_works: String,
}

impl LinesPiece {
    /// The kind of piece that the lines become.
    pub(crate) fn kind(self) -> PieceKind {
        match self {
            Self::Kicker => PieceKind::Kicker,
            Self::Title => PieceKind::Title,
            Self::Subtitle => PieceKind::Subtitle,
            Self::Head => PieceKind::Head,
            Self::Summary => PieceKind::Summary,
            Self::Notice => PieceKind::Notice,
            Self::Credits => PieceKind::Credits,
            Self::Original => PieceKind::Original,
            Self::Disclaimer => PieceKind::Disclaimer,
            Self::Mark => PieceKind::Mark,
        }
    }
}

impl From<Alignment> for Align {
    fn from(align: Alignment) -> Self {
        match align {
            Alignment::Left => Self::Left,
            Alignment::Center => Self::Center,
            Alignment::Right => Self::Right,
            Alignment::Justify => Self::Justify,
        }
    }
}
