//! Following one change: who may make it, and what becomes of the roster.

use super::{ADMINISTRATOR, Ended, Member, MemberKey, Roster, RosterFault};
use crate::letters::as_seen;
use crate::statement::{Change, Revocation, RosterChange};
use crate::{Hash, PublicKey};

impl Roster {
    /// The key that must have signed this change at this place, if its signer may make it.
    pub(super) fn signer_of(
        &self,
        said: &RosterChange,
        seq: u64,
    ) -> Result<PublicKey, RosterFault> {
        let last = self.changes.last().map_or(0, |(at, _)| *at);
        let in_place = said.roster_seq == self.len() + 1
            && said.roster_prev == self.head()
            && said.ledger_seq == seq
            && seq > last;
        if !in_place {
            return Err(RosterFault::OutOfPlace);
        }
        match (&said.change, self.is_empty()) {
            (Change::Found { public_key, .. }, true) => founder_key(said, public_key),
            (Change::Found { .. }, false) | (_, true) => Err(RosterFault::Founding),
            _ => self.administrator_key(said, seq),
        }
    }

    fn administrator_key(&self, said: &RosterChange, seq: u64) -> Result<PublicKey, RosterFault> {
        if said.newsroom != self.newsroom {
            return Err(RosterFault::OtherNewsroom);
        }
        let signer = self
            .member(&said.person)
            .filter(|signer| signer.name == said.person_name)
            .ok_or(RosterFault::UnknownSigner)?;
        let key = signer
            .key_at(&said.key, seq)
            .ok_or(RosterFault::UnknownSigner)?;
        let own = matches!(&said.change, Change::RevokeKey { person, .. } if *person == signer.id);
        if own || signer.holds(ADMINISTRATOR, seq) {
            Ok(key.clone())
        } else {
            Err(RosterFault::NotAllowed)
        }
    }

    /// Makes the change.
    pub(super) fn apply(&mut self, said: &RosterChange) -> Result<(), RosterFault> {
        let seq = said.ledger_seq;
        match &said.change {
            Change::Found {
                newsroom_name,
                public_key,
            } => {
                self.newsroom.clone_from(&said.newsroom);
                self.newsroom_name.clone_from(newsroom_name);
                self.root = public_key.fingerprint();
                let roles = [ADMINISTRATOR.to_string()];
                let mut founder = Member::new(&said.person, &said.person_name, seq, &roles);
                founder.keys.push(new_key(public_key, said));
                self.names.insert(as_seen(&said.person_name));
                self.members.push(founder);
            }
            Change::AddPerson {
                person,
                name,
                roles,
            } => {
                if self.member(person).is_some() {
                    return Err(RosterFault::WrongPerson);
                }
                if !self.names.insert(as_seen(name)) {
                    return Err(RosterFault::NameTaken);
                }
                self.members.push(Member::new(person, name, seq, roles));
            }
            Change::SetRoles { person, roles } => {
                let roles = roles.iter().cloned().collect();
                self.member_mut(person)?.roles.push((seq, roles));
            }
            Change::AddKey {
                person,
                public_key,
                replaces,
            } => {
                let mut keys = self.members.iter().flat_map(|member| &member.keys);
                if keys.any(|known| known.key == *public_key) {
                    return Err(RosterFault::KeyUsed);
                }
                if !replaces.is_empty() {
                    self.end(person, replaces, ended(said, None))?;
                }
                self.member_mut(person)?
                    .keys
                    .push(new_key(public_key, said));
            }
            Change::RevokeKey {
                person,
                revoked,
                reason,
            } => self.end(person, revoked, ended(said, Some(*reason)))?,
        }
        Ok(())
    }

    fn member_mut(&mut self, id: &str) -> Result<&mut Member, RosterFault> {
        self.members
            .iter_mut()
            .find(|member| member.id == id)
            .ok_or(RosterFault::WrongPerson)
    }

    fn end(&mut self, person: &str, key: &str, ended: Ended) -> Result<(), RosterFault> {
        let keys = &mut self.member_mut(person)?.keys;
        let key = keys
            .iter_mut()
            .find(|known| known.ended.is_none() && known.fingerprint == key)
            .ok_or(RosterFault::NoSuchKey)?;
        key.ended = Some(ended);
        Ok(())
    }
}

/// The founder signs the founding with the very key that it names, as the first event of all.
fn founder_key(said: &RosterChange, key: &PublicKey) -> Result<PublicKey, RosterFault> {
    if said.ledger_seq != 1 || said.ledger_prev != Hash::genesis() {
        return Err(RosterFault::OutOfPlace);
    }
    if said.key == key.fingerprint() {
        Ok(key.clone())
    } else {
        Err(RosterFault::UnknownSigner)
    }
}

fn new_key(key: &PublicKey, said: &RosterChange) -> MemberKey {
    MemberKey {
        fingerprint: key.fingerprint(),
        key: key.clone(),
        from: said.ledger_seq,
        since: said.time.clone(),
        by: said.person.clone(),
        signed_with: said.key.clone(),
        ended: None,
    }
}

fn ended(said: &RosterChange, reason: Option<Revocation>) -> Ended {
    Ended {
        at: said.ledger_seq,
        time: said.time.clone(),
        by: said.person.clone(),
        reason,
    }
}
