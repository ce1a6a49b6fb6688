//! How each style looks. Sizes are those of Chinese print: 二号 22 pt, 三号 16, 小三 15, 四号 14, 小四 12, 五号 10.5, 小五 9.

use sanshen_document::Align;

use super::{Line, ParagraphProperties, RunProperties, Spacing, spaced, two_in};
use crate::docx::write::measure::{TWO_CHARACTERS, WIDTH};
use crate::docx::write::names::Style;
use crate::docx::write::props::{Face, Indent};

const GREY: &str = "595959";

/// The properties of the style's paragraphs and runs.
pub(super) fn of(style: Style) -> (ParagraphProperties, RunProperties) {
    let (spacing, indent) = (spacing(style), indent(style));
    let paragraph = ParagraphProperties {
        keep_next: matches!(
            style,
            Style::Kicker
                | Style::Title
                | Style::Heading2
                | Style::Heading3
                | Style::Heading4
                | Style::Original
                | Style::Disclaimer
        ),
        keep_lines: matches!(
            style,
            Style::Title | Style::Heading2 | Style::Heading3 | Style::Heading4 | Style::Caption
        ),
        line_above: (style == Style::Disclaimer).then_some((4, 6)),
        line_below: match style {
            Style::Rule => Some((6, 1)),
            Style::Header => Some((4, 4)),
            _ => None,
        },
        tabs: match style {
            Style::Header | Style::Footer => vec![("right", WIDTH)],
            _ => Vec::new(),
        },
        spacing,
        indent,
        contextual: matches!(
            style,
            Style::Kicker
                | Style::Title
                | Style::Subtitle
                | Style::Head
                | Style::Summary
                | Style::Notice
                | Style::Quote
                | Style::Credits
                | Style::Original
                | Style::Disclaimer
                | Style::Mark
        ),
        align: own_align(style),
        outline: match style {
            Style::Title => Some(0),
            Style::Heading2 => Some(1),
            Style::Heading3 => Some(2),
            Style::Heading4 => Some(3),
            _ => None,
        },
        ..ParagraphProperties::default()
    };
    (paragraph, run(style))
}

/// The style of the paragraph that the Enter key begins, where it is another.
pub(super) fn next(style: Style) -> Option<Style> {
    match style {
        Style::Heading2 | Style::Heading3 | Style::Heading4 | Style::Rule => Some(Style::Body),
        Style::Picture => Some(Style::Caption),
        _ => None,
    }
}

/// How the style's lines are set, where that is not to the left.
pub(in crate::docx::write) fn own_align(style: Style) -> Option<Align> {
    match style {
        Style::Kicker
        | Style::Title
        | Style::Subtitle
        | Style::Head
        | Style::TableHead
        | Style::Picture
        | Style::Caption
        | Style::PictureCredit => Some(Align::Center),
        Style::Mark => Some(Align::Right),
        Style::Summary
        | Style::Body
        | Style::Quote
        | Style::ListItem
        | Style::ListContinue
        | Style::Disclaimer => Some(Align::Justify),
        _ => None,
    }
}

/// Whether the style's first line is two characters in.
pub(in crate::docx::write) fn own_indent(style: Style) -> bool {
    matches!(
        style,
        Style::Summary
            | Style::Notice
            | Style::Body
            | Style::Heading2
            | Style::Heading3
            | Style::Heading4
    )
}

fn indent(style: Style) -> Option<Indent> {
    let sides = |width| Indent {
        left: Some(width),
        right: Some(width),
        first: None,
    };
    match style {
        Style::Summary => Some(Indent {
            first: two_in(22)?.first,
            ..sides(TWO_CHARACTERS)
        }),
        Style::Quote => Some(sides(TWO_CHARACTERS)),
        Style::Notice => two_in(21),
        Style::Body => two_in(24),
        Style::Heading2 => two_in(30),
        Style::Heading3 => two_in(28),
        Style::Heading4 => two_in(24),
        _ => None,
    }
}

/// Lines are one and a half times as high as 宋体 is, as Word counts its height: 1.3 times its size.
fn spacing(style: Style) -> Option<Spacing> {
    let text = |before, after, line| spaced(before, after, Line::AtLeast(line));
    match style {
        Style::Kicker => text(0, 60, 560),
        Style::Title => text(120, 160, 720),
        Style::Subtitle => text(0, 160, 560),
        Style::Head => text(60, 320, 360),
        Style::Summary => text(0, 240, 410),
        Style::Notice => text(120, 120, 380),
        Style::Body | Style::ListItem | Style::ListContinue => text(0, 0, 468),
        Style::Quote => text(120, 120, 440),
        Style::Credits => text(360, 0, 430),
        Style::Original => text(180, 0, 360),
        Style::Disclaimer => text(360, 0, 310),
        Style::Mark => text(240, 0, 300),
        Style::Heading2 => text(240, 100, 540),
        Style::Heading3 => text(160, 60, 500),
        Style::Heading4 => text(100, 40, 468),
        Style::TableText | Style::TableHead => text(0, 0, 330),
        Style::Caption => text(0, 40, 340),
        Style::PictureCredit => text(0, 160, 290),
        Style::Footnote | Style::Comment => text(0, 0, 280),
        Style::Picture => spaced(200, 80, Line::Own),
        Style::Rule => spaced(0, 240, Line::Own),
        Style::Gap => spaced(0, 0, Line::Exact(160)),
        Style::Header | Style::Footer => spaced(0, 0, Line::Own),
    }
}

fn run(style: Style) -> RunProperties {
    let set = |face, half_points| RunProperties {
        face: Some(face),
        size: Some(half_points),
        ..RunProperties::default()
    };
    let bold = |run: RunProperties| RunProperties { bold: true, ..run };
    let grey = |run: RunProperties| RunProperties {
        color: Some(GREY),
        ..run
    };
    match style {
        Style::Kicker | Style::Subtitle => set(Face::Kai, 32),
        Style::Title => bold(set(Face::Song, 44)),
        Style::Head => grey(set(Face::Song, 21)),
        Style::Summary => set(Face::Kai, 22),
        Style::Notice => set(Face::Hei, 21),
        Style::Credits => set(Face::Fang, 24),
        Style::Original => set(Face::Song, 21),
        Style::Disclaimer | Style::Mark => grey(set(Face::Song, 18)),
        Style::Heading2 => set(Face::Hei, 30),
        Style::Heading3 => bold(set(Face::Kai, 28)),
        Style::Heading4 => bold(set(Face::Fang, 24)),
        Style::Quote => set(Face::Kai, 24),
        Style::TableText => set(Face::Song, 21),
        Style::TableHead => set(Face::Hei, 21),
        Style::Caption => set(Face::Kai, 21),
        Style::PictureCredit => grey(set(Face::Song, 18)),
        Style::Gap => set(Face::Song, 2),
        Style::Footnote | Style::Comment => set(Face::Song, 18),
        Style::Header | Style::Footer => grey(set(Face::Song, 18)),
        Style::Body | Style::ListItem | Style::ListContinue | Style::Picture | Style::Rule => {
            RunProperties::default()
        }
    }
}
