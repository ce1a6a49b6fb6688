//! 导出: the released text, in the forms that leave the house, vouched for by the editor's signature.

use sanshen_signoff::HashFault;
use sanshen_signoff::statement::{self, Algorithm, ExportedFile, Statement};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::leaving::Leaving;
use crate::articles::article_no;
use crate::articles::view::ExportFile;
use crate::commands::{Act, Ask, Command, Who};
use crate::pages::{ExportLook, look};
use crate::refusal::{Refusal, Result};
use crate::review::{Moment, Prepared, accept, fresh, next_place, prepared, seal};
use crate::store::{NewExport, StatementRow};
use crate::tx::Tx;
use crate::words::{Format, name_of, named};

/// How a statement calls the form of a picture.
pub(super) const PICTURE: &str = "picture";

/// One form of a released article, to be looked at; nothing is recorded.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewExport {
    /// The article's id.
    pub article: String,
    /// The form.
    pub format: Format,
    /// The channel's id; `None` for the standard layout.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub channel: Option<String>,
}

/// Asks for the exact text of an export record, to be signed with the editor's own key: it names every file's hash.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareExport {
    /// The article's id.
    pub article: String,
    /// The forms wanted.
    pub formats: Vec<Format>,
    /// The channel's id; `None` for the standard layout.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub channel: Option<String>,
}

/// Hands in an export record and its signature; answers the files. That they left is recorded.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportArticle {
    /// The statement, to the byte.
    pub statement: String,
    /// The armoured SSH signature.
    pub signature: String,
    /// The channel that was prepared for: another one makes other files, which the statement does not name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub channel: Option<String>,
}

impl Command for PreviewExport {
    const NAME: &'static str = "preview_export";
    const WHO: Who = Who::Staff;
    type Output = ExportLook;
}

impl Command for PrepareExport {
    const NAME: &'static str = "prepare_export";
    const WHO: Who = Who::Staff;
    type Output = Prepared;
}

impl Command for ExportArticle {
    const NAME: &'static str = "export";
    const WHO: Who = Who::Staff;
    type Output = Vec<ExportFile>;
}

impl Ask for PreviewExport {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ExportLook> {
        let leaving = Leaving::of(tx, &self.article, self.channel.as_deref()).await?;
        look(tx, &leaving.setting, self.format)
    }
}

impl Ask for PrepareExport {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Prepared> {
        let moment = fresh(tx);
        let (made, _) = self.make(tx, moment).await?;
        prepared(&made)
    }
}

impl PrepareExport {
    /// The export record as the record stands now, with the files themselves.
    async fn make(
        mut self,
        tx: &mut Tx<'_>,
        moment: Moment,
    ) -> Result<(Statement, Vec<ExportFile>)> {
        self.formats.sort_unstable();
        self.formats.dedup();
        if self.formats.is_empty() {
            return Err(bad("formats", "none"));
        }
        let leaving = Leaving::of(tx, &self.article, self.channel.as_deref()).await?;
        let made = leaving.files(tx, &self.formats)?;
        let damaged = |_| Refusal::RecordDamaged {
            what: "release".into(),
            id: leaving.release.id.clone(),
        };
        let files = exported(&made).map_err(damaged)?;
        let person = tx.by()?.clone();
        let place = next_place(tx, &self.article).await?;
        let said = statement::Export {
            newsroom: tx.staff.roster().newsroom().into(),
            article: self.article,
            article_no: article_no(&leaving.record.article),
            revision: leaving.revision.into(),
            content_sha256: leaving.release.said.content_sha256,
            round: leaving.release.said.round.clone(),
            release: leaving.release.id.parse().map_err(damaged)?,
            files,
            key: person.signing_key(&tx.staff)?.fingerprint(),
            person: person.id,
            person_name: person.name,
            roster_sha256: tx.staff.roster().head(),
            article_seq: place.seq,
            prev: place.prev,
            time: moment.time,
            nonce: moment.nonce,
            algorithm: Algorithm::SshEd25519,
        };
        Ok((Statement::Export(said), made))
    }
}

impl Act for ExportArticle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<ExportFile>> {
        let Statement::Export(said) = accept(tx, &self.statement)? else {
            return Err(bad("statement", "not_an_export"));
        };
        let texts = said.files.iter().filter(|file| file.format != PICTURE);
        let formats: Option<Vec<Format>> = texts.map(|file| named(&file.format)).collect();
        let asked = PrepareExport {
            article: said.article.clone(),
            formats: formats.ok_or_else(|| bad("statement", "format"))?,
            channel: self.channel,
        };
        let moment = Moment {
            time: said.time.clone(),
            nonce: said.nonce.clone(),
        };
        let (made, files) = asked.make(tx, moment).await?;
        let row = seal(tx, &made, &self.statement, &self.signature).await?;
        let details = json!({
            "statement": row.id, "files": said.files,
            "signature": sanshen_signoff::sha256(row.signature.as_bytes()).to_string(),
        });
        let seq = tx
            .record(Some(&said.article), "article.exported", details)
            .await?;
        tx.store
            .add_export_statement(&said.article, &said.nonce, &StatementRow { seq, ..row })
            .await?;
        for file in &files {
            let format = name_of(file.format);
            let export = NewExport {
                seq,
                format: &format,
                file_name: &file.file_name,
                sha256: &file.sha256,
            };
            tx.store.add_export(&said.article, export).await?;
            let bytes = file.body.bytes()?;
            tx.store.keep_file(&file.sha256, &bytes).await?;
        }
        Ok(files)
    }
}

/// The files that leave with these texts, in the order of their names.
fn exported(texts: &[ExportFile]) -> std::result::Result<Vec<ExportedFile>, HashFault> {
    let file = |name: &str, format: &str, sha256: &str| {
        Ok(ExportedFile {
            name: name.into(),
            format: format.into(),
            sha256: sha256.parse()?,
        })
    };
    let mut files = Vec::new();
    for text in texts {
        files.push(file(&text.file_name, &name_of(text.format), &text.sha256)?);
        for picture in &text.pictures {
            files.push(file(&picture.file_name, PICTURE, &picture.sha256)?);
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn bad(path: &str, problem: &str) -> Refusal {
    Refusal::BadInput {
        path: path.into(),
        problem: problem.into(),
    }
}
