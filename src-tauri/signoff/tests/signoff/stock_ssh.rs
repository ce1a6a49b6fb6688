//! The other side is stock OpenSSH: what it makes we accept, and what we make it accepts.

use std::{
    fs::{self, File, Permissions},
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use sanshen_signoff::{
    PublicKey, SignatureFault,
    custody::{KeyFileFault, open_key_file},
    roster::{allowed_signers, principal},
    statement::{NAMESPACES, Statement},
    verify,
};
use tempfile::TempDir;

use crate::{
    decisions::approval,
    key_files::{NAME, PASSPHRASE, key_file, signer},
    public_keys::{key as key_since, member},
};

const PURPOSE: &str = NAMESPACES[0];

#[test]
fn ssh_keygen_opens_our_key_file() {
    let desk = Desk::new();
    let key = desk.secret("key", &key_file(1));
    let shown = desk.keygen(&["-y", "-P", PASSPHRASE, "-f", &key]);
    assert!(shown.status.success(), "{shown:?}");
    let line = String::from_utf8(shown.stdout).unwrap();
    assert_eq!(
        line,
        format!("{} {NAME}\n", signer(1).public_key().to_openssh())
    );
    let wrong = desk.keygen(&["-y", "-P", "春风不度玉门关", "-f", &key]);
    assert!(!wrong.status.success());
}

#[test]
fn ssh_keygen_shows_the_same_fingerprint() {
    let desk = Desk::new();
    let public = desk.file("key.pub", signer(1).public_key().to_openssh());
    let shown = desk.keygen(&["-l", "-f", &public]);
    let shown = String::from_utf8(shown.stdout).unwrap();
    let fingerprint = signer(1).public_key().fingerprint();
    assert_eq!(shown.split(' ').nth(1), Some(fingerprint.as_str()));
}

#[test]
fn ssh_keygen_verifies_our_signature_and_nothing_else() {
    let desk = Desk::new();
    let statement = Statement::Decision(approval());
    let bytes = statement.to_bytes().unwrap();
    let signature = signer(1).sign(PURPOSE, &bytes).unwrap();
    desk.file("signature", &signature);
    desk.list(NAME, signer(1).public_key());
    assert!(desk.accepts(NAME, PURPOSE, &bytes));
    assert!(!desk.accepts("沈某", PURPOSE, &bytes));
    assert!(!desk.accepts(NAME, NAMESPACES[1], &bytes));
    assert!(!desk.accepts(NAME, PURPOSE, &bytes[1..]));
    desk.list(NAME, signer(2).public_key());
    assert!(!desk.accepts(NAME, PURPOSE, &bytes));
}

#[test]
fn a_key_listed_for_other_purposes_does_not_count() {
    let desk = Desk::new();
    let signature = signer(1).sign("git", b"x").unwrap();
    desk.file("signature", &signature);
    desk.list(NAME, signer(1).public_key());
    assert!(!desk.accepts(NAME, "git", b"x"));
}

#[test]
fn every_name_works_in_the_list_and_no_name_stands_for_another() {
    let desk = Desk::new();
    desk.file("signature", signer(1).sign(PURPOSE, b"x").unwrap());
    let names = [
        "陆鸣",
        "𬱖",
        "p-01JQ3V",
        "#1",
        "编辑 一组",
        "*",
        "a,b",
        "\"甲\"",
        "!乙",
        "甲=乙",
        "50%",
        "丙\\",
    ];
    for name in names {
        desk.list(name, signer(1).public_key());
        assert!(desk.accepts(&principal(name), PURPOSE, b"x"), "{name}");
        assert!(!desk.accepts("别人", PURPOSE, b"x"), "{name}");
    }
}

#[test]
fn we_verify_what_ssh_keygen_signs_with_our_key_file() {
    let desk = Desk::new();
    let (key, bytes) = (desk.unsealed_key(), "同意\n".as_bytes());
    let message = desk.file("message", bytes);
    let signed = desk.keygen(&["-Y", "sign", "-q", "-n", PURPOSE, "-f", &key, &message]);
    assert!(signed.status.success(), "{signed:?}");
    let theirs = fs::read_to_string(desk.path("message.sig")).unwrap();
    assert_eq!(
        verify(signer(1).public_key(), PURPOSE, bytes, &theirs),
        Ok(())
    );
    assert_eq!(theirs, signer(1).sign(PURPOSE, bytes).unwrap());
    let changed = verify(signer(1).public_key(), PURPOSE, b"x", &theirs);
    assert_eq!(changed, Err(SignatureFault::Invalid));
}

#[test]
fn an_unsealed_key_is_refused() {
    let desk = Desk::new();
    let pem = fs::read_to_string(desk.unsealed_key()).unwrap();
    assert_eq!(
        open_key_file(&pem, "").unwrap_err(),
        KeyFileFault::NotSealed
    );
}

#[test]
fn a_key_that_ssh_keygen_sealed_opens_here() {
    let pem = Desk::new().new_key(&["-t", "ed25519", "-a", "16"]);
    assert!(open_key_file(&pem, PASSPHRASE).is_ok());
    let wrong = open_key_file(&pem, "春风不度玉门关").unwrap_err();
    assert_eq!(wrong, KeyFileFault::WrongPassphrase);
}

#[test]
fn keys_of_another_kind_are_refused() {
    let kinds: [&[&str]; 4] = [
        &["-t", "rsa", "-b", "2048"],
        &["-t", "ecdsa"],
        &["-t", "rsa", "-b", "2048", "-m", "PEM"],
        &["-t", "ed25519", "-Z", "aes128-cbc"],
    ];
    for kind in kinds {
        let refused = open_key_file(&Desk::new().new_key(kind), PASSPHRASE);
        assert_eq!(refused.unwrap_err(), KeyFileFault::WrongKind, "{kind:?}");
    }
}

/// A folder of its own to call `ssh-keygen` in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.path(name).to_str().unwrap().to_owned()
    }

    /// A file that only its owner can read, as `ssh-keygen` demands of keys.
    fn secret(&self, name: &str, content: &str) -> String {
        let path = self.file(name, content);
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        path
    }

    fn keygen(&self, arguments: &[&str]) -> Output {
        Command::new("ssh-keygen")
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("these tests need ssh-keygen: install openssh-client")
    }

    /// Our key file of person 1 with its seal taken off.
    fn unsealed_key(&self) -> String {
        let key = self.secret("unsealed", &key_file(1));
        let done = self.keygen(&["-p", "-P", PASSPHRASE, "-N", "", "-f", &key]);
        assert!(done.status.success(), "{done:?}");
        key
    }

    fn new_key(&self, kind: &[&str]) -> String {
        let path = self.path("new").to_str().unwrap().to_owned();
        let asked = [kind, &["-q", "-N", PASSPHRASE, "-f", &path]].concat();
        let made = self.keygen(&asked);
        assert!(made.status.success(), "{made:?}");
        fs::read_to_string(path).unwrap()
    }

    fn list(&self, name: &str, key: &PublicKey) {
        let member = member(name, vec![key_since(key, "2026-03-01T08:00:00.000Z", None)]);
        self.file("allowed_signers", allowed_signers(&[member], &NAMESPACES));
    }

    /// Asks `ssh-keygen` whether the file `signature` is this signer's over `message`.
    fn accepts(&self, signer: &str, purpose: &str, message: &[u8]) -> bool {
        let message = File::open(self.file("message", message)).unwrap();
        Command::new("ssh-keygen")
            .current_dir(self.0.path())
            .args(["-Y", "verify", "-f", "allowed_signers", "-s", "signature"])
            .args(["-n", purpose, "-I", signer])
            .args(["-O", "verify-time=20260302081530Z"])
            .stdin(message)
            .output()
            .expect("these tests need ssh-keygen: install openssh-client")
            .status
            .success()
    }
}
