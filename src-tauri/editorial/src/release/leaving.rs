//! The files of a released article: made from the record each time, if L1 holds over exactly the text that is written.

use sanshen_signoff::sha256;

use super::approval::Approval;
use super::credits::{credits, printable, steps};
use crate::articles::article_no;
use crate::articles::view::ExportFile;
use crate::channels::layout_of;
use crate::pages::{Around, Setting, file, write};
use crate::refusal::{Refusal, Result};
use crate::review::{Record, Release, permitted};
use crate::tx::Tx;
use crate::words::{Action, Format};

/// A released text, ready to leave.
pub(crate) struct Leaving {
    pub(crate) record: Record,
    pub(crate) revision: u32,
    pub(crate) release: Release,
    pub(crate) setting: Setting,
}

impl Leaving {
    /// Refuses unless the person may export, three persons' sign-offs stand over the text, an editor released it, and
    /// every name on the page can be printed.
    pub(crate) async fn of(
        tx: &mut Tx<'_>,
        article: &str,
        channel: Option<&str>,
    ) -> Result<Leaving> {
        let record = permitted(tx, article, Action::Export).await?;
        let approval = Approval::of(tx, &record).await?;
        let release = record
            .releases
            .iter()
            .rfind(|release| release.valid && release.hash == approval.hash);
        let release = release.ok_or(Refusal::NotReleased {})?.clone();
        let editor = release.said.person_name.clone();
        let credits = credits(&approval, &record.article.writer, &editor);
        printable(&approval.content, &credits)?;
        let layout = layout_of(tx, channel).await?;
        let around = Around {
            article_no: article_no(&record.article),
            revision: approval.revision,
            hash: approval.hash.clone(),
            at: release.at,
            steps: steps(&approval, &record.article.writer),
            writer: tx.staff.named(&record.article.writer).name,
            editor,
            credits,
            watermark: None,
            as_it_is: false,
            content: approval.content,
        };
        Ok(Leaving {
            revision: approval.revision,
            release,
            setting: Setting::of(tx, around, layout).await?,
            record,
        })
    }

    /// The files in these forms, sorted by their names.
    pub(crate) fn files(&self, tx: &Tx<'_>, formats: &[Format]) -> Result<Vec<ExportFile>> {
        let files = formats.iter().map(|format| self.file(tx, *format));
        let mut files = files.collect::<Result<Vec<_>>>()?;
        files.sort_by(|a, b| a.file_name.cmp(&b.file_name));
        Ok(files)
    }

    fn file(&self, tx: &Tx<'_>, format: Format) -> Result<ExportFile> {
        let written = write(tx, &self.setting, format)?;
        Ok(ExportFile {
            format,
            file_name: self.setting.file_name(format)?,
            sha256: sha256(written.bytes()).to_string(),
            body: file(&written),
            pictures: self.setting.beside(format)?,
        })
    }
}
