//! Recording a signed decision.

use sanshen_signoff::statement::Statement;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::prepare::PrepareDecision;
use super::record::decision;
use super::statement::{Moment, accept, seal};
use super::view::DecisionView;
use super::views::decision_view;
use crate::commands::{Act, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::store::StatementRow;
use crate::tx::Tx;
use crate::words::{name_of, named};

/// Hands in a decision: the statement as it was prepared, and the signature over exactly these bytes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The statement, to the byte.
    pub statement: String,
    /// The armoured SSH signature.
    pub signature: String,
}

impl Command for Decide {
    const NAME: &'static str = "decide";
    const WHO: Who = Who::Staff;
    type Output = DecisionView;
}

impl Act for Decide {
    async fn run(self, tx: &mut Tx<'_>) -> Result<DecisionView> {
        let Statement::Decision(said) = accept(tx, &self.statement)? else {
            return Err(Refusal::BadInput {
                path: "statement".into(),
                problem: "not_a_decision".into(),
            });
        };
        let kind = named(&name_of(said.decision)).ok_or_else(|| Refusal::BadInput {
            path: "statement".into(),
            problem: "decision".into(),
        })?;
        let asked = PrepareDecision {
            article: said.article.clone(),
            step: said.step.clone(),
            decision: kind,
            return_to: said.return_to.clone(),
            opinion: said.opinion.clone(),
            content_sha256: said.content_sha256.to_string(),
        };
        let moment = Moment {
            time: said.time.clone(),
            nonce: said.nonce.clone(),
        };
        let (made, record) = asked.make(tx, moment).await?;
        let row = seal(tx, &made, &self.statement, &self.signature).await?;
        let details = json!({
            "statement": row.id, "step": said.step, "revision": said.revision.to_string(),
            "content": said.content_sha256.to_string(), "opinion": said.opinion, "return_to": said.return_to,
            "signature": sanshen_signoff::sha256(row.signature.as_bytes()).to_string(),
        });
        let seq = tx
            .record(
                Some(&said.article),
                &format!("decision.{}", name_of(kind)),
                details,
            )
            .await?;
        let row = StatementRow {
            seq,
            round: said.round.clone(),
            ..row
        };
        tx.store
            .add_decision(&said.article, &said.nonce, &row)
            .await?;
        Ok(decision_view(
            &decision(&row, &record, &tx.staff)?,
            &tx.staff,
        ))
    }
}
