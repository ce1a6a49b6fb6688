//! The writer at one article that was begun before.

use serde_json::{Value, json};

use super::markup::markup;
use super::{Machine, Office, Window, until};

/// The writer's desk with an article open on it.
pub struct WritersDesk {
    /// The window.
    pub window: Window,
    /// The article on the desk.
    pub article: String,
    /// The office as it was before the window was opened; it can come back once that is closed.
    pub office: Office,
    /// The machine.
    pub machine: Machine,
}

impl WritersDesk {
    /// The writer opens an article of these paragraphs.
    pub async fn at(title: &str, paragraphs: &[&str]) -> WritersDesk {
        let blocks = paragraphs.iter().enumerate();
        let blocks = blocks.map(|(place, text)| crate::paragraph(place, text));
        WritersDesk::at_blocks(title, blocks.collect()).await
    }

    /// The writer opens an article of these blocks.
    pub async fn at_blocks(title: &str, blocks: Value) -> WritersDesk {
        let machine = Machine::start();
        let mut office = Office::found(&machine).await;
        let article = office.draft_of(title, blocks).await;
        office.leave().await;
        let window = machine.open().await;
        window.sign_in("沈撰稿").await;
        window.open_from_list(title).await;
        window.click("editor-body").await;
        WritersDesk {
            window,
            article,
            office,
            machine,
        }
    }

    /// The content as the core has it.
    pub async fn content(&self) -> Value {
        self.window.content_of(&self.article).await
    }

    /// The versions that the core has, newest first.
    pub async fn versions(&self) -> Vec<Value> {
        let asked = json!({ "article": self.article });
        let versions = self.window.call("versions", asked).await["versions"].take();
        serde_json::from_value(versions).unwrap()
    }

    /// Waits until the core has exactly this body, one block a line.
    pub async fn keeps(&self, body: &str) {
        let mut kept = String::new();
        let same = until_or_late(async || {
            kept = markup(&self.content().await["body"]);
            kept == body
        });
        assert!(same.await, "wanted:\n{body}\nkept:\n{kept}");
    }
}

/// Looks until it is so; answers whether it ever was.
async fn until_or_late(mut look: impl AsyncFnMut() -> bool) -> bool {
    let began = std::time::Instant::now();
    while began.elapsed() < super::SOON {
        if look().await {
            return true;
        }
        tokio::time::sleep(super::LOOK_EVERY).await;
    }
    false
}

impl Window {
    /// Opens the article of this title from the list of all.
    pub async fn open_from_list(&self, title: &str) {
        self.click("nav-articles").await;
        self.replace("title-filter", title).await;
        self.click_where("article-row", title).await;
        self.see("editor-body, reading-body, since").await;
    }

    /// An article as the person sees it who is signed in.
    pub async fn article(&self, article: &str) -> Value {
        self.call("article", json!({ "article": article })).await
    }

    /// The content of an article's draft as the core has it.
    pub async fn content_of(&self, article: &str) -> Value {
        self.article(article).await["draft"]["content"].take()
    }

    /// The body of an article's draft as the core has it, one block a line.
    pub async fn body_of(&self, article: &str) -> String {
        markup(&self.content_of(article).await["body"])
    }

    /// Waits until it is so.
    pub async fn until_so(&self, what: &str, mut so: impl AsyncFnMut() -> bool) {
        assert!(
            until_or_late(async || so().await).await,
            "waited in vain for {what}"
        );
    }

    /// Waits until the core's draft has these words.
    pub async fn keeps_words(&self, article: &str, words: &str) {
        until(&format!("“{words}” to be kept"), async || {
            let body = self.content_of(article).await["body"].to_string();
            body.contains(words).then_some(())
        })
        .await;
    }
}
