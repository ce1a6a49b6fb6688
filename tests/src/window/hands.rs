//! Looking, clicking, typing.
//!
//! A spot is the name in `data-test`, with a CSS condition after it where there are several: `person[data-name=沈明]`.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{Key, Window, until};

impl Window {
    /// Waits until the spot can be seen.
    pub async fn see(&self, spot: &str) -> Element {
        until(spot, || self.seen(spot)).await
    }

    /// Waits until the spot is not there any more.
    pub async fn gone(&self, spot: &str) {
        until(&format!("{spot} to go"), async || {
            match self.seen(spot).await {
                Some(_) => None,
                None => Some(()),
            }
        })
        .await;
    }

    /// Whether the spot can be seen now.
    pub async fn shows(&self, spot: &str) -> bool {
        self.seen(spot).await.is_some()
    }

    /// The text at the spot, once there is one.
    pub async fn read(&self, spot: &str) -> String {
        until(spot, async || {
            self.said(spot).await.filter(|text| !text.is_empty())
        })
        .await
    }

    /// The text at each of the spots of this name that are there now.
    pub async fn read_all(&self, spot: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)";
        let texts = self.run(script, vec![json!(css(spot))]).await;
        serde_json::from_value(texts).unwrap()
    }

    /// Waits until the spot says this.
    pub async fn says(&self, spot: &str, words: &str) {
        let look = async || self.said(spot).await?.contains(words).then_some(());
        until(&format!("“{words}” at {spot}"), look).await;
    }

    /// What stands in a field.
    pub async fn value(&self, spot: &str) -> String {
        self.see(spot)
            .await
            .prop("value")
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// Clicks, as soon as the spot can be clicked.
    pub async fn click(&self, spot: &str) {
        until(&format!("{spot} to click"), async || {
            let found = self.seen(spot).await?;
            if !found.is_enabled().await.ok()? {
                return None;
            }
            self.scroll_to(&found).await?;
            found.click().await.ok()
        })
        .await;
    }

    /// Clicks the first of the spots that says this.
    pub async fn click_where(&self, spot: &str, words: &str) {
        let nth = until(&format!("“{words}” in one of {spot}"), async || {
            let said = self.read_all(spot).await;
            said.iter().position(|text| text.contains(words))
        })
        .await;
        let click = "document.querySelectorAll(arguments[0])[arguments[1]].click()";
        self.run(click, vec![json!(css(spot)), json!(nth)]).await;
    }

    /// Types into the spot; a line end is the Enter key.
    pub async fn write(&self, spot: &str, text: &str) {
        let keys = text.replace('\n', Key::ENTER);
        self.see(spot).await.send_keys(&keys).await.unwrap();
    }

    /// Types this in the place of what stands in a field.
    pub async fn replace(&self, spot: &str, text: &str) {
        let field = self.see(spot).await;
        field.clear().await.unwrap();
        if text.is_empty() {
            // The driver empties a field without telling the page.
            let tell = "arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
            let field = serde_json::to_value(&field).unwrap();
            self.run(tell, vec![field]).await;
        } else {
            self.write(spot, text).await;
        }
    }

    /// Chooses from a list by the words shown.
    pub async fn choose(&self, spot: &str, label: &str) {
        until(&format!("“{label}” in {spot}"), async || {
            self.seen(spot).await?.select_by_label(label).await.ok()
        })
        .await;
    }

    /// Gives a file field a file.
    pub async fn give_file(&self, spot: &str, path: &Path) {
        let field = until(spot, async || {
            self.client.find(Locator::Css(&css(spot))).await.ok()
        })
        .await;
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    /// Runs a script in the window.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap()
    }

    /// Waits until a script in the window answers something.
    pub async fn holds(&self, script: &str) {
        until(script, async || {
            let answer = self.client.execute(script, vec![]).await.ok()?;
            (!answer.is_null()).then_some(())
        })
        .await;
    }

    /// The driver's own idea of what can be seen is wrong in boxes that scroll: the layout is asked instead.
    async fn seen(&self, spot: &str) -> Option<Element> {
        let script = "return [...document.querySelectorAll(arguments[0])].find((one) => one.getClientRects().length > 0)";
        let found = self
            .client
            .execute(script, vec![json!(css(spot))])
            .await
            .ok()?;
        let id = found.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(
            self.client.clone(),
            id.to_string().into(),
        ))
    }

    /// The driver clicks what is scrolled away where it is not.
    async fn scroll_to(&self, found: &Element) -> Option<()> {
        let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
        let found = serde_json::to_value(found).ok()?;
        self.client.execute(script, vec![found]).await.ok()?;
        Some(())
    }

    async fn said(&self, spot: &str) -> Option<String> {
        let found = serde_json::to_value(self.seen(spot).await?).ok()?;
        let text = self
            .client
            .execute("return arguments[0].textContent", vec![found])
            .await
            .ok()?;
        text.as_str().map(str::to_string)
    }
}

/// The CSS for a spot, or for any of several parted by commas.
pub(super) fn css(spot: &str) -> String {
    let one = |spot: &str| {
        let (name, rest) = spot.split_at(spot.find(['[', ' ', ':']).unwrap_or(spot.len()));
        format!("[data-test=\"{name}\"]{rest}")
    };
    spot.split(", ").map(one).collect::<Vec<_>>().join(", ")
}
