//! The pictures of a page inside its book.

use std::collections::BTreeMap;

use crate::picture::{self, PictureKind};
use crate::publish::{Media, Published};

/// The pictures that are inside, each once however often it is shown.
pub(super) struct Pictures {
    inside: Vec<Inside>,
    by_hash: BTreeMap<String, usize>,
}

struct Inside {
    media: Media,
    kind: PictureKind,
}

impl Pictures {
    /// The pictures of the body that are of a core media type by their bytes (EPUB 3.3, section 3.2) and within the
    /// limits of [`picture::inspect`].
    pub fn of(page: &Published) -> Self {
        let mut pictures = Self {
            inside: Vec::new(),
            by_hash: BTreeMap::new(),
        };
        for sha256 in page.content.body.media() {
            if pictures.by_hash.contains_key(sha256) {
                continue;
            }
            let Some(media) = (page.media)(sha256) else {
                continue;
            };
            if let Ok(found) = picture::inspect(&media.bytes, None) {
                let at = pictures.inside.len();
                pictures.by_hash.insert(sha256.to_owned(), at);
                pictures.inside.push(Inside {
                    media,
                    kind: found.kind,
                });
            }
        }
        pictures
    }

    /// Where the chapter finds a picture; `None` when it is not inside.
    pub fn address(&self, sha256: &str) -> Option<String> {
        let at = *self.by_hash.get(sha256)?;
        Some(self.inside.get(at)?.name(at))
    }

    /// Names relative to the package and media types, in the order of the text.
    pub fn items(&self) -> impl Iterator<Item = (String, &'static str)> + '_ {
        let all = self.inside.iter().enumerate();
        all.map(|(at, inside)| (inside.name(at), inside.kind.mime()))
    }

    /// Names in the container and bytes.
    pub fn files(&self) -> impl Iterator<Item = (String, &[u8])> + '_ {
        let all = self.inside.iter().enumerate();
        all.map(|(at, inside)| (format!("EPUB/{}", inside.name(at)), &*inside.media.bytes))
    }

    /// Whether any picture is inside.
    pub fn any(&self) -> bool {
        !self.inside.is_empty()
    }
}

impl Inside {
    fn name(&self, at: usize) -> String {
        format!("pictures/{}.{}", at + 1, self.kind.name())
    }
}
