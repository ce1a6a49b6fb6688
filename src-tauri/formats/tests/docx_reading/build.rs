//! Builds Word files out of XML, as small as a file can be.

use std::io::{Cursor, Write};

use sanshen_document::{Content, Doc};
use sanshen_formats::{Incoming, Loss, Note, docx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file in the making.
pub struct Docx {
    parts: Vec<(String, Vec<u8>)>,
    root_relations: String,
    relations: String,
}

impl Docx {
    /// A file with that inside of `w:body`.
    pub fn of(body: &str) -> Self {
        let document = format!("<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
        let mut docx = Docx {
            parts: Vec::new(),
            root_relations: relation("rId1", "officeDocument", "word/document.xml", ""),
            relations: String::new(),
        };
        docx.add("word/document.xml", document);
        docx
    }

    fn add(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.parts.push((name.to_owned(), bytes.into()));
    }

    /// With a part of XML beside the main one: its kind, which is its name, and the inside of its root.
    pub fn with(mut self, kind: &str, root: &str, inside: &str) -> Self {
        let xml = format!("<w:{root} {NAMESPACES}>{inside}</w:{root}>");
        self.add(&format!("word/{kind}.xml"), xml);
        self.relations += &relation(&format!("r{kind}"), kind, &format!("{kind}.xml"), "");
        self
    }

    pub fn styles(self, inside: &str) -> Self {
        self.with("styles", "styles", inside)
    }

    pub fn numbering(self, inside: &str) -> Self {
        self.with("numbering", "numbering", inside)
    }

    /// With a part of any bytes that the main part names by that id.
    pub fn part(mut self, id: &str, kind: &str, name: &str, bytes: &[u8]) -> Self {
        self.add(&format!("word/{name}"), bytes);
        self.relations += &relation(id, kind, name, "");
        self
    }

    /// With an address outside of the file.
    pub fn outside(mut self, id: &str, kind: &str, address: &str) -> Self {
        self.relations += &relation(id, kind, address, r#" TargetMode="External""#);
        self
    }

    /// With properties: the inside of `core.xml`, and of `custom.xml`.
    pub fn properties(mut self, core: &str, custom: &str) -> Self {
        let core =
            format!(r#"<c:coreProperties xmlns:c="c" xmlns:dc="d">{core}</c:coreProperties>"#);
        self.add("docProps/core.xml", core);
        self.add(
            "docProps/custom.xml",
            format!(r#"<Properties xmlns:vt="v">{custom}</Properties>"#),
        );
        self.root_relations +=
            &relation("rId2", "metadata/core-properties", "docProps/core.xml", "");
        self.root_relations += &relation("rId3", "custom-properties", "docProps/custom.xml", "");
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut parts = self.parts.clone();
        parts.push(("_rels/.rels".to_owned(), relations(&self.root_relations)));
        let name = "word/_rels/document.xml.rels".to_owned();
        parts.push((name, relations(&self.relations)));
        zipped(&parts)
    }

    pub fn read(&self) -> Incoming {
        let incoming = docx::read::read(&self.bytes()).unwrap();
        check(&incoming);
        incoming
    }
}

fn relation(id: &str, kind: &str, target: &str, mode: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{TYPES}/{kind}" Target="{target}"{mode}/>"#)
}

fn relations(inside: &str) -> Vec<u8> {
    format!(r#"<?xml version="1.0"?><Relationships xmlns="p">{inside}</Relationships>"#)
        .into_bytes()
}

pub fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What holds of everything that was read: both readings are valid by the schema, ids are those of the rules.
pub fn check(incoming: &Incoming) {
    let rejected = incoming.tracked.iter().map(|tracked| &tracked.rejected);
    for blocks in rejected.chain([&incoming.blocks]) {
        let body = Doc {
            blocks: blocks.clone(),
        };
        let content = Content {
            body,
            ..Content::default()
        };
        assert_eq!(
            Content::from_json(&content.to_json()).as_ref(),
            Ok(&content)
        );
    }
    if let Some(first) = incoming.blocks.first() {
        assert_eq!(first.id(), "b1");
    }
}

/// A paragraph with these properties and runs.
pub fn p(properties: &str, inside: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>")
}

/// A run of text.
pub fn r(text: &str) -> String {
    run("", text)
}

/// A run of text with these properties.
pub fn run(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A paragraph of plain text.
pub fn line(text: &str) -> String {
    p("", &r(text))
}

/// The losses of that kind: text, count, place.
pub fn lost(incoming: &Incoming, kind: Loss) -> Vec<(String, u32, u32)> {
    let notes = incoming.notes.iter().filter_map(|note| match note {
        Note::Lost {
            what,
            text,
            count,
            line,
        } if *what == kind => Some((text.clone(), *count, *line)),
        _ => None,
    });
    notes.collect()
}
