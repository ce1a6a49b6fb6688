//! 导出: the released text, in the forms that leave the house.

use sanshen_formats::{Media, Published, html, markdown, text};
use sanshen_signoff::sha256;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::approval::Approval;
use super::credits::{credits, disclaimer};
use crate::articles::article_no;
use crate::articles::view::ExportFile;
use crate::commands::{Act, Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::review::{Desk, Record, Standing};
use crate::store::NewExport;
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::{Action, Format, name_of};

/// The longest part of a title that goes into a file name, in characters.
const TITLE_IN_NAME: usize = 40;

/// One form of a released article, to be looked at; nothing is recorded.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewExport {
    /// The article's id.
    pub article: String,
    /// The form.
    pub format: Format,
}

/// The files of a released article; that they left is recorded, each with its hash.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportArticle {
    /// The article's id.
    pub article: String,
    /// The forms wanted.
    pub formats: Vec<Format>,
}

impl Command for PreviewExport {
    const NAME: &'static str = "preview_export";
    const WHO: Who = Who::Staff;
    type Output = ExportFile;
}

impl Command for ExportArticle {
    const NAME: &'static str = "export";
    const WHO: Who = Who::Staff;
    type Output = Vec<ExportFile>;
}

impl Ask for PreviewExport {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ExportFile> {
        let mut files = files(tx, &self.article, &[self.format]).await?;
        files.pop().ok_or(Refusal::NotReleased {})
    }
}

impl Act for ExportArticle {
    async fn run(mut self, tx: &mut Tx<'_>) -> Result<Vec<ExportFile>> {
        self.formats.sort_unstable();
        self.formats.dedup();
        if self.formats.is_empty() {
            return Err(Refusal::BadInput {
                path: "formats".into(),
                problem: "none".into(),
            });
        }
        let files = files(tx, &self.article, &self.formats).await?;
        let listed: Vec<_> = files
            .iter()
            .map(|file| json!({ "format": name_of(file.format), "name": file.file_name, "sha256": file.sha256 }))
            .collect();
        let seq = tx
            .record(
                Some(&self.article),
                "article.exported",
                json!({ "files": listed }),
            )
            .await?;
        for file in &files {
            let format = name_of(file.format);
            let export = NewExport {
                seq,
                format: &format,
                file_name: &file.file_name,
                sha256: &file.sha256,
            };
            tx.store.add_export(&self.article, export).await?;
        }
        Ok(files)
    }
}

/// The files, if the person may export and L1 holds over exactly the text that is written.
async fn files(tx: &mut Tx<'_>, article: &str, formats: &[Format]) -> Result<Vec<ExportFile>> {
    let record = Record::load(&mut tx.store, &tx.staff, article).await?;
    let (standing, person) = (Standing::of(&record), tx.by()?.clone());
    Desk {
        record: &record,
        standing: &standing,
        staff: &tx.staff,
        person: &person,
    }
    .may(Action::Export)?;
    let approval = Approval::of(tx, &record).await?;
    let release = record
        .releases
        .iter()
        .rfind(|release| release.valid && release.hash == approval.hash);
    let release = release.ok_or(Refusal::NotReleased {})?;
    let newsroom = tx.store.newsroom().await?;
    let sections = tx.store.sections().await?;
    let section = sections
        .iter()
        .find(|section| section.id == approval.content.section);
    let (number, date) = (
        article_no(&record.article),
        local(release.at).format("%Y-%m-%d").to_string(),
    );
    let lines = credits(&approval, &record.article.writer, &release.said.person_name)?;
    let disclaimer = disclaimer(approval.content.disclaimer, &newsroom);
    let no_media = |_: &str| -> Option<Media> { None };
    let published = Published {
        content: &approval.content,
        article_no: &number,
        revision: approval.revision,
        hash: &approval.hash,
        published_at: &date,
        credits: &lines,
        disclaimer: disclaimer.as_deref(),
        site: &newsroom.site,
        section: section.map_or("", |section| &section.name),
        media: &no_media,
    };
    Ok(formats
        .iter()
        .map(|format| file(*format, &published))
        .collect())
}

fn file(format: Format, published: &Published<'_>) -> ExportFile {
    let (extension, text) = match format {
        Format::Text => ("txt", text::write(published)),
        Format::Html => ("html", html::write(published)),
        Format::Markdown => ("md", markdown::write(published)),
    };
    let title = title_for_name(&published.content.title);
    let file_name = format!("{}-{title}.{extension}", published.article_no);
    ExportFile {
        format,
        file_name,
        sha256: sha256(text.as_bytes()).to_string(),
        text,
    }
}

/// A title as part of a file name: no separators, controls or trailing dots, and short.
fn title_for_name(title: &str) -> String {
    let fits = |c: &char| {
        !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = title.chars().filter(fits).take(TITLE_IN_NAME).collect();
    name.trim_matches([' ', '.', '\u{3000}']).to_string()
}
