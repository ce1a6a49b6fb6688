//! Reading a file into a content, before an article is made of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_formats::{Encoding, ReadFault, decode, read_page};
use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{name_of, named};

/// Reads a page of text: what was recognised, left out and not placed. Nothing is stored.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadFile {
    /// The file's name, for the record.
    pub name: String,
    /// The file's bytes in base64.
    pub base64: String,
    /// The encoding that the user chose: utf8, utf16_le, utf16_be, gb18030 or big5.
    pub encoding: Option<String>,
}

/// What was read, to be looked at first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportPreview {
    /// The content as recognised.
    #[ts(type = "Content")]
    pub content: Value,
    /// What will be kept with the article.
    pub record: ImportRecord,
    /// False when the user should look whether the encoding was guessed right.
    pub sure_of_encoding: bool,
}

/// What an import recognised, left out and could not place; kept in the article's chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRecord {
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// How it was read.
    pub encoding: String,
    /// Credits of the page read; ours come from our own sign-offs.
    pub credits: Vec<SourceCredit>,
    /// Everything else there is to know.
    pub notes: Vec<ImportNote>,
}

/// A credit of the page that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceCredit {
    /// Its label.
    pub label: String,
    /// Its names.
    pub names: Vec<String>,
    /// The line it stood on, from 1.
    pub line: u32,
}

/// One thing to know about an import; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "note", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variants are those of the page reader")]
pub enum ImportNote {
    /// Taken into a field.
    Recognised {
        field: String,
        value: String,
        text: String,
        line: u32,
    },
    /// No part of the article: `header`, `footer` or `disclaimer_text`.
    LeftOut {
        what: String,
        from_line: u32,
        to_line: u32,
        text: String,
    },
    /// A review or editing credit of the source.
    SourceCredit {
        label: String,
        names: Vec<String>,
        text: String,
        line: u32,
    },
    /// Somebody has to decide.
    Unplaced { line: u32, text: String },
    /// The file has it and the model of a text has not.
    Lost {
        what: String,
        text: String,
        count: u32,
        line: u32,
    },
    /// Something to look at.
    Warning {
        kind: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        count: u32,
        #[serde(default)]
        code_point: u32,
        line: u32,
    },
}

impl Command for ReadFile {
    const NAME: &'static str = "read_file";
    const WHO: Who = Who::Staff;
    type Output = ImportPreview;
}

impl Ask for ReadFile {
    async fn run(self, _: &mut Tx<'_>) -> Result<ImportPreview> {
        let bad = |path: &str, problem: String| Refusal::BadInput {
            path: path.into(),
            problem,
        };
        let bytes = STANDARD
            .decode(&self.base64)
            .map_err(|fault| bad("base64", fault.to_string()))?;
        let chosen: Option<Encoding> = match &self.encoding {
            Some(name) => Some(named(name).ok_or_else(|| bad("encoding", name.clone()))?),
            None => None,
        };
        let decoded = decode(&bytes, chosen).map_err(unreadable)?;
        let page = read_page(&decoded.text);
        let credits = page.credits.into_iter();
        let record = ImportRecord {
            file_name: self.name,
            sha256: sha256(&bytes).to_string(),
            encoding: name_of(decoded.encoding),
            credits: credits
                .map(|credit| SourceCredit {
                    label: credit.label,
                    names: credit.names,
                    line: credit.line,
                })
                .collect(),
            notes: page.notes.iter().map(note).collect::<Result<_>>()?,
        };
        Ok(ImportPreview {
            content: page.content.to_json(),
            record,
            sure_of_encoding: decoded.sure,
        })
    }
}

fn note(note: &sanshen_formats::Note) -> Result<ImportNote> {
    serde_json::to_value(note)
        .and_then(serde_json::from_value)
        .map_err(|fault| Refusal::StoreFailed {
            detail: fault.to_string(),
        })
}

fn unreadable(fault: ReadFault) -> Refusal {
    let mut detail = serde_json::to_value(&fault).unwrap_or_default();
    let problem = detail["fault"].take();
    let detail = match fault {
        ReadFault::Binary { .. } => detail["looks_like"].as_str().unwrap_or("").to_string(),
        ReadFault::TooLarge { limit, .. } => limit.to_string(),
        ReadFault::Unreadable { lost, .. } => lost.to_string(),
        ReadFault::Empty => String::new(),
    };
    Refusal::FileUnreadable {
        problem: problem.as_str().unwrap_or("").to_string(),
        detail,
    }
}
