//! How a paragraph is set: what its properties say, by themselves and with its style.

use sanshen_document::Align;

use super::look::is_on;
use super::styles::{LineStyle, Styles};
use super::xml::Element;
use crate::incoming::BlockRole;

/// What one place (a style, a paragraph) says of a paragraph; `None` where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Own {
    pub align: Option<Align>,
    pub indent: Option<bool>,
    /// The outline level from 0; 9 is that of text.
    pub outline: Option<u8>,
    /// The id of its numbering; `0` takes it out of the one that its style gives.
    pub number: Option<String>,
    pub level: Option<u8>,
    /// There is a line above or under it.
    pub is_ruled: Option<bool>,
}

/// How a paragraph is set, all told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LineLook {
    pub role: Option<BlockRole>,
    /// The heading level from 1.
    pub heading: Option<u8>,
    pub align: Align,
    pub indent: bool,
    /// Numbering and level from 0.
    pub number: Option<(String, u8)>,
    pub is_quote: bool,
    pub is_caption: bool,
    /// It says whose picture stands above.
    pub is_picture_credit: bool,
    pub is_ruled: bool,
    /// It is set as header cells are, or as cells that are none.
    pub is_table_head: Option<bool>,
    /// Its style's looks say nothing of its words.
    is_whole: bool,
}

impl Own {
    /// What these properties of a paragraph say.
    pub(super) fn of(properties: Element) -> Self {
        let mut own = Own::default();
        for property in properties.children() {
            match property.name() {
                "jc" => own.align = property.attr("val").as_deref().and_then(aligned),
                "ind" => own.indent = indented(property),
                "outlineLvl" => own.outline = property.attr("val").and_then(|n| n.parse().ok()),
                "numPr" => {
                    own.number = property.val("numId");
                    own.level = property.val("ilvl").and_then(|n| n.parse().ok());
                }
                "pBdr" => own.is_ruled = Some(is_ruled(property)),
                _ => {}
            }
        }
        own
    }

    /// What this says, and where it says nothing what `under` says.
    pub(super) fn over(&self, under: &Own) -> Own {
        Own {
            align: self.align.or(under.align),
            indent: self.indent.or(under.indent),
            outline: self.outline.or(under.outline),
            number: self.number.clone().or_else(|| under.number.clone()),
            level: self.level.or(under.level),
            is_ruled: self.is_ruled.or(under.is_ruled),
        }
    }

    /// What the outline level says: `Some(None)` for text, `None` when there is none.
    pub(super) fn heading(&self) -> Option<Option<u8>> {
        self.outline.map(|level| (level < 9).then_some(level + 1))
    }
}

impl LineLook {
    /// How a paragraph with these properties is set. `level_of` answers the level at which a numbering numbers a style.
    pub(super) fn of(
        properties: Option<Element>,
        styles: &Styles,
        level_of: impl Fn(&str, &str) -> Option<u8>,
    ) -> (Self, LineStyle) {
        let style = properties.and_then(|properties| properties.val("pStyle"));
        let style = styles.paragraph(style.as_deref());
        let own = properties.map(Own::of).unwrap_or_default();
        let all = own.over(&style.own);
        let heading = own.heading().unwrap_or(style.heading);
        // Justified by a style is how a house sets all its text; only a paragraph that says so itself means it. Our own
        // writer says how a paragraph is set wherever it is not set left.
        let by_style = style
            .own
            .align
            .filter(|&align| align != Align::Justify && !style.is_ours);
        let number = all.number.filter(|id| id != "0").map(|id| {
            let level = all.level.or_else(|| level_of(&id, &style.id));
            (id, level.unwrap_or(0).min(8))
        });
        let look = LineLook {
            role: style.role,
            heading: if style.role.is_some() { None } else { heading },
            align: own.align.or(by_style).unwrap_or_default(),
            indent: all.indent.unwrap_or(false),
            number,
            is_quote: style.is_quote,
            is_caption: style.is_caption,
            is_picture_credit: style.is_picture_credit,
            is_table_head: style.is_table_head,
            is_whole: style.is_ours || style.is_caption || style.is_quote,
            is_ruled: all.is_ruled.unwrap_or(false),
        };
        (look, style)
    }

    /// Whether its style's looks mean the whole line, and so mark no word of it.
    pub(super) fn is_whole_line(&self) -> bool {
        self.is_whole || self.is_headline()
    }

    /// Whether it is set as a heading, title or another line around the text.
    pub(super) fn is_headline(&self) -> bool {
        self.heading.is_some() || self.role.is_some_and(|role| role != BlockRole::Body)
    }
}

fn aligned(value: &str) -> Option<Align> {
    match value {
        "left" | "start" => Some(Align::Left),
        "center" => Some(Align::Center),
        "right" | "end" => Some(Align::Right),
        "both" | "distribute" | "thaiDistribute" | "lowKashida" | "mediumKashida"
        | "highKashida" => Some(Align::Justify),
        _ => None,
    }
}

/// Whether the first line is indented; `None` when nothing is said of the first line.
fn indented(property: Element) -> Option<bool> {
    let value = |name: &str| property.attr(name).and_then(|n| n.parse::<f64>().ok());
    let hangs = value("hangingChars").or_else(|| value("hanging"));
    // Characters win over twentieths of a point (ECMA-376 part 1, 17.3.1.12).
    let first = value("firstLineChars")
        .filter(|&chars| chars != 0.0)
        .or_else(|| value("firstLine"))
        .or_else(|| value("firstLineChars"));
    match (first, hangs) {
        (Some(first), _) => Some(first > 0.0),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}

fn is_ruled(borders: Element) -> bool {
    borders.children().any(|border| {
        matches!(border.name(), "top" | "bottom" | "between")
            && is_on(border)
            && border.attr("val").as_deref() != Some("nil")
    })
}
