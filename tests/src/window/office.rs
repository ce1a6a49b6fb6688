//! What people do in every story: found, sign in, sign out; and an office made without the window, for stories that
//! begin later.

use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_shell::{Desk, KeyRing, Machine as Surroundings};
use serde_json::{Value, json};

use super::{Machine, Window, until};

/// Everybody's passphrase.
pub const PASSPHRASE: &str = "云岭-晨光-2026";

impl Window {
    /// Signs in.
    pub async fn sign_in(&self, name: &str) {
        self.sign_in_with(name, PASSPHRASE).await;
    }

    /// Signs in with this passphrase.
    pub async fn sign_in_with(&self, name: &str, passphrase: &str) {
        self.click(&format!("person[data-name=\"{name}\"]")).await;
        let field = self.see("passphrase:focus").await;
        field.clear().await.unwrap();
        self.write("passphrase", passphrase).await;
        self.click("sign-in").await;
        self.says("signed-in", name).await;
    }

    /// The first sign-in, with the code that the administrator handed over.
    pub async fn enrol(&self, name: &str, code: &str) {
        self.click(&format!("person[data-name=\"{name}\"]")).await;
        self.write("enrol-code:focus", code).await;
        self.write("new-passphrase", PASSPHRASE).await;
        self.write("new-passphrase-again", PASSPHRASE).await;
        self.click("enrol").await;
        self.says("signed-in", name).await;
    }

    /// Signs out.
    pub async fn sign_out(&self) {
        self.click("sign-out").await;
        self.see("person").await;
    }

    /// Another person sits down.
    pub async fn change_to(&self, name: &str) {
        self.sign_out().await;
        self.sign_in(name).await;
    }

    /// Opens the first thing in the inbox with this title.
    pub async fn open_from_inbox(&self, title: &str) {
        self.click("nav-inbox").await;
        self.says("inbox-list", title).await;
        self.click("inbox-item").await;
        self.see("desk-back").await;
    }

    /// Waits until the window says that this very text is on the disk.
    pub async fn saved(&self) {
        self.says("saved-state", "已保存").await;
    }

    /// Makes a decision with an opinion and signs it.
    pub async fn decide(&self, action: &str, opinion: &str) {
        let confirming = match action {
            "approve" => "since-confirm",
            _ => "since-return",
        };
        self.click(&format!("action-{action}, {confirming}")).await;
        self.see("opinion").await.clear().await.unwrap();
        self.write("opinion", opinion).await;
        self.click("decision-confirm").await;
        self.gone("dialog-decision").await;
    }
}

/// An office as it stands after its first week, made through the commands.
pub struct Office {
    newsroom: Option<Newsroom>,
    desks: Vec<Desk>,
    section: String,
}

impl Office {
    /// Founds an office at the place where the app looks for it.
    pub async fn found(machine: &Machine) -> Office {
        let folder = Office::folder(machine);
        let (newsroom, chief) = sanshen_shell::found(
            &folder,
            Arc::new(Surroundings),
            "云岭县融媒体中心",
            "雷总编",
            PASSPHRASE,
        )
        .await
        .unwrap();
        std::fs::write(
            machine.home().join("settings.json"),
            r#"{"room":"newsroom"}"#,
        )
        .unwrap();
        let asked = json!({ "name": "要闻", "policy": null });
        let section = chief
            .call(&newsroom, "add_section", asked)
            .await
            .unwrap()
            .output;
        let mut office = Office {
            newsroom: Some(newsroom),
            desks: vec![chief],
            section: section["id"].as_str().unwrap().into(),
        };
        for (name, role) in [
            ("沈撰稿", "writer"),
            ("欧阳一审", "first_reviewer"),
            ("曹二审", "second_reviewer"),
            ("彭㛃三审", "third_reviewer"),
            ("唐编发", "editor"),
        ] {
            office.add(&folder, name, role).await;
        }
        office
    }

    /// The newsroom's folder.
    pub fn folder(machine: &Machine) -> std::path::PathBuf {
        machine.home().join("newsroom")
    }

    async fn add(&mut self, folder: &Path, name: &str, role: &str) {
        let desk = self.welcome(folder, name, role).await;
        let id = desk.person.id.clone();
        let fingerprint = desk.person.offered.as_ref().unwrap().fingerprint.clone();
        let confirm = json!({ "kind": "confirm_key", "person": id, "fingerprint": fingerprint });
        let chief = &self.desks[0];
        chief.change_roster(self.room(), confirm).await.unwrap();
        self.desks.push(desk);
    }

    /// Somebody comes with a code; the key that is made then waits to be confirmed.
    pub async fn newcomer(&self, machine: &Machine, name: &str, role: &str) {
        self.welcome(&Office::folder(machine), name, role).await;
    }

    /// Somebody at another machine puts a key of their own up in this person's name.
    pub async fn strange_key(&self, name: &str) {
        let elsewhere = KeyRing::of(Path::new("elsewhere"));
        let key = elsewhere.make("somebody else", PASSPHRASE).unwrap();
        let offer = json!({ "public_key": key.signer.public_key().to_openssh() });
        let desk = self.desks.iter().find(|desk| desk.person.name == name);
        desk.unwrap()
            .call(self.room(), "offer_replacement", offer)
            .await
            .unwrap();
    }

    async fn welcome(&self, folder: &Path, name: &str, role: &str) -> Desk {
        let chief = &self.desks[0];
        let add = json!({ "kind": "add_person", "name": name, "roles": [role] });
        let added = chief.change_roster(self.room(), add).await.unwrap().output;
        let id = added["id"].as_str().unwrap();
        let asked = json!({ "person": id });
        let issued = chief.call(self.room(), "issue_code", asked).await.unwrap();
        let code = issued.output["code"].as_str().unwrap();
        let ring = KeyRing::of(folder);
        sanshen_shell::enrol(self.room(), &ring, id, code, PASSPHRASE)
            .await
            .unwrap()
    }

    /// Begins an article by the writer.
    pub async fn draft(&self, title: &str, paragraphs: &[&str]) -> String {
        self.begin(crate::content(&self.section, title, paragraphs))
            .await
    }

    /// Begins an article by the writer whose body is of these blocks.
    pub async fn draft_of(&self, title: &str, blocks: Value) -> String {
        let mut content = crate::content(&self.section, title, &[]);
        content["body"]["content"] = blocks;
        self.begin(content).await
    }

    async fn begin(&self, content: Value) -> String {
        let asked = json!({ "content": content });
        let saved = self.desks[1]
            .call(self.room(), "create_article", asked)
            .await
            .unwrap()
            .output;
        saved["article"].as_str().unwrap().to_string()
    }

    /// The writer's id.
    pub fn writer(&self) -> &str {
        &self.desks[1].person.id
    }

    /// The writer gives the core a command.
    pub async fn writes(&self, command: &str, asked: Value) -> Value {
        let desk = &self.desks[1];
        desk.call(self.room(), command, asked).await.unwrap().output
    }

    /// Begins an article and sends it for review.
    pub async fn submit(&self, title: &str, paragraphs: &[&str]) -> String {
        let article = self.draft(title, paragraphs).await;
        let shown = self.article(&article).await;
        let asked =
            json!({ "article": article, "version": shown["draft"]["version"], "urgent": false });
        self.desks[1]
            .call(self.room(), "submit", asked)
            .await
            .unwrap();
        article
    }

    /// An article that three people have signed and the editor has released.
    pub async fn release(&mut self, title: &str, paragraphs: &[&str]) -> String {
        let article = self.submit(title, paragraphs).await;
        let shown = self.article(&article).await;
        let hash = &shown["revision"]["hash"];
        for (desk, step) in [
            (2, "first_review"),
            (3, "second_review"),
            (4, "third_review"),
        ] {
            let asked = json!({
                "article": article, "step": step, "decision": "approve", "return_to": "",
                "opinion": "同意。", "content_sha256": hash,
            });
            self.signs(desk, "prepare_decision", asked, "decide").await;
        }
        let asked = json!({ "article": article, "content_sha256": hash });
        self.signs(5, "prepare_release", asked, "release").await;
        article
    }

    async fn signs(&self, desk: usize, prepare: &str, asked: Value, hand_in: &str) {
        let desk = &self.desks[desk];
        desk.sign_off(self.room(), prepare, asked, hand_in)
            .await
            .unwrap();
    }

    /// The article as the writer sees it.
    pub async fn article(&self, id: &str) -> Value {
        self.desks[1]
            .call(self.room(), "article", json!({ "article": id }))
            .await
            .unwrap()
            .output
    }

    /// Closes the newsroom, so that the app can open it.
    pub async fn leave(&mut self) {
        if let Some(newsroom) = self.newsroom.take() {
            newsroom.close().await;
        }
    }

    /// Opens the newsroom again, once the app has left it.
    pub async fn come_back(&mut self, machine: &Machine) {
        let folder = Office::folder(machine);
        let open = async || Newsroom::open(&folder, Arc::new(Surroundings)).await.ok();
        self.newsroom = Some(until("the newsroom to be free", open).await);
    }

    fn room(&self) -> &Newsroom {
        self.newsroom.as_ref().expect("the newsroom is open")
    }
}
