//! Staging the demo: founding, people, sections, and thirty articles on their way.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{Duration, Utc};
use sanshen_editorial::Newsroom;
use sanshen_editorial::refusal::Refusal;
use serde_json::{Value, json};

use super::clock::DemoClock;
use super::pages::PAGES;
use super::plan::{Planned, State, plan};
use super::{FOUNDER, NEWSROOM, PEOPLE, SECTIONS};
use crate::desk::{Desk, Trouble, enrol, found};
use crate::keys::KeyRing;

/// The passphrase of everybody in the demo; the sign-in screen shows it.
pub const PASSPHRASE: &str = "yunling-2026";

const STEPS: [&str; 3] = ["first_review", "second_review", "third_review"];

/// A staged newsroom with everybody at their desk.
pub struct DemoRoom {
    /// The newsroom, on the demo's own clock: close it and open it again to work on the machine's.
    pub newsroom: Newsroom,
    desks: BTreeMap<String, Desk>,
    sections: BTreeMap<String, String>,
    clock: Arc<DemoClock>,
}

/// Makes the demo newsroom in `folder`; `progress` hears (done, of) after each person and article.
pub async fn stage(folder: &Path, progress: impl Fn(usize, usize)) -> Result<DemoRoom, Trouble> {
    let plan = plan();
    let of = PEOPLE.len() + plan.len() + 1;
    let room = DemoRoom::found(folder, |done| progress(done, of)).await?;
    for (index, article) in plan.iter().enumerate() {
        room.take(article).await?;
        progress(PEOPLE.len() + index + 2, of);
    }
    Ok(room)
}

impl DemoRoom {
    /// The office without any article: people with keys, sections with policies.
    pub async fn found(folder: &Path, progress: impl Fn(usize)) -> Result<DemoRoom, Trouble> {
        let clock = Arc::new(DemoClock::at(Utc::now() - Duration::days(6)));
        let (newsroom, founder) =
            found(folder, clock.clone(), NEWSROOM, FOUNDER, PASSPHRASE).await?;
        progress(1);
        let mut room = DemoRoom {
            newsroom,
            desks: BTreeMap::new(),
            sections: BTreeMap::new(),
            clock,
        };
        let profile = json!({ "name": NEWSROOM, "site": NEWSROOM, "contact": "云岭县新城路12号", "days": 30 });
        founder.call(&room.newsroom, "set_profile", profile).await?;
        let ring = KeyRing::of(folder);
        for (index, (name, roles)) in PEOPLE.iter().enumerate() {
            let added = founder
                .call(
                    &room.newsroom,
                    "add_person",
                    json!({ "name": name, "roles": roles }),
                )
                .await?
                .output;
            let (id, code) = (text(&added["person"]["id"]), text(&added["code"]));
            room.desks.insert(
                (*name).to_string(),
                enrol(&room.newsroom, &ring, &id, &code, PASSPHRASE).await?,
            );
            progress(index + 2);
        }
        for name in SECTIONS {
            let added = founder
                .call(
                    &room.newsroom,
                    "add_section",
                    json!({ "name": name, "policy": null }),
                )
                .await?;
            room.sections
                .insert(name.to_string(), text(&added.output["id"]));
        }
        room.desks.insert(FOUNDER.to_string(), founder);
        Ok(room)
    }

    /// The desk of the person of that name.
    pub fn desk(&self, name: &str) -> Result<&Desk, Refusal> {
        self.desks.get(name).ok_or_else(|| Refusal::NotFound {
            what: "person".into(),
            id: name.into(),
        })
    }

    /// The id of the section of that name.
    pub fn section(&self, name: &str) -> Result<&str, Refusal> {
        let unknown = || Refusal::NotFound {
            what: "section".into(),
            id: name.into(),
        };
        self.sections
            .get(name)
            .map(String::as_str)
            .ok_or_else(unknown)
    }

    async fn take(&self, planned: &Planned) -> Result<(), Trouble> {
        let article = self.write(planned).await?;
        if planned.state == State::Draft {
            return Ok(());
        }
        self.submit(planned, &article).await?;
        for step in STEPS.iter().take(signed(planned)) {
            self.decide(planned, &article, step, "approve").await?;
        }
        let open = STEPS.get(signed(planned)).copied().unwrap_or_default();
        match planned.state {
            State::Returned => {
                self.decide(planned, &article, open, "return_for_revision")
                    .await
            }
            State::Held => self.decide(planned, &article, open, "hold").await,
            State::Rejected => self.decide(planned, &article, open, "reject").await,
            State::Spiked => self.decide(planned, &article, open, "spike").await,
            State::Released => self.release(&article).await,
            State::Exported => {
                self.release(&article).await?;
                self.export(&article).await
            }
            State::Fell => self.mend(planned, &article, open).await,
            State::Draft
            | State::Submitted
            | State::FirstSigned
            | State::SecondSigned
            | State::Approved => Ok(()),
        }
    }

    async fn write(&self, planned: &Planned) -> Result<String, Trouble> {
        let writer = self.desk(&planned.writer)?;
        let page = PAGES
            .iter()
            .find(|(name, _)| *name == planned.file)
            .map_or("", |(_, page)| page);
        let file =
            json!({ "name": planned.file, "base64": STANDARD.encode(page), "encoding": null });
        let mut read = writer.call(&self.newsroom, "read_file", file).await?.output;
        read["content"]["section"] = self.section(&planned.section)?.into();
        let created = json!({ "content": read["content"], "imported": read["record"] });
        let saved = writer
            .call(&self.newsroom, "create_article", created)
            .await?
            .output;
        self.clock.pass(Duration::minutes(25));
        Ok(text(&saved["article"]))
    }

    async fn submit(&self, planned: &Planned, article: &str) -> Result<(), Trouble> {
        let writer = self.desk(&planned.writer)?;
        let shown = writer
            .call(&self.newsroom, "article", json!({ "article": article }))
            .await?
            .output;
        let asked = json!({ "article": article, "version": shown["draft"]["version"], "urgent": planned.urgent });
        writer.call(&self.newsroom, "submit", asked).await?;
        self.clock.pass(Duration::minutes(70));
        Ok(())
    }

    async fn decide(
        &self,
        planned: &Planned,
        article: &str,
        step: &str,
        decision: &str,
    ) -> Result<(), Trouble> {
        let reviewer = self.desk(reviewer(planned, step))?;
        let shown = reviewer
            .call(&self.newsroom, "article", json!({ "article": article }))
            .await?
            .output;
        let approves = decision == "approve";
        let opinion = planned.opinions.get(if approves { step } else { "return" });
        let asked = json!({
            "article": article, "step": step, "decision": decision,
            "return_to": if decision == "return_for_revision" { "writer" } else { "" },
            "opinion": opinion.map_or("同意。", String::as_str),
            "content_sha256": shown["revision"]["hash"],
        });
        reviewer
            .sign_off(&self.newsroom, "prepare_decision", asked, "decide")
            .await?;
        self.clock.pass(Duration::minutes(95));
        Ok(())
    }

    async fn mend(&self, planned: &Planned, article: &str, step: &str) -> Result<(), Trouble> {
        self.decide(planned, article, step, "return_for_revision")
            .await?;
        let writer = self.desk(&planned.writer)?;
        let shown = writer
            .call(&self.newsroom, "article", json!({ "article": article }))
            .await?
            .output;
        let content =
            shown["draft"]["content"]
                .to_string()
                .replacen("上午9时，", "上午9时30分，", 1);
        let content: Value = serde_json::from_str(&content).unwrap_or_default();
        let save = json!({
            "article": article, "base_version": shown["draft"]["version"], "session": "demo", "content": content,
        });
        writer.call(&self.newsroom, "save_draft", save).await?;
        self.submit(planned, article).await
    }

    async fn release(&self, article: &str) -> Result<(), Trouble> {
        let editor = self.desk("唐一诺")?;
        let shown = editor
            .call(&self.newsroom, "article", json!({ "article": article }))
            .await?
            .output;
        let asked = json!({ "article": article, "content_sha256": shown["revision"]["hash"] });
        editor
            .sign_off(&self.newsroom, "prepare_release", asked, "release")
            .await?;
        self.clock.pass(Duration::minutes(15));
        Ok(())
    }

    async fn export(&self, article: &str) -> Result<(), Trouble> {
        let asked = json!({ "article": article, "formats": ["text", "html", "markdown"] });
        self.desk("唐一诺")?
            .call(&self.newsroom, "export", asked)
            .await?;
        Ok(())
    }
}

/// How many steps sign before the article stops where the plan wants it: as many as have an opinion written.
fn signed(planned: &Planned) -> usize {
    STEPS
        .iter()
        .take_while(|step| planned.opinions.contains_key(**step))
        .count()
}

/// Who decides a step: a writer who may review first does so with their own article.
fn reviewer<'a>(planned: &'a Planned, step: &str) -> &'a str {
    match step {
        "second_review" => "龙怀谷",
        "third_review" => "彭㛃",
        _ if planned.writer == "韦思远" => "韦思远",
        _ => "欧阳敏",
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_string()
}
