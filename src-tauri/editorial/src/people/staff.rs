//! Everybody of the newsroom, as the rules see them: told by the signed roster alone.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use sanshen_signoff::roster::{Entry, Member, Roster};
use sanshen_signoff::statement::{Signed, Statement};
use sanshen_signoff::{Hash, PublicKey, sha256, verify};

use super::view::{KeyView, OfferedKey, PersonView, key_view};
use crate::imports::OUTSIDE;
use crate::refusal::{Named, Refusal, Result};
use crate::store::{PersonRow, StatementRow};
use crate::words::{Role, named};

/// One person of the newsroom.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) roles: BTreeSet<Role>,
    /// The key that the person signs with now.
    key: Option<PublicKey>,
    /// A key that waits for an administrator's word.
    pub(crate) offered: Option<Offered>,
    /// SHA-256 of a code that has been handed out and not used yet.
    pub(crate) code_sha256: Option<String>,
    keys: Vec<KeyView>,
}

/// A key that its owner has made and nobody has confirmed.
#[derive(Clone)]
pub(crate) struct Offered {
    pub(crate) key: PublicKey,
    pub(crate) at: i64,
}

/// All people, those without roles too: their decisions stay on the record.
#[derive(Default)]
pub(crate) struct Staff {
    roster: Roster,
    people: Vec<Person>,
    /// Signatures found good before, by the hash of everything that was checked: the same bytes need no second check.
    found_good: Mutex<HashSet<Hash>>,
}

/// As many as that are remembered; then it begins anew.
const REMEMBERED: usize = 100_000;
/// A place after every event there is.
const NOW: u64 = u64::MAX;

impl Person {
    /// The key that the person signs with; `None` until an administrator has confirmed one, and after it was revoked.
    pub(crate) fn key(&self) -> Option<&PublicKey> {
        self.key.as_ref()
    }

    /// The key that the person signs with, or the refusal that says what is missing.
    pub(crate) fn signing_key(&self, staff: &Staff) -> Result<&PublicKey> {
        match (&self.key, &self.offered) {
            (Some(key), _) => Ok(key),
            (None, Some(_)) => Err(Refusal::KeyNotConfirmed {
                person: self.named(),
                who: staff.with_role(Role::Administrator),
            }),
            (None, None) => Err(Refusal::KeyNotEnrolled {
                person: self.named(),
            }),
        }
    }

    pub(crate) fn named(&self) -> Named {
        Named {
            id: self.id.clone(),
            name: self.name.clone(),
        }
    }

    pub(crate) fn view(&self) -> PersonView {
        PersonView {
            id: self.id.clone(),
            name: self.name.clone(),
            roles: self.roles.iter().copied().collect(),
            fingerprint: self.key().map(PublicKey::fingerprint),
            offered: self.offered.as_ref().map(OfferedKey::of),
            code_waits: self.code_sha256.is_some(),
            keys: self.keys.clone(),
        }
    }
}

impl Staff {
    /// The staff that goes on from `known` by these changes of the roster; a change that does not count is damage.
    pub(crate) fn of(
        known: &Staff,
        changes: Vec<StatementRow>,
        rows: Vec<PersonRow>,
    ) -> Result<Staff> {
        let mut roster = known.roster.clone();
        for row in changes {
            let damaged = |_| Refusal::RecordDamaged {
                what: "roster".into(),
                id: row.id.clone(),
            };
            roster.follow(&entry(&row)).map_err(damaged)?;
        }
        let mut rows: HashMap<String, PersonRow> =
            rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        let members = roster.members().iter();
        let people = members.map(|member| person(member, rows.remove(&member.id), &roster));
        Ok(Staff {
            people: people.collect::<Result<_>>()?,
            found_good: Mutex::new(known.remembered().clone()),
            roster,
        })
    }

    /// The roster that all this is told by.
    pub(crate) fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(crate) fn people(&self) -> &[Person] {
        &self.people
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The person, or a refusal that names the missing id.
    pub(crate) fn find(&self, id: &str) -> Result<&Person> {
        self.get(id).ok_or_else(|| Refusal::NotFound {
            what: "person".into(),
            id: id.into(),
        })
    }

    /// The name to show for an id; of somebody from outside the name that a file gave, otherwise the id itself when
    /// nobody has it.
    pub(crate) fn named(&self, id: &str) -> Named {
        if let Some(name) = id.strip_prefix(OUTSIDE) {
            return Named {
                id: id.into(),
                name: format!("{name}（外部）"),
            };
        }
        self.get(id).map_or_else(
            || Named {
                id: id.into(),
                name: id.into(),
            },
            Person::named,
        )
    }

    /// Whether the signer's key counted at the row's place in the ledger, by the roster that the statement names,
    /// and signed exactly these bytes for this purpose.
    pub(crate) fn signed(
        &self,
        by: &Signed<'_>,
        roster: &Hash,
        namespace: &str,
        row: &StatementRow,
    ) -> bool {
        let seq = row.seq.unsigned_abs();
        let member = self.roster.member(by.person);
        let Some(key) = member
            .filter(|member| member.name == by.person_name)
            .and_then(|member| member.key_at(by.key, seq))
        else {
            return false;
        };
        by.newsroom == self.roster.newsroom()
            && *roster == self.roster.head_before(seq)
            && self.fits(key, namespace, row)
    }

    /// The same for whatever statement about an article the row holds.
    pub(crate) fn vouches_for(&self, row: &StatementRow) -> bool {
        let Ok(parsed) = Statement::parse(&row.statement) else {
            return false;
        };
        let roster = match &parsed {
            Statement::Decision(said) => said.roster_sha256,
            Statement::Release(said) => said.roster_sha256,
            Statement::Export(said) => said.roster_sha256,
            Statement::Roster(_) => return false,
        };
        self.signed(&parsed.signed(), &roster, parsed.namespace(), row)
    }

    fn fits(&self, key: &PublicKey, namespace: &str, row: &StatementRow) -> bool {
        let checked = [
            key.to_openssh().as_bytes(),
            namespace.as_bytes(),
            &row.statement,
            row.signature.as_bytes(),
        ];
        let checked = sha256(&checked.map(|part| *sha256(part).as_bytes()).concat());
        let mut found_good = self.remembered();
        if found_good.contains(&checked) {
            return true;
        }
        let good = verify(key, namespace, &row.statement, &row.signature).is_ok();
        if good {
            if found_good.len() >= REMEMBERED {
                found_good.clear();
            }
            found_good.insert(checked);
        }
        good
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, HashSet<Hash>> {
        self.found_good
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn with_role(&self, role: Role) -> Vec<Named> {
        self.people
            .iter()
            .filter(|person| person.roles.contains(&role))
            .map(Person::named)
            .collect()
    }
}

/// A recorded change as the roster reads it.
pub(crate) fn entry(row: &StatementRow) -> Entry {
    Entry {
        seq: row.seq.unsigned_abs(),
        statement: row.statement.clone(),
        signature: row.signature.clone(),
    }
}

fn person(member: &Member, row: Option<PersonRow>, roster: &Roster) -> Result<Person> {
    let damaged = || Refusal::RecordDamaged {
        what: "person".into(),
        id: member.id.clone(),
    };
    let row = row
        .filter(|row| row.name == member.name)
        .ok_or_else(damaged)?;
    // What cannot be read waits for nobody; it never counted.
    let key = row.offered_key.and_then(|key| key.parse().ok());
    let offered = key.zip(row.offered_at).map(|(key, at)| Offered { key, at });
    let roles = member.roles_at(NOW);
    Ok(Person {
        id: member.id.clone(),
        name: member.name.clone(),
        roles: roles.iter().filter_map(|role| named(role)).collect(),
        key: member.live_key(NOW).cloned(),
        offered,
        code_sha256: row.code_sha256,
        keys: member
            .keys
            .iter()
            .map(|key| key_view(key, roster))
            .collect(),
    })
}
