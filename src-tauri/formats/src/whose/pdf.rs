//! The mark in a PDF, which stands outside compressed streams.

use super::page::unescaped;
use super::{MAX_NUMBER, whole};
use crate::incoming::Identity;

const BEGINS: &[u8] = b"SanshenIdentity:";
/// Bytes within which a mark ends.
const LONGEST: usize = MAX_NUMBER * 4 + 128;

/// Beginnings that are tried; a file of nothing but beginnings is not ours.
const TRIED: usize = 1_000;

/// The first whole mark `SanshenIdentity:<article_no>;<revision>;<hash>`, as UTF-8.
pub(super) fn identity(bytes: &[u8]) -> Option<Identity> {
    let all = bytes.windows(BEGINS.len()).enumerate();
    let begins = all.filter(|(_, near)| *near == BEGINS);
    let mut marks = begins.take(TRIED).map(|(at, _)| at + BEGINS.len());
    marks.find_map(|at| mark(bytes.get(at..)?))
}

fn mark(bytes: &[u8]) -> Option<Identity> {
    let near = bytes.get(..bytes.len().min(LONGEST))?;
    let ends = |byte: &u8| matches!(byte, b'<' | b')' | b'\n' | b'\r' | b'\0');
    let end = near.iter().position(ends).unwrap_or(near.len());
    // What is cut in the middle of a character was no whole mark.
    let text = unescaped(str::from_utf8(near.get(..end)?).ok()?);
    let (front, hash) = text.rsplit_once(';')?;
    let (number, revision) = front.rsplit_once(';')?;
    let digits = hash.find(|c: char| !c.is_ascii_hexdigit());
    whole(number, revision, hash.get(..digits.unwrap_or(hash.len()))?)
}
