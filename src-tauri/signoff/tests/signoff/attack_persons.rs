//! Persons are counted, never signatures or keys: every set of up to four decisions, against a reference of
//! twenty lines.

use sanshen_signoff::{
    Hash,
    roster::Roster,
    sha256,
    statement::{Change, Decision, Revocation, Statement},
    verifier::{ClaimId, Vote, Word, three_reviews, trust},
};

use crate::world::*;

const STEPS: [&str; 3] = ["first_review", "second_review", "third_review"];
const PERSONS: [Person; 3] = [LU, WEI, PENG];
const CLASSES: usize = 36;

/// What the count sees of a decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Atom {
    person: usize,
    step: usize,
    text: usize,
    valid: bool,
}

impl Atom {
    fn class(index: usize) -> Self {
        Self {
            person: index % 3,
            step: index / 3 % 3,
            text: index / 9 % 2,
            valid: index / 18 == 0,
        }
    }

    fn vote(self, texts: &[Hash; 2]) -> Vote<'static> {
        Vote {
            valid: self.valid,
            content: texts[self.text],
            step: STEPS[self.step],
            person: PERSONS[self.person].id,
            word: Word::Approved,
        }
    }
}

/// Written without a look at the other: the last valid word on the first text for each step, by three persons.
fn reference(decisions: &[Atom]) -> bool {
    let mut signer = [None; 3];
    for decision in decisions {
        if !decision.valid {
            continue;
        }
        if decision.text != 0 {
            continue;
        }
        signer[decision.step] = Some(decision.person);
    }
    match signer {
        [Some(first), Some(second), Some(third)] => {
            first != second && second != third && first != third
        }
        _ => false,
    }
}

fn agrees(decisions: &[Atom], texts: &[Hash; 2]) {
    let mut votes = [decisions[0].vote(texts); 4];
    for (vote, decision) in votes.iter_mut().zip(decisions) {
        *vote = decision.vote(texts);
    }
    let counted = three_reviews(&STEPS, &votes[..decisions.len()], texts[0]).is_ok();
    let told = |atom: &Atom| (atom.person, atom.step, atom.text, atom.valid);
    let told = || decisions.iter().map(told).collect::<Vec<_>>();
    assert_eq!(counted, reference(decisions), "{:?}", told());
}

fn texts() -> [Hash; 2] {
    [sha256(b"the text"), sha256(b"another text")]
}

/// The count sees a decision as one of 36; all sequences of up to four of these (1,727,604) are every set of the 144
/// in every order.
#[test]
fn every_sequence_of_up_to_four_decisions_counts_as_the_reference_has_it() {
    let texts = texts();
    let mut approved = 0;
    for length in 1..=4_u32 {
        for number in 0..CLASSES.pow(length) {
            let mut rest = number;
            let mut decisions = [Atom::class(0); 4];
            for decision in &mut decisions[..length as usize] {
                *decision = Atom::class(rest % CLASSES);
                rest /= CLASSES;
            }
            let decisions = &decisions[..length as usize];
            agrees(decisions, &texts);
            approved += usize::from(reference(decisions));
        }
    }
    assert!(approved > 0);
}

#[test]
#[ignore = "soak: the 17 million sets themselves; run in release"]
fn every_set_of_up_to_four_of_the_144_decisions_counts_as_the_reference_has_it() {
    let (atoms, texts) = (atoms(), texts());
    let mut sets = 0_u64;
    for a in 0..atoms.len() {
        agrees(&[atoms[a]], &texts);
        for b in a + 1..atoms.len() {
            agrees(&[atoms[a], atoms[b]], &texts);
            for c in b + 1..atoms.len() {
                agrees(&[atoms[a], atoms[b], atoms[c]], &texts);
                for d in c + 1..atoms.len() {
                    agrees(&[atoms[a], atoms[b], atoms[c], atoms[d]], &texts);
                    sets += 1;
                }
            }
        }
    }
    assert_eq!(sets, 17_178_876);
}

/// Each of the 144 really signed, and looked up in a real roster.
#[test]
fn a_decision_counts_exactly_while_its_key_does_and_for_its_purpose() {
    let atoms = atoms();
    assert_eq!(atoms.len(), 144);
    let valid = atoms.iter().filter(|atom| atom.valid).count();
    assert_eq!(valid, 36, "one state of four");
    for index in 0..CLASSES {
        assert!(atoms.contains(&Atom::class(index)), "class {index}");
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Valid,
    Revoked,
    Expired,
    WrongNamespace,
}

fn atoms() -> Vec<Atom> {
    let mut atoms = Vec::new();
    for state in [
        State::Valid,
        State::Revoked,
        State::Expired,
        State::WrongNamespace,
    ] {
        let (world, piece) = offices(state);
        let roster = world.roster_now();
        for (person, step) in (0..3).flat_map(|person| (0..3).map(move |step| (person, step))) {
            for (text, key) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                let who = PERSONS[person].with_key(PERSONS[person].seed + 20 * key);
                let mut decision = world.decision(&who, &piece, STEPS[step]);
                decision.content_sha256 = texts()[text];
                let valid = counts(&world, &roster, decision, who.seed, state);
                atoms.push(Atom {
                    person,
                    step,
                    text,
                    valid,
                });
            }
        }
    }
    atoms
}

fn counts(world: &World, roster: &Roster, decision: Decision, seed: u8, state: State) -> bool {
    let statement = Statement::Decision(decision);
    let purpose = match state {
        State::WrongNamespace => "sanshen.release.v1",
        _ => statement.namespace(),
    };
    let sealed = sealed_for(&statement, seed, purpose);
    trust(roster, &sealed, world.ledger.len() as u64 + 1).is_ok()
}

/// The newsroom in which everybody has two keys, which in two states have both come to their end.
fn offices(state: State) -> (World, Piece) {
    let mut world = World::begun();
    for person in &PERSONS {
        world.gets_key(person.id, person.seed + 20, "");
    }
    for person in &PERSONS {
        for key in [person.seed, person.seed + 20] {
            match state {
                State::Valid | State::WrongNamespace => {}
                State::Expired => {
                    world.gets_key(person.id, key + 10, &public(key).fingerprint());
                }
                State::Revoked => {
                    let revoked = public(key).fingerprint();
                    let revoke = Change::RevokeKey {
                        person: person.id.into(),
                        revoked,
                        reason: Revocation::Lost,
                    };
                    world.changes(&LIN, revoke);
                }
            }
        }
    }
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    (world, piece)
}

/// The same through the whole verifier: one person with two keys is one person.
#[test]
fn one_person_with_two_keys_is_one_person() {
    let mut world = World::begun();
    let roles = ["first_reviewer", "second_reviewer"]
        .map(String::from)
        .to_vec();
    let both = Change::SetRoles {
        person: LU.id.into(),
        roles,
    };
    world.changes(&LIN, both);
    world.gets_key(LU.id, 23, "");
    let mut piece = world.creates("a-1");
    world.submits(&mut piece);
    world.approves(&LU, &piece, "first_review");
    world.approves(&LU.with_key(23), &piece, "second_review");
    world.approves(&PENG, &piece, "third_review");
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let report = report_of(world.parts(&piece), &world.reader());
    assert_eq!(failing(&report), [ClaimId::Roles, ClaimId::ThreeReviews]);
}
