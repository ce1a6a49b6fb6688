//! What an import recognised, left out and could not carry, as it is kept in the article's chain.

use sanshen_formats::{FileForm, Note, Read, Tracked};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::refusal::{Refusal, Result};

/// What an import recognised, left out and could not place; kept in the article's chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRecord {
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// What kind of file it was.
    #[ts(type = "\"docx\" | \"html\" | \"markdown\" | \"text\" | \"json\"")]
    pub form: FileForm,
    /// What became of its tracked changes.
    #[ts(type = "\"suggest\" | \"accept\" | \"reject\"")]
    pub tracked: Tracked,
    /// The encoding that it was read in, such as `gb18030`; empty where there is none to tell.
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

/// One thing to know about an import; lines count from 1, of a file with structure they are its blocks.
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

impl ImportRecord {
    /// The record of a file that was read so.
    pub(super) fn of(
        name: &str,
        sha256: &str,
        tracked: Tracked,
        read: &Read,
    ) -> Result<ImportRecord> {
        let credits = read.credits.iter();
        Ok(ImportRecord {
            file_name: name.into(),
            sha256: sha256.into(),
            form: read.kind,
            tracked,
            encoding: read.encoding.clone(),
            credits: credits
                .map(|credit| SourceCredit {
                    label: credit.label.clone(),
                    names: credit.names.clone(),
                    line: credit.line,
                })
                .collect(),
            notes: told(&read.notes)?,
        })
    }
}

/// What a reader noticed, as it is kept and shown.
pub(crate) fn told(notes: &[Note]) -> Result<Vec<ImportNote>> {
    notes.iter().map(note).collect()
}

fn note(note: &Note) -> Result<ImportNote> {
    serde_json::to_value(note)
        .and_then(serde_json::from_value)
        .map_err(|fault| Refusal::StoreFailed {
            detail: fault.to_string(),
        })
}
