//! The files of a released article: made from the record each time, if L1 holds over exactly the text that is written.

use std::collections::{BTreeMap, BTreeSet};

use sanshen_document::Content;
use sanshen_formats::{Media, Published, html, markdown, text};
use sanshen_signoff::sha256;

use super::approval::Approval;
use super::credits::{credits, disclaimer};
use crate::articles::article_no;
use crate::articles::view::{ExportFile, PictureFile};
use crate::pictures::{damaged, kind_of, whole};
use crate::refusal::{Refusal, Result};
use crate::review::{Record, Release, permitted};
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
        let record = permitted(tx, article, Action::Export).await?;
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
    let (number, released) = (article_no(&record.article), local(release.at));
    let (date, moment) = (
        released.format("%Y-%m-%d").to_string(),
        released.to_rfc3339(),
    );
    let lines = credits(approval, &record.article.writer, &release.said.person_name)?;
    let disclaimer = disclaimer(approval.content.disclaimer, &newsroom);
    let kept = pictures(tx, &approval.content).await?;
    let media = |sha256: &str| kept.get(sha256).cloned();
    let published = Published {
        content: &approval.content,
        article_no: &number,
        revision: approval.revision,
        hash: &approval.hash,
        published_at: &date,
        released_at: &moment,
        credits: &lines,
        disclaimer: disclaimer.as_deref(),
        site: &newsroom.site,
        section: section.map_or("", |section| &section.name),
        media: &media,
    };
    Ok(formats
        .iter()
        .map(|format| file(*format, &published))
        .collect())
}

/// The pictures of a text, by their hash.
async fn pictures(tx: &mut Tx<'_>, content: &Content) -> Result<BTreeMap<String, Media>> {
    let mut kept = BTreeMap::new();
    for media in BTreeSet::from_iter(content.body.media()) {
        // It was there when the text was submitted, and nobody takes pictures out.
        let picture = whole(tx, media).await?.ok_or_else(|| damaged(media))?;
        let mime = kind_of(&picture)?.mime().into();
        let bytes = picture.bytes.into();
        kept.insert(media.to_string(), Media { mime, bytes });
    }
    Ok(kept)
}

fn file(format: Format, published: &Published<'_>) -> ExportFile {
    let (extension, text, beside) = match format {
        Format::Text => ("txt", text::write(published), Vec::new()),
        Format::Html => ("html", html::write(published), Vec::new()),
        Format::Markdown => ("md", markdown::write(published), beside(published)),
    };
    let title = title_for_name(&published.content.title);
    let file_name = format!("{}-{title}.{extension}", published.article_no);
    ExportFile {
        format,
        file_name,
        sha256: sha256(text.as_bytes()).to_string(),
        text,
        pictures: beside,
    }
}

/// The pictures that a Markdown text looks for beside itself.
fn beside(published: &Published<'_>) -> Vec<PictureFile> {
    let shown = BTreeSet::from_iter(published.content.body.media());
    let file = |sha256: &str| {
        Some(PictureFile {
            file_name: markdown::media_name(published, sha256)?,
            sha256: sha256.to_string(),
        })
    };
    shown.into_iter().filter_map(file).collect()
}

/// A title as part of a file name: no separators, controls or trailing dots, and short.
pub(crate) fn title_for_name(title: &str) -> String {
    let fits = |c: &char| {
        !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let name: String = title.chars().filter(fits).take(TITLE_IN_NAME).collect();
    name.trim_matches([' ', '.', '\u{3000}']).to_string()
}
