//! 插入图片: a file is looked at, copied for the screen and kept.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_formats::picture::{MAX_BYTES, PictureKind, PictureProblem, inspect, screen_copy};
use sanshen_signoff::sha256;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;
use ts_rs::TS;

use super::fault::refused;
use super::kept::{MAX_COUNT, damaged, kind_of, sound};
use crate::commands::{Act, Command, Who};
use crate::refusal::{Refusal, Result};
use crate::store::PictureRow;
use crate::tx::Tx;

/// The pixels of one file's pictures together: some seconds of decoding.
const MOST_PIXELS: u64 = 400_000_000;

/// Pictures are decoded one after the other: the largest takes half a gigabyte for as long as that lasts.
static DECODING: Mutex<()> = Mutex::const_new(());

/// Keeps a picture for the figures of any article; the same bytes are kept once and answer the same.
///
/// Refused with its reason unless it is a PNG, JPEG, GIF or WebP, whole, and of a size that every machine can show.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPicture {
    /// The file's bytes in base64.
    pub base64: String,
    /// The file's name, where it has one: one that promises another kind of picture is refused.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
    #[serde(skip)]
    #[ts(skip)]
    taken: Option<Taken>,
}

/// A picture that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PictureView {
    /// SHA-256 of its bytes, by which a figure names it.
    pub sha256: String,
    /// What it is.
    #[ts(type = "\"png\" | \"jpeg\" | \"gif\" | \"webp\"")]
    pub kind: PictureKind,
    /// Its width as shown, in pixels.
    pub width: u32,
    /// Its height as shown.
    pub height: u32,
    /// How many bytes it has.
    pub bytes: u32,
}

/// A picture that was decoded whole, with its copy for the screen.
#[derive(Clone)]
pub(crate) struct Taken {
    pub(crate) picture: PictureRow,
    pub(crate) copy: PictureRow,
}

impl std::fmt::Debug for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.picture.sha256)
    }
}

impl Command for AddPicture {
    const NAME: &'static str = "add_picture";
    const WHO: Who = Who::Staff;
    type Output = PictureView;
}

impl Act for AddPicture {
    /// Decoding takes its time, and no one else's save waits for it.
    async fn before(mut self) -> Result<AddPicture> {
        let _turn = DECODING.lock().await;
        let (base64, name) = (std::mem::take(&mut self.base64), self.name.take());
        let work = spawn_blocking(move || take(&base64, name.as_deref()));
        // A decoder that gave up in disorder found nothing that could be shown.
        let done = work
            .await
            .unwrap_or_else(|_| Err(refused(PictureProblem::Broken)));
        self.taken = Some(done?);
        Ok(self)
    }

    async fn run(self, tx: &mut Tx<'_>) -> Result<PictureView> {
        let taken = self.taken.ok_or_else(|| bad("none"))?;
        view(&taken.keep(tx).await?)
    }
}

impl Taken {
    /// Keeps the picture unless it is kept already; answers the row that is kept.
    pub(crate) async fn keep(&self, tx: &mut Tx<'_>) -> Result<PictureRow> {
        let by = tx.by()?.id.clone();
        match tx.store.picture(&self.picture.sha256).await? {
            Some(kept) => sound(kept),
            None => {
                tx.store.add_picture(&self.picture, &by, tx.now).await?;
                let whole = &self.picture.sha256;
                tx.store.add_picture_copy(whole, &self.copy).await?;
                Ok(self.picture.clone())
            }
        }
    }

    /// The media type of the copy.
    pub(crate) fn mime(&self) -> &'static str {
        PictureKind::named(&self.copy.kind).map_or("application/octet-stream", PictureKind::mime)
    }
}

fn take(base64: &str, name: Option<&str>) -> Result<Taken> {
    let bytes = base64.len() / 4 * 3;
    if bytes > MAX_BYTES + 3 {
        return Err(refused(PictureProblem::TooLarge { bytes }));
    }
    let bytes = STANDARD
        .decode(base64)
        .map_err(|fault| bad(&fault.to_string()))?;
    decoded(bytes, name)
}

/// The pictures of a file by their hash, decoded one after the other. Those that no screen could show are left out of
/// the answer, and those beyond what is decoded at one time.
pub(crate) fn take_all(pictures: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Taken> {
    let mut left = MOST_PIXELS;
    let mut taken = BTreeMap::new();
    for (sha256, bytes) in pictures {
        let Ok(picture) = inspect(&bytes, None) else {
            continue;
        };
        let pixels = u64::from(picture.width) * u64::from(picture.height);
        if pixels > left || taken.len() == MAX_COUNT {
            continue;
        }
        left -= pixels;
        if let Ok(whole) = decoded(bytes, None) {
            taken.insert(sha256, whole);
        }
    }
    taken
}

fn decoded(bytes: Vec<u8>, name: Option<&str>) -> Result<Taken> {
    let picture = inspect(&bytes, name).map_err(refused)?;
    let copy = screen_copy(&bytes).map_err(refused)?;
    let row = |kind: PictureKind, width, height, bytes: Vec<u8>| PictureRow {
        sha256: sha256(&bytes).to_string(),
        kind: kind.name().into(),
        width,
        height,
        bytes,
    };
    Ok(Taken {
        picture: row(picture.kind, picture.width, picture.height, bytes),
        copy: row(copy.kind, copy.width, copy.height, copy.bytes),
    })
}

fn view(row: &PictureRow) -> Result<PictureView> {
    Ok(PictureView {
        sha256: row.sha256.clone(),
        kind: kind_of(row)?,
        width: row.width,
        height: row.height,
        bytes: u32::try_from(row.bytes.len()).map_err(|_| damaged(&row.sha256))?,
    })
}

fn bad(problem: &str) -> Refusal {
    Refusal::BadInput {
        path: "base64".into(),
        problem: problem.into(),
    }
}
