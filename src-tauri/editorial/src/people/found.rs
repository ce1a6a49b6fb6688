//! Founding a newsroom: its name, its first administrator, and the statement that all later trust starts from.

use sanshen_signoff::statement::{Algorithm, Change, RosterChange, Statement};
use sanshen_signoff::{Hash, PublicKey, PublicKeyFault};
use serde::Deserialize;
use ts_rs::TS;

use super::names::{usable_name, usable_title};
use super::roster::keep;
use super::view::PersonView;
use crate::commands::{Act, Ask, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::review::{Prepared, fresh, prepared};
use crate::store::NewsroomRow;
use crate::tx::Tx;

/// Asks for the founding statement of an empty database, to be signed with the founder's key.
///
/// Not in the list of commands, since there is no newsroom yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareFounding {
    /// The newsroom's name.
    pub name: String,
    /// The founder's name.
    pub founder: String,
    /// The founder's public key, one OpenSSH line. Every later trust starts from it.
    pub public_key: String,
}

/// Makes a newsroom of an empty database by the signed founding statement.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The statement, to the byte.
    pub statement: String,
    /// The armoured SSH signature.
    pub signature: String,
}

impl Command for PrepareFounding {
    const NAME: &'static str = "prepare_founding";
    const WHO: Who = Who::Anyone;
    type Output = Prepared;
}

impl Command for Found {
    const NAME: &'static str = "found";
    const WHO: Who = Who::Anyone;
    type Output = PersonView;
}

impl Ask for PrepareFounding {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Prepared> {
        let public_key = parse_key(&self.public_key)?;
        let moment = fresh(tx);
        prepared(&Statement::Roster(RosterChange {
            newsroom: tx.fresh_id(),
            person: tx.fresh_id(),
            person_name: usable_name(&self.founder)?,
            key: public_key.fingerprint(),
            change: Change::Found {
                newsroom_name: usable_title(&self.name)?,
                public_key,
            },
            roster_seq: 1,
            roster_prev: Hash::genesis(),
            ledger_seq: 1,
            ledger_prev: Hash::genesis(),
            time: moment.time,
            nonce: moment.nonce,
            algorithm: Algorithm::SshEd25519,
        }))
    }
}

impl Act for Found {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let bad = |problem: &str| Refusal::BadInput {
            path: "statement".into(),
            problem: problem.into(),
        };
        let statement = Statement::parse(self.statement.as_bytes());
        let Ok(Statement::Roster(said)) = statement else {
            return Err(bad("not_a_founding"));
        };
        let Change::Found { newsroom_name, .. } = &said.change else {
            return Err(bad("not_a_founding"));
        };
        let one_spelling = usable_title(newsroom_name)? == *newsroom_name
            && usable_name(&said.person_name)? == said.person_name;
        if !one_spelling {
            return Err(bad("spelling"));
        }
        if !tx.staff.people().is_empty() {
            return Err(Refusal::NameTaken {
                name: newsroom_name.clone(),
            });
        }
        tx.store
            .found(&NewsroomRow {
                id: said.newsroom.clone(),
                name: newsroom_name.clone(),
                site: newsroom_name.clone(),
                contact: String::new(),
                days: 30,
                founder_fingerprint: said.key.clone(),
            })
            .await?;
        tx.store
            .add_person(&said.person, &said.person_name, None)
            .await?;
        keep(tx, &said, &self.statement, &self.signature).await?;
        tx.touch(Changed::People);
        Ok(tx.staff.find(&said.person)?.view())
    }
}

/// The key of an OpenSSH line.
pub(crate) fn parse_key(line: &str) -> Result<PublicKey> {
    line.parse()
        .map_err(|fault: PublicKeyFault| Refusal::BadInput {
            path: "public_key".into(),
            problem: fault.to_string(),
        })
}
