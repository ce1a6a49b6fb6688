//! Runs as XML: grouped by link, then by change.

use super::moment::{in_china, utc};
use super::pages::Pages;
use super::props::RunProperties;
use super::remarks::reference;
use super::story::{Run, Track, What, Who};
use super::xml::Xml;

impl Pages<'_> {
    /// The runs of a paragraph or footnote.
    pub fn runs(&mut self, xml: &mut Xml, runs: &[Run]) {
        for linked in runs.chunk_by(|one, other| one.link() == other.link()) {
            let address = linked.first().and_then(Run::link);
            match address.map(|address| self.relations().link(address)) {
                Some(id) => {
                    xml.within("w:hyperlink", &[("r:id", &id), ("w:history", &1)], |xml| {
                        self.tracked(xml, linked);
                    });
                }
                None => self.tracked(xml, linked),
            }
        }
    }

    fn tracked(&mut self, xml: &mut Xml, runs: &[Run]) {
        for same in runs.chunk_by(|one, other| one.track == other.track) {
            let track = same.first().map_or(Track::Kept, |run| run.track);
            let all = |pages: &mut Self, xml: &mut Xml| {
                same.iter().for_each(|run| pages.run(xml, run));
            };
            match track {
                Track::Kept => all(self, xml),
                Track::Came(who) => {
                    self.signed(xml, "w:ins", who, all);
                }
                Track::Went(who) => {
                    self.signed(xml, "w:del", who, all);
                }
            }
        }
    }

    /// An element of a change: its number, who made it, and when.
    pub fn signed(
        &mut self,
        xml: &mut Xml,
        element: &str,
        who: Who,
        inside: impl FnOnce(&mut Self, &mut Xml),
    ) {
        self.changes += 1;
        let id = self.changes;
        let signed = self.people.get(who.0);
        let author = signed.map(|one| one.author.clone()).unwrap_or_default();
        let time = signed.and_then(|one| one.time);
        let (local, universal) = (time.and_then(in_china), time.and_then(utc));
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("w:id", &id), ("w:author", &author)];
        if let (Some(local), Some(universal)) = (&local, &universal) {
            attributes.push(("w:date", local));
            attributes.push(("w16du:dateUtc", universal));
        }
        xml.within(element, &attributes, |xml| inside(self, xml));
    }

    fn run(&mut self, xml: &mut Xml, run: &Run) {
        let gone = matches!(run.track, Track::Went(_));
        match &run.what {
            What::Text(text) => xml.within("w:r", &[], |xml| {
                let set = RunProperties::of(&run.marks);
                set.write(
                    xml,
                    |_| {},
                    |xml| {
                        if let Some((was, who)) = &run.was {
                            self.signed(xml, "w:rPrChange", *who, |_, xml| {
                                xml.within("w:rPr", &[], |xml| RunProperties::of(was).inside(xml));
                            });
                        }
                    },
                );
                self::text(xml, text, if gone { "w:delText" } else { "w:t" });
            }),
            What::Note(at) => xml.within("w:r", &[], |xml| {
                note_sign(xml);
                xml.empty("w:footnoteReference", &[("w:id", &(at + 1))]);
            }),
            What::Picture(picture) => xml.within("w:r", &[], |xml| self.drawing(xml, picture)),
            What::CommentStart(at) => xml.empty("w:commentRangeStart", &[("w:id", at)]),
            What::CommentEnd(at) => {
                xml.empty("w:commentRangeEnd", &[("w:id", at)]);
                xml.within("w:r", &[], |xml| {
                    reference(xml);
                    xml.empty("w:commentReference", &[("w:id", at)]);
                });
            }
        }
    }
}

impl Run {
    /// Where it leads; only text leads anywhere.
    fn link(&self) -> Option<&str> {
        match self.what {
            What::Text(_) => self.marks.link.as_deref(),
            _ => None,
        }
    }
}

/// The style of a footnote's number.
pub(super) fn note_sign(xml: &mut Xml) {
    let sign = RunProperties {
        style: Some("FootnoteReference"),
        ..RunProperties::default()
    };
    sign.write(xml, |_| {}, |_| {});
}

/// Text with its tabs and forced breaks; `element` is `w:t`, or `w:delText` for what was deleted.
pub(super) fn text(xml: &mut Xml, text: &str, element: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            xml.empty("w:br", &[]);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                xml.empty("w:tab", &[]);
            }
            if !piece.is_empty() {
                xml.text(element, &[("xml:space", &"preserve")], piece);
            }
        }
    }
}
