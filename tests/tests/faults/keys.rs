//! Wrong passphrases, and key files that are not what they were.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_shell::{Desk, KeyRing, KeyTrouble, Machine, Trouble, found, sign_in};
use tempfile::TempDir;

const PASSPHRASE: &str = "三审不可少-2026";

/// A founder with a key at this machine.
struct Scene {
    folder: TempDir,
    newsroom: Newsroom,
    founder: String,
}

impl Scene {
    async fn set() -> Scene {
        let folder = TempDir::new().unwrap();
        let machine = Arc::new(Machine);
        let (newsroom, desk) = found(
            folder.path(),
            machine,
            "云岭县融媒体中心",
            "雷总编",
            PASSPHRASE,
        )
        .await
        .unwrap();
        Scene {
            founder: desk.person.id,
            newsroom,
            folder,
        }
    }

    fn key(&self) -> PathBuf {
        self.folder
            .path()
            .join(format!("keys/{}.key", self.founder))
    }

    async fn sign_in(&self, passphrase: &str) -> Result<Desk, Trouble> {
        let ring = KeyRing::of(self.folder.path());
        sign_in(&self.newsroom, &ring, &self.founder, passphrase).await
    }

    /// What signing in says to a key file with these bytes.
    async fn with(&self, bytes: &[u8]) -> Trouble {
        fs::write(self.key(), bytes).unwrap();
        self.sign_in(PASSPHRASE)
            .await
            .err()
            .expect("a damaged key file was taken")
    }

    fn damaged(&self) -> Trouble {
        Trouble::Key(KeyTrouble::KeyDamaged {
            path: self.key().display().to_string(),
        })
    }
}

#[tokio::test]
async fn the_right_passphrase_opens_and_a_wrong_one_is_named_so() {
    let scene = Scene::set().await;
    assert!(scene.sign_in(PASSPHRASE).await.is_ok());
    for wrong in ["", "三审不可少-2025", "三审不可少-2026 "] {
        let trouble = scene.sign_in(wrong).await.err();
        assert_eq!(
            trouble,
            Some(Trouble::Key(KeyTrouble::WrongPassphrase {})),
            "{wrong:?}"
        );
    }
}

#[tokio::test]
async fn a_damaged_key_file_is_named_so() {
    let scene = Scene::set().await;
    let sealed = fs::read(scene.key()).unwrap();
    for bytes in [
        &b""[..],
        b"\xff\xfe\x00 no text",
        "这不是密钥".as_bytes(),
        &sealed[..sealed.len() / 2],
        &sealed[..sealed.len() - 40],
        &sealed[40..],
        &[&sealed[..], &sealed[..]].concat(),
    ] {
        assert_eq!(
            scene.with(bytes).await,
            scene.damaged(),
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
    fs::write(scene.key(), &sealed).unwrap();
    assert!(scene.sign_in(PASSPHRASE).await.is_ok());
}

/// A change in the sealed comment does no harm and cannot be seen; every other one is.
#[tokio::test]
async fn no_single_changed_byte_of_a_key_file_opens_another_key() {
    let scene = Scene::set().await;
    let own = scene.sign_in(PASSPHRASE).await.unwrap().person.fingerprint;
    let sealed = fs::read(scene.key()).unwrap();
    let mut refused = 0;
    for place in (0..sealed.len()).step_by(23) {
        let mut changed = sealed.clone();
        changed[place] = if changed[place] == b'B' { b'C' } else { b'B' };
        fs::write(scene.key(), &changed).unwrap();
        match scene.sign_in(PASSPHRASE).await {
            Ok(desk) => assert_eq!(desk.person.fingerprint, own, "{place}"),
            Err(Trouble::Key(
                KeyTrouble::WrongPassphrase {}
                | KeyTrouble::KeyDamaged { .. }
                // What it says of itself was changed: it reads as somebody else's.
                | KeyTrouble::KeyMissing { .. },
            )) => refused += 1,
            Err(other) => panic!("{place}: {other:?}"),
        }
    }
    assert!(refused > sealed.len() / 23 / 2, "{refused}");
}

#[tokio::test]
async fn a_key_that_is_not_sealed_is_not_taken() {
    let scene = Scene::set().await;
    let unsealed = scene.folder.path().join("unsealed");
    let mut make = Command::new("ssh-keygen");
    make.args(["-q", "-t", "ed25519", "-N", "", "-f"])
        .arg(&unsealed);
    assert!(crate::scene::start(&mut make).wait().unwrap().success());
    let trouble = scene.with(&fs::read(unsealed).unwrap()).await;
    assert_eq!(trouble, scene.damaged());
}

#[tokio::test]
async fn another_persons_key_is_not_taken() {
    let (scene, other) = (Scene::set().await, Scene::set().await);
    let trouble = scene.with(&fs::read(other.key()).unwrap()).await;
    let missing = KeyTrouble::KeyMissing {
        path: scene.key().display().to_string(),
    };
    assert_eq!(trouble, Trouble::Key(missing));
}

#[tokio::test]
async fn a_missing_key_file_is_named_so() {
    let scene = Scene::set().await;
    fs::remove_file(scene.key()).unwrap();
    let path = scene.key().display().to_string();
    assert_eq!(
        scene.sign_in(PASSPHRASE).await.err(),
        Some(Trouble::Key(KeyTrouble::KeyMissing { path }))
    );
}
