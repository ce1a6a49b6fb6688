//! Comments: where their words stand in the text, and the parts that hold what was said.

use std::collections::HashMap;

use super::hands::Signed;
use super::moment::in_china;
use super::names::Style;
use super::props::{ParagraphProperties, RunProperties};
use super::story::{Flow, Paragraph, Run, Track, What};
use super::styles::MAIN;
use super::xml::Xml;
use crate::incoming::{FileAnchor, FileComment, FileNote};

const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
const W15: &str = "http://schemas.microsoft.com/office/word/2012/wordml";
const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// One note of a comment; Word keeps answers as comments of their own at the same words.
#[derive(Debug)]
pub(super) struct Remark<'a> {
    note: &'a FileNote,
    /// The note that it answers, by its place among all.
    answers: Option<usize>,
    resolved: bool,
}

/// The notes of all comments, and the words of each comment.
#[derive(Debug, Default)]
pub(super) struct Remarks<'a> {
    all: Vec<Remark<'a>>,
    /// By block: the words, and the places of the notes about them.
    anchors: HashMap<&'a str, Vec<(&'a FileAnchor, std::ops::Range<usize>)>>,
    /// The notes about the whole text.
    whole: Vec<std::ops::Range<usize>>,
}

impl<'a> Remarks<'a> {
    pub fn of(comments: &'a [FileComment]) -> Self {
        let mut remarks = Remarks::default();
        for comment in comments {
            let first = remarks.all.len();
            for (at, note) in comment.notes.iter().enumerate() {
                remarks.all.push(Remark {
                    note,
                    answers: (at > 0).then_some(first),
                    resolved: comment.resolved,
                });
            }
            let notes = first..remarks.all.len();
            match &comment.anchor {
                Some(anchor) => {
                    let here = remarks.anchors.entry(&anchor.block).or_default();
                    here.push((anchor, notes));
                }
                None => remarks.whole.push(notes),
            }
        }
        remarks
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Puts the comments to their words in the body. Those whose words are not there are about the whole text from here
    /// on.
    pub fn place(&mut self, flows: &mut [Flow]) {
        for flow in flows {
            match flow {
                Flow::Paragraph(paragraph) => self.place_in(paragraph),
                Flow::Table(table) => {
                    let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                    cells.for_each(|cell| self.place(&mut cell.inside));
                }
            }
        }
    }

    fn place_in(&mut self, paragraph: &mut Paragraph) {
        let Some(at) = &paragraph.at else {
            return;
        };
        let Some(here) = self.anchors.get_mut(at.block.as_str()) else {
            return;
        };
        let length: u32 = paragraph.runs.iter().map(Run::length).sum();
        let until = at.from.saturating_add(length);
        let (mine, others) = std::mem::take(here)
            .into_iter()
            .partition(|(anchor, _)| (at.from..=until).contains(&anchor.start));
        *here = others;
        let mine: Vec<(&FileAnchor, std::ops::Range<usize>)> = mine;
        let mut marks = Vec::new();
        for (anchor, notes) in mine {
            let start = anchor.start - at.from;
            let end = anchor.end.clamp(anchor.start, until) - at.from;
            for note in notes {
                marks.push((start, What::CommentStart(note)));
                marks.push((end, What::CommentEnd(note)));
            }
        }
        marks.sort_by_key(|(at, what)| (*at, matches!(what, What::CommentEnd(_))));
        paragraph.runs = marked(std::mem::take(&mut paragraph.runs), marks);
    }

    /// Puts the comments about the whole text, and those whose words were not found, around this paragraph.
    pub fn place_rest(&mut self, paragraph: &mut Paragraph) {
        let lost = std::mem::take(&mut self.anchors).into_values().flatten();
        let mut rest: Vec<_> = lost.map(|(_, notes)| notes).collect();
        rest.append(&mut self.whole);
        rest.sort_by_key(|notes| notes.start);
        let notes: Vec<usize> = rest.into_iter().flatten().collect();
        let mark = |what| Run {
            what,
            ..Run::plain("", Track::Kept)
        };
        let starts = notes.iter().map(|note| mark(What::CommentStart(*note)));
        let ends = notes.iter().map(|note| mark(What::CommentEnd(*note)));
        let runs = std::mem::take(&mut paragraph.runs);
        paragraph.runs = starts.chain(runs).chain(ends).collect();
    }

    /// Everyone who said something.
    pub fn signed(&self) -> impl Iterator<Item = Signed> {
        self.all.iter().map(|remark| remark.signed())
    }

    /// `comments.xml`.
    pub fn part(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        let spaces: [(&str, &dyn std::fmt::Display); 4] = [
            ("xmlns:w", &MAIN),
            ("xmlns:mc", &MC),
            ("xmlns:w14", &W14),
            ("mc:Ignorable", &"w14"),
        ];
        xml.within("w:comments", &spaces, |xml| {
            for (at, remark) in self.all.iter().enumerate() {
                remark.write(xml, at);
            }
        });
        xml.finish()
    }

    /// `commentsExtended.xml`: what answers what, and what is settled.
    pub fn threads(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        let spaces: [(&str, &dyn std::fmt::Display); 3] = [
            ("xmlns:mc", &MC),
            ("xmlns:w15", &W15),
            ("mc:Ignorable", &"w15"),
        ];
        xml.within("w15:commentsEx", &spaces, |xml| {
            for (at, remark) in self.all.iter().enumerate() {
                let (id, done) = (name(at), u8::from(remark.resolved));
                let parent = remark.answers.map(name);
                let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("w15:paraId", &id)];
                if let Some(parent) = &parent {
                    attributes.push(("w15:paraIdParent", parent));
                }
                attributes.push(("w15:done", &done));
                xml.empty("w15:commentEx", &attributes);
            }
        });
        xml.finish()
    }
}

/// `people.xml`: everyone who said or changed something, each once.
pub(super) fn people(signed: impl Iterator<Item = Signed>) -> Vec<u8> {
    let names: std::collections::BTreeSet<String> = signed.map(|one| one.author).collect();
    let mut xml = Xml::part();
    let spaces: [(&str, &dyn std::fmt::Display); 3] = [
        ("xmlns:mc", &MC),
        ("xmlns:w15", &W15),
        ("mc:Ignorable", &"w15"),
    ];
    xml.within("w15:people", &spaces, |xml| {
        for name in &names {
            xml.within("w15:person", &[("w15:author", name)], |xml| {
                xml.empty(
                    "w15:presenceInfo",
                    &[("w15:providerId", &"None"), ("w15:userId", name)],
                );
            });
        }
    });
    xml.finish()
}

/// The name of a note's last paragraph, by which other parts know the note: eight hexadecimal digits below 80000000.
fn name(at: usize) -> String {
    format!("{:08X}", (at + 1) & 0x7fff_ffff)
}

impl Remark<'_> {
    fn signed(&self) -> Signed {
        Signed::by(&self.note.author, self.note.time)
    }

    fn write(&self, xml: &mut Xml, at: usize) {
        let signed = self.signed();
        let date = signed.time.and_then(in_china);
        let initials: String = signed.author.chars().take(1).collect();
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("w:id", &at), ("w:author", &signed.author)];
        if let Some(date) = &date {
            attributes.push(("w:date", date));
        }
        attributes.push(("w:initials", &initials));
        xml.within("w:comment", &attributes, |xml| {
            let lines: Vec<&str> = self.note.text.split('\n').collect();
            for (number, line) in lines.iter().enumerate() {
                let id = (number + 1 == lines.len()).then(|| name(at));
                write_line(xml, line, id, number == 0);
            }
        });
    }
}

fn write_line(xml: &mut Xml, line: &str, id: Option<String>, first: bool) {
    let attributes: Vec<(&str, &dyn std::fmt::Display)> = id
        .iter()
        .map(|id| ("w14:paraId", id as &dyn std::fmt::Display))
        .collect();
    xml.within("w:p", &attributes, |xml| {
        let paragraph = ParagraphProperties {
            style: Some(Style::Comment.id()),
            ..ParagraphProperties::default()
        };
        paragraph.write(xml, |_| {});
        if first {
            xml.within("w:r", &[], |xml| {
                reference(xml);
                xml.empty("w:annotationRef", &[]);
            });
        }
        xml.within("w:r", &[], |xml| super::line::text(xml, line, "w:t"));
    });
}

/// The style of the sign that stands for a comment.
pub(super) fn reference(xml: &mut Xml) {
    let sign = RunProperties {
        style: Some("CommentReference"),
        ..RunProperties::default()
    };
    sign.write(xml, |_| {}, |_| {});
}

/// The runs with marks at their places, counted in characters of the content and in order.
fn marked(runs: Vec<Run>, marks: Vec<(u32, What)>) -> Vec<Run> {
    let mut marks = marks.into_iter().peekable();
    let mut out = Vec::with_capacity(runs.len() + marks.len());
    let mut at = 0;
    for mut run in runs {
        let end = at + run.length();
        while let Some((place, what)) = marks.next_if(|(place, _)| *place < end || *place == at) {
            if place > at {
                let (head, tail) = split(run, place - at);
                out.push(head);
                run = tail;
                at = place;
            }
            out.push(Run {
                what,
                ..Run::plain("", Track::Kept)
            });
        }
        at = end;
        out.push(run);
    }
    out.extend(marks.map(|(_, what)| Run {
        what,
        ..Run::plain("", Track::Kept)
    }));
    out
}

/// A run of text in two; any other is not cut, because it is one character long.
fn split(run: Run, at: u32) -> (Run, Run) {
    let text = match &run.what {
        What::Text(text) => text.as_str(),
        _ => "",
    };
    let cut = text.char_indices().nth(at as usize);
    let (head, tail) = text.split_at(cut.map_or(text.len(), |(byte, _)| byte));
    let (head, tail) = (head.to_owned(), tail.to_owned());
    let part = |text| Run {
        what: What::Text(text),
        ..run.clone()
    };
    (part(head), part(tail))
}
