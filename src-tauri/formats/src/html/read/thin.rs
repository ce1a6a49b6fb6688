//! Tags with thousands of attributes, thinned out before the parser compares each attribute with all before it.

use std::borrow::Cow;

/// The most attributes of a tag that the parser is given; no page made for readers has more.
const MOST: usize = 256;

/// The page with every tag cut behind its [`MOST`]th attribute, and how many tags were cut.
///
/// Where the text of scripts or comments looks like such a tag it may be cut too, which loses nothing that is read.
pub(super) fn thinned(page: &str) -> (Cow<'_, str>, u32) {
    let bytes = page.as_bytes();
    let mut kept = String::new();
    let (mut done, mut at, mut cut) = (0, 0, 0);
    while let Some(found) = find(bytes, at, b'<') {
        at = found + 1;
        let named = bytes.get(at..).is_some_and(
            |rest| matches!(rest, [b'/', letter, ..] | [letter, ..] if letter.is_ascii_alphabetic()),
        );
        if !named {
            continue;
        }
        let Tag { end, flood } = tag(bytes, at);
        at = end;
        if let Some(from) = flood {
            kept.push_str(page.get(done..from).unwrap_or_default());
            done = flood_end(bytes, from);
            at = done;
            cut += 1;
        }
    }
    if cut == 0 {
        return (Cow::Borrowed(page), 0);
    }
    kept.push_str(page.get(done..).unwrap_or_default());
    (Cow::Owned(kept), cut)
}

struct Tag {
    /// Behind the tag, or behind the last of it that counts.
    end: usize,
    /// Where the attributes that are too many begin.
    flood: Option<usize>,
}

/// Goes over a tag's attributes as the tokenizer does.
fn tag(bytes: &[u8], start: usize) -> Tag {
    let mut at = skip(bytes, start, |byte| {
        !is_blank(byte) && !matches!(byte, b'>' | b'/')
    });
    for _ in 0..MOST {
        at = skip(bytes, at, |byte| is_blank(byte) || byte == b'/');
        if matches!(bytes.get(at), None | Some(b'>')) {
            return Tag {
                end: at,
                flood: None,
            };
        }
        // A name may begin with an equals sign.
        at = skip(bytes, at + 1, |byte| {
            !is_blank(byte) && !matches!(byte, b'>' | b'/' | b'=')
        });
        let equals = skip(bytes, at, is_blank);
        if bytes.get(equals) == Some(&b'=') {
            at = value(bytes, skip(bytes, equals + 1, is_blank));
        }
    }
    let flood = Some(at).filter(|&at| at < bytes.len());
    Tag { end: at, flood }
}

fn value(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(&quote @ (b'"' | b'\'')) => match find(bytes, at + 1, quote) {
            Some(end) => end + 1,
            None => bytes.len(),
        },
        _ => skip(bytes, at, |byte| !is_blank(byte) && byte != b'>'),
    }
}

/// Where the flood ends: at a bracket, and before the dashes of a comment's end.
fn flood_end(bytes: &[u8], from: usize) -> usize {
    let end = skip(bytes, from, |byte| !matches!(byte, b'<' | b'>'));
    let dashes = bytes
        .get(from..end)
        .is_some_and(|flood| flood.ends_with(b"--"));
    if dashes { end - 2 } else { end }
}

fn skip(bytes: &[u8], from: usize, pass: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let length = rest
        .iter()
        .position(|&byte| !pass(byte))
        .unwrap_or(rest.len());
    bytes.len().min(from + length)
}

fn find(bytes: &[u8], from: usize, wanted: u8) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter()
        .position(|&byte| byte == wanted)
        .map(|at| from + at)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0xc | b'\r' | b' ')
}
