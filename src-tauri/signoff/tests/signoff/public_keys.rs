//! Reading public keys, and the list of signers.

use sanshen_signoff::{
    PublicKey, PublicKeyFault,
    roster::{Ended, Member, MemberKey, allowed_signers, principal},
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
fn the_list_has_a_line_for_every_key_with_the_time_in_which_it_counted() {
    let (first, second) = (signer(1).public_key(), signer(2).public_key());
    let renewed = "2026-03-04T09:15:30.250Z";
    let ended = Ended {
        at: 20,
        time: renewed.into(),
        by: "p-lin".into(),
        reason: None,
    };
    let member = member(
        "沈㛃",
        vec![
            key(first, "2026-03-01T08:00:00.000Z", Some(ended)),
            key(second, renewed, None),
        ],
    );
    let list = allowed_signers(&[member], &["sanshen.decision.v1", "sanshen.release.v1"]);
    let namespaces = "namespaces=\"sanshen.decision.v1,sanshen.release.v1\"";
    let expected = [
        format!(
            "\"沈㛃\" {namespaces},valid-after=\"20260301080000Z\",valid-before=\"20260304091530Z\" {}\n",
            first.to_openssh()
        ),
        format!(
            "\"沈㛃\" {namespaces},valid-after=\"20260304091530Z\" {}\n",
            second.to_openssh()
        ),
    ];
    assert_eq!(list, expected.concat());
}

/// A member of this name who only has keys.
pub fn member(name: &str, keys: Vec<MemberKey>) -> Member {
    Member {
        id: "p-1".into(),
        name: name.into(),
        roles: Vec::new(),
        keys,
    }
}

pub fn key(key: &PublicKey, since: &str, ended: Option<Ended>) -> MemberKey {
    MemberKey {
        fingerprint: key.fingerprint(),
        key: key.clone(),
        from: 1,
        since: since.into(),
        by: "p-lin".into(),
        signed_with: key.fingerprint(),
        ended,
    }
}
