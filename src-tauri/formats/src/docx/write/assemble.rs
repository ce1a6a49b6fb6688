//! The parts of the file, and how they name each other.

use super::draft::Draft;
use super::edges;
use super::hands::Hands;
use super::pack::Parts;
use super::pages::Pages;
use super::relations::{OFFICE, Relations};
use super::remarks::{self, Remarks};
use super::story::Flow;
use super::{properties, settings, styles};
use crate::printed::Printed;

/// Everything that the file is made of.
pub(super) struct Assembly<'a> {
    pub printed: &'a Printed<'a>,
    pub draft: &'a Draft<'a>,
    pub flows: &'a [Flow],
    pub hands: &'a Hands<'a>,
    pub remarks: &'a Remarks<'a>,
    pub review: bool,
}

/// The relationships of the document that its text asks for by name.
struct Named {
    relations: Relations,
    header: String,
    footer: String,
}

impl Assembly<'_> {
    /// The parts in the order in which they stand in the file.
    pub fn parts(&self) -> Parts {
        let Named {
            relations,
            header,
            footer,
        } = self.named();
        let draft = self.draft;
        let files = draft.pictures.files.iter().zip(1..);
        let files: Vec<String> = files
            .map(|(file, number)| format!("media/image{number}.{}", file.kind.name()))
            .collect();
        let mut pages = Pages::of(&self.hands.signed, &files, relations);
        let document = pages.document(self.flows, &header, &footer);
        let notes = pages.footnotes(&draft.notes);
        let (relations, note_relations) = pages.finish();

        let mut parts = Parts::default();
        parts.add_plain("_rels/.rels".to_owned(), root());
        parts.add("word/document.xml", &word("document.main"), document);
        let relations = relations.write().unwrap_or_default();
        parts.add_plain("word/_rels/document.xml.rels".to_owned(), relations);
        self.add_setting(&mut parts);
        if let Some(numbering) = draft.lists.part() {
            parts.add("word/numbering.xml", &word("numbering"), numbering);
        }
        if let Some(notes) = notes {
            parts.add("word/footnotes.xml", &word("footnotes"), notes);
        }
        if let Some(relations) = note_relations.write() {
            parts.add_plain("word/_rels/footnotes.xml.rels".to_owned(), relations);
        }
        self.add_remarks(&mut parts);
        for (file, name) in draft.pictures.files.iter().zip(&files) {
            parts.add_plain(format!("word/{name}"), file.bytes.to_vec());
        }
        self.add_properties(&mut parts);
        parts
    }

    fn named(&self) -> Named {
        let mut relations = Relations::default();
        let mut name =
            |kind: &str, target: &str| relations.part(&format!("{OFFICE}/{kind}"), target);
        name("styles", "styles.xml");
        name("settings", "settings.xml");
        name("fontTable", "fontTable.xml");
        let header = name("header", "header1.xml");
        let footer = name("footer", "footer1.xml");
        if !self.draft.lists.is_empty() {
            name("numbering", "numbering.xml");
        }
        if !self.draft.notes.is_empty() {
            name("footnotes", "footnotes.xml");
        }
        if !self.remarks.is_empty() {
            name("comments", "comments.xml");
            let later = "http://schemas.microsoft.com/office/2011/relationships";
            relations.part(&format!("{later}/commentsExtended"), "commentsExtended.xml");
            relations.part(&format!("{later}/people"), "people.xml");
        }
        Named {
            relations,
            header,
            footer,
        }
    }

    fn add_setting(&self, parts: &mut Parts) {
        let settings = settings::settings(self.review, !self.draft.notes.is_empty());
        let (header, footer) = (edges::header(self.printed), edges::footer(self.printed));
        parts.add("word/styles.xml", &word("styles"), styles::part());
        parts.add("word/settings.xml", &word("settings"), settings);
        parts.add("word/fontTable.xml", &word("fontTable"), settings::fonts());
        parts.add("word/header1.xml", &word("header"), header);
        parts.add("word/footer1.xml", &word("footer"), footer);
    }

    fn add_remarks(&self, parts: &mut Parts) {
        if self.remarks.is_empty() {
            return;
        }
        let (said, threads) = (self.remarks.part(), self.remarks.threads());
        let everyone = self.hands.signed.iter().cloned();
        let people = remarks::people(everyone.chain(self.remarks.signed()));
        parts.add("word/comments.xml", &word("comments"), said);
        parts.add(
            "word/commentsExtended.xml",
            &word("commentsExtended"),
            threads,
        );
        parts.add("word/people.xml", &word("people"), people);
    }

    fn add_properties(&self, parts: &mut Parts) {
        let package = "application/vnd.openxmlformats-package.core-properties+xml";
        let office = "application/vnd.openxmlformats-officedocument";
        let (app, custom) = (
            format!("{office}.extended-properties+xml"),
            format!("{office}.custom-properties+xml"),
        );
        let printed = self.printed;
        parts.add("docProps/core.xml", package, properties::core(printed));
        parts.add("docProps/app.xml", &app, properties::app(printed));
        parts.add("docProps/custom.xml", &custom, properties::custom(printed));
    }
}

/// The media type of a part of WordprocessingML.
fn word(name: &str) -> String {
    format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml")
}

/// What the file as a whole consists of.
fn root() -> Vec<u8> {
    let mut relations = Relations::default();
    relations.part(&format!("{OFFICE}/officeDocument"), "word/document.xml");
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations.part(core, "docProps/core.xml");
    relations.part(&format!("{OFFICE}/extended-properties"), "docProps/app.xml");
    relations.part(
        &format!("{OFFICE}/custom-properties"),
        "docProps/custom.xml",
    );
    relations.write().unwrap_or_default()
}
