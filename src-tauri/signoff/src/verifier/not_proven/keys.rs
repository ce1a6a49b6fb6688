//! Whose word a signer's key rests on.

use std::collections::BTreeSet;

use super::NotProven;
use crate::roster::{Member, MemberKey};
use crate::statement::Statement;
use crate::verifier::evidence::{Evidence, key_of};

/// A key on the roster, by its owner's id and its fingerprint.
type Named<'a> = (&'a str, &'a str);

/// What is not proven of the keys of this article's signers, and of those by which these were enrolled.
pub fn unproven(evidence: &Evidence<'_>) -> Vec<NotProven> {
    let statements = evidence.said.iter().map(|said| said.sealed.statement());
    let signers: BTreeSet<Named<'_>> = statements
        .map(|statement| statement.signed())
        .map(|by| (by.person, by.key))
        .collect();
    let mut found = Vec::new();
    for (owner, key) in up_to_the_root(evidence, &signers) {
        if is_replaced(owner, key) {
            let (name, by, seq) = told(evidence, owner, key);
            found.push(NotProven::KeyReplaced { name, by, seq });
        }
    }
    let (begun, released) = (begun(evidence), released_by(evidence));
    for (owner, key) in signers.iter().filter_map(|named| find(evidence, *named)) {
        if key.by == owner.id {
            continue;
        }
        let (name, by, seq) = told(evidence, owner, key);
        if begun.is_some_and(|begun| begun < key.from) {
            let (name, by) = (name.clone(), by.clone());
            found.push(NotProven::KeyIsNew { name, by, seq });
        }
        if released.contains(key.by.as_str()) {
            found.push(NotProven::KeyByReleaser { name, by, seq });
        }
    }
    found
}

/// These keys, and every key by which one of them was enrolled, up to the founder's first, which enrolled itself.
fn up_to_the_root<'e>(
    evidence: &'e Evidence<'_>,
    signers: &BTreeSet<Named<'e>>,
) -> Vec<(&'e Member, &'e MemberKey)> {
    let mut seen = BTreeSet::new();
    let mut left: Vec<Named<'_>> = signers.iter().rev().copied().collect();
    let mut keys = Vec::new();
    while let Some(named) = left.pop() {
        let Some((owner, key)) = find(evidence, named).filter(|_| seen.insert(named)) else {
            continue;
        };
        left.push((&key.by, &key.signed_with));
        keys.push((owner, key));
    }
    keys
}

fn find<'e>(evidence: &'e Evidence<'_>, named: Named<'_>) -> Option<(&'e Member, &'e MemberKey)> {
    let owner = evidence.bundle.roster().member(named.0)?;
    Some((owner, key_of(owner, named.1)?))
}

/// Whether somebody else put the key in the place of an older one.
fn is_replaced(owner: &Member, key: &MemberKey) -> bool {
    let first = owner.keys.first().map(|first| &first.fingerprint);
    first != Some(&key.fingerprint) && key.by != owner.id
}

fn told(evidence: &Evidence<'_>, owner: &Member, key: &MemberKey) -> (String, String, u64) {
    let by = evidence.bundle.roster().member(&key.by);
    let by = by.map_or(&key.by, |by| &by.name).clone();
    (owner.name.clone(), by, key.from)
}

/// The place of the article's first event.
fn begun(evidence: &Evidence<'_>) -> Option<u64> {
    evidence.events().next().map(|first| first.seq)
}

/// Who released or exported the article, by id.
fn released_by<'e>(evidence: &'e Evidence<'_>) -> BTreeSet<&'e str> {
    let statements = evidence.said.iter().map(|said| said.sealed.statement());
    let lets_out =
        |statement: &&Statement| matches!(statement, Statement::Release(_) | Statement::Export(_));
    let lets_out = statements.filter(lets_out);
    lets_out
        .map(|statement| statement.signed().person)
        .collect()
}
