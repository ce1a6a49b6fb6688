//! Changing the roster: prepared here, signed by an administrator (or by a key's own owner), recorded here.

use sanshen_signoff::roster::RosterFault;
use sanshen_signoff::sha256;
use sanshen_signoff::statement::{Algorithm, Change, Revocation, RosterChange, Statement};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::lawful::check;
use super::names::usable_name;
use super::staff::entry;
use super::view::PersonView;
use crate::commands::{Act, Ask, Command, Who};
use crate::lists::shelve;
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::review::{Moment, Prepared, accept, fresh, prepared, seal};
use crate::store::StatementRow;
use crate::tx::Tx;
use crate::words::{Role, name_of};

/// A change of the roster as it is asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Asked {
    /// A person joins; a code for the first sign-in is handed out afterwards.
    AddPerson {
        /// The real name, as credits will print it.
        name: String,
        /// What the person may do.
        roles: Vec<Role>,
    },
    /// A person may do exactly this from now on; nothing at all means that the person has left.
    SetRoles {
        /// The person's id.
        person: String,
        /// The roles.
        roles: Vec<Role>,
    },
    /// The offered key is the person's: the administrator has compared it with what its owner's screen shows.
    ConfirmKey {
        /// The person's id.
        person: String,
        /// The fingerprint that was compared.
        fingerprint: String,
    },
    /// A key counts no longer; what it signed stands. Its owner may do this too.
    RevokeKey {
        /// The person's id.
        person: String,
        /// The key's fingerprint.
        fingerprint: String,
        /// Why.
        reason: WhyRevoked,
    },
}

/// Why a key is revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyRevoked {
    /// The key, or its passphrase, is lost or may be in other hands.
    Lost,
    /// The person has left.
    Left,
}

/// Asks for the exact text of a change of the roster, to be signed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareRosterChange {
    /// The change.
    pub change: Asked,
}

/// Hands in a change of the roster: the statement as it was prepared, and the signature over exactly these bytes.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRoster {
    /// The statement, to the byte.
    pub statement: String,
    /// The armoured SSH signature.
    pub signature: String,
}

impl Command for PrepareRosterChange {
    const NAME: &'static str = "prepare_roster_change";
    const WHO: Who = Who::Staff;
    type Output = Prepared;
}

impl Command for ChangeRoster {
    const NAME: &'static str = "change_roster";
    const WHO: Who = Who::Staff;
    type Output = PersonView;
}

impl Ask for PrepareRosterChange {
    async fn run(self, tx: &mut Tx<'_>) -> Result<Prepared> {
        let change = self.change.spelled(tx)?;
        let moment = fresh(tx);
        prepared(&make(tx, change, moment).await?)
    }
}

impl Act for ChangeRoster {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        let Statement::Roster(said) = accept(tx, &self.statement)? else {
            return Err(not_this());
        };
        let moment = Moment {
            time: said.time.clone(),
            nonce: said.nonce.clone(),
        };
        let made = make(tx, said.change.clone(), moment).await?;
        seal(tx, &made, &self.statement, &self.signature).await?;
        let person = match &said.change {
            Change::Found { .. } => return Err(not_this()),
            Change::AddPerson { person, name, .. } => {
                tx.store.add_person(person, name, None).await?;
                person
            }
            Change::AddKey { person, .. } => {
                tx.store.withdraw_offer(person).await?;
                person
            }
            // Whatever waits for somebody who lost a key or has left may be a stranger's.
            Change::RevokeKey { person, .. } => {
                forget_waiting(tx, person).await?;
                person
            }
            Change::SetRoles { person, roles } => {
                if roles.is_empty() {
                    forget_waiting(tx, person).await?;
                }
                person
            }
        };
        keep(tx, &said, &self.statement, &self.signature).await?;
        if matches!(said.change, Change::SetRoles { .. }) {
            // Who is waited for may be somebody else now.
            for article in tx.store.in_review().await? {
                shelve(tx, &article).await?;
            }
            tx.touch(Changed::Lists);
        }
        tx.touch(Changed::People);
        Ok(tx.staff.find(person)?.view())
    }
}

impl Asked {
    /// The change in its one spelling.
    fn spelled(self, tx: &Tx<'_>) -> Result<Change> {
        Ok(match self {
            Asked::AddPerson { name, roles } => Change::AddPerson {
                person: tx.fresh_id(),
                name: usable_name(&name)?,
                roles: spelled(roles),
            },
            Asked::SetRoles { person, roles } => Change::SetRoles {
                person,
                roles: spelled(roles),
            },
            Asked::ConfirmKey {
                person,
                fingerprint,
            } => {
                let person = tx.staff.find(&person)?;
                let offered = person.offered.as_ref().map(|offered| &offered.key);
                let key = offered
                    .filter(|key| key.fingerprint() == fingerprint)
                    .ok_or_else(|| Refusal::KeyNotOffered {
                        person: person.named(),
                    })?;
                Change::AddKey {
                    person: person.id.clone(),
                    public_key: key.clone(),
                    replaces: person
                        .key()
                        .map(|key| key.fingerprint())
                        .unwrap_or_default(),
                }
            }
            Asked::RevokeKey {
                person,
                fingerprint,
                reason,
            } => Change::RevokeKey {
                person,
                revoked: fingerprint,
                reason: match reason {
                    WhyRevoked::Lost => Revocation::Lost,
                    WhyRevoked::Left => Revocation::Left,
                },
            },
        })
    }
}

fn spelled(roles: Vec<Role>) -> Vec<String> {
    let mut roles: Vec<String> = roles.into_iter().map(name_of).collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// The statement of this change as the record stands now, if the person who acts may make it.
async fn make(tx: &mut Tx<'_>, change: Change, moment: Moment) -> Result<Statement> {
    check(tx, &change)?;
    let (ledger_seq, ledger_prev) = tx.next_place().await?;
    let (person, roster) = (tx.by()?.clone(), tx.staff.roster());
    Ok(Statement::Roster(RosterChange {
        newsroom: roster.newsroom().into(),
        change,
        key: person.signing_key(&tx.staff)?.fingerprint(),
        person: person.id,
        person_name: person.name,
        roster_seq: roster.len() + 1,
        roster_prev: roster.head(),
        ledger_seq,
        ledger_prev,
        time: moment.time,
        nonce: moment.nonce,
        algorithm: Algorithm::SshEd25519,
    }))
}

async fn forget_waiting(tx: &mut Tx<'_>, person: &str) -> Result<()> {
    tx.store.withdraw_offer(person).await?;
    tx.store.clear_code(person).await
}

pub(super) fn not_this() -> Refusal {
    Refusal::BadInput {
        path: "statement".into(),
        problem: "not_a_roster_change".into(),
    }
}

/// Records a signed change as the ledger's next event; the roster must follow it.
pub(super) async fn keep(
    tx: &mut Tx<'_>,
    said: &RosterChange,
    statement: &str,
    signature: &str,
) -> Result<()> {
    let id = sha256(statement.as_bytes()).to_string();
    let details = json!({
        "statement": id, "signature": sha256(signature.as_bytes()).to_string(),
    });
    let kind = format!("roster.{}", kind(&said.change));
    let seq = tx.record_of(&said.person, None, &kind, details).await?;
    let row = StatementRow {
        id,
        round: String::new(),
        seq,
        statement: statement.as_bytes().to_vec(),
        signature: signature.into(),
    };
    let mut roster = tx.staff.roster().clone();
    roster
        .follow(&entry(&row))
        .map_err(|fault| refused(fault, &said.change))?;
    let number = i64::try_from(said.roster_seq).unwrap_or(i64::MAX);
    tx.store
        .add_roster_change(number, &said.nonce, &row)
        .await?;
    tx.meet_staff().await
}

fn kind(change: &Change) -> &'static str {
    match change {
        Change::Found { .. } => "found",
        Change::AddPerson { .. } => "add_person",
        Change::SetRoles { .. } => "set_roles",
        Change::AddKey { .. } => "add_key",
        Change::RevokeKey { .. } => "revoke_key",
    }
}

fn refused(fault: RosterFault, change: &Change) -> Refusal {
    match (fault, change) {
        // Not the same to the letter, but the same to the eye.
        (RosterFault::NameTaken, Change::AddPerson { name, .. }) => {
            Refusal::NameTaken { name: name.clone() }
        }
        (fault, _) => refused_by(fault),
    }
}

fn refused_by(fault: RosterFault) -> Refusal {
    match fault {
        RosterFault::BadSignature { fault } => Refusal::SignatureInvalid {
            fault: fault.to_string(),
        },
        RosterFault::LastAdministrator => Refusal::LastAdministrator {},
        RosterFault::KeyUsed => Refusal::BadInput {
            path: "public_key".into(),
            problem: "used_before".into(),
        },
        other => Refusal::BadInput {
            path: "statement".into(),
            problem: other.to_string(),
        },
    }
}
