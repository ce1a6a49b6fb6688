//! A copy to read: printed or sent before the text is approved, and marked as such on every page.

use sanshen_signoff::sha256;
use sanshen_typeset::Form;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::review::review_copy;
use super::words::watermark;
use crate::articles::view::FileBody;
use crate::articles::{article_no, stored};
use crate::channels::layout_of;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::pages::{Around, Setting, Written, file, fonts, title_for_name, typeset, write};
use crate::refusal::{Refusal, Result};
use crate::review::Record;
use crate::store::CopyRow;
use crate::tx::Tx;
use crate::versions::{TextRef, text};
use crate::words::{CopyForm, Format, name_of};

/// The longest name of a reader, in characters.
const LONGEST_NAME: usize = 60;

/// Makes a copy of any text of an article to be read, with 未经三审 across every page unless it is approved. That it
/// left is recorded, unsigned.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadingCopy {
    /// The article's id.
    pub article: String,
    /// Which text.
    pub which: TextRef,
    /// The form.
    pub form: CopyForm,
    /// The channel's id; `None` for the standard layout.
    pub channel: Option<String>,
    /// For whom; may be empty.
    pub to_whom: String,
}

/// A file that leaves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutFile {
    /// The suggested file name.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What it holds.
    pub body: FileBody,
    /// What stands across every page.
    pub mark: String,
}

impl Command for ReadingCopy {
    const NAME: &'static str = "reading_copy";
    const WHO: Who = Who::Staff;
    type Output = OutFile;
}

impl Act for ReadingCopy {
    async fn run(self, tx: &mut Tx<'_>) -> Result<OutFile> {
        let to_whom = self.to_whom.trim().to_string();
        if to_whom.chars().count() > LONGEST_NAME || to_whom.chars().any(char::is_control) {
            return Err(Refusal::BadInput {
                path: "to_whom".into(),
                problem: "too_long".into(),
            });
        }
        let record = Record::load(&mut tx.store, &tx.staff, &self.article).await?;
        let text = text(tx, &self.article, &self.which).await?;
        let hash = text.content.hash().as_str().to_string();
        let mark = watermark(tx, &record, &hash).await?;
        let kept = stored(&text.content)?;
        let revision = match &self.which {
            TextRef::Revision { number } => *number,
            _ => 0,
        };
        let around = Around {
            article_no: article_no(&record.article),
            revision,
            hash: hash.clone(),
            at: text.at,
            // Nobody is printed as a reviewer of what is not approved.
            credits: Vec::new(),
            steps: Vec::new(),
            editor: String::new(),
            writer: tx.staff.named(&record.article.writer).name,
            watermark: Some(mark),
            as_it_is: self.form == CopyForm::DocxReview,
            content: text.content,
        };
        // A copy that is to come back shows everything that a reader may change, whatever the channel leaves out.
        let layout = match self.form {
            CopyForm::DocxReview => None,
            _ => layout_of(tx, self.channel.as_deref()).await?,
        };
        let setting = Setting::of(tx, around, layout).await?;
        let written = made(tx, &self, &record, &setting).await?;
        let copy = CopyRow {
            id: tx.fresh_id(),
            article: self.article.clone(),
            revision,
            hash,
            base_text: sha256(kept.as_bytes()).to_string(),
            form: name_of(self.form),
            file_name: file_name(&setting, mark, self.form),
            sha256: sha256(written.bytes()).to_string(),
            to_whom,
            person: tx.by()?.id.clone(),
            at: tx.now,
        };
        tx.store.keep_base(&copy.base_text, &kept).await?;
        tx.store.add_copy(&copy).await?;
        tx.touch(Changed::Copies(self.article));
        Ok(OutFile {
            file_name: copy.file_name,
            sha256: copy.sha256,
            body: file(&written),
            mark: mark.into(),
        })
    }
}

async fn made(
    tx: &mut Tx<'_>,
    asked: &ReadingCopy,
    record: &Record,
    setting: &Setting,
) -> Result<Written> {
    match asked.form {
        CopyForm::Docx => write(tx, setting, Format::Docx),
        CopyForm::Pdf => write(tx, setting, Format::Pdf),
        CopyForm::Html => write(tx, setting, Format::Html),
        CopyForm::Text => write(tx, setting, Format::Text),
        CopyForm::Galley => Ok(Written::Bytes(
            typeset(setting, Form::Galley, &fonts(tx)?)?.pdf,
        )),
        CopyForm::DocxReview => review_copy(tx, record, setting, &asked.which).await,
    }
}

fn file_name(setting: &Setting, mark: &str, form: CopyForm) -> String {
    let ending = match form {
        CopyForm::Docx | CopyForm::DocxReview => "docx",
        CopyForm::Pdf => "pdf",
        CopyForm::Galley => "校样.pdf",
        CopyForm::Html => "html",
        CopyForm::Text => "txt",
    };
    let around = &setting.around;
    let title = title_for_name(&around.content.title);
    format!("{}-{mark}-{title}.{ending}", around.article_no)
}
