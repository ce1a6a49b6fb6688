//! Who works there, and their keys.

use std::collections::HashMap;
use std::sync::LazyLock;

use sanshen_signoff::{PublicKey, bundle::Sealed, statement::Statement};
use ssh_key::{
    HashAlg, LineEnding, PrivateKey, SshSig,
    private::{Ed25519Keypair, KeypairData},
};

pub struct Person {
    pub id: &'static str,
    pub name: &'static str,
    pub roles: &'static [&'static str],
    /// Every seed is another key.
    pub seed: u8,
}

const fn person(
    id: &'static str,
    name: &'static str,
    roles: &'static [&'static str],
    seed: u8,
) -> Person {
    Person {
        id,
        name,
        roles,
        seed,
    }
}

/// The founder and administrator.
pub const LIN: Person = person("p-lin", "林若水", &["administrator"], 1);
pub const SHEN: Person = person("p-shen", "沈㛃", &["first_reviewer", "writer"], 2);
pub const LU: Person = person("p-lu", "陆鸣", &["first_reviewer"], 3);
pub const WEI: Person = person("p-wei", "韦青", &["second_reviewer"], 4);
pub const PENG: Person = person("p-peng", "彭越", &["third_reviewer"], 5);
pub const TANG: Person = person("p-tang", "唐宁", &["editor"], 6);

static SECRETS: LazyLock<HashMap<u8, PrivateKey>> = LazyLock::new(|| {
    let secret = |seed| {
        let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(&[seed; 32]));
        (seed, PrivateKey::new(pair, "").unwrap())
    };
    (1..=60).map(secret).collect()
});

impl Person {
    pub fn public(&self) -> PublicKey {
        public(self.seed)
    }

    /// The same person with another key.
    pub const fn with_key(&self, seed: u8) -> Self {
        person(self.id, self.name, self.roles, seed)
    }
}

pub fn public(seed: u8) -> PublicKey {
    let line = SECRETS[&seed].public_key().to_openssh().unwrap();
    line.trim().parse().unwrap()
}

/// The armoured signature by the key of this seed.
pub fn signature(seed: u8, namespace: &str, bytes: &[u8]) -> String {
    let signed = SshSig::sign(&SECRETS[&seed], namespace, HashAlg::Sha512, bytes);
    signed.unwrap().to_pem(LineEnding::LF).unwrap()
}

/// The statement, signed by the key of this seed.
pub fn sealed(statement: &Statement, seed: u8) -> Sealed {
    sealed_for(statement, seed, statement.namespace())
}

/// The same, for a purpose that may be another one.
pub fn sealed_for(statement: &Statement, seed: u8, namespace: &str) -> Sealed {
    let bytes = statement.to_bytes().unwrap();
    let signature = signature(seed, namespace, &bytes);
    Sealed::new(bytes, signature).unwrap()
}
