//! Names that look like another's, or are not what they look like.

use proptest::prelude::*;
use sanshen_signoff::{
    roster::{Entry, Roster, RosterFault, principal},
    statement::{Change, Decision, Release, RosterChange, Statement, StatementFault},
};

use crate::world::*;

/// Every kind of letter that is not seen.
const UNSEEN: &str = "\u{0}\u{7f}\u{9b}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2064}\u{2066}\u{2069}\u{206f}\u{2800}\u{3164}\u{feff}\u{ffa0}\u{fff9}\u{e0001}\u{e0041}\u{e007f}";

fn joins(world: &World, name: &str) -> RosterChange {
    let (person, roles) = ("p-new".into(), vec!["third_reviewer".into()]);
    let name = name.into();
    let add = Change::AddPerson {
        person,
        name,
        roles,
    };
    world.change(&LIN, add)
}

fn bad(field: &'static str) -> Result<Vec<u8>, StatementFault> {
    Err(StatementFault::BadField { field })
}

#[test]
fn no_name_holds_a_letter_that_nobody_sees_or_is_padded() {
    let world = World::begun();
    let unseen = UNSEEN
        .chars()
        .flat_map(|letter| [format!("彭越{letter}"), format!("彭{letter}越")]);
    let padded = [" 彭越", "彭越 ", "\u{3000}彭越", "彭越\u{a0}", ""].map(str::to_owned);
    for name in unseen.chain(padded) {
        let new = Statement::Roster(joins(&world, &name));
        assert_eq!(new.to_bytes(), bad("change.name"), "{name:?}");
        let mut piece = World::begun().creates("a-1");
        piece.revision = 1;
        let signed = Decision {
            person_name: name.clone(),
            ..world.decision(&PENG, &piece, "third_review")
        };
        let signed = Statement::Decision(signed);
        assert_eq!(signed.to_bytes(), bad("person_name"), "{name:?}");
        let found = Change::Found {
            newsroom_name: NEWSROOM_NAME.into(),
            public_key: LIN.public(),
        };
        let found = RosterChange {
            person_name: name.clone(),
            ..World::default().change(&LIN, found)
        };
        assert_eq!(Statement::Roster(found).to_bytes(), bad("person_name"));
    }
}

/// Rare Han characters with a variation selector, Mongolian, and names of several words stay usable.
#[test]
fn true_names_stay_usable() {
    for name in [
        "葛\u{e0100}城",
        "芦\u{fe00}苇",
        "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ",
        "买买提·艾力",
        "Anne-Marie O'Neil",
        "𬱖",
    ] {
        let new = Statement::Roster(joins(&World::begun(), name));
        assert!(new.to_bytes().is_ok(), "{name}");
    }
}

#[test]
fn a_name_that_looks_like_anothers_is_taken() {
    let mut world = World::begun();
    for name in ["Anne Marie", "王一"] {
        let change = RosterChange {
            change: Change::AddPerson {
                person: name.into(),
                name: name.into(),
                roles: Vec::new(),
            },
            ..joins(&world, name)
        };
        world.says(Statement::Roster(change), LIN.seed);
    }
    for (name, taken) in [
        ("彭 越", true),
        ("彭\u{3000}越", true),
        ("彭越\u{fe00}", true),
        ("彭\u{e0101}越", true),
        ("林若水", true),
        ("Anne\u{2009}Marie", true),
        ("ＡｎｎｅＭａｒｉｅ", true),
        ("王\u{2f00}", true),
        ("王二", false),
        ("彭越越", false),
    ] {
        let mut world = world.clone();
        let change = joins(&world, name);
        world.says(Statement::Roster(change), LIN.seed);
        let entries: Vec<Entry> = world.roster.iter().map(entry).collect();
        let fault = Roster::of(&entries).err().map(|(_, fault)| fault);
        assert_eq!(fault, taken.then_some(RosterFault::NameTaken), "{name:?}");
    }
}

fn entry(sealed: &sanshen_signoff::bundle::Sealed) -> Entry {
    let Statement::Roster(said) = sealed.statement() else {
        panic!("not of the roster");
    };
    Entry {
        seq: said.ledger_seq,
        statement: sealed.bytes().to_vec(),
        signature: sealed.signature().to_owned(),
    }
}

#[test]
fn no_count_goes_beyond_what_json_holds() {
    let world = World::begun();
    let mut piece = World::begun().creates("a-1");
    piece.revision = 1;
    for (number, good) in [
        (1, true),
        ((1 << 53) - 1, true),
        (1 << 53, false),
        (u64::MAX, false),
        (0, false),
    ] {
        let change = RosterChange {
            ledger_seq: number,
            ..joins(&world, "方舟")
        };
        assert_eq!(Statement::Roster(change).to_bytes().is_ok(), good);
        let release = Release {
            article_seq: number,
            signoffs: [b"1", b"2", b"3"]
                .map(|text| sanshen_signoff::sha256(text))
                .into(),
            ..world.release(&TANG, &piece)
        };
        assert_eq!(Statement::Release(release).to_bytes().is_ok(), good);
    }
}

#[test]
fn nobody_has_more_than_64_roles() {
    for (count, good) in [(64, true), (65, false)] {
        let roles = (0..count).map(|number| format!("{number:03}")).collect();
        let person = LU.id.into();
        let change = World::begun().change(&LIN, Change::SetRoles { person, roles });
        assert_eq!(Statement::Roster(change).to_bytes().is_ok(), good);
    }
}

proptest! {
    /// Between single quotes a principal is one word for bash, and no other shell finds anything to do in it.
    #[test]
    fn a_principal_holds_nothing_that_a_shell_acts_on(name in "[ -~\\u{80}-\\u{9f}\\u{ad}\\u{200b}一-丂]{1,30}") {
        let principal = principal(&name);
        let active = r##"'"`$\&|<>^();!*?[]{}#~=,"##;
        prop_assert!(!principal.contains(|letter| active.contains(letter)), "{}", principal);
        prop_assert!(!principal.contains(char::is_control));
    }
}
