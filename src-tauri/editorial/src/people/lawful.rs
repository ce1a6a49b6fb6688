//! Which changes of the roster the newsroom's own rules allow, and by whom.

use sanshen_signoff::statement::Change;

use super::names::usable_name;
use super::roster::{PrepareRosterChange, not_this};
use super::staff::Person;
use crate::commands::{Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;
use crate::words::{Role, name_of, named};

/// Who may, and whether the newsroom's own rules allow it; what the roster itself demands is checked when it follows.
pub(super) fn check(tx: &Tx<'_>, change: &Change) -> Result<()> {
    let own = matches!(change, Change::RevokeKey { person, .. } if *person == tx.by()?.id);
    if !own {
        tx.admit(PrepareRosterChange::NAME, Who::Holder(Role::Administrator))?;
    }
    match change {
        Change::Found { .. } => Err(not_this()),
        Change::AddPerson {
            person,
            name,
            roles,
        } => {
            if usable_name(name)? != *name || !is_fresh_id(person) || !are_roles(roles) {
                return Err(not_this());
            }
            let mut people = tx.staff.people().iter();
            match people.any(|person| person.name == *name) {
                true => Err(Refusal::NameTaken { name: name.clone() }),
                false => Ok(()),
            }
        }
        Change::SetRoles { person, roles } => {
            tx.staff.find(person)?;
            if !are_roles(roles) {
                return Err(not_this());
            }
            let stays = roles.contains(&name_of(Role::Administrator));
            stays_governed(tx, person, stays)
        }
        Change::AddKey {
            person,
            public_key,
            replaces,
        } => {
            let person = tx.staff.find(person)?;
            if person.roles.is_empty() {
                return Err(Refusal::PersonNotActive {
                    person: person.named(),
                });
            }
            // One key at a time: a second one beside it would come back to life when the newer is revoked.
            if *replaces
                != person
                    .key()
                    .map(|key| key.fingerprint())
                    .unwrap_or_default()
            {
                return Err(not_this());
            }
            match &person.offered {
                Some(offered) if offered.key == *public_key => Ok(()),
                _ => Err(Refusal::KeyNotOffered {
                    person: person.named(),
                }),
            }
        }
        Change::RevokeKey {
            person, revoked, ..
        } => {
            let person = tx.staff.find(person)?;
            if person.key().is_none_or(|key| key.fingerprint() != *revoked) {
                return Err(Refusal::NotFound {
                    what: "key".into(),
                    id: revoked.clone(),
                });
            }
            stays_governed(tx, &person.id, false)
        }
    }
}

/// An id as this newsroom makes them, fit to name a file.
fn is_fresh_id(id: &str) -> bool {
    id.len() == 26 && id.chars().all(|c| c.is_ascii_alphanumeric())
}

fn are_roles(roles: &[String]) -> bool {
    roles.iter().all(|role| named::<Role>(role).is_some())
}

/// Refuses what would leave nobody who may change the roster.
fn stays_governed(tx: &Tx<'_>, person: &str, stays: bool) -> Result<()> {
    let governs =
        |other: &&Person| other.roles.contains(&Role::Administrator) && other.key().is_some();
    let mut others = tx.staff.people().iter().filter(governs);
    if stays || others.any(|other| other.id != *person) {
        return Ok(());
    }
    Err(Refusal::LastAdministrator {})
}
