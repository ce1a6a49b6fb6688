//! Pictures: each once in the file, upright, of a kind that Word shows, and no wider than its place.

use std::collections::HashMap;
use std::sync::Arc;

use super::measure::{EMU, HEIGHT, PIXEL};
use super::story::{Picture, Run, Track, What};
use crate::picture::{PictureKind, inspect, is_stored_upright, screen_copy};
use crate::publish::{AI_PICTURE, Published};

/// What a figure says beside its caption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts<'a> {
    pub media: &'a str,
    pub alt: &'a str,
    pub credit: &'a str,
    pub ai_generated: bool,
}

impl Facts<'_> {
    /// The line below the caption; empty when there is nothing to say.
    pub fn line(&self) -> String {
        let credit = Some(format!("图片：{}", self.credit)).filter(|_| !self.credit.is_empty());
        let made = self.ai_generated.then(|| AI_PICTURE.to_owned());
        let facts: Vec<String> = credit.into_iter().chain(made).collect();
        facts.join("　")
    }
}

/// A file of a picture.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub bytes: Arc<[u8]>,
    pub kind: PictureKind,
}

/// The pictures of a document.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    pub files: Vec<File>,
    /// The file and its sides in pixels, by the hash in the figure; `None` for one that cannot be shown.
    known: HashMap<String, Option<(usize, u32, u32)>>,
}

impl Pictures {
    /// The picture as a run, fit into `width` twips, or words in its place.
    pub fn run(&mut self, page: &Published, facts: &Facts, width: u32, track: Track) -> Run {
        let Some((file, wide, high)) = self.file(page, facts.media) else {
            return Run::plain(format!("[图片未附：{}]", facts.alt), track);
        };
        let size = fit((wide, high), width);
        let alt = facts.alt.to_owned();
        Run {
            what: What::Picture(Picture { file, alt, size }),
            ..Run::plain("", track)
        }
    }

    fn file(&mut self, page: &Published, media: &str) -> Option<(usize, u32, u32)> {
        if let Some(known) = self.known.get(media) {
            return *known;
        }
        let found = shown(page, media).map(|(file, wide, high)| {
            self.files.push(file);
            (self.files.len() - 1, wide, high)
        });
        self.known.insert(media.to_owned(), found);
        found
    }
}

/// The file as Word shows it. WebP it does not show, and a photo that lies on its side it does not turn: of those it is
/// given a copy.
fn shown(page: &Published, media: &str) -> Option<(File, u32, u32)> {
    let bytes = (page.media)(media)?.bytes;
    let picture = inspect(&bytes, None).ok()?;
    if picture.kind != PictureKind::Webp && is_stored_upright(&bytes) {
        let kind = picture.kind;
        return Some((File { bytes, kind }, picture.width, picture.height));
    }
    let copy = screen_copy(&bytes).ok()?;
    let file = File {
        bytes: copy.bytes.into(),
        kind: copy.kind,
    };
    Some((file, copy.width, copy.height))
}

/// Width and height in Word's unit: as it is, or as much smaller as it takes to fit `width` and half a page.
fn fit((wide, high): (u32, u32), width: u32) -> (u64, u64) {
    let (wide, high) = (u64::from(wide) * PIXEL, u64::from(high) * PIXEL);
    let (most_wide, most_high) = (u64::from(width), u64::from(HEIGHT) / 2);
    let (mut w, mut h) = (wide, high);
    if w > most_wide {
        (w, h) = (most_wide, high * most_wide / wide);
    }
    if h > most_high {
        (w, h) = (wide * most_high / high, most_high);
    }
    (w.max(1) * EMU, h.max(1) * EMU)
}
