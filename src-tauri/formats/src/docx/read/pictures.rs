//! The pictures that a text shows, each part unpacked and judged once.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha256};

use crate::docx::package::Package;
use crate::picture::{MAX_BYTES, inspect};

/// The pictures of a file.
#[derive(Default)]
pub(super) struct Pictures {
    /// What each part was found to be: the hash of a picture that is taken, or none.
    judged: HashMap<String, Option<String>>,
    /// The bytes by their SHA-256.
    pub taken: BTreeMap<String, Vec<u8>>,
}

impl Pictures {
    /// The hash of the picture in that part; `None` when it is missing, damaged, too large or of a kind not taken.
    pub(super) fn take(&mut self, package: &mut Package, name: &str) -> Option<String> {
        if let Some(judged) = self.judged.get(name) {
            return judged.clone();
        }
        let hash = self.judge(package, name);
        self.judged.insert(name.to_owned(), hash.clone());
        hash
    }

    fn judge(&mut self, package: &mut Package, name: &str) -> Option<String> {
        let bytes = package.unpack(name, MAX_BYTES as u64).ok()?;
        inspect(&bytes, None).ok()?;
        let digits = Sha256::digest(&bytes);
        let hash: String = digits.iter().map(|byte| format!("{byte:02x}")).collect();
        self.taken.entry(hash.clone()).or_insert(bytes);
        Some(hash)
    }
}
