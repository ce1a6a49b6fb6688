//! The pictures of the demo newsroom: charts of numbers that stand in its texts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_editorial::Newsroom;
use serde_json::{Value, json};

use super::plan::Shown;
use crate::desk::{Desk, Trouble};

/// Every picture with the name that the plan calls it by.
pub(super) const PICTURES: [(&str, &[u8]); 2] = [
    ("harvest.png", include_bytes!("../../demo/harvest.png")),
    ("tea.png", include_bytes!("../../demo/tea.png")),
];

/// Puts a picture into a content in JSON form, as its writer does.
pub(super) async fn insert(
    newsroom: &Newsroom,
    writer: &Desk,
    shown: &Shown,
    content: &mut Value,
) -> Result<(), Trouble> {
    let found = PICTURES.iter().find(|(name, _)| *name == shown.file);
    let bytes = found.map_or(b"".as_slice(), |(_, bytes)| bytes);
    let file = json!({ "name": shown.file, "base64": STANDARD.encode(bytes) });
    let kept = writer.call(newsroom, "add_picture", file).await?.output;
    let figure = json!({
        "type": "figure",
        "attrs": {
            "id": "chart", "media": kept["sha256"], "alt": shown.alt, "credit": shown.credit, "ai_generated": false,
        },
        "content": [{ "type": "text", "text": shown.caption }],
    });
    if let Some(blocks) = content["body"]["content"].as_array_mut() {
        blocks.insert(shown.after.min(blocks.len()), figure);
    }
    Ok(())
}
