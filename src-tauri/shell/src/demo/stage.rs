//! Staging the demo: thirty articles on their way, as the plan wants them.

use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{Duration, Utc};
use serde_json::{Value, json};

use super::PEOPLE;
use super::clock::DemoClock;
use super::office::{DemoRoom, text};
use super::pages::PAGES;
use super::pictures::insert;
use super::plan::{Planned, State, plan};
use crate::Desk;
use crate::desk::Trouble;

const STEPS: [&str; 3] = ["first_review", "second_review", "third_review"];

/// The staging: an office whose clock goes through the days before today.
struct Stage {
    room: DemoRoom,
    clock: Arc<DemoClock>,
}

/// Makes the demo newsroom in `folder`; `progress` hears (done, of) after each person and article.
///
/// Its clock is the demo's own: close it and open it again to work on the machine's.
pub async fn stage(folder: &Path, progress: impl Fn(usize, usize)) -> Result<DemoRoom, Trouble> {
    let plan = plan();
    let of = PEOPLE.len() + plan.len() + 1;
    let clock = Arc::new(DemoClock::at(Utc::now() - Duration::days(7)));
    clock.pass(Duration::zero());
    let room = DemoRoom::found(folder, clock.clone(), |done| progress(done, of)).await?;
    let stage = Stage { room, clock };
    for (index, article) in plan.iter().enumerate() {
        stage.take(article).await?;
        progress(PEOPLE.len() + index + 2, of);
    }
    Ok(stage.room)
}

impl Stage {
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
        let writer = self.room.desk(&planned.writer)?;
        let page = PAGES
            .iter()
            .find(|(name, _)| *name == planned.file)
            .map_or("", |(_, page)| page);
        let file = json!({
            "name": planned.file, "base64": STANDARD.encode(page), "encoding": null,
            "section": self.room.section(&planned.section)?,
        });
        let newsroom = &self.room.newsroom;
        let saved = writer.call(newsroom, "import_file", file).await?.output;
        self.finish(planned, writer, &text(&saved["article"]))
            .await?;
        self.clock.pass(Duration::minutes(10));
        Ok(text(&saved["article"]))
    }

    /// What a writer does to a text that came in, before it is submitted.
    async fn finish(&self, planned: &Planned, writer: &Desk, article: &str) -> Result<(), Trouble> {
        let newsroom = &self.room.newsroom;
        let asked = json!({ "article": article });
        let shown = writer.call(newsroom, "article", asked).await?.output;
        let mut content = shown["draft"]["content"].clone();
        if content["origin"] == "own" {
            // The page's date is the original's only where there is another original.
            content["original_date"] = "".into();
        }
        if let Some(shown) = &planned.picture {
            insert(newsroom, writer, shown, &mut content).await?;
        }
        let save = json!({
            "article": article, "base_version": shown["draft"]["version"], "session": "demo", "content": content,
        });
        writer.call(newsroom, "save_draft", save).await?;
        Ok(())
    }

    async fn submit(&self, planned: &Planned, article: &str) -> Result<(), Trouble> {
        let writer = self.room.desk(&planned.writer)?;
        let shown = writer
            .call(
                &self.room.newsroom,
                "article",
                json!({ "article": article }),
            )
            .await?
            .output;
        let asked = json!({ "article": article, "version": shown["draft"]["version"], "urgent": planned.urgent });
        writer.call(&self.room.newsroom, "submit", asked).await?;
        self.clock.pass(Duration::minutes(30));
        Ok(())
    }

    async fn decide(
        &self,
        planned: &Planned,
        article: &str,
        step: &str,
        decision: &str,
    ) -> Result<(), Trouble> {
        let reviewer = self.room.desk(reviewer(planned, step))?;
        let shown = reviewer
            .call(
                &self.room.newsroom,
                "article",
                json!({ "article": article }),
            )
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
            .sign_off(&self.room.newsroom, "prepare_decision", asked, "decide")
            .await?;
        self.clock.pass(Duration::minutes(40));
        Ok(())
    }

    async fn mend(&self, planned: &Planned, article: &str, step: &str) -> Result<(), Trouble> {
        self.decide(planned, article, step, "return_for_revision")
            .await?;
        let writer = self.room.desk(&planned.writer)?;
        let shown = writer
            .call(
                &self.room.newsroom,
                "article",
                json!({ "article": article }),
            )
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
        writer.call(&self.room.newsroom, "save_draft", save).await?;
        self.submit(planned, article).await
    }

    async fn release(&self, article: &str) -> Result<(), Trouble> {
        let editor = self.room.desk("唐一诺")?;
        let shown = editor
            .call(
                &self.room.newsroom,
                "article",
                json!({ "article": article }),
            )
            .await?
            .output;
        let asked = json!({ "article": article, "content_sha256": shown["revision"]["hash"] });
        editor
            .sign_off(&self.room.newsroom, "prepare_release", asked, "release")
            .await?;
        self.clock.pass(Duration::minutes(10));
        Ok(())
    }

    async fn export(&self, article: &str) -> Result<(), Trouble> {
        let asked = json!({ "article": article, "formats": ["text", "html", "markdown"] });
        self.room
            .desk("唐一诺")?
            .sign_off(&self.room.newsroom, "prepare_export", asked, "export")
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
