//! `document.xml` and `footnotes.xml`: paragraphs and tables as XML.

use std::collections::HashMap;

use super::hands::Signed;
use super::measure::{BOTTOM, EDGE, PAPER, SIDE, TOP, TWO_CHARACTERS};
use super::names::Style;
use super::props::{FirstLine, Indent, ParagraphProperties, RunProperties};
use super::relations::{OFFICE, Relations};
use super::story::{First, Flow, Paragraph, Run, Setting, Track};
use super::styles::MAIN;
use super::xml::Xml;

/// Writes paragraphs into the parts that hold them.
pub(super) struct Pages<'a> {
    pub people: &'a [Signed],
    /// The pictures' places in the file.
    pub files: &'a [String],
    /// How many changes were written; each has a number of its own.
    pub changes: usize,
    pub drawings: usize,
    /// The relationships of pictures that were shown, by their place among all.
    pub embedded: HashMap<usize, String>,
    body: Relations,
    notes: Relations,
    in_notes: bool,
}

impl<'a> Pages<'a> {
    /// `body` has the relationships that the document part already has.
    pub fn of(people: &'a [Signed], files: &'a [String], body: Relations) -> Self {
        Pages {
            people,
            files,
            changes: 0,
            drawings: 0,
            embedded: HashMap::new(),
            body,
            notes: Relations::default(),
            in_notes: false,
        }
    }

    /// Those of the part that is written.
    pub fn relations(&mut self) -> &mut Relations {
        match self.in_notes {
            true => &mut self.notes,
            false => &mut self.body,
        }
    }

    /// The relationships of the document and of the footnotes.
    pub fn finish(self) -> (Relations, Relations) {
        (self.body, self.notes)
    }

    /// `document.xml`; header and footer by their relationships.
    pub fn document(&mut self, flows: &[Flow], header: &str, footer: &str) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.within("w:document", &spaces(), |xml| {
            xml.within("w:body", &[], |xml| {
                self.flows(xml, flows);
                section(xml, header, footer);
            });
        });
        xml.finish()
    }

    /// `footnotes.xml`; `None` without footnotes.
    pub fn footnotes(&mut self, notes: &[Vec<Run>]) -> Option<Vec<u8>> {
        if notes.is_empty() {
            return None;
        }
        self.in_notes = true;
        let mut xml = Xml::part();
        xml.within("w:footnotes", &spaces(), |xml| {
            for (id, kind, line) in [
                (-1, "separator", "w:separator"),
                (0, "continuationSeparator", "w:continuationSeparator"),
            ] {
                xml.within("w:footnote", &[("w:type", &kind), ("w:id", &id)], |xml| {
                    xml.within("w:p", &[], |xml| {
                        xml.within("w:r", &[], |xml| xml.empty(line, &[]));
                    });
                });
            }
            for (at, runs) in notes.iter().enumerate() {
                xml.within("w:footnote", &[("w:id", &(at + 1))], |xml| {
                    self.footnote(xml, runs);
                });
            }
        });
        self.in_notes = false;
        Some(xml.finish())
    }

    fn footnote(&mut self, xml: &mut Xml, runs: &[Run]) {
        xml.within("w:p", &[], |xml| {
            let paragraph = ParagraphProperties {
                style: Some(Style::Footnote.id()),
                ..ParagraphProperties::default()
            };
            paragraph.write(xml, |_| {});
            xml.within("w:r", &[], |xml| {
                super::line::note_sign(xml);
                xml.empty("w:footnoteRef", &[]);
            });
            xml.within("w:r", &[], |xml| super::line::text(xml, " ", "w:t"));
            self.runs(xml, runs);
        });
    }

    /// Paragraphs and tables in a row.
    pub fn flows(&mut self, xml: &mut Xml, flows: &[Flow]) {
        for flow in flows {
            match flow {
                Flow::Paragraph(paragraph) => self.paragraph(xml, paragraph),
                Flow::Table(table) => self.table(xml, table),
            }
        }
    }

    /// One paragraph.
    pub fn paragraph(&mut self, xml: &mut Xml, paragraph: &Paragraph) {
        xml.within("w:p", &[], |xml| {
            properties(&paragraph.set).write(xml, |xml| {
                self.mark(xml, paragraph.mark);
                if let Some((was, who)) = &paragraph.was {
                    self.signed(xml, "w:pPrChange", *who, |_, xml| {
                        xml.within("w:pPr", &[], |xml| properties(was).inside(xml));
                    });
                }
            });
            self.runs(xml, &paragraph.runs);
        });
    }

    /// What became of the paragraph's end.
    fn mark(&mut self, xml: &mut Xml, mark: Track) {
        let (element, who) = match mark {
            Track::Kept => return,
            Track::Came(who) => ("w:ins", who),
            Track::Went(who) => ("w:del", who),
        };
        let first = |xml: &mut Xml| self.signed(xml, element, who, |_, _| {});
        RunProperties::default().write(xml, first, |_| {});
    }
}

fn properties(set: &Setting) -> ParagraphProperties {
    let first = match set.first {
        First::AsStyle => None,
        First::Indented => Some(FirstLine::In(200, TWO_CHARACTERS)),
        First::Flush => Some(FirstLine::In(0, 0)),
        First::Hanging => Some(FirstLine::Out(TWO_CHARACTERS)),
    };
    let indent = Indent {
        left: set.left,
        right: set.right,
        first,
    };
    ParagraphProperties {
        style: Some(set.style.id()),
        keep_next: set.keep_next,
        number: set.number,
        indent: Some(indent),
        align: set.align,
        ..ParagraphProperties::default()
    }
}

/// The namespaces of both parts. Those of later editions of Word are to be passed over by whoever does not know them.
fn spaces() -> [(&'static str, &'static dyn std::fmt::Display); 6] {
    const WORDS: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    const DATES: &str = "http://schemas.microsoft.com/office/word/2023/wordml/word16du";
    [
        ("xmlns:w", &MAIN),
        ("xmlns:r", &OFFICE),
        ("xmlns:wp", &WORDS),
        ("xmlns:mc", &MC),
        ("xmlns:w16du", &DATES),
        ("mc:Ignorable", &"w16du"),
    ]
}

fn section(xml: &mut Xml, header: &str, footer: &str) {
    xml.within("w:sectPr", &[], |xml| {
        xml.empty(
            "w:headerReference",
            &[("w:type", &"default"), ("r:id", &header)],
        );
        xml.empty(
            "w:footerReference",
            &[("w:type", &"default"), ("r:id", &footer)],
        );
        xml.empty("w:pgSz", &[("w:w", &PAPER.0), ("w:h", &PAPER.1)]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &TOP),
                ("w:right", &SIDE),
                ("w:bottom", &BOTTOM),
                ("w:left", &SIDE),
                ("w:header", &EDGE),
                ("w:footer", &EDGE),
                ("w:gutter", &0),
            ],
        );
        xml.empty("w:cols", &[("w:space", &425)]);
        xml.empty("w:docGrid", &[("w:linePitch", &312)]);
    });
}
