//! What the file says of one article, read without the core.

use std::collections::BTreeMap;

use sanshen_document::Content;
use sanshen_signoff::statement::{Change, Decision, Release, Statement};
use sanshen_signoff::{PublicKey, sha256, verify};
use sanshen_tests::{Piece, Raw};
use serde_json::Value;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// One article's rows.
pub struct Facts {
    pub writer: String,
    /// The running or last round; empty before the first.
    pub round: String,
    /// The steps of its policy, in order.
    pub steps: Vec<String>,
    /// Place in the ledger, kind, details.
    pub events: Vec<(i64, String, Value)>,
    pub decisions: BTreeMap<i64, Signed<Decision>>,
    pub releases: BTreeMap<i64, Signed<Release>>,
    /// The number of the last revision; 0 before the first.
    pub revision: u64,
    /// The hash of the last revision's text, counted from the text itself.
    pub hash: String,
    /// The last revision's text.
    pub text: String,
    /// Suggestions stand in the working draft.
    pub suggestions: bool,
}

/// A statement, and whether its own person's key signed it.
pub struct Signed<T> {
    pub said: T,
    pub valid: bool,
}

impl Facts {
    pub async fn read(raw: &mut Raw, piece: &Piece) -> Facts {
        let keys = keys(raw).await;
        let article = raw
            .rows("select writer from article where id = $1", &piece.0)
            .await;
        let events = raw
            .rows(
                "select seq, kind, details from event where article = $1 order by seq",
                &piece.0,
            )
            .await;
        let (round, steps) = round(raw, piece).await;
        let mut facts = Facts {
            writer: article[0].get("writer"),
            round,
            steps,
            events: events.iter().map(event).collect(),
            decisions: BTreeMap::new(),
            releases: BTreeMap::new(),
            revision: 0,
            hash: String::new(),
            text: String::new(),
            suggestions: suggestions(raw, piece).await,
        };
        facts.read_revision(raw, piece).await;
        for row in raw
            .rows("select * from decision where article = $1", &piece.0)
            .await
        {
            if let (seq, Statement::Decision(said), signer) = statement(&row, &keys) {
                let valid = signer.as_deref() == Some(&said.person) && said.article == piece.0;
                facts.decisions.insert(seq, Signed { said, valid });
            }
        }
        for row in raw
            .rows("select * from release where article = $1", &piece.0)
            .await
        {
            if let (seq, Statement::Release(said), signer) = statement(&row, &keys) {
                let valid = signer.as_deref() == Some(&said.person) && said.article == piece.0;
                facts.releases.insert(seq, Signed { said, valid });
            }
        }
        facts
    }

    async fn read_revision(&mut self, raw: &mut Raw, piece: &Piece) {
        let last =
            "select number, content from revision where article = $1 order by number desc limit 1";
        let Some(row) = raw.rows(last, &piece.0).await.pop() else {
            return;
        };
        let content = Content::from_json_bytes(row.get::<String, _>("content").as_bytes()).unwrap();
        self.revision = row.get::<i64, _>("number").unsigned_abs();
        self.hash = content.hash().as_str().to_string();
        self.text = content.to_json()["body"]["content"][0]["content"][0]["text"]
            .as_str()
            .unwrap()
            .to_string();
    }
}

async fn suggestions(raw: &mut Raw, piece: &Piece) -> bool {
    let last = "select tracked from save where article = $1 order by version desc limit 1";
    let saves = raw.rows(last, &piece.0).await;
    saves[0].get::<Option<String>, _>("tracked").is_some()
}

/// Every key that an administrator ever confirmed, read from the signed changes without the core's own fold.
async fn keys(raw: &mut Raw) -> Vec<(String, PublicKey)> {
    let rows = raw
        .rows("select statement from roster_change where $1 = ''", "")
        .await;
    let key = |row: &SqliteRow| {
        let Ok(Statement::Roster(said)) = Statement::parse(&row.get::<Vec<u8>, _>("statement"))
        else {
            panic!("a change of the roster");
        };
        match said.change {
            Change::Found { public_key, .. } => Some((said.person, public_key)),
            Change::AddKey {
                person, public_key, ..
            } => Some((person, public_key)),
            _ => None,
        }
    };
    rows.iter().filter_map(key).collect()
}

async fn round(raw: &mut Raw, piece: &Piece) -> (String, Vec<String>) {
    let query =
        "select r.id, p.body, p.sha256 from round r join policy p on p.sha256 = r.policy_sha256
        where r.article = $1 order by r.number desc limit 1";
    let rows = raw.rows(query, &piece.0).await;
    let Some(row) = rows.first() else {
        return (String::new(), Vec::new());
    };
    let body: String = row.get("body");
    assert_eq!(
        sha256(body.as_bytes()).to_string(),
        row.get::<String, _>("sha256")
    );
    let policy: Value = serde_json::from_str(&body).unwrap();
    let id = |step: &Value| step["id"].as_str().unwrap().to_string();
    let steps = policy["steps"].as_array().unwrap().iter().map(id).collect();
    (row.get("id"), steps)
}

fn event(row: &SqliteRow) -> (i64, String, Value) {
    let details = serde_json::from_str(row.get("details")).unwrap();
    (row.get("seq"), row.get("kind"), details)
}

/// A row's place and statement, and whose enrolled key signed exactly these bytes.
fn statement(row: &SqliteRow, keys: &[(String, PublicKey)]) -> (i64, Statement, Option<String>) {
    let bytes: Vec<u8> = row.get("statement");
    let signature: String = row.get("signature");
    let statement = Statement::parse(&bytes).unwrap();
    assert_eq!(sha256(&bytes).to_string(), row.get::<String, _>("id"));
    let signed = |key: &PublicKey| verify(key, statement.namespace(), &bytes, &signature).is_ok();
    let signer = keys
        .iter()
        .find(|(_, key)| signed(key))
        .map(|(person, _)| person.clone());
    (row.get("seq"), statement, signer)
}
