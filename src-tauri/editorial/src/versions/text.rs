//! One text that an article has had, whole.

use sanshen_document::Content;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::articles::{parse_content, parse_draft, whole_revision};
use crate::commands::{Ask, Command, Who};
use crate::drafts::base_of;
use crate::refusal::{Named, Refusal, Result};
use crate::store::SaveRow;
use crate::tx::Tx;

/// Which of an article's texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum TextRef {
    /// The working draft as it reads with every suggestion accepted.
    Draft,
    /// The working draft with every suggestion rejected.
    Base,
    /// A save that is still kept.
    Version {
        /// Its number.
        version: u32,
    },
    /// A revision.
    Revision {
        /// Its number.
        number: u32,
    },
    /// A text that was put aside.
    Aside {
        /// Its id.
        id: String,
    },
}

/// One text of an article, whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowText {
    /// The article's id.
    pub article: String,
    /// Which text.
    pub which: TextRef,
}

/// A text of an article.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TextView {
    /// Which it is.
    pub which: TextRef,
    /// The content, JSON form `sanshen.content.v1`.
    #[ts(type = "Content")]
    pub content: Value,
    /// Its hash.
    pub hash: String,
    /// Who saved it.
    pub by: Named,
    /// When, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// 字数
    pub words: u32,
}

impl Command for ShowText {
    const NAME: &'static str = "text";
    const WHO: Who = Who::Staff;
    type Output = TextView;
}

impl Ask for ShowText {
    async fn run(self, tx: &mut Tx<'_>) -> Result<TextView> {
        let text = text(tx, &self.article, &self.which).await?;
        Ok(TextView {
            which: self.which,
            content: text.content.to_json(),
            hash: text.content.hash().as_str().to_string(),
            by: tx.staff.named(&text.person),
            at: text.at,
            words: text.content.count().words,
        })
    }
}

/// A text with who saved it, and when.
pub(crate) struct Text {
    pub(crate) content: Content,
    pub(crate) person: String,
    pub(crate) at: i64,
}

/// That text of the article, checked against the hash that was kept with it.
pub(crate) async fn text(tx: &mut Tx<'_>, article: &str, which: &TextRef) -> Result<Text> {
    let article = tx.store.article(article).await?.id;
    match which {
        TextRef::Draft => of_save(&tx.store.last_save(&article).await?),
        TextRef::Base => {
            let draft = tx.store.last_save(&article).await?;
            let content = match base_of(tx, &draft).await? {
                Some(base) => base,
                None => parse_draft(&draft)?,
            };
            Ok(Text {
                content,
                person: draft.person,
                at: draft.at,
            })
        }
        TextRef::Version { version } => {
            let save = tx.store.save(&article, *version).await?;
            of_save(&save.ok_or_else(|| missing("version", version))?)
        }
        TextRef::Revision { number } => {
            let (row, content) = whole_revision(tx, &article, *number).await?;
            Ok(Text {
                content,
                person: row.person,
                at: row.at,
            })
        }
        TextRef::Aside { id } => {
            let mut asides = tx.store.asides(&article).await?.into_iter();
            let row = asides.find(|row| row.id == *id);
            let row = row.ok_or_else(|| missing("aside", id))?;
            let content = parse_content(&row.content)?;
            if content.hash().as_str() != row.hash {
                return Err(damaged("aside", id));
            }
            Ok(Text {
                content,
                person: row.person,
                at: row.at,
            })
        }
    }
}

/// The newest save, or else revision, that is what was saved; `None` when none is.
pub(crate) async fn last_whole(tx: &mut Tx<'_>, article: &str) -> Result<Option<(TextRef, Text)>> {
    let saves = tx.store.versions(article).await?.into_iter().rev();
    let saves = saves.map(|row| TextRef::Version {
        version: row.version,
    });
    let revisions = tx.store.revisions(article).await?.into_iter().rev();
    let revisions = revisions.map(|row| TextRef::Revision { number: row.number });
    for which in saves.chain(revisions) {
        if let Ok(text) = text(tx, article, &which).await {
            return Ok(Some((which, text)));
        }
    }
    Ok(None)
}

fn of_save(save: &SaveRow) -> Result<Text> {
    Ok(Text {
        content: parse_draft(save)?,
        person: save.person.clone(),
        at: save.at,
    })
}

fn missing(what: &str, id: impl ToString) -> Refusal {
    Refusal::NotFound {
        what: what.into(),
        id: id.to_string(),
    }
}

fn damaged(what: &str, id: impl ToString) -> Refusal {
    Refusal::RecordDamaged {
        what: what.into(),
        id: id.to_string(),
    }
}
