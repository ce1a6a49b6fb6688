//! What went out to be read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::{Ask, Command, Who};
use crate::people::staff::Staff;
use crate::refusal::{Named, Refusal, Result};
use crate::store::CopyRow;
use crate::tx::Tx;
use crate::words::{CopyForm, named};

/// The copies of an article that left to be read, the newest first.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCopies {
    /// The article's id.
    pub article: String,
}

/// A copy that left to be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyView {
    /// The copy's id.
    pub id: String,
    /// The article's id.
    pub article: String,
    /// The revision; 0 for a draft.
    pub revision: u32,
    /// The content hash of its text.
    pub hash: String,
    /// Its form.
    pub form: CopyForm,
    /// The suggested file name.
    pub file_name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// For whom; may be empty.
    pub to_whom: String,
    /// Who sent it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

impl Command for ListCopies {
    const NAME: &'static str = "copies";
    const WHO: Who = Who::Staff;
    type Output = Vec<CopyView>;
}

impl Ask for ListCopies {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Vec<CopyView>> {
        tx.store.article(&self.article).await?;
        let rows = tx.store.copies(&self.article).await?.into_iter();
        rows.map(|row| copy_view(row, &tx.staff)).collect()
    }
}

/// A copy as the screens show it.
pub(crate) fn copy_view(row: CopyRow, staff: &Staff) -> Result<CopyView> {
    let form = named(&row.form).ok_or_else(|| Refusal::RecordDamaged {
        what: "reading_copy".into(),
        id: row.id.clone(),
    })?;
    Ok(CopyView {
        form,
        by: staff.named(&row.person),
        id: row.id,
        article: row.article,
        revision: row.revision,
        hash: row.hash,
        file_name: row.file_name,
        sha256: row.sha256,
        to_whom: row.to_whom,
        at: row.at,
    })
}
