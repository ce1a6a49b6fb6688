//! 签发: an editor lets an approved text go.

use sanshen_signoff::statement::{self, Algorithm, Statement};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::approval::Approval;
use crate::articles::article_no;
use crate::articles::view::ReleaseView;
use crate::commands::{Act, Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::review::{Moment, Prepared, accept, fresh, next_place, permitted, prepared, seal};
use crate::store::StatementRow;
use crate::tx::Tx;
use crate::words::Action;

/// Asks for the exact text of a release, to be signed with the editor's own key.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareRelease {
    /// The article's id.
    pub article: String,
    /// The hash of the text that was shown.
    pub content_sha256: String,
}

/// Hands in a release: the statement as it was prepared, and the signature over exactly these bytes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseArticle {
    /// The statement, to the byte.
    pub statement: String,
    /// The armoured SSH signature.
    pub signature: String,
}

impl Command for PrepareRelease {
    const NAME: &'static str = "prepare_release";
    const WHO: Who = Who::Staff;
    type Output = Prepared;
}

impl Command for ReleaseArticle {
    const NAME: &'static str = "release";
    const WHO: Who = Who::Staff;
    type Output = ReleaseView;
}

impl Ask for PrepareRelease {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Prepared> {
        let moment = fresh(tx);
        prepared(&self.make(tx, moment).await?)
    }
}

impl PrepareRelease {
    async fn make(&self, tx: &mut Tx<'_>, moment: Moment) -> Result<Statement> {
        let record = permitted(tx, &self.article, Action::Release).await?;
        let person = tx.by()?.clone();
        let approval = Approval::of(tx, &record).await?;
        if approval.hash != self.content_sha256 {
            return Err(Refusal::TextChanged {
                shown: self.content_sha256.clone(),
                current: approval.hash,
            });
        }
        let key = person.signing_key(&tx.staff)?.fingerprint();
        let damaged = |_| Refusal::RecordDamaged {
            what: "decision".into(),
            id: self.article.clone(),
        };
        let (_, first) = &approval.signoffs[0];
        let signoffs = approval
            .signoffs
            .iter()
            .map(|(_, decision)| decision.id.parse().map_err(damaged));
        let place = next_place(tx, &self.article).await?;
        Ok(Statement::Release(statement::Release {
            newsroom: tx.store.newsroom().await?.id,
            article: self.article.clone(),
            article_no: article_no(&record.article),
            revision: approval.revision.into(),
            content_sha256: first.said.content_sha256,
            round: first.said.round.clone(),
            person: person.id.clone(),
            person_name: person.name.clone(),
            key,
            roster_sha256: tx.staff.roster().head(),
            policy_sha256: first.said.policy_sha256,
            signoffs: signoffs.collect::<Result<_>>()?,
            article_seq: place.seq,
            prev: place.prev,
            time: moment.time,
            nonce: moment.nonce,
            algorithm: Algorithm::SshEd25519,
        }))
    }
}

impl Act for ReleaseArticle {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ReleaseView> {
        let Statement::Release(said) = accept(tx, &self.statement)? else {
            return Err(Refusal::BadInput {
                path: "statement".into(),
                problem: "not_a_release".into(),
            });
        };
        let content_sha256 = said.content_sha256.to_string();
        let asked = PrepareRelease {
            article: said.article.clone(),
            content_sha256: content_sha256.clone(),
        };
        let moment = Moment {
            time: said.time.clone(),
            nonce: said.nonce.clone(),
        };
        let made = asked.make(tx, moment).await?;
        let row = seal(tx, &made, &self.statement, &self.signature).await?;
        let details = json!({
            "statement": row.id, "revision": said.revision.to_string(), "content": content_sha256,
            "signature": sanshen_signoff::sha256(row.signature.as_bytes()).to_string(),
        });
        let seq = tx
            .record(Some(&said.article), "article.released", details)
            .await?;
        tx.store
            .add_release(&said.article, &said.nonce, &StatementRow { seq, ..row })
            .await?;
        Ok(ReleaseView {
            by: tx.staff.named(&said.person),
            at: tx.now,
            revision: u32::try_from(said.revision).unwrap_or(u32::MAX),
            content_sha256,
            valid: true,
        })
    }
}
