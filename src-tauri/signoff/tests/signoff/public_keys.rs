//! Reading public keys, and the list of signers.

use sanshen_signoff::{
    PublicKey, PublicKeyFault,
    roster::{allowed_signers, principal},
};

use crate::key_files::signer;

#[test]
fn a_line_reads_back_with_or_without_its_comment() {
    let key = signer(1).public_key().clone();
    let line = key.to_openssh();
    for text in [
        line.to_owned(),
        format!("{line}\n"),
        format!("{line} 沈㛃 办公室\r\n"),
    ] {
        assert_eq!(text.parse(), Ok(key.clone()));
    }
}

#[test]
fn a_key_is_stored_as_its_line() {
    let key = signer(1).public_key().clone();
    let json = serde_json::to_string(&key).unwrap();
    assert_eq!(json, format!("\"{}\"", key.to_openssh()));
    assert_eq!(serde_json::from_str::<PublicKey>(&json).unwrap(), key);
}

#[test]
fn what_is_no_usable_key_is_refused() {
    let line = signer(1).public_key().to_openssh().to_owned();
    let weak = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let cases = [
        (String::new(), PublicKeyFault::Malformed),
        ("ssh-ed25519".into(), PublicKeyFault::Malformed),
        (line.replace(" AAAA", "  AAAA"), PublicKeyFault::Malformed),
        (format!("{line}\n{line}"), PublicKeyFault::Malformed),
        (
            format!("{line} {}", "长".repeat(400)),
            PublicKeyFault::Malformed,
        ),
        (
            line.replace("ed25519 A", "rsa A"),
            PublicKeyFault::WrongKind,
        ),
        (format!("restrict {line}"), PublicKeyFault::WrongKind),
        (weak.into(), PublicKeyFault::Weak),
    ];
    for (text, fault) in cases {
        assert_eq!(text.parse::<PublicKey>(), Err(fault), "{text}");
    }
}

#[test]
fn names_that_are_syntax_to_openssh_are_encoded() {
    assert_eq!(principal("沈㛃 主任"), "沈㛃 主任");
    assert_eq!(principal("*,\"?!%\n"), "%2A%2C%22%3F%21%25%0A");
}

#[test]
fn the_list_has_a_line_for_every_key() {
    let (first, second) = (signer(1), signer(2));
    let signers = [
        ("沈㛃".to_owned(), first.public_key().clone()),
        ("沈㛃".to_owned(), second.public_key().clone()),
    ];
    let list = allowed_signers(&signers, &["sanshen.decision.v1", "sanshen.release.v1"]);
    let line = |key: &PublicKey| {
        let namespaces = "namespaces=\"sanshen.decision.v1,sanshen.release.v1\"";
        format!("\"沈㛃\" {namespaces} {}\n", key.to_openssh())
    };
    let expected = line(first.public_key()) + &line(second.public_key());
    assert_eq!(list, expected);
}
