//! The sealed key file and the passphrase that opens it.

use std::sync::LazyLock;

use sanshen_signoff::custody::{
    KeyFileFault, PassphraseProblem, Signer, change_passphrase, create_key_file, open_key_file,
    passphrase_problem,
};

pub const PASSPHRASE: &str = "春风又绿江南岸 2026";
pub const NAME: &str = "沈㛃";

const SALT: [u8; 16] = [7; 16];
const OTHER_SALT: [u8; 16] = [8; 16];

/// The key file of an invented person: each number is somebody else.
pub fn key_file(person: u8) -> String {
    create_key_file(&[person; 32], &SALT, PASSPHRASE, NAME).unwrap()
}

/// The opened key of person 1 or 2.
pub fn signer(person: u8) -> &'static Signer {
    static SIGNERS: LazyLock<[Signer; 2]> = LazyLock::new(|| {
        [1, 2].map(|person| open_key_file(&key_file(person), PASSPHRASE).unwrap())
    });
    &SIGNERS[usize::from(person) - 1]
}

#[test]
fn the_passphrase_opens_the_file_to_the_key_of_the_seed() {
    let again = open_key_file(&key_file(1), PASSPHRASE).unwrap();
    assert_eq!(again.public_key(), signer(1).public_key());
    assert_ne!(signer(1).public_key(), signer(2).public_key());
}

#[test]
fn another_passphrase_does_not_open_it() {
    assert_eq!(closed(&key_file(1)), None);
    let refused = open_key_file(&key_file(1), "春风又绿江北岸 2026");
    assert_eq!(refused.unwrap_err(), KeyFileFault::WrongPassphrase);
}

#[test]
fn line_ends_of_another_system_do_no_harm() {
    assert_eq!(closed(&key_file(1).replace('\n', "\r\n")), None);
    assert_eq!(closed(&format!("\n{}\n\n", key_file(1))), None);
}

#[test]
fn a_damaged_file_is_called_damaged() {
    let pem = key_file(1);
    let end = pem.find("\n-----END").unwrap();
    let mut changed = pem.clone();
    changed.replace_range(end - 60..end - 56, "AAAA");
    for damaged in [
        &changed,
        &pem[..300],
        &pem.replace("b3Blb", "b3Bl!"),
        "",
        "钥匙",
    ] {
        assert_eq!(closed(damaged), Some(KeyFileFault::Damaged), "{damaged}");
    }
}

#[test]
fn no_changed_letter_of_a_file_opens_to_another_key() {
    let (pem, key) = (key_file(1), signer(1).public_key().clone());
    for at in (0..pem.len()).step_by(41) {
        let mut changed = pem.clone();
        let letter = if &pem[at..=at] == "A" { "B" } else { "A" };
        changed.replace_range(at..=at, letter);
        if let Ok(opened) = open_key_file(&changed, PASSPHRASE) {
            assert_eq!(opened.public_key(), &key, "letter {at}");
        }
    }
}

#[test]
fn a_file_of_any_size_is_not_worked_through() {
    let refused = closed(&"A".repeat(1 << 20));
    assert_eq!(refused, Some(KeyFileFault::TooLarge));
}

#[test]
fn a_changed_passphrase_keeps_the_key() {
    let pem =
        change_passphrase(&key_file(1), PASSPHRASE, "明月何时照我还", &OTHER_SALT).unwrap_err();
    assert_eq!(pem, weak(PassphraseProblem::TooShort));
    let pem = change_passphrase(&key_file(1), PASSPHRASE, "明月何时照我还?", &OTHER_SALT).unwrap();
    let opened = open_key_file(&pem, "明月何时照我还?").unwrap();
    assert_eq!(opened.public_key(), signer(1).public_key());
    assert_eq!(closed(&pem), Some(KeyFileFault::WrongPassphrase));
}

#[test]
fn a_passphrase_that_anybody_tries_first_is_refused() {
    let cases = [
        ("", PassphraseProblem::TooShort),
        ("一二三四五六七", PassphraseProblem::TooShort),
        ("aaaaaaaa", PassphraseProblem::OneCharacter),
        ("好好好好好好好好好", PassphraseProblem::OneCharacter),
        ("沈㛃沈㛃沈㛃沈㛃", PassphraseProblem::OwnName),
    ];
    for (passphrase, problem) in cases {
        assert_eq!(passphrase_problem(passphrase, NAME), Some(problem));
        let refused = create_key_file(&[1; 32], &SALT, passphrase, NAME);
        assert_eq!(refused, Err(weak(problem)));
    }
    let own = passphrase_problem("Zhang Wei", "zhang wei");
    assert_eq!(own, Some(PassphraseProblem::OwnName));
    assert_eq!(passphrase_problem("12345678 沈㛃", NAME), None);
    assert_eq!(passphrase_problem("一二三四五六七八", ""), None);
}

#[test]
fn a_comment_is_one_short_line() {
    for comment in ["沈\n㛃".to_owned(), "㛃".repeat(200)] {
        let refused = create_key_file(&[1; 32], &SALT, PASSPHRASE, &comment);
        assert_eq!(refused, Err(KeyFileFault::BadComment));
    }
}

#[test]
fn the_opened_key_does_not_show_its_secret() {
    let shown = format!("{:?}", signer(1));
    assert_eq!(
        shown,
        format!("Signer({})", signer(1).public_key().fingerprint())
    );
}

fn closed(pem: &str) -> Option<KeyFileFault> {
    open_key_file(pem, PASSPHRASE).err()
}

fn weak(problem: PassphraseProblem) -> KeyFileFault {
    KeyFileFault::WeakPassphrase { problem }
}
