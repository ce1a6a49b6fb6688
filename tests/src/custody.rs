//! Looking for passphrases and private keys where none may be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use memchr::memmem;
use ssh_key::PrivateKey;

/// Knows the secrets of a story in every spelling that a program could have left them in.
#[derive(Default)]
pub struct Scanner {
    needles: Vec<Needle>,
}

struct Needle {
    secret: String,
    spelling: &'static str,
    bytes: Vec<u8>,
}

/// A secret that lies open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// Where it lies.
    pub place: String,
    /// Whose or which it is.
    pub secret: String,
    /// How it is written there.
    pub spelling: &'static str,
}

impl Scanner {
    /// Looks for a passphrase too.
    pub fn passphrase(self, passphrase: &str) -> Scanner {
        let units = || passphrase.encode_utf16();
        let escaped = |unit: u16| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        };
        let percent = |byte: &u8| match byte.is_ascii_alphanumeric() || b"-_.~".contains(byte) {
            true => char::from(*byte).to_string(),
            false => format!("%{byte:02X}"),
        };
        let more: [(&'static str, Vec<u8>); 4] = [
            ("utf-16le", units().flat_map(u16::to_le_bytes).collect()),
            ("utf-16be", units().flat_map(u16::to_be_bytes).collect()),
            (
                "json",
                units().map(escaped).collect::<String>().into_bytes(),
            ),
            (
                "url",
                passphrase
                    .as_bytes()
                    .iter()
                    .map(percent)
                    .collect::<String>()
                    .into_bytes(),
            ),
        ];
        self.bytes(&format!("passphrase {passphrase}"), passphrase.as_bytes())
            .spellings(&format!("passphrase {passphrase}"), more)
    }

    /// Looks for a private key's seed too.
    pub fn seed(self, whose: &str, seed: &[u8; 32]) -> Scanner {
        self.bytes(&format!("seed of {whose}"), seed)
    }

    /// Looks for these passphrases, and for the seed of every key in this folder: one of them must open it.
    pub fn keys_in(self, keys: &Path, passphrases: &[&str]) -> Scanner {
        let open = |scanner: Scanner, path: PathBuf| {
            let sealed = fs::read_to_string(&path).unwrap();
            let mut seeds = passphrases.iter().filter_map(|one| seed_in(&sealed, one));
            scanner.seed(&path.display().to_string(), &seeds.next().unwrap())
        };
        let scanner = files(keys).into_iter().fold(self, open);
        passphrases
            .iter()
            .fold(scanner, |scanner, one| scanner.passphrase(one))
    }

    /// What lies open in these bytes.
    pub fn scan(&self, place: &str, bytes: &[u8]) -> BTreeSet<Leak> {
        // A key file and much else breaks long lines.
        let unbroken: Vec<u8> = bytes
            .iter()
            .filter(|byte| !b"\r\n".contains(byte))
            .copied()
            .collect();
        let lies = |needle: &&Needle| {
            [bytes, &unbroken]
                .iter()
                .any(|text| memmem::find(text, &needle.bytes).is_some())
        };
        let leak = |needle: &Needle| Leak {
            place: place.to_string(),
            secret: needle.secret.clone(),
            spelling: needle.spelling,
        };
        self.needles.iter().filter(lies).map(leak).collect()
    }

    /// What lies open in the files of a folder and of those below it, by name and by content.
    pub fn scan_folder(&self, folder: &Path) -> BTreeSet<Leak> {
        let scan = |path: PathBuf| {
            let place = path.display().to_string();
            // One that is gone by now is no longer there to be found.
            let bytes = fs::read(&path).unwrap_or_default();
            let named = self.scan(&format!("name of {place}"), place.as_bytes());
            named.into_iter().chain(self.scan(&place, &bytes))
        };
        files(folder).into_iter().flat_map(scan).collect()
    }

    fn bytes(self, secret: &str, bytes: &[u8]) -> Scanner {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let numbers: Vec<String> = bytes.iter().map(u8::to_string).collect();
        let plain = [
            ("bytes", bytes.to_vec()),
            ("hex", hex.to_uppercase().into_bytes()),
            ("hex", hex.into_bytes()),
            ("numbers", numbers.join(", ").into_bytes()),
            ("numbers", numbers.join(",").into_bytes()),
        ];
        let encoded = (0..3).flat_map(|offset| {
            let within = |text: String| ("base64", inner(&text, offset, bytes.len()));
            let text = [vec![0; offset], bytes.to_vec()].concat();
            [
                within(STANDARD_NO_PAD.encode(&text)),
                within(URL_SAFE_NO_PAD.encode(&text)),
            ]
        });
        self.spellings(secret, plain).spellings(secret, encoded)
    }

    fn spellings(
        mut self,
        secret: &str,
        spellings: impl IntoIterator<Item = (&'static str, Vec<u8>)>,
    ) -> Scanner {
        for (spelling, bytes) in spellings {
            if self.needles.iter().all(|known| known.bytes != bytes) {
                self.needles.push(Needle {
                    secret: secret.into(),
                    spelling,
                    bytes,
                });
            }
        }
        self
    }
}

/// The characters of a base64 text that say nothing of what stands before and after the secret.
fn inner(text: &str, offset: usize, length: usize) -> Vec<u8> {
    let first = (offset * 8).div_ceil(6);
    let end = (offset + length) * 8 / 6;
    text.as_bytes()[first..end].to_vec()
}

/// The 32 secret bytes of a sealed key file; `None` when the passphrase does not open it.
pub fn seed_in(sealed: &str, passphrase: &str) -> Option<[u8; 32]> {
    let key = PrivateKey::from_openssh(sealed).unwrap();
    let key = key.decrypt(passphrase).ok()?;
    Some(key.key_data().ed25519()?.private.to_bytes())
}

/// Every file of a folder and of those below it.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let below = |path: PathBuf| match fs::symlink_metadata(&path) {
        Ok(about) if about.is_dir() => files(&path),
        // A socket or a pipe holds nothing.
        Ok(about) if about.is_file() => vec![path],
        _ => Vec::new(),
    };
    let mut found: Vec<PathBuf> = entries.flat_map(|entry| below(entry.path())).collect();
    found.sort();
    found
}
