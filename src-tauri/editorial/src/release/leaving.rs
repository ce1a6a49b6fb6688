//! The files of a released article: made from the record each time, if L1 holds over exactly the text that is written.

use sanshen_formats::{Media, Published, html, markdown, text};
use sanshen_signoff::sha256;

use super::approval::Approval;
use super::credits::{credits, disclaimer};
use crate::articles::article_no;
use crate::articles::view::ExportFile;
use crate::refusal::{Refusal, Result};
use crate::review::{Desk, Record, Release, Standing};
use crate::surroundings::local;
use crate::tx::Tx;
use crate::words::{Action, Format};

/// The longest part of a title that goes into a file name, in characters.
const TITLE_IN_NAME: usize = 40;

/// A released text, ready to leave.
pub(crate) struct Leaving {
    pub(crate) record: Record,
    pub(crate) approval: Approval,
    pub(crate) release: Release,
    /// Sorted by file name.
    pub(crate) files: Vec<ExportFile>,
}

impl Leaving {
    /// Refuses unless the person may export, three persons' sign-offs stand over the text, and an editor released it.
    pub(crate) async fn of(tx: &mut Tx<'_>, article: &str, formats: &[Format]) -> Result<Leaving> {
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
        let release = release.ok_or(Refusal::NotReleased {})?.clone();
        let mut files = files(tx, &record, &approval, &release, formats).await?;
        files.sort_by(|a, b| a.file_name.cmp(&b.file_name));
        Ok(Leaving {
            record,
            approval,
            release,
            files,
        })
    }
}

async fn files(
    tx: &mut Tx<'_>,
    record: &Record,
    approval: &Approval,
    release: &Release,
    formats: &[Format],
) -> Result<Vec<ExportFile>> {
    let newsroom = tx.store.newsroom().await?;
    let sections = tx.store.sections().await?;
    let section = sections
        .iter()
        .find(|section| section.id == approval.content.section);
    let (number, date) = (
        article_no(&record.article),
        local(release.at).format("%Y-%m-%d").to_string(),
    );
    let lines = credits(approval, &record.article.writer, &release.said.person_name)?;
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
pub(crate) fn title_for_name(title: &str) -> String {
    let fits = |c: &char| {
        !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = title.chars().filter(fits).take(TITLE_IN_NAME).collect();
    name.trim_matches([' ', '.', '\u{3000}']).to_string()
}
