//! Parts into a container (ECMA-376-2): the same parts give the same bytes, on any machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::WriteFault;
use super::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";

/// The parts of a file in their order.
#[derive(Debug, Default)]
pub(super) struct Parts {
    all: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    name: String,
    /// Its media type, where its ending does not tell it.
    kind: Option<String>,
    bytes: Vec<u8>,
}

impl Parts {
    /// A part with a media type of its own.
    pub fn add(&mut self, name: &str, kind: &str, bytes: Vec<u8>) {
        self.all.push(Part {
            name: name.to_owned(),
            kind: Some(kind.to_owned()),
            bytes,
        });
    }

    /// A part whose ending tells what it is: relationships and pictures.
    pub fn add_plain(&mut self, name: String, bytes: Vec<u8>) {
        self.all.push(Part {
            name,
            kind: None,
            bytes,
        });
    }

    /// The container.
    pub fn pack(self) -> Result<Vec<u8>, WriteFault> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let types = Part {
            name: "[Content_Types].xml".to_owned(),
            kind: None,
            bytes: self.types(),
        };
        for part in std::iter::once(&types).chain(&self.all) {
            put(&mut zip, part).map_err(|_| WriteFault::TooLarge {
                part: part.name.clone(),
            })?;
        }
        let packed = zip.finish().map_err(|_| WriteFault::TooLarge {
            part: types.name.clone(),
        })?;
        Ok(packed.into_inner())
    }

    fn types(&self) -> Vec<u8> {
        let mut xml = Xml::part();
        xml.within("Types", &[("xmlns", &TYPES)], |xml| {
            for (ending, kind) in [
                (
                    "rels",
                    "application/vnd.openxmlformats-package.relationships+xml",
                ),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpeg", "image/jpeg"),
                ("gif", "image/gif"),
            ] {
                xml.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
            }
            for part in &self.all {
                if let Some(kind) = &part.kind {
                    let name = format!("/{}", part.name);
                    xml.empty("Override", &[("PartName", &name), ("ContentType", kind)]);
                }
            }
        });
        xml.finish()
    }
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, part: &Part) -> zip::result::ZipResult<()> {
    // Pictures are packed already.
    let packed = part.name.ends_with(".xml") || part.name.ends_with(".rels");
    let method = match packed {
        true => CompressionMethod::Deflated,
        false => CompressionMethod::Stored,
    };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    zip.start_file(part.name.as_str(), options)?;
    zip.write_all(&part.bytes)?;
    Ok(())
}
