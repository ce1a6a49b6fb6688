//! An article on its way through the newsroom.

use std::collections::BTreeMap;

use sanshen_signoff::{
    Hash,
    bundle::Sealed,
    sha256,
    statement::{Algorithm, Decision, Export, ExportedFile, Outcome, Release, Statement},
};
use serde_json::{Value, json};

use super::{NEWSROOM, Person, SHEN, World};

#[derive(Clone)]
pub struct Piece {
    pub id: String,
    pub revision: u64,
    pub content: Vec<u8>,
    pub policy: Vec<u8>,
    pub round: String,
    pub picture: Vec<u8>,
}

/// The three reviews; the writer may review first.
pub fn policy() -> Value {
    let step = |id: &str, name: &str, role: &str| json!({ "id": id, "name": name, "roles": [role], "people": [], "deadline_hours": 24 });
    json!({
        "steps": [
            step("first_review", "一审", "first_reviewer"),
            step("second_review", "二审", "second_reviewer"),
            step("third_review", "三审", "third_reviewer"),
        ],
        "writer_may_first_review": true,
    })
}

/// A text of one sentence and one picture.
pub fn content(sentence: &str, picture: &[u8]) -> Vec<u8> {
    let figure = json!({ "type": "figure", "attrs": { "media": sha256(picture), "alt": "春耕" } });
    let text = json!({ "type": "paragraph", "content": [{ "type": "text", "text": sentence }] });
    let body =
        json!({ "type": "doc", "content": [text, { "type": "blockquote", "content": [figure] }] });
    canonical(
        &json!({ "format": "sanshen.content.v1", "title": "清河县春耕备耕全面展开", "body": body }),
    )
}

pub fn canonical(value: &Value) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).unwrap()
}

impl Piece {
    pub fn no(&self) -> String {
        format!("清融〔2026〕{}号", self.id)
    }

    pub fn hash(&self) -> Hash {
        sha256(&self.content)
    }

    pub fn media(&self) -> BTreeMap<Hash, Vec<u8>> {
        BTreeMap::from([(sha256(&self.picture), self.picture.clone())])
    }

    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let page = format!("<p>{}</p>", self.hash()).into_bytes();
        BTreeMap::from([
            ("17-清河县春耕.html".to_owned(), page),
            ("17-清河县春耕.txt".to_owned(), "春耕".as_bytes().to_vec()),
        ])
    }

    /// The same article with another text in its next revision.
    pub fn rewritten(&self, sentence: &str) -> Self {
        Self {
            revision: self.revision + 1,
            content: content(sentence, &self.picture),
            ..self.clone()
        }
    }
}

impl World {
    /// 沈㛃 begins an article.
    pub fn creates(&mut self, id: &str) -> Piece {
        let picture = b"\x89PNG a field in spring".to_vec();
        let piece = Piece {
            id: id.into(),
            revision: 0,
            content: content("全县春耕备耕全面展开。", &picture),
            policy: canonical(&policy()),
            round: format!("r-{id}"),
            picture,
        };
        let details = json!({ "number": piece.no() });
        self.happens(Some(id), "article.created", SHEN.id, details);
        piece
    }

    pub fn submits(&mut self, piece: &mut Piece) {
        piece.revision += 1;
        let details = json!({
            "revision": piece.revision.to_string(), "content": piece.hash(), "title": "清河县春耕备耕全面展开",
            "urgent": false, "round": "1", "round_id": piece.round, "policy": sha256(&piece.policy),
        });
        self.happens(Some(&piece.id), "article.submitted", SHEN.id, details);
    }

    /// A reviewer's correction becomes the current revision.
    pub fn corrects(&mut self, by: &Person, piece: &Piece) {
        let details = json!({ "revision": piece.revision.to_string(), "content": piece.hash() });
        self.happens(Some(&piece.id), "revision.corrected", by.id, details);
    }

    /// The place of the article's next event, and the hash before it.
    pub fn next_in(&self, piece: &Piece) -> (u64, Hash) {
        let chain = self.chain(&piece.id);
        let prev = chain.last().map_or(Hash::genesis(), |last| last.hash);
        (chain.len() as u64 + 1, prev)
    }

    /// An approval that could be signed now.
    pub fn decision(&self, person: &Person, piece: &Piece, step: &str) -> Decision {
        let (article_seq, prev) = self.next_in(piece);
        Decision {
            newsroom: NEWSROOM.into(),
            article: piece.id.clone(),
            article_no: piece.no(),
            revision: piece.revision,
            content_sha256: piece.hash(),
            round: piece.round.clone(),
            step: step.into(),
            decision: Outcome::Approve,
            return_to: String::new(),
            opinion: "同意。".into(),
            person: person.id.into(),
            person_name: person.name.into(),
            on_behalf_of: String::new(),
            key: person.public().fingerprint(),
            roster_sha256: self.roster.last().unwrap().hash(),
            policy_sha256: sha256(&piece.policy),
            article_seq,
            prev,
            time: self.time(),
            nonce: self.nonce(),
            algorithm: Algorithm::SshEd25519,
        }
    }

    /// The approvals of this very text, the last of each step, in the order of the steps.
    pub fn signoffs(&self, piece: &Piece) -> Vec<Hash> {
        let last = |step: &str| {
            let of_step = |sealed: &&Sealed| match sealed.statement() {
                Statement::Decision(said) => {
                    said.article == piece.id
                        && said.step == step
                        && said.content_sha256 == piece.hash()
                        && said.decision == Outcome::Approve
                }
                _ => false,
            };
            self.said.iter().rev().find(of_step).map(Sealed::hash)
        };
        ["first_review", "second_review", "third_review"]
            .into_iter()
            .filter_map(last)
            .collect()
    }

    /// A release that could be signed now.
    pub fn release(&self, person: &Person, piece: &Piece) -> Release {
        let (article_seq, prev) = self.next_in(piece);
        Release {
            newsroom: NEWSROOM.into(),
            article: piece.id.clone(),
            article_no: piece.no(),
            revision: piece.revision,
            content_sha256: piece.hash(),
            round: piece.round.clone(),
            person: person.id.into(),
            person_name: person.name.into(),
            key: person.public().fingerprint(),
            roster_sha256: self.roster.last().unwrap().hash(),
            policy_sha256: sha256(&piece.policy),
            signoffs: self.signoffs(piece),
            article_seq,
            prev,
            time: self.time(),
            nonce: self.nonce(),
            algorithm: Algorithm::SshEd25519,
        }
    }

    pub fn releases(&mut self, person: &Person, piece: &Piece) -> Sealed {
        let release = self.release(person, piece);
        self.says(Statement::Release(release), person.seed)
    }

    /// An export that could be signed now.
    pub fn export(&self, person: &Person, piece: &Piece) -> Export {
        let (article_seq, prev) = self.next_in(piece);
        let is_release = |sealed: &&Sealed| matches!(sealed.statement(), Statement::Release(said) if said.article == piece.id);
        let release = self.said.iter().rev().find(is_release);
        let file = |(name, data): (String, Vec<u8>)| ExportedFile {
            format: name.rsplit('.').next().unwrap().into(),
            sha256: sha256(&data),
            name,
        };
        Export {
            newsroom: NEWSROOM.into(),
            article: piece.id.clone(),
            article_no: piece.no(),
            revision: piece.revision,
            content_sha256: piece.hash(),
            round: piece.round.clone(),
            release: release.map_or(Hash::genesis(), Sealed::hash),
            files: piece.files().into_iter().map(file).collect(),
            person: person.id.into(),
            person_name: person.name.into(),
            key: person.public().fingerprint(),
            roster_sha256: self.roster.last().unwrap().hash(),
            article_seq,
            prev,
            time: self.time(),
            nonce: self.nonce(),
            algorithm: Algorithm::SshEd25519,
        }
    }

    pub fn exports(&mut self, person: &Person, piece: &Piece) -> Sealed {
        let export = self.export(person, piece);
        self.says(Statement::Export(export), person.seed)
    }
}
