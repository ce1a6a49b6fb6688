//! The mark that a reader sees: `稿号 2026-0012 · 第3版 · 1a2b3c4d`.

use super::{MAX_NUMBER, whole};
use crate::incoming::Identity;

const BEGINS: &str = "稿号";
/// Bytes within which a mark ends.
const LONGEST: usize = MAX_NUMBER * 4 + 128;

/// Beginnings that are tried, from the end; a file of nothing but beginnings is not ours.
const TRIED: usize = 1_000;

/// The last mark of a text. Words before and after it on its line do not matter, nor does markup right behind it.
pub(super) fn identity(text: &str) -> Option<Identity> {
    let mut begins = text.rmatch_indices(BEGINS).take(TRIED);
    begins.find_map(|(at, _)| mark(text.get(at + BEGINS.len()..)?))
}

fn mark(text: &str) -> Option<Identity> {
    let near = text.floor_char_boundary(LONGEST);
    let line = text.get(..near)?.split(['\n', '\r', '<']).next()?;
    let mut parts = line.trim_start_matches(['：', ':']).split('·');
    let (number, revision, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let revision = match revision.trim() {
        "草稿" => "0",
        counted => counted.strip_prefix('第')?.strip_suffix('版')?.trim(),
    };
    let hash = hash.trim_start();
    let end = hash.find(|c: char| !c.is_ascii_hexdigit());
    whole(
        &super::page::unescaped(number),
        revision,
        hash.get(..end.unwrap_or(hash.len()))?,
    )
}
