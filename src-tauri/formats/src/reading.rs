//! Any file that people bring, read into a content: what kind it is, its own reader, and the fields of the page.

mod incoming;
mod kind;

use std::collections::BTreeMap;

use sanshen_document::Content;
use serde::{Deserialize, Serialize};

use crate::encoding::{Encoding, ReadFault, decode};
use crate::json::JsonFault;
use crate::{
    Credit, FileComment, Hand, Identity, Note, docx, html, json, markdown, read_page, whose,
};

pub use incoming::read_incoming;
pub use kind::FileForm;

/// What the user chose before a file is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Choice {
    /// The encoding; `None` leaves it to the file's marks and bytes. Word files and our JSON have no choice.
    pub encoding: Option<Encoding>,
    /// What becomes of tracked changes.
    pub tracked: Tracked,
}

/// What becomes of the tracked changes of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tracked {
    /// They stay open, as suggestions.
    #[default]
    Suggest,
    /// The text as it reads with all of them.
    Accept,
    /// The text as it was without any.
    Reject,
}

/// What a file was read as.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What kind of file it is.
    pub kind: FileForm,
    /// Fields and body, valid by the document's schema.
    pub content: Content,
    /// The content before the tracked changes; only for [`Tracked::Suggest`], and when they changed anything of it.
    pub base: Option<Content>,
    /// Who made which piece of the difference between `base` and `content`, and who changed something in a block that
    /// became a field.
    pub hands: Vec<Hand>,
    /// The comments, anchored in `content`.
    pub comments: Vec<FileComment>,
    /// The bytes of the pictures that the content shows, by their SHA-256.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The credits of the page as they stood.
    pub credits: Vec<Credit>,
    /// What was recognised, left out, lost, not placed, or should be looked at; lines of a text, places of blocks in
    /// every other kind, from 1.
    pub notes: Vec<Note>,
    /// What it was decoded from: the names of [`Encoding`], or a name of the WHATWG's standard in lower case; empty for
    /// Word files, which say it themselves.
    pub encoding: String,
    /// Whether the encoding is beyond doubt.
    pub sure: bool,
    /// Which article, version and text it was written from, when it is a file of ours.
    pub identity: Option<Identity>,
}

/// Reads a file of any kind that is known. Its first bytes go before its `name`, of which only the ending counts.
///
/// # Errors
/// [`ReadFault::Binary`] for what is no text, [`ReadFault::OldWord`] for what must be converted first,
/// [`ReadFault::Protected`], and the faults of the reader of its kind.
pub fn read_any(name: &str, bytes: &[u8], choice: &Choice) -> Result<Read, ReadFault> {
    let mut read = match kind::of(name, bytes)? {
        FileForm::Docx => word(bytes, choice)?,
        FileForm::Html => web(bytes, choice)?,
        FileForm::Markdown => marked_down(bytes, choice)?,
        FileForm::Json => ours(bytes)?,
        FileForm::Text => plain(bytes, choice)?,
    };
    read.identity = read.identity.or_else(|| whose::identity(bytes));
    Ok(read)
}

fn word(bytes: &[u8], choice: &Choice) -> Result<Read, ReadFault> {
    let incoming = docx::read::read(bytes)?;
    Ok(read_incoming(FileForm::Docx, incoming, choice.tracked))
}

fn web(bytes: &[u8], choice: &Choice) -> Result<Read, ReadFault> {
    let page = html::read::read(bytes, choice.encoding)?;
    Ok(Read {
        encoding: encoding_name(&page.encoding),
        sure: page.sure,
        ..read_incoming(FileForm::Html, page.incoming, choice.tracked)
    })
}

fn marked_down(bytes: &[u8], choice: &Choice) -> Result<Read, ReadFault> {
    let decoded = decode(bytes, choice.encoding)?;
    let incoming = markdown::read::read(&decoded.text);
    Ok(Read {
        encoding: decoded.encoding.name().to_owned(),
        sure: decoded.sure,
        ..read_incoming(FileForm::Markdown, incoming, choice.tracked)
    })
}

fn plain(bytes: &[u8], choice: &Choice) -> Result<Read, ReadFault> {
    let decoded = decode(bytes, choice.encoding)?;
    let page = read_page(&decoded.text);
    Ok(Read {
        credits: page.credits,
        notes: page.notes,
        encoding: decoded.encoding.name().to_owned(),
        sure: decoded.sure,
        ..of_content(FileForm::Text, page.content)
    })
}

fn ours(bytes: &[u8]) -> Result<Read, ReadFault> {
    let (content, identity) = json::read(bytes).map_err(|fault| match fault {
        JsonFault::TooLarge { size, limit } => ReadFault::TooLarge { size, limit },
        other => ReadFault::Damaged {
            part: part_of(&other),
        },
    })?;
    Ok(Read {
        identity,
        encoding: Encoding::Utf8.name().to_owned(),
        ..of_content(FileForm::Json, content)
    })
}

/// The part of our JSON that a fault lies in.
fn part_of(fault: &JsonFault) -> String {
    match fault {
        JsonFault::BadField { name } => (*name).to_owned(),
        JsonFault::Content { problem } => format!("content.{}", problem.path),
        JsonFault::Changed { .. } => "sha256".to_owned(),
        JsonFault::TooLarge { .. } | JsonFault::NotJson { .. } | JsonFault::NotAnArticle { .. } => {
            "format".to_owned()
        }
    }
}

fn of_content(kind: FileForm, content: Content) -> Read {
    Read {
        kind,
        content,
        base: None,
        hands: Vec::new(),
        comments: Vec::new(),
        pictures: BTreeMap::new(),
        credits: Vec::new(),
        notes: Vec::new(),
        encoding: String::new(),
        sure: true,
        identity: None,
    }
}

/// Our name of an encoding of the WHATWG's standard, where it has one.
fn encoding_name(standard: &str) -> String {
    let lower = standard.to_ascii_lowercase();
    match lower.as_str() {
        "utf-8" => Encoding::Utf8.name(),
        "utf-16le" => Encoding::Utf16Le.name(),
        "utf-16be" => Encoding::Utf16Be.name(),
        "gbk" | "gb18030" => Encoding::Gb18030.name(),
        "big5" => Encoding::Big5.name(),
        other => other,
    }
    .to_owned()
}
