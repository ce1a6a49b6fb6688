//! Project Wycheproof's ed25519 vectors against the strict check.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what it found"
)]

use std::{fs, path::Path};

use ed25519_dalek::VerifyingKey;
use serde_json::Value;

use crate::PublicKey;

const VECTORS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../shared/vectors/ed25519_test.json"
);

#[test]
fn every_vector_is_judged_as_published() {
    if !Path::new(VECTORS).exists() {
        println!("not run: there are no vectors at {VECTORS}");
        return;
    }
    let file: Value = serde_json::from_slice(&fs::read(VECTORS).unwrap()).unwrap();
    let mut checked = 0;
    for group in file["testGroups"].as_array().unwrap() {
        let key = key(&group["publicKey"]["pk"]);
        for case in group["tests"].as_array().unwrap() {
            let good = key.verify_raw(&hex(&case["msg"]), &hex(&case["sig"]));
            assert_eq!(good, case["result"] == "valid", "case {}", case["tcId"]);
            checked += 1;
        }
    }
    assert_eq!(checked, file["numberOfTests"].as_u64().unwrap());
}

fn key(hexadecimal: &Value) -> PublicKey {
    let bytes = hex(hexadecimal).try_into().unwrap();
    PublicKey::from_ed25519(VerifyingKey::from_bytes(&bytes).unwrap()).unwrap()
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap();
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
        .collect()
}
