//! This machine's fonts for printed pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use fontdb::{Database, FaceInfo, Source, Style, Weight};
use sanshen_typeset::{FontFault, FontKind, Fonts};
use serde::Serialize;

/// Bytes of font files that are read at most; the needed families come first.
const MOST_BYTES: u64 = 200 << 20;

/// Families with characters that the others lack, each read if it is there.
const RARE_FAMILIES: [&str; 14] = [
    "SimSun-ExtB",
    "SimSun-ExtG",
    "HanaMinA",
    "HanaMinB",
    "Plangothic P1",
    "Plangothic P2",
    "遍黑体 P1",
    "遍黑体 P2",
    "全宋体-0",
    "全宋体-2",
    "全宋体-3",
    "Noto Serif CJK TC",
    "Noto Sans CJK TC",
    "Noto Emoji",
];

/// Why no page can be printed on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FontTrouble {
    /// A kind of Chinese font is not installed, or its file cannot be read. On Debian and its kin
    /// the package `fonts-noto-cjk` has both kinds.
    #[error("no Chinese {kind:?} font on this system")]
    NotInstalled {
        /// What is lacking.
        kind: FontKind,
        /// The families that would do, the best first.
        looked_for: Vec<&'static str>,
    },
}

impl From<FontFault> for FontTrouble {
    fn from(fault: FontFault) -> Self {
        let FontFault::NoChineseFont { kind, looked_for } = fault;
        Self::NotInstalled { kind, looked_for }
    }
}

/// The fonts of this system that pages are set in: one family for text, one for labels, and what
/// there is for rare characters. Read once and then kept, some tens of megabytes.
///
/// # Errors
/// [`FontTrouble::NotInstalled`]; asked again after an installation, it looks again.
pub fn system_fonts() -> Result<Fonts, FontTrouble> {
    static FOUND: OnceLock<Fonts> = OnceLock::new();
    if let Some(fonts) = FOUND.get() {
        return Ok(fonts.clone());
    }
    let mut installed = Database::new();
    installed.load_system_fonts();
    let fonts = fonts_of(&installed)?;
    Ok(FOUND.get_or_init(|| fonts).clone())
}

fn fonts_of(installed: &Database) -> Result<Fonts, FontTrouble> {
    let mut wanted = faces_of(installed, FontKind::Serif, &[Weight::NORMAL])?;
    wanted.extend(faces_of(
        installed,
        FontKind::Sans,
        &[Weight::NORMAL, Weight::BOLD],
    )?);
    for family in RARE_FAMILIES {
        wanted.extend(file_of(installed, family, Weight::NORMAL));
    }
    Ok(Fonts::of(read(&wanted))?)
}

/// The files of the best installed family of this kind, in these weights.
fn faces_of(
    installed: &Database,
    kind: FontKind,
    weights: &[Weight],
) -> Result<Vec<PathBuf>, FontTrouble> {
    let mut families = kind.families().iter();
    let found = families.find_map(|family| {
        let files = weights
            .iter()
            .filter_map(|weight| file_of(installed, family, *weight));
        Some(files.collect::<Vec<_>>()).filter(|files| !files.is_empty())
    });
    found.ok_or_else(|| FontTrouble::NotInstalled {
        kind,
        looked_for: kind.families().to_vec(),
    })
}

/// The file with the upright face of `family` that comes nearest to `weight`.
fn file_of(installed: &Database, family: &str, weight: Weight) -> Option<PathBuf> {
    let faces = installed.faces().filter(|face| is_upright(face, family));
    let nearest = faces.min_by_key(|face| face.weight.0.abs_diff(weight.0))?;
    match &nearest.source {
        Source::File(path) | Source::SharedFile(path, _) => Some(path.clone()),
        Source::Binary(_) => None,
    }
}

fn is_upright(face: &FaceInfo, family: &str) -> bool {
    let named = |(name, _): &(String, _)| name.eq_ignore_ascii_case(family);
    face.style == Style::Normal && face.families.iter().any(named)
}

/// The bytes of these files, each file once (a collection holds many faces), as far as they may go.
fn read(paths: &[PathBuf]) -> Vec<Vec<u8>> {
    let mut seen = BTreeSet::new();
    let mut left = MOST_BYTES;
    let once = paths.iter().filter(|path| seen.insert(path.as_path()));
    once.filter_map(|path| read_within(path, &mut left))
        .collect()
}

/// One file, if it is there and no longer than what is `left`.
fn read_within(path: &Path, left: &mut u64) -> Option<Vec<u8>> {
    let size = fs::metadata(path).ok()?.len();
    *left = left.checked_sub(size)?;
    fs::read(path).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test ends where a step fails")]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_chinese_fonts_is_told_what_was_looked_for() {
        let trouble = fonts_of(&Database::new()).unwrap_err();
        let FontTrouble::NotInstalled { kind, looked_for } = trouble;
        assert_eq!(kind, FontKind::Serif);
        assert!(looked_for.contains(&"Noto Serif CJK SC"));
    }

    #[test]
    fn the_fonts_of_this_machine_are_found_once() {
        let first = system_fonts().unwrap();
        let second = system_fonts().unwrap();
        for kind in [FontKind::Serif, FontKind::Sans] {
            assert_eq!(first.family(kind), second.family(kind));
            assert!(kind.families().contains(&first.family(kind)));
        }
    }

    #[test]
    fn each_file_is_read_once_and_not_past_the_limit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("font.ttc");
        fs::write(&path, [7; 100]).unwrap();
        assert_eq!(read(&[path.clone(), path.clone()]).len(), 1);
        let mut left = 150;
        assert!(read_within(&path, &mut left).is_some());
        assert!(read_within(&path, &mut left).is_none());
        assert!(read_within(&folder.path().join("gone"), &mut left).is_none());
    }
}
