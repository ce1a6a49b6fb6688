//! The file that an article was made of.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// The kept original of an import, to the byte.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowOriginal {
    /// The article's id.
    pub article: String,
    /// SHA-256 of the file, as the import's record names it.
    pub sha256: String,
}

/// A file that came in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OriginalFile {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub base64: String,
}

impl Command for ShowOriginal {
    const NAME: &'static str = "original";
    const WHO: Who = Who::Staff;
    type Output = OriginalFile;
}

impl Ask for ShowOriginal {
    async fn run(self, tx: &mut Tx<'_>) -> Result<OriginalFile> {
        let missing = || Refusal::NotFound {
            what: "source_file".into(),
            id: self.sha256.clone(),
        };
        let kept = tx.store.source_file(&self.article, &self.sha256).await?;
        let (file_name, bytes) = kept.ok_or_else(missing)?;
        if sha256(&bytes).to_string() != self.sha256 {
            return Err(Refusal::RecordDamaged {
                what: "source_file".into(),
                id: self.sha256,
            });
        }
        Ok(OriginalFile {
            file_name,
            base64: STANDARD.encode(bytes),
        })
    }
}
