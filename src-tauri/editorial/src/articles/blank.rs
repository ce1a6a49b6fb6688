//! The content of an article that nobody has written yet.

use sanshen_document::Content;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use crate::commands::{Ask, Command, Who};
use crate::refusal::Result;
use crate::tx::Tx;

/// An empty content with the person's own name as byline.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BlankContent {}

impl Command for BlankContent {
    const NAME: &'static str = "blank_content";
    const WHO: Who = Who::Staff;
    type Output = ContentJson;
}

/// A content in its JSON form.
#[derive(Clone, Debug, serde::Serialize, TS)]
#[serde(transparent)]
pub struct ContentJson(#[ts(type = "Content")] pub Value);

impl Ask for BlankContent {
    async fn run(self, tx: &mut Tx<'_>) -> Result<ContentJson> {
        let content = Content {
            byline: vec![tx.by()?.name.clone()],
            ..Content::default()
        };
        Ok(ContentJson(content.to_json()))
    }
}
