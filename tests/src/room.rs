//! A newsroom to tell stories in.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::commands::call;
use sanshen_editorial::people::{Found, PrepareFounding};
use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::words::Role;
use sanshen_editorial::{Newsroom, Surroundings};
use sanshen_signoff::statement::Statement;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::clock::TestClock;
use crate::ear::Ear;
use crate::people::{Cast, signer};

/// A newsroom with its cast, in a temporary folder.
pub struct Room {
    /// The core.
    pub newsroom: Newsroom,
    /// The clock that the test moves.
    pub clock: Arc<TestClock>,
    /// The folder; gone with the room.
    pub folder: TempDir,
    /// Hears every call.
    pub ear: Ear,
    people: BTreeMap<Cast, String>,
    section: String,
}

/// An article of a story, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece(pub String);

impl Room {
    /// The newsroom of every story: eight people, one section with the three reviews.
    pub async fn open() -> Room {
        Room::open_in(TempDir::new().unwrap()).await
    }

    /// The same in this folder.
    pub async fn open_in(folder: TempDir) -> Room {
        let clock = Arc::new(TestClock::monday_morning());
        let newsroom = Newsroom::make(folder.path(), clock.clone() as Arc<dyn Surroundings>)
            .await
            .unwrap();
        let public_key = signer(Cast::Chief).public_key().to_openssh().to_string();
        let prepare = PrepareFounding {
            name: "云岭县融媒体中心".into(),
            founder: Cast::Chief.name().into(),
            public_key,
        };
        let statement = newsroom.ask(None, prepare).await.unwrap().statement;
        let signature = sign(Cast::Chief, &statement);
        let found = Found {
            statement,
            signature,
        };
        let chief = newsroom.act(None, found).await.unwrap().output.id;
        let mut room = Room {
            newsroom,
            clock,
            folder,
            ear: Ear::default(),
            people: BTreeMap::from([(Cast::Chief, chief)]),
            section: String::new(),
        };
        for person in &Cast::ALL[1..] {
            room.add(*person).await;
        }
        let section = room
            .call(
                Cast::Chief,
                "add_section",
                json!({ "name": "要闻", "policy": null }),
            )
            .await
            .unwrap();
        room.section = text(&section["id"]);
        room
    }

    async fn add(&mut self, person: Cast) {
        let add = json!({ "kind": "add_person", "name": person.name(), "roles": person.roles() });
        let added = self.changes_roster(Cast::Chief, add).await.unwrap();
        self.people.insert(person, text(&added["id"]));
        let public_key = signer(person).public_key().to_openssh();
        self.offers_key(person, public_key).await.unwrap();
        self.confirms_key(Cast::Chief, person).await.unwrap();
    }

    /// Changes the roster, signed.
    pub async fn changes_roster(&self, by: Cast, change: Value) -> Result<Value, Refusal> {
        let asked = json!({ "change": change });
        let prepared = self.call(by, "prepare_roster_change", asked).await?;
        self.hands_in(by, "change_roster", &text(&prepared["statement"]))
            .await
    }

    /// Gives a person exactly these roles, by the chief.
    pub async fn sets_roles(&self, person: Cast, roles: &[Role]) -> Result<Value, Refusal> {
        let change = json!({ "kind": "set_roles", "person": self.id(person), "roles": roles });
        self.changes_roster(Cast::Chief, change).await
    }

    /// Revokes the key that the person signs with.
    pub async fn revokes(&self, by: Cast, owner: Cast, reason: &str) -> Result<Value, Refusal> {
        let fingerprint = signer(owner).public_key().fingerprint();
        let change = json!({
            "kind": "revoke_key", "person": self.id(owner), "fingerprint": fingerprint, "reason": reason,
        });
        self.changes_roster(by, change).await
    }

    /// Gets a code from the chief and offers this key with it.
    pub async fn offers_key(&self, person: Cast, public_key: &str) -> Result<Value, Refusal> {
        let issued = json!({ "person": self.id(person) });
        let issued = self.call(Cast::Chief, "issue_code", issued).await?;
        let offer = json!({ "code": issued["code"], "public_key": public_key });
        self.call(person, "offer_key", offer).await
    }

    /// Confirms the key that the person offers.
    pub async fn confirms_key(&self, by: Cast, person: Cast) -> Result<Value, Refusal> {
        let roll = self.call(by, "roll", json!({})).await?;
        let people = roll.as_array().unwrap();
        let found = people.iter().find(|known| known["id"] == self.id(person));
        let fingerprint = &found.unwrap()["offered"]["fingerprint"];
        let fingerprint = fingerprint.as_str().unwrap_or("");
        let confirm =
            json!({ "kind": "confirm_key", "person": self.id(person), "fingerprint": fingerprint });
        self.changes_roster(by, confirm).await
    }

    /// Closes the newsroom and opens it again, as after a restart.
    pub async fn reopen(self) -> Room {
        self.newsroom.close().await;
        let Room {
            newsroom,
            clock,
            folder,
            ear,
            people,
            section,
        } = self;
        drop(newsroom);
        let newsroom = Newsroom::open(folder.path(), clock.clone() as Arc<dyn Surroundings>)
            .await
            .unwrap();
        Room {
            newsroom,
            clock,
            folder,
            ear,
            people,
            section,
        }
    }

    /// The folder of the newsroom.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The person's id.
    pub fn id(&self, person: Cast) -> &str {
        &self.people[&person]
    }

    /// The person's name by id.
    pub fn name_of(&self, id: &str) -> String {
        let known = self.people.iter().find(|(_, known)| *known == id);
        known.map_or_else(|| id.to_string(), |(person, _)| person.name().to_string())
    }

    /// The section's id.
    pub fn section(&self) -> &str {
        &self.section
    }

    /// A command of the list, by this person; answers its output.
    pub async fn call(&self, by: Cast, command: &str, args: Value) -> Result<Value, Refusal> {
        self.ear.hear_command(command, &args);
        let answer = call(&self.newsroom, Some(self.id(by)), command, args).await;
        self.ear
            .hear_answer(answer.as_ref().map(|done| &done.output));
        Ok(answer?.output)
    }

    /// Begins an article with this title and body.
    pub async fn drafts(&self, writer: Cast, title: &str, body: &str) -> Result<Piece, Refusal> {
        let content = content(self.section(), title, &[body]);
        let saved = self
            .call(writer, "create_article", json!({ "content": content }))
            .await?;
        Ok(Piece(text(&saved["article"])))
    }

    /// The article as this person sees it.
    pub async fn sees(&self, person: Cast, piece: &Piece) -> Result<Value, Refusal> {
        self.call(person, "article", json!({ "article": piece.0 }))
            .await
    }

    /// Changes the body of the working draft.
    pub async fn writes(&self, person: Cast, piece: &Piece, body: &str) -> Result<Value, Refusal> {
        let shown = self.sees(person, piece).await?;
        let title = text(&shown["draft"]["content"]["title"]);
        let content = content(self.section(), &title, &[body]);
        let save = json!({
            "article": piece.0, "base_version": shown["draft"]["version"], "session": person.name(), "content": content,
        });
        self.call(person, "save_draft", save).await
    }

    /// 送审
    pub async fn submits(&self, writer: Cast, piece: &Piece) -> Result<Value, Refusal> {
        let shown = self.sees(writer, piece).await?;
        let asked =
            json!({ "article": piece.0, "version": shown["draft"]["version"], "urgent": false });
        self.call(writer, "submit", asked).await
    }

    /// Makes the reviewer's corrections the current revision.
    pub async fn applies(&self, reviewer: Cast, piece: &Piece) -> Result<Value, Refusal> {
        let shown = self.sees(reviewer, piece).await?;
        let asked = json!({ "article": piece.0, "version": shown["draft"]["version"] });
        self.call(reviewer, "apply_changes", asked).await
    }

    /// Prepares a decision at a step over the text that the person sees.
    pub async fn prepares(
        &self,
        person: Cast,
        piece: &Piece,
        step: &str,
        decision: &str,
        opinion: &str,
    ) -> Result<String, Refusal> {
        let shown = self.sees(person, piece).await?;
        let asked = json!({
            "article": piece.0, "step": step, "decision": decision,
            "return_to": if decision == "return_for_revision" { "writer" } else { "" },
            "opinion": opinion, "content_sha256": shown["revision"]["hash"].as_str().unwrap_or(""),
        });
        Ok(text(
            &self.call(person, "prepare_decision", asked).await?["statement"],
        ))
    }

    /// Hands in a statement with this person's signature.
    pub async fn hands_in(
        &self,
        person: Cast,
        command: &str,
        statement: &str,
    ) -> Result<Value, Refusal> {
        let signed = json!({ "statement": statement, "signature": sign(person, statement) });
        self.call(person, command, signed).await
    }

    /// Decides at a step, signed.
    pub async fn decides(
        &self,
        person: Cast,
        piece: &Piece,
        step: &str,
        decision: &str,
        opinion: &str,
    ) -> Result<Value, Refusal> {
        let statement = self
            .prepares(person, piece, step, decision, opinion)
            .await?;
        self.hands_in(person, "decide", &statement).await
    }

    /// 通过并签字
    pub async fn signs(&self, person: Cast, piece: &Piece, step: &str) -> Result<Value, Refusal> {
        self.decides(person, piece, step, "approve", "同意。").await
    }

    /// 退回修改
    pub async fn returns(
        &self,
        person: Cast,
        piece: &Piece,
        step: &str,
        reason: &str,
    ) -> Result<Value, Refusal> {
        self.decides(person, piece, step, "return_for_revision", reason)
            .await
    }

    /// 签发
    pub async fn releases(&self, editor: Cast, piece: &Piece) -> Result<Value, Refusal> {
        let shown = self.sees(editor, piece).await?;
        let asked = json!({ "article": piece.0, "content_sha256": shown["revision"]["hash"].as_str().unwrap_or("") });
        let statement = text(&self.call(editor, "prepare_release", asked).await?["statement"]);
        self.hands_in(editor, "release", &statement).await
    }

    /// 导出, as text.
    pub async fn exports(&self, editor: Cast, piece: &Piece) -> Result<String, Refusal> {
        let asked = json!({ "article": piece.0, "formats": ["text", "html", "markdown"] });
        let prepared = self.call(editor, "prepare_export", asked).await?;
        let files = self
            .hands_in(editor, "export", &text(&prepared["statement"]))
            .await?;
        let files = files.as_array().unwrap();
        let printed = files.iter().find(|file| file["format"] == "text");
        Ok(text(&printed.unwrap()["body"]["text"]))
    }

    /// An article that three people have signed.
    pub async fn approved(&self, title: &str) -> Piece {
        let piece = self.drafts(Cast::Writer, title, "正文。").await.unwrap();
        self.submits(Cast::Writer, &piece).await.unwrap();
        self.signs(Cast::First, &piece, "first_review")
            .await
            .unwrap();
        self.signs(Cast::Second, &piece, "second_review")
            .await
            .unwrap();
        self.signs(Cast::Third, &piece, "third_review")
            .await
            .unwrap();
        piece
    }

    /// The stage as the editor sees it.
    pub async fn stage(&self, piece: &Piece) -> String {
        text(&self.sees(Cast::Editor, piece).await.unwrap()["article"]["stage"])
    }

    /// The inbox: (title, errand) in order.
    pub async fn inbox(&self, person: Cast) -> Vec<(String, String)> {
        let items = self.call(person, "inbox", json!({})).await.unwrap();
        let item = |item: &Value| (text(&item["article"]["title"]), text(&item["errand"]));
        items.as_array().unwrap().iter().map(item).collect()
    }
}

/// A content in JSON form with these paragraphs.
pub fn content(section: &str, title: &str, paragraphs: &[&str]) -> Value {
    let blocks: Vec<Value> = paragraphs
        .iter()
        .enumerate()
        .map(|(index, body)| paragraph(index, body))
        .collect();
    json!({
        "format": "sanshen.content.v1", "kicker": "", "title": title, "subtitle": "",
        "body": { "type": "doc", "content": blocks },
        "byline": ["沈撰稿"], "contributors": [], "origin": "own", "source_outlet": "云岭县融媒体中心",
        "origin_unit": "云岭县教育体育局", "original_url": "", "original_date": "", "section": section,
        "summary": "", "keywords": [], "disclaimer": "none", "ai_declared": false,
    })
}

/// One paragraph in JSON form.
pub fn paragraph(index: usize, body: &str) -> Value {
    let attrs = json!({ "id": format!("p{index}"), "align": "left", "indent": true });
    match body {
        "" => json!({ "type": "paragraph", "attrs": attrs }),
        body => {
            json!({ "type": "paragraph", "attrs": attrs, "content": [{ "type": "text", "text": body }] })
        }
    }
}

/// The person's signature over a statement, under the namespace that its type names.
pub fn sign(person: Cast, statement: &str) -> String {
    let namespace = Statement::parse(statement.as_bytes()).unwrap().namespace();
    signer(person)
        .sign(namespace, statement.as_bytes())
        .unwrap()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_string()
}
