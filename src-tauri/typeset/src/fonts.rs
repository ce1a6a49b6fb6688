//! The fonts a page is set in, given as the bytes of their files.

use std::sync::Arc;

use serde::Serialize;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Families for running text (宋体), the best first, by every name a system may know them under.
pub const SERIF_FAMILIES: [&str; 13] = [
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "思源宋体",
    "Songti SC",
    "宋体-简",
    "STSong",
    "华文宋体",
    "SimSun",
    "宋体",
    "FZShuSong-Z01",
    "AR PL UMing CN",
];

/// Families for labels (黑体), the best first, by every name a system may know them under.
pub const SANS_FAMILIES: [&str; 16] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "思源黑体",
    "Microsoft YaHei",
    "微软雅黑",
    "PingFang SC",
    "Heiti SC",
    "STHeiti",
    "Hiragino Sans GB",
    "SimHei",
    "黑体",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "文泉驿微米黑",
];

/// A character that every face fit for these pages has.
const TRIAL: char = '稿';

/// Which of the two kinds of letter a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FontKind {
    /// 宋体, for what people wrote.
    Serif,
    /// 黑体, for the words of the form.
    Sans,
}

impl FontKind {
    /// The families that serve as this kind, the best first.
    pub fn families(self) -> &'static [&'static str] {
        match self {
            Self::Serif => &SERIF_FAMILIES,
            Self::Sans => &SANS_FAMILIES,
        }
    }
}

/// Why no page can be set in the given fonts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FontFault {
    /// None of the families of this kind is among them.
    #[error("no Chinese {kind:?} font among the given ones")]
    NoChineseFont {
        /// What is lacking.
        kind: FontKind,
        /// The families that would do, the best first.
        looked_for: Vec<&'static str>,
    },
}

/// Parsed fonts; cheap to clone and to share between threads.
#[derive(Clone, Debug)]
pub struct Fonts(Arc<Faces>);

#[derive(Debug)]
struct Faces {
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    serif: Vec<String>,
    sans: Vec<String>,
}

impl Fonts {
    /// The faces of these font files (.ttf, .otf, .ttc); what is no font is passed over.
    ///
    /// # Errors
    /// [`FontFault::NoChineseFont`] when a serif or a sans family for Chinese is lacking.
    pub fn of(files: Vec<Vec<u8>>) -> Result<Self, FontFault> {
        let faces: Vec<Font> = files
            .into_iter()
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect();
        let serif = chosen(&faces, FontKind::Serif)?;
        let sans = chosen(&faces, FontKind::Sans)?;
        Ok(Self(Arc::new(Faces {
            serif: chain(&faces, &serif, &sans),
            sans: chain(&faces, &sans, &serif),
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            faces,
        })))
    }

    /// The family that was found for this kind.
    pub fn family(&self, kind: FontKind) -> &str {
        self.chain(kind).first().map_or("", String::as_str)
    }

    /// Families for this kind, in the order in which a character is looked for.
    pub(crate) fn chain(&self, kind: FontKind) -> &[String] {
        match kind {
            FontKind::Serif => &self.0.serif,
            FontKind::Sans => &self.0.sans,
        }
    }

    /// Whether any face has `c`.
    pub(crate) fn has(&self, c: char) -> bool {
        let mut infos = self.0.faces.iter().map(Font::info);
        infos.any(|face| face.coverage.contains(u32::from(c)))
    }

    /// What the faces can do, in the order of [`Fonts::face`].
    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    /// The face at this place in the book.
    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        self.0.faces.get(index).cloned()
    }
}

/// The best family of this kind that is there and really has Chinese characters.
fn chosen(faces: &[Font], kind: FontKind) -> Result<String, FontFault> {
    let has = |family: &str| {
        faces.iter().map(Font::info).any(|face| {
            face.family.eq_ignore_ascii_case(family) && face.coverage.contains(u32::from(TRIAL))
        })
    };
    let found = kind.families().iter().find(|family| has(family));
    found
        .map(ToString::to_string)
        .ok_or_else(|| FontFault::NoChineseFont {
            kind,
            looked_for: kind.families().to_vec(),
        })
}

/// `first`, `second`, then every other family once, as given.
fn chain(faces: &[Font], first: &str, second: &str) -> Vec<String> {
    let mut families = vec![first.to_string(), second.to_string()];
    for face in faces {
        let family = &face.info().family;
        if !families
            .iter()
            .any(|known| known.eq_ignore_ascii_case(family))
        {
            families.push(family.clone());
        }
    }
    families
}
