//! A picture's bytes, for the screen or as it came.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kept::{kind_of, sound, whole};
use crate::commands::{Ask, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::tx::Tx;

/// Asks for a picture.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPicture {
    /// The SHA-256 that a figure names.
    pub sha256: String,
    /// How much of it.
    pub size: PictureSize,
}

/// How much of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureSize {
    /// A copy of at most 1,600 pixels a side; of a moving picture, its first frame.
    Screen,
    /// As it came, to the byte.
    Whole,
}

/// A picture's bytes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PictureData {
    /// Such as `image/png`: what these bytes are, whatever else they might be read as.
    pub mime: String,
    /// The bytes.
    pub base64: String,
    /// Width as shown, in pixels.
    pub width: u32,
    /// Height as shown.
    pub height: u32,
}

impl Command for ShowPicture {
    const NAME: &'static str = "picture";
    const WHO: Who = Who::Staff;
    type Output = PictureData;
}

impl Ask for ShowPicture {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PictureData> {
        let kept = match self.size {
            PictureSize::Whole => whole(tx, &self.sha256).await?,
            PictureSize::Screen => match tx.store.picture_copy(&self.sha256).await? {
                Some(copy) => Some(sound(copy)?),
                None => None,
            },
        };
        let kept = kept.ok_or_else(|| Refusal::NotFound {
            what: "picture".into(),
            id: self.sha256,
        })?;
        Ok(PictureData {
            mime: kind_of(&kept)?.mime().into(),
            base64: STANDARD.encode(&kept.bytes),
            width: kept.width,
            height: kept.height,
        })
    }
}
