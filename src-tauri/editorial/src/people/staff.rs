//! Everybody of the newsroom, as the rules see them.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};

use sanshen_signoff::{Hash, PublicKey, sha256, verify};

use super::view::PersonView;
use crate::refusal::{Named, Refusal, Result};
use crate::store::{PersonRow, StatementRow};
use crate::words::{Role, named};

/// One person of the newsroom.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) roles: BTreeSet<Role>,
    /// Every key the person ever enrolled, the newest last; what an older one signed stays signed.
    pub(crate) keys: Vec<PublicKey>,
    /// SHA-256 of a code that has been handed out and not used yet.
    pub(crate) code_sha256: Option<String>,
}

/// All people, those without roles too: their decisions stay on the record.
#[derive(Default)]
pub(crate) struct Staff {
    people: Vec<Person>,
    /// Signatures found good before, by the hash of everything that was checked: the same bytes need no second check.
    found_good: Mutex<HashSet<Hash>>,
}

/// As many as that are remembered; then it begins anew.
const REMEMBERED: usize = 100_000;

impl Person {
    /// The key that the person signs with; `None` before the first sign-in and while a new code waits to be used.
    pub(crate) fn key(&self) -> Option<&PublicKey> {
        match self.code_sha256 {
            None => self.keys.last(),
            Some(_) => None,
        }
    }

    /// The enrolled key with this fingerprint, the newest or an older one.
    pub(crate) fn key_of(&self, fingerprint: &str) -> Option<&PublicKey> {
        self.keys
            .iter()
            .find(|key| key.fingerprint() == fingerprint)
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
        }
    }
}

impl Staff {
    pub(crate) fn of(rows: Vec<PersonRow>) -> Result<Staff> {
        Ok(Staff {
            found_good: Mutex::default(),
            people: rows.into_iter().map(person).collect::<Result<_>>()?,
        })
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

    /// The name to show for an id; the id itself when nobody has it.
    pub(crate) fn named(&self, id: &str) -> Named {
        self.get(id).map_or_else(
            || Named {
                id: id.into(),
                name: id.into(),
            },
            Person::named,
        )
    }

    /// Whether the person's key of that fingerprint signed exactly these bytes for this purpose.
    pub(crate) fn signed(
        &self,
        person: &str,
        fingerprint: &str,
        namespace: &str,
        row: &StatementRow,
    ) -> bool {
        let Some(key) = self
            .get(person)
            .and_then(|person| person.key_of(fingerprint))
        else {
            return false;
        };
        let checked = [
            key.to_openssh().as_bytes(),
            namespace.as_bytes(),
            &row.statement,
            row.signature.as_bytes(),
        ];
        let checked = sha256(&checked.map(|part| *sha256(part).as_bytes()).concat());
        let mut found_good = self
            .found_good
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
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

    pub(crate) fn with_role(&self, role: Role) -> Vec<Named> {
        self.people
            .iter()
            .filter(|person| person.roles.contains(&role))
            .map(Person::named)
            .collect()
    }
}

fn person(row: PersonRow) -> Result<Person> {
    let damaged = |_| Refusal::RecordDamaged {
        what: "person_key".into(),
        id: row.id.clone(),
    };
    let keys = row.public_keys.lines().map(str::parse::<PublicKey>);
    let keys = keys
        .collect::<std::result::Result<_, _>>()
        .map_err(damaged)?;
    Ok(Person {
        id: row.id,
        name: row.name,
        roles: row.roles.split(',').filter_map(named).collect(),
        keys,
        code_sha256: row.code_sha256,
    })
}
