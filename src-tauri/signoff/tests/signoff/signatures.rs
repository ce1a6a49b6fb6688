//! A signature counts for one key, one purpose and one message.

use ed25519_dalek::{Signer as _, SigningKey};
use proptest::prelude::*;
use sanshen_signoff::{SignatureFault, statement::Statement, verify};
use sha2::{Digest, Sha256, Sha512};

use crate::{decisions::approval, key_files::signer};

const PURPOSE: &str = "sanshen.decision.v1";
const MESSAGE: &[u8] = "同意".as_bytes();

#[test]
fn a_signed_decision_verifies() {
    let (statement, signer) = (Statement::Decision(approval()), signer(1));
    let bytes = statement.to_bytes().unwrap();
    let signature = signer.sign(statement.namespace(), &bytes).unwrap();
    let verified = verify(
        signer.public_key(),
        statement.namespace(),
        &bytes,
        &signature,
    );
    assert_eq!(verified, Ok(()));
}

#[test]
fn another_purpose_or_key_is_refused() {
    let (one, other) = (signer(1), signer(2));
    let signature = one.sign(PURPOSE, MESSAGE).unwrap();
    let purpose = verify(one.public_key(), "sanshen.release.v1", MESSAGE, &signature);
    assert_eq!(purpose, Err(SignatureFault::WrongNamespace));
    let key = verify(other.public_key(), PURPOSE, MESSAGE, &signature);
    assert_eq!(key, Err(SignatureFault::OtherKey));
    assert_eq!(one.sign("", MESSAGE), Err(SignatureFault::WrongNamespace));
}

#[test]
fn every_changed_byte_of_the_message_is_refused() {
    let signer = signer(1);
    let signature = signer.sign(PURPOSE, MESSAGE).unwrap();
    for at in 0..MESSAGE.len() {
        let mut changed = MESSAGE.to_vec();
        changed[at] ^= 1;
        let refused = verify(signer.public_key(), PURPOSE, &changed, &signature);
        assert_eq!(refused, Err(SignatureFault::Invalid), "byte {at}");
    }
}

#[test]
fn every_changed_byte_of_the_signature_is_refused() {
    let signer = signer(1);
    let signature = signer.sign(PURPOSE, MESSAGE).unwrap();
    for at in 0..signature.len() {
        for letter in ["A", "/", "-", "\n", " "] {
            let mut changed = signature.clone();
            changed.replace_range(at..=at, letter);
            let verified = verify(signer.public_key(), PURPOSE, MESSAGE, &changed);
            assert_eq!(
                verified.is_ok(),
                changed == signature,
                "byte {at}: {letter}"
            );
        }
    }
}

#[test]
fn text_around_or_another_layout_is_refused() {
    let signer = signer(1);
    let signature = signer.sign(PURPOSE, MESSAGE).unwrap();
    let others = [
        format!("{signature}\n"),
        format!("\n{signature}"),
        format!("{signature}junk"),
        format!("{signature}{signature}"),
        signature.trim_end().to_owned(),
        signature.replace('\n', "\r\n"),
    ];
    for other in others {
        let refused = verify(signer.public_key(), PURPOSE, MESSAGE, &other);
        assert!(refused.is_err(), "{other}");
    }
    let large = verify(signer.public_key(), PURPOSE, MESSAGE, &"A".repeat(5000));
    assert_eq!(large, Err(SignatureFault::TooLarge));
}

#[test]
fn the_hash_that_ssh_keygen_can_be_told_to_use_is_accepted() {
    assert_eq!(verdict(&Parts::default()), Ok(()));
    assert_eq!(
        verdict(&Parts {
            hash: "sha256",
            ..Parts::default()
        }),
        Ok(())
    );
}

#[test]
fn parts_that_this_version_does_not_know_are_refused() {
    let refused = |parts: Parts| verdict(&parts).unwrap_err();
    let newer = Parts {
        version: 2,
        ..Parts::default()
    };
    assert_eq!(refused(newer), SignatureFault::Malformed);
    let older = Parts {
        version: 0,
        ..Parts::default()
    };
    assert_eq!(refused(older), SignatureFault::Malformed);
    let reserved = Parts {
        reserved: "x",
        ..Parts::default()
    };
    assert_eq!(refused(reserved), SignatureFault::Unsupported);
    let hash = Parts {
        hash: "sha1",
        ..Parts::default()
    };
    assert_eq!(refused(hash), SignatureFault::Malformed);
    let kind = Parts {
        kind: "ed448@example.org",
        ..Parts::default()
    };
    assert_eq!(refused(kind), SignatureFault::Unsupported);
}

proptest! {
    #[test]
    fn no_text_makes_the_check_fall_over(
        text in any::<String>(),
        body in "[A-Za-z0-9+/=\n]{0,400}",
    ) {
        let key = signer(1).public_key();
        let armoured = armour(&body);
        prop_assert!(verify(key, PURPOSE, MESSAGE, &text).is_err());
        prop_assert!(verify(key, PURPOSE, MESSAGE, &armoured).is_err());
    }
}

proptest! {
    #[test]
    fn no_other_bytes_inside_the_armour_are_accepted(
        at in any::<prop::sample::Index>(),
        taken in 0..9_usize,
        put in prop::collection::vec(any::<u8>(), 0..9),
    ) {
        let good = blob(&Parts::default());
        let at = at.index(good.len());
        let mut changed = good.clone();
        changed.splice(at..good.len().min(at + taken), put);
        prop_assert_eq!(verdict_of(&changed).is_ok(), changed == good);
    }
}

/// A signature of person 1 over `MESSAGE`, put together by hand after PROTOCOL.sshsig.
struct Parts {
    version: u32,
    reserved: &'static str,
    hash: &'static str,
    kind: &'static str,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            version: 1,
            reserved: "",
            hash: "sha512",
            kind: "ssh-ed25519",
        }
    }
}

fn verdict(parts: &Parts) -> Result<(), SignatureFault> {
    verdict_of(&blob(parts))
}

fn verdict_of(blob: &[u8]) -> Result<(), SignatureFault> {
    let armoured = armour(&wrapped(blob));
    verify(signer(1).public_key(), PURPOSE, MESSAGE, &armoured)
}

fn blob(parts: &Parts) -> Vec<u8> {
    let digest = match parts.hash {
        "sha256" => Sha256::digest(MESSAGE).to_vec(),
        _ => Sha512::digest(MESSAGE).to_vec(),
    };
    let about = [field(PURPOSE), field(parts.reserved), field(parts.hash)].concat();
    let signed = [b"SSHSIG".as_slice(), &about, &field(digest)].concat();
    let secret = SigningKey::from_bytes(&[1; 32]);
    let raw = secret.sign(&signed).to_bytes();
    let key = [
        field("ssh-ed25519"),
        field(secret.verifying_key().to_bytes()),
    ]
    .concat();
    let signature = [field(parts.kind), field(raw)].concat();
    let version = parts.version.to_be_bytes();
    [
        b"SSHSIG".as_slice(),
        &version,
        &field(key),
        &about,
        &field(signature),
    ]
    .concat()
}

fn field(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let bytes = bytes.as_ref();
    let length = u32::try_from(bytes.len()).unwrap().to_be_bytes();
    [&length, bytes].concat()
}

fn armour(body: &str) -> String {
    format!("-----BEGIN SSH SIGNATURE-----\n{body}\n-----END SSH SIGNATURE-----\n")
}

/// Base64 in lines of 70.
fn wrapped(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | u32::from(*three.get(at).unwrap_or(&0))
        });
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    let lines: Vec<&str> = (0..text.len())
        .step_by(70)
        .map(|at| &text[at..text.len().min(at + 70)])
        .collect();
    lines.join("\n")
}
