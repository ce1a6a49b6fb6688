//! The text's blocks as the template takes them.

use sanshen_document::Align;
use serde::Serialize;

use super::inline::Run;
use super::pictures::Placed;

/// How lines are set, by the names of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Left,
    Center,
    Right,
    Justify,
}

impl From<Align> for Side {
    fn from(align: Align) -> Self {
        match align {
            Align::Left => Self::Left,
            Align::Center => Self::Center,
            Align::Right => Self::Right,
            Align::Justify => Self::Justify,
        }
    }
}

/// A block with its lines and measures. Lengths are in points.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the words of the model")]
pub enum Set {
    Heading {
        level: u8,
        align: Side,
        /// Whether it stands in the file's outline and stays with what follows.
        short: bool,
        runs: Vec<Run>,
    },
    Paragraph {
        align: Side,
        indent: bool,
        /// Whether it stands in a cell, where a short line has no need to be justified.
        cell: bool,
        runs: Vec<Run>,
    },
    List {
        /// The first number; a list of points has none.
        start: Option<u64>,
        items: Vec<Vec<Set>>,
    },
    Quote {
        blocks: Vec<Set>,
    },
    /// What would be set in further, where there is no more room for it.
    Flat {
        blocks: Vec<Set>,
    },
    Table {
        /// For each column its share of the width.
        shares: Vec<usize>,
        /// The size of the letters.
        size: f64,
        /// Free on every side of a cell.
        inset: f64,
        /// Rows repeated on every page.
        headers: usize,
        cells: Vec<SetCell>,
    },
    Figure {
        picture: Option<Placed>,
        /// The number of what the picture shows in words, among those of the document.
        alt: usize,
        /// Said in place of a picture that cannot be printed.
        absent: Option<String>,
        /// Whether its caption stays on the page of the picture.
        short: bool,
        caption: Vec<Run>,
        /// 图片 and 人工智能生成.
        facts: Vec<String>,
    },
    Rule,
}

impl Set {
    /// A line of its own for the number of an item.
    pub fn label(text: String) -> Self {
        Self::Paragraph {
            align: Side::Left,
            indent: false,
            cell: false,
            runs: vec![Run::Text(text)],
        }
    }

    /// Whether it holds other blocks, or cannot be parted.
    pub fn is_nest(&self) -> bool {
        !matches!(
            self,
            Self::Heading { .. } | Self::Paragraph { .. } | Self::Rule
        )
    }

    /// Visits every line of text in this block, at any depth it was set to.
    pub fn for_each_line(&mut self, visit: &mut impl FnMut(&mut Vec<Run>)) {
        match self {
            Self::Heading { runs, .. } | Self::Paragraph { runs, .. } => visit(runs),
            Self::Figure { caption, .. } => visit(caption),
            Self::List { items, .. } => {
                let blocks = items.iter_mut().flatten();
                blocks.for_each(|block| block.for_each_line(visit));
            }
            Self::Quote { blocks } | Self::Flat { blocks } => {
                blocks
                    .iter_mut()
                    .for_each(|block| block.for_each_line(visit));
            }
            Self::Table { cells, .. } => {
                let blocks = cells.iter_mut().flat_map(|cell| &mut cell.blocks);
                blocks.for_each(|block| block.for_each_line(visit));
            }
            Self::Rule => {}
        }
    }
}

/// A cell of a table at its place.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are those of a spot")]
pub struct SetCell {
    pub x: usize,
    pub y: usize,
    pub colspan: usize,
    pub rowspan: usize,
    pub header: bool,
    pub blocks: Vec<Set>,
}
