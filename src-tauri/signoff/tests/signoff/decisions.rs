//! A county office's statements, for the other tests.

use sanshen_signoff::{
    Hash, sha256,
    statement::{Algorithm, Decision, Outcome, Release, Statement},
};

pub const KEY: &str = "SHA256:jZJqHqsjPmmSKpJ7bXXz8sKQzkhV7eJxlc8dIeuqPl0";

pub fn approval() -> Decision {
    Decision {
        newsroom: "qinghe".into(),
        article: "01JQ3V".into(),
        article_no: "清融〔2026〕17号".into(),
        revision: 3,
        content_sha256: sha256("清河县春耕备耕全面展开".as_bytes()),
        round: "01JQ40".into(),
        step: "second_review".into(),
        decision: Outcome::Approve,
        return_to: String::new(),
        opinion: "数字已与农业农村局核对。\n同意。".into(),
        person: "p-shen".into(),
        person_name: "沈㛃".into(),
        on_behalf_of: String::new(),
        key: KEY.into(),
        roster_sha256: sha256(b"roster"),
        policy_sha256: sha256(b"policy"),
        article_seq: 7,
        prev: sha256(b"head"),
        time: "2026-03-02T08:15:30.250Z".into(),
        nonce: "00112233445566778899aabbccddeeff".into(),
        algorithm: Algorithm::SshEd25519,
    }
}

pub fn release() -> Release {
    Release {
        newsroom: "qinghe".into(),
        article: "01JQ3V".into(),
        article_no: "清融〔2026〕17号".into(),
        revision: 3,
        content_sha256: approval().content_sha256,
        round: "01JQ40".into(),
        person: "p-lu".into(),
        person_name: "陆鸣".into(),
        key: KEY.into(),
        roster_sha256: sha256(b"roster"),
        policy_sha256: sha256(b"policy"),
        signoffs: signoffs(&["一审", "二审", "三审"]),
        article_seq: 10,
        prev: sha256(b"head"),
        time: "2026-03-02T09:00:00.000Z".into(),
        nonce: "ffeeddccbbaa99887766554433221100".into(),
        algorithm: Algorithm::SshEd25519,
    }
}

pub fn signoffs(of: &[&str]) -> Vec<Hash> {
    of.iter().map(|step| sha256(step.as_bytes())).collect()
}

pub fn bytes(decision: Decision) -> Vec<u8> {
    Statement::Decision(decision).to_bytes().unwrap()
}
