//! The parts of a package, found through its relations as the format demands, never by fixed paths alone.

use std::collections::HashMap;

use encoding_rs::Encoding;

use super::xml::{Tree, XmlFault};
use crate::docx::package::{Package, PartFault};
use crate::encoding::{FileKind, ReadFault};

/// The most bytes of one part of XML.
const MAX_XML: u64 = 64 << 20;
/// The most relations of one part.
const MAX_RELATIONS: usize = 100_000;

/// What a relation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A part of the package, by its full name.
    Part(String),
    /// An address outside of it.
    Outside(String),
}

/// The relations of one part.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations {
    by_id: HashMap<String, Target>,
    /// Kind (the last word of its type) and target, in the order of the file.
    by_kind: Vec<(String, Target)>,
}

impl Relations {
    /// The relations of the part `name`; none when they are missing or damaged.
    pub(super) fn of(package: &mut Package, name: &str) -> Self {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let rels = format!("{folder}/_rels/{file}.rels");
        let mut relations = Relations::default();
        let Ok(text) = xml_part(package, &rels) else {
            return relations;
        };
        let Ok(tree) = Tree::parse(&text) else {
            return relations;
        };
        for relation in tree.root().children().take(MAX_RELATIONS) {
            let Some(target) = relation.attr("Target") else {
                continue;
            };
            let is_outside = relation
                .attr("TargetMode")
                .is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
            let target = if is_outside {
                Target::Outside(target)
            } else {
                Target::Part(resolved(folder, &target))
            };
            let kind = relation.attr("Type").unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            if let Some(id) = relation.attr("Id") {
                relations.by_id.entry(id).or_insert_with(|| target.clone());
            }
            relations.by_kind.push((kind, target));
        }
        relations
    }

    /// Where the relation of that id leads.
    pub(super) fn target(&self, id: &str) -> Option<&Target> {
        self.by_id.get(id)
    }

    /// The names of the parts of that kind, such as `styles`.
    pub(super) fn parts<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.by_kind
            .iter()
            .filter_map(move |(of, target)| match target {
                Target::Part(name) if of == kind => Some(name.as_str()),
                _ => None,
            })
    }
}

/// The name of the main part and its text.
///
/// # Errors
/// As `docx::read::read`, for everything that makes the file none that can be read.
pub(super) fn main_part(package: &mut Package) -> Result<(String, String), ReadFault> {
    let root = Relations::of(package, "");
    let named = root
        .parts("officeDocument")
        .find(|name| package.has(name))
        .map(str::to_owned);
    let name = named.unwrap_or_else(|| "word/document.xml".to_owned());
    match xml_part(package, &name) {
        Ok(text) => Ok((name, text)),
        Err(PartFault::Sealed) => Err(ReadFault::Protected),
        Err(PartFault::TooLarge) => Err(ReadFault::TooComplex),
        Err(PartFault::Missing | PartFault::Damaged) => Err(not_main(package, &name)),
    }
}

/// Why the main part of that name is none.
pub(super) fn not_main(package: &Package, name: &str) -> ReadFault {
    let looks_like = if package.has_folder("xl/") || package.has_folder("ppt/") {
        FileKind::OfficeZip
    } else if package.has_folder("word/") || package.has("[Content_Types].xml") {
        return ReadFault::Damaged {
            part: name.to_owned(),
        };
    } else {
        FileKind::Archive
    };
    let looks_like = Some(looks_like);
    ReadFault::Binary { looks_like }
}

/// The text of a part of XML.
pub(super) fn xml_part(package: &mut Package, name: &str) -> Result<String, PartFault> {
    decoded(package.unpack(name, MAX_XML)?).ok_or(PartFault::Damaged)
}

/// The fault of a main part that is no XML to be read.
pub(super) fn main_fault(fault: XmlFault, name: &str) -> ReadFault {
    match fault {
        XmlFault::TooComplex => ReadFault::TooComplex,
        XmlFault::Broken => ReadFault::Damaged {
            part: name.to_owned(),
        },
    }
}

/// UTF-8 as nearly every file has it, UTF-16 by its mark, or what the declaration says.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes) {
        let (text, _, is_damaged) = encoding.decode(&bytes);
        return (!is_damaged).then(|| text.into_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(fault) => {
            let bytes = fault.into_bytes();
            let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(&bytes)).into_owned();
            let label = start.split_once("encoding=")?.1;
            let label = label.trim_start_matches(['"', '\'']);
            let label = label.split(['"', '\'']).next()?;
            let encoding = Encoding::for_label(label.as_bytes())?;
            let (text, _, is_damaged) = encoding.decode(&bytes);
            (!is_damaged).then(|| text.into_owned())
        }
    }
}

/// A target as a full part name: absolute, or from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/").replace("%20", " ")
}
