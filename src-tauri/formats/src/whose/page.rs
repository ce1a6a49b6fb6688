//! The metas of a web page.

use super::whole;
use crate::incoming::Identity;

/// Bytes at the start of a page in which its metas are looked for.
const HEAD: usize = 256 << 10;

/// What the metas of our own page say. The hash stands in a meta of its own, `hash` or `sha256`, or short behind the
/// revision, as in `3; sha256=1a2b3c4d`.
pub(super) fn identity(text: &str) -> Option<Identity> {
    let head = text.get(..text.floor_char_boundary(HEAD))?;
    let mut found = Found::default();
    for tag in head.split('<').filter_map(meta) {
        let (Some(name), Some(content)) = (attribute(tag, "name"), attribute(tag, "content"))
        else {
            continue;
        };
        found.take(&name.to_ascii_lowercase(), content);
    }
    let stated = found.revision?;
    let (revision, behind) = stated.split_once(';').unwrap_or((&stated, ""));
    let short = behind.trim().strip_prefix("sha256=");
    let hash = found.hash.as_deref().or(short)?;
    whole(&found.article?, revision.trim(), hash)
}

/// The attributes of a tag, if it is a meta.
fn meta(tag: &str) -> Option<&str> {
    let (name, rest) = tag.split_at_checked(4)?;
    name.eq_ignore_ascii_case("meta").then_some(rest)
}

#[derive(Default)]
struct Found {
    article: Option<String>,
    revision: Option<String>,
    hash: Option<String>,
}

impl Found {
    /// The first of a name counts.
    fn take(&mut self, name: &str, content: String) {
        let place = match name {
            "article" => &mut self.article,
            "revision" => &mut self.revision,
            "hash" | "sha256" => &mut self.hash,
            _ => return,
        };
        place.get_or_insert(content);
    }
}

/// The value of an attribute of the tag that the text begins with.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| matches!(c, '=' | '>' | '/') || c.is_ascii_whitespace())?;
        let (found, behind) = rest.split_at_checked(end)?;
        let behind = behind.trim_start();
        let Some(value) = behind.strip_prefix('=') else {
            // The tag ends, or an attribute without a value stands here.
            if found.is_empty() {
                return None;
            }
            rest = behind;
            continue;
        };
        let (value, after) = quoted(value.trim_start())?;
        if found.eq_ignore_ascii_case(name) {
            return Some(unescaped(value));
        }
        rest = after;
    }
}

/// A value, with or without quotes, and what is behind it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote);
        }
    }
    let end = text.find(|c: char| c == '>' || c.is_ascii_whitespace());
    text.split_at_checked(end.unwrap_or(text.len()))
}

/// Text out of markup: the five names that XML and HTML share, and the apostrophe by its number, as our writers put
/// them. Everything else stays.
pub(super) fn unescaped(text: &str) -> String {
    let names = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let names = names.iter();
    names.fold(text.to_owned(), |text, (name, mark)| {
        text.replace(name, mark)
    })
}
