//! What kind of file some bytes are.

use serde::{Deserialize, Serialize};

use crate::encoding::{FileKind, ReadFault, kind_of};

/// A kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileForm {
    /// Word since 2007, and WPS in the same form.
    Docx,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Text without structure.
    Text,
    /// A text of ours in JSON.
    Json,
}

/// How far into a file its first tag is looked for.
const START: usize = 4 << 10;
/// How far before its end the names of a zip's members are looked for.
const DIRECTORY: usize = 1 << 20;

/// The kind of a file, by its bytes and at last by the ending of its name.
pub(super) fn of(name: &str, bytes: &[u8]) -> Result<FileForm, ReadFault> {
    let looks_like = kind_of(bytes);
    match looks_like {
        Some(FileKind::Docx) => Ok(FileForm::Docx),
        Some(FileKind::OfficeZip | FileKind::Archive) if is_word(bytes) => Ok(FileForm::Docx),
        Some(FileKind::OldOffice) => Err(old_office(bytes)),
        Some(FileKind::Rtf) => Err(ReadFault::OldWord {
            looks_like: FileKind::Rtf,
        }),
        Some(_) => Err(ReadFault::Binary { looks_like }),
        None => Ok(text(name, bytes)),
    }
}

/// Whether a zip has a text of Word in it, wherever its parts lie: by the list of its members at its end.
fn is_word(bytes: &[u8]) -> bool {
    let zip = bytes.starts_with(b"PK");
    let end = bytes
        .get(bytes.len().saturating_sub(DIRECTORY)..)
        .unwrap_or(bytes);
    let other = [b"xl/".as_slice(), b"ppt/"]
        .iter()
        .any(|part| has(end, part));
    zip && (has(end, b"word/") || (has(end, b"[Content_Types].xml") && !other))
}

/// Locked, a text to be converted, or a table or slides.
fn old_office(bytes: &[u8]) -> ReadFault {
    let stream = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        has(bytes, &wide)
    };
    let looks_like = FileKind::OldOffice;
    if stream("EncryptedPackage") {
        ReadFault::Protected
    } else if !stream("WordDocument") && (stream("Workbook") || stream("PowerPoint Document")) {
        ReadFault::Binary {
            looks_like: Some(looks_like),
        }
    } else {
        ReadFault::OldWord { looks_like }
    }
}

/// The kind of a file that may be text.
fn text(name: &str, bytes: &[u8]) -> FileForm {
    let start = start_of(bytes);
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    if start.starts_with('{') && has(bytes, b"\"sanshen.") {
        FileForm::Json
    } else if is_page(&start) {
        FileForm::Html
    } else {
        match ending.as_str() {
            "html" | "htm" | "shtml" | "shtm" | "xhtml" => FileForm::Html,
            "md" | "markdown" => FileForm::Markdown,
            _ if is_fragment(&start, bytes) => FileForm::Html,
            _ => FileForm::Text,
        }
    }
}

/// The beginning of a file in lower case, without marks, blanks and comments before it, and of UTF-16 without its zeros.
fn start_of(bytes: &[u8]) -> String {
    let start = bytes.get(..START).unwrap_or(bytes);
    let shown = start.iter().filter(|&&byte| byte != 0 && byte < 0x80);
    let text: String = shown
        .map(|&byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let mut rest = text.trim_start();
    while let Some((_, after)) = rest
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"))
    {
        rest = after.trim_start();
    }
    if let Some((_, after)) = rest
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
    {
        rest = after.trim_start();
    }
    rest.to_owned()
}

fn is_page(start: &str) -> bool {
    let tags = ["<html", "<head", "<body"];
    start.starts_with("<!doctype html") || tags.iter().any(|tag| is_tag(start, tag))
}

/// Whether it begins with an element of a page, and one is closed somewhere.
fn is_fragment(start: &str, bytes: &[u8]) -> bool {
    let tags = [
        "<div",
        "<p",
        "<h1",
        "<h2",
        "<h3",
        "<section",
        "<article",
        "<main",
        "<table",
        "<meta",
        "<title",
        "<link",
        "<style",
        "<span",
        "<ul",
        "<ol",
        "<blockquote",
        "<figure",
    ];
    tags.iter().any(|tag| is_tag(start, tag)) && has(bytes, b"</")
}

fn is_tag(start: &str, tag: &str) -> bool {
    let rest = start.strip_prefix(tag);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_whitespace()))
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
