//! The properties of paragraphs and runs, which write their elements in the one order that the schema allows
//! (ECMA-376-1, CT_PPrBase, CT_ParaRPr, CT_RPr).

use sanshen_document::{Align, Marks};

use super::story::Number;
use super::xml::Xml;

/// What a paragraph or a style says of paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    pub style: Option<&'static str>,
    pub keep_next: bool,
    pub keep_lines: bool,
    pub number: Option<Number>,
    /// Lines above and below: width in eighths of a point, and distance to the text in points.
    pub line_above: Option<(u32, u32)>,
    pub line_below: Option<(u32, u32)>,
    /// Stops of the tab key: at the middle, and at the right end.
    pub tabs: Vec<(&'static str, u32)>,
    pub spacing: Option<Spacing>,
    pub indent: Option<Indent>,
    /// No space between paragraphs of the same style.
    pub contextual: bool,
    pub align: Option<Align>,
    /// 0 is the highest.
    pub outline: Option<u8>,
}

/// Space around and between lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing {
    /// In twips.
    pub before: u32,
    pub after: u32,
    pub line: Line,
}

/// The height of lines.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line {
    /// That of what stands in it.
    Own,
    /// In twips, or more where a picture needs it: what the text is set in does not depend on whose font it is.
    AtLeast(u32),
    /// In twips, whatever stands in it.
    Exact(u32),
}

/// Indents in twips; what is `None` is not said.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Indent {
    pub left: Option<u32>,
    pub right: Option<u32>,
    pub first: Option<FirstLine>,
}

/// The first line against the others.
#[derive(Clone, Copy, Debug)]
pub(super) enum FirstLine {
    /// In by so many hundredths of a character, which are so many twips.
    In(u32, u32),
    /// Out by so many twips.
    Out(u32),
}

impl ParagraphProperties {
    /// The element `w:pPr` with these and what `rest` puts at its end; nothing when it would be empty.
    pub fn write(&self, xml: &mut Xml, rest: impl FnOnce(&mut Xml)) {
        let mut inside = Xml::default();
        self.inside(&mut inside);
        rest(&mut inside);
        xml.wrap("w:pPr", &inside);
    }

    pub fn inside(&self, xml: &mut Xml) {
        if let Some(style) = self.style {
            xml.value("w:pStyle", &style);
        }
        if self.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        if self.keep_lines {
            xml.empty("w:keepLines", &[]);
        }
        if let Some(number) = self.number {
            xml.within("w:numPr", &[], |xml| {
                xml.value("w:ilvl", &number.level);
                xml.value("w:numId", &number.list);
            });
        }
        self.write_borders(xml);
        if !self.tabs.is_empty() {
            xml.within("w:tabs", &[], |xml| {
                for (kind, at) in &self.tabs {
                    xml.empty("w:tab", &[("w:val", kind), ("w:pos", at)]);
                }
            });
        }
        if let Some(spacing) = self.spacing {
            spacing.write(xml);
        }
        if let Some(indent) = self.indent {
            indent.write(xml);
        }
        if self.contextual {
            xml.empty("w:contextualSpacing", &[]);
        }
        if let Some(align) = self.align {
            xml.value("w:jc", &align_word(align));
        }
        if let Some(level) = self.outline {
            xml.value("w:outlineLvl", &level);
        }
    }

    fn write_borders(&self, xml: &mut Xml) {
        let lines = [("w:top", self.line_above), ("w:bottom", self.line_below)];
        if lines.iter().all(|(_, line)| line.is_none()) {
            return;
        }
        xml.within("w:pBdr", &[], |xml| {
            for (name, line) in lines {
                if let Some((width, space)) = line {
                    xml.empty(
                        name,
                        &[
                            ("w:val", &"single"),
                            ("w:sz", &width),
                            ("w:space", &space),
                            ("w:color", &"808080"),
                        ],
                    );
                }
            }
        });
    }
}

impl Spacing {
    fn write(self, xml: &mut Xml) {
        let (line, rule) = match self.line {
            Line::Own => (240, "auto"),
            Line::AtLeast(line) => (line, "atLeast"),
            Line::Exact(line) => (line, "exact"),
        };
        xml.empty(
            "w:spacing",
            &[
                ("w:before", &self.before),
                ("w:after", &self.after),
                ("w:line", &line),
                ("w:lineRule", &rule),
            ],
        );
    }
}

impl Indent {
    fn write(self, xml: &mut Xml) {
        let mut attributes: Vec<(&str, u32)> = Vec::new();
        attributes.extend(self.left.map(|left| ("w:left", left)));
        attributes.extend(self.right.map(|right| ("w:right", right)));
        match self.first {
            Some(FirstLine::In(hundredths, twips)) => {
                attributes.extend([("w:firstLineChars", hundredths), ("w:firstLine", twips)]);
            }
            // A first line counted in characters, from a style, would win over one counted in twips.
            Some(FirstLine::Out(twips)) => {
                attributes.extend([("w:firstLineChars", 0), ("w:hanging", twips)]);
            }
            None => {}
        }
        let attributes: Vec<(&str, &dyn std::fmt::Display)> = attributes
            .iter()
            .map(|(name, value)| (*name, value as &dyn std::fmt::Display))
            .collect();
        if !attributes.is_empty() {
            xml.empty("w:ind", &attributes);
        }
    }
}

fn align_word(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justify => "both",
    }
}

/// The faces of Chinese and other letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// 宋体.
    Song,
    /// 黑体.
    Hei,
    /// 楷体.
    Kai,
    /// 仿宋.
    Fang,
}

impl Face {
    /// The font's name for Chinese letters.
    pub fn chinese(self) -> &'static str {
        match self {
            Face::Song => "宋体",
            Face::Hei => "黑体",
            Face::Kai => "楷体",
            Face::Fang => "仿宋",
        }
    }
}

/// The font of Latin letters and digits.
pub(super) const LATIN: &str = "Times New Roman";

/// What a run or a style says of runs.
#[derive(Clone, Debug, Default)]
pub(super) struct RunProperties {
    pub style: Option<&'static str>,
    pub face: Option<Face>,
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    /// Six hexadecimal digits.
    pub color: Option<&'static str>,
    /// In half points.
    pub size: Option<u32>,
    pub underline: bool,
    /// `superscript` or `subscript`.
    pub height: Option<&'static str>,
}

impl RunProperties {
    /// Those of text under these marks.
    pub fn of(marks: &Marks) -> Self {
        RunProperties {
            style: marks.link.is_some().then_some("Hyperlink"),
            bold: marks.bold,
            italic: marks.italic,
            strike: marks.strike,
            underline: marks.underline,
            height: match (marks.superscript, marks.subscript) {
                (true, _) => Some("superscript"),
                (_, true) => Some("subscript"),
                _ => None,
            },
            ..RunProperties::default()
        }
    }

    /// The element `w:rPr` with what `first` puts at its start, these, and what `last` puts at its end; nothing when it
    /// would be empty.
    pub fn write(&self, xml: &mut Xml, first: impl FnOnce(&mut Xml), last: impl FnOnce(&mut Xml)) {
        let mut inside = Xml::default();
        first(&mut inside);
        self.inside(&mut inside);
        last(&mut inside);
        xml.wrap("w:rPr", &inside);
    }

    pub fn inside(&self, xml: &mut Xml) {
        if let Some(style) = self.style {
            xml.value("w:rStyle", &style);
        }
        if let Some(face) = self.face {
            xml.empty(
                "w:rFonts",
                &[
                    ("w:ascii", &LATIN),
                    ("w:eastAsia", &face.chinese()),
                    ("w:hAnsi", &LATIN),
                    ("w:cs", &LATIN),
                ],
            );
        }
        for (on, name) in [
            (self.bold, "w:b"),
            (self.bold, "w:bCs"),
            (self.italic, "w:i"),
            (self.italic, "w:iCs"),
            (self.strike, "w:strike"),
        ] {
            if on {
                xml.empty(name, &[]);
            }
        }
        if let Some(color) = self.color {
            xml.value("w:color", &color);
        }
        if let Some(size) = self.size {
            xml.value("w:sz", &size);
            xml.value("w:szCs", &size);
        }
        if self.underline {
            xml.value("w:u", &"single");
        }
        if let Some(height) = self.height {
            xml.value("w:vertAlign", &height);
        }
    }
}
