//! A page in each of its forms.

use sanshen_formats::{Printed, docx, epub, html, json, markdown, news, text, wechat};
use sanshen_typeset::{Fonts, Form, TypesetFault};

use super::paper::typeset;
use super::setting::Setting;
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::Format;

/// The longest part of a title that goes into a file name, in characters.
const TITLE_IN_NAME: usize = 40;

/// A file that was written.
pub(crate) enum Written {
    /// UTF-8.
    Text(String),
    /// Anything else.
    Bytes(Vec<u8>),
}

impl Written {
    /// Its bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Written::Text(text) => text.as_bytes(),
            Written::Bytes(bytes) => bytes,
        }
    }
}

impl Format {
    /// What tells a file of this form from the others of the same page: an addition to its name, and its ending.
    pub(crate) fn ending(self) -> (&'static str, &'static str) {
        match self {
            Format::Text => ("", "txt"),
            Format::Html => ("", "html"),
            Format::Fragment => ("-片段", "html"),
            Format::Markdown => ("", "md"),
            Format::Wechat => ("-微信", "html"),
            Format::Docx => ("", "docx"),
            Format::Pdf => ("", "pdf"),
            Format::Epub => ("", "epub"),
            Format::Ninjs => ("-ninjs", "json"),
            Format::Newsml => ("", "xml"),
            Format::Json => ("", "json"),
        }
    }
}

/// Writes the page in that form.
pub(crate) fn write(tx: &Tx<'_>, setting: &Setting, format: Format) -> Result<Written> {
    if format == Format::Pdf {
        let typeset = typeset(setting, Form::Article, &fonts(tx)?)?;
        return Ok(Written::Bytes(typeset.pdf));
    }
    setting.print(format, |page| of(page, format))
}

/// The fonts of this machine, or the refusal that says which were looked for.
pub(crate) fn fonts(tx: &Tx<'_>) -> Result<Fonts> {
    tx.fonts()
        .map_err(|wanted| Refusal::FontsMissing { wanted })
}

fn of(page: &Printed<'_>, format: Format) -> Result<Written> {
    Ok(match format {
        Format::Text => Written::Text(text::write(page)),
        Format::Html => Written::Text(html::write(page)),
        Format::Fragment => Written::Text(html::fragment(page)),
        Format::Markdown => Written::Text(markdown::write(page)),
        Format::Wechat => Written::Text(wechat::write(page).html),
        Format::Docx | Format::Pdf => {
            Written::Bytes(docx::write::write(page, None).map_err(unwritten)?)
        }
        Format::Epub => Written::Bytes(epub::write(page)),
        Format::Ninjs => Written::Text(news::ninjs(page)),
        Format::Newsml => Written::Text(news::newsml(page)),
        Format::Json => Written::Text(json::write(&page.page)),
    })
}

/// A file that could not be written.
pub(crate) fn unwritten(fault: impl std::fmt::Display) -> Refusal {
    Refusal::FileNotWritten {
        detail: fault.to_string(),
    }
}

/// What the typesetter could not do.
pub(crate) fn not_printed(fault: TypesetFault) -> Refusal {
    match fault {
        TypesetFault::MissingGlyphs { characters } => Refusal::GlyphsMissing { characters },
        TypesetFault::QrTooLong { .. } | TypesetFault::Failed { .. } => unwritten(fault),
    }
}

/// A title as part of a file name: no separators, controls or trailing dots, and short.
pub(crate) fn title_for_name(title: &str) -> String {
    let fits = |c: &char| {
        !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = title.chars().filter(fits).take(TITLE_IN_NAME).collect();
    name.trim_matches([' ', '.', '\u{3000}']).to_string()
}
