//! People's key files: one sealed OpenSSH private key for each person, in the newsroom's `keys` folder.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use sanshen_editorial::people::view::PersonView;
use sanshen_signoff::custody::{
    KeyFileFault, Signer, change_passphrase, create_key_file, key_file_fingerprint, open_key_file,
    passphrase_problem,
};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::machine::random;

/// A key file is under a kilobyte; anything much larger is something else.
const LARGEST_KEY_FILE: u64 = 64 * 1024;

/// The folder with the key files of the people who sign at this machine.
#[derive(Clone, Debug)]
pub struct KeyRing {
    folder: PathBuf,
}

/// Why a key could not be made or opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", content = "details", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields are shown to the window as they are"
)]
pub enum KeyTrouble {
    /// The passphrase does not open the file (or its first bytes are damaged: the two look alike).
    #[error("the passphrase does not open the key")]
    WrongPassphrase {},
    /// The file is no key, not sealed, or not whole.
    #[error("the key file {path} is damaged")]
    KeyDamaged { path: String },
    /// There is no key file for this person at this machine.
    #[error("there is no key file {path}")]
    KeyMissing { path: String },
    /// The passphrase would be guessed.
    #[error("the passphrase is too weak: {problem}")]
    PassphraseTooWeak { problem: String },
    /// The opened key is no longer the one that the person signs with: another was confirmed in its place.
    #[error("another key has taken this one's place")]
    KeyReplaced {},
    /// The folder cannot be written.
    #[error("{path} cannot be written")]
    FolderUnwritable { path: String },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull {},
}

impl KeyRing {
    /// The key files of the newsroom in `room`.
    pub fn of(room: &Path) -> KeyRing {
        KeyRing {
            folder: room.join("keys"),
        }
    }

    /// Makes a new key, sealed by the passphrase and on the disk, but not yet in use: see `keep`.
    pub fn make(&self, name: &str, passphrase: &str) -> Result<NewKey, KeyTrouble> {
        if let Some(problem) = passphrase_problem(passphrase, name) {
            return Err(KeyTrouble::PassphraseTooWeak {
                problem: problem_code(problem),
            });
        }
        let seed = Zeroizing::new(random::<32>());
        let damaged = |_| KeyTrouble::KeyDamaged {
            path: self.folder.display().to_string(),
        };
        let sealed = create_key_file(&seed, &random(), passphrase, name).map_err(damaged)?;
        let signer = open_key_file(&sealed, passphrase).map_err(damaged)?;
        Ok(NewKey { sealed, signer })
    }

    /// Writes the sealed key beside its final place, under a name of its own; `keep` moves it once the newsroom
    /// knows it.
    pub fn lay_down(&self, person: &str, key: &NewKey) -> Result<(), KeyTrouble> {
        let path = self.waiting(person, key);
        make_private_folder(&self.folder).map_err(|fault| trouble(&fault, &self.folder))?;
        write_private(&path, key.sealed.as_bytes())
            .and_then(|()| File::open(&self.folder)?.sync_all())
            .map_err(|fault| trouble(&fault, &path))
    }

    /// Puts a laid-down key in its final place; an older key of the person is put aside, not overwritten.
    pub fn keep(&self, person: &str, key: &NewKey) -> Result<(), KeyTrouble> {
        let path = self.path(person);
        let moved = || {
            if path.exists() {
                fs::rename(
                    &path,
                    self.folder
                        .join(format!("{}.{}.old", in_name(person), key.mark())),
                )?;
            }
            fs::rename(self.waiting(person, key), &path)?;
            File::open(&self.folder)?.sync_all()
        };
        moved().map_err(|fault| trouble(&fault, &path))
    }

    /// Drops a laid-down key that the newsroom did not take.
    pub fn forget(&self, person: &str, key: &NewKey) {
        // Already gone is just as well.
        let _ = fs::remove_file(self.waiting(person, key));
    }

    /// Opens the person's key: the one with this fingerprint.
    ///
    /// A key that was laid down but not moved is as good as one in its place.
    pub fn open(
        &self,
        person: &str,
        fingerprint: &str,
        passphrase: &str,
    ) -> Result<Signer, KeyTrouble> {
        let (path, sealed) = self.find(person, fingerprint)?;
        let signer = open_key_file(&sealed, passphrase).map_err(|fault| why(fault, &path))?;
        match signer.public_key().fingerprint() == fingerprint {
            true => Ok(signer),
            false => Err(KeyTrouble::KeyDamaged {
                path: path.display().to_string(),
            }),
        }
    }

    /// Whether a key of this fingerprint lies at this machine for the person.
    pub fn holds(&self, person: &str, fingerprint: &str) -> bool {
        self.find(person, fingerprint).is_ok()
    }

    /// Seals the person's key of this fingerprint under another passphrase; the file is replaced as a whole or not at
    /// all.
    pub fn change_passphrase(
        &self,
        person: &PersonView,
        fingerprint: &str,
        old: &str,
        new: &str,
    ) -> Result<(), KeyTrouble> {
        if let Some(problem) = passphrase_problem(new, &person.name) {
            return Err(KeyTrouble::PassphraseTooWeak {
                problem: problem_code(problem),
            });
        }
        let (path, sealed) = self.find(&person.id, fingerprint)?;
        let resealed =
            change_passphrase(&sealed, old, new, &random()).map_err(|fault| why(fault, &path))?;
        let beside = path.with_extension("resealed");
        let replaced = || {
            // One that was left behind when the machine stopped.
            let _ = fs::remove_file(&beside);
            write_private(&beside, resealed.as_bytes())?;
            fs::rename(&beside, &path)?;
            File::open(&self.folder)?.sync_all()
        };
        replaced().map_err(|fault| trouble(&fault, &path))
    }

    /// The file that holds the key of this fingerprint, sealed as it is.
    fn find(&self, person: &str, fingerprint: &str) -> Result<(PathBuf, String), KeyTrouble> {
        let mut missing = KeyTrouble::KeyMissing {
            path: self.path(person).display().to_string(),
        };
        for path in self.candidates(person) {
            let read = read_small(&path).map(|sealed| (key_file_fingerprint(&sealed), sealed));
            match read {
                Ok((Some(found), sealed)) if found == fingerprint => return Ok((path, sealed)),
                // Another key of the same person, and whole.
                Ok((Some(_), _)) => {}
                Err(fault) if fault.kind() == ErrorKind::NotFound => {}
                _ => {
                    missing = KeyTrouble::KeyDamaged {
                        path: path.display().to_string(),
                    }
                }
            }
        }
        Err(missing)
    }

    /// The key in its place, and any that was laid down and not moved.
    fn candidates(&self, person: &str) -> Vec<PathBuf> {
        let laid_down = |path: &PathBuf| {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            name.starts_with(&format!("{}.", in_name(person))) && name.ends_with(".new")
        };
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let waiting = entries.map(|entry| entry.path()).filter(laid_down);
        std::iter::once(self.path(person)).chain(waiting).collect()
    }

    fn path(&self, person: &str) -> PathBuf {
        self.folder.join(format!("{}.key", in_name(person)))
    }

    fn waiting(&self, person: &str, key: &NewKey) -> PathBuf {
        let person = in_name(person);
        self.folder.join(format!("{person}.{}.new", key.mark()))
    }
}

/// A key that was just made.
pub struct NewKey {
    sealed: String,
    /// The opened key.
    pub signer: Signer,
}

impl NewKey {
    /// What tells this key's file from every other: the letters of its fingerprint that a file name can have.
    fn mark(&self) -> String {
        let fingerprint = self.signer.public_key().fingerprint();
        fingerprint
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .skip("SHA256".len())
            .collect()
    }
}

/// A person's id as part of a file name: whatever it holds, it leads nowhere else.
fn in_name(person: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    person.chars().map(plain).collect()
}

fn problem_code(problem: impl Serialize) -> String {
    serde_json::to_value(problem)
        .ok()
        .and_then(|value| value.as_str().map(str::to_string))
        .unwrap_or_default()
}

fn why(fault: KeyFileFault, path: &Path) -> KeyTrouble {
    match fault {
        KeyFileFault::WrongPassphrase => KeyTrouble::WrongPassphrase {},
        _ => KeyTrouble::KeyDamaged {
            path: path.display().to_string(),
        },
    }
}

fn read_small(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LARGEST_KEY_FILE)
        .read_to_string(&mut text)?;
    Ok(text)
}

/// Makes a folder that only its owner may enter.
#[cfg(unix)]
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(not(unix))]
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn trouble(fault: &std::io::Error, path: &Path) -> KeyTrouble {
    match fault.kind() {
        ErrorKind::StorageFull => KeyTrouble::DiskFull {},
        _ => KeyTrouble::FolderUnwritable {
            path: path.display().to_string(),
        },
    }
}
