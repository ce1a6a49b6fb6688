//! JSON from strangers: bounded before it is parsed.

use serde::{Serialize, de::DeserializeOwned};

use super::BundleFault;
use crate::chain::Recorded;

/// Most JSON of a bundle in bytes. A content has up to 8 MiB, all statements and events of a long life far less.
const MAX_TEXT: usize = 64 * 1024 * 1024;
/// Most values in it, which take a hundred times their bytes when they are small.
const MAX_VALUES: usize = 2_000_000;
/// Largest event in bytes. An import's report has up to 1 MiB, and a submission names a title of a content's 8 MiB.
const MAX_EVENT: usize = 10 * 1024 * 1024;
/// Deepest nesting of the bundle's own files.
pub const DEEP: usize = 64;
/// Deepest nesting of a content: sixteen blocks within each other, of up to six levels each.
pub const CONTENT_DEEP: usize = 120;

/// Returns what the entry's JSON says.
pub fn parse<T: DeserializeOwned>(name: &str, bytes: &[u8]) -> Result<T, BundleFault> {
    bounded(name, bytes, DEEP)?;
    let name = name.to_owned();
    serde_json::from_slice(bytes).map_err(|_| BundleFault::Unreadable { name })
}

/// Refuses a bundle whose JSON is too much to be parsed, before any of it is.
pub fn check_texts<'a>(
    entries: impl Iterator<Item = (&'a str, &'a [u8])> + Clone,
) -> Result<(), BundleFault> {
    let is_json = |name: &str| {
        name.ends_with(".json") && !name.starts_with("exports/") && !name.starts_with("media/")
    };
    let texts = entries
        .filter(|(name, _)| is_json(name))
        .map(|(_, text)| text);
    let long = texts.clone().map(<[u8]>::len).sum::<usize>() > MAX_TEXT;
    if long || texts.map(|text| Shape::of(text).values).sum::<usize>() > MAX_VALUES {
        let what = "text".into();
        return Err(BundleFault::TooLarge { what });
    }
    Ok(())
}

/// Refuses a text that is too large, or nested too deep, to be parsed.
pub fn bounded(name: &str, bytes: &[u8], deep: usize) -> Result<(), BundleFault> {
    let name = name.to_owned();
    if bytes.len() > MAX_TEXT {
        return Err(BundleFault::TooLarge { what: name });
    }
    if Shape::of(bytes).depth > deep {
        return Err(BundleFault::TooDeep { name });
    }
    Ok(())
}

/// Returns the one form of a part: RFC 8785.
pub fn canonical(name: &str, part: &impl Serialize) -> Result<Vec<u8>, BundleFault> {
    let name = name.to_owned();
    serde_json_canonicalizer::to_vec(part).map_err(|_| BundleFault::Unreadable { name })
}

/// Returns the one form of a list of events, each within its size.
pub fn events(name: &str, events: &[Recorded]) -> Result<Vec<u8>, BundleFault> {
    let mut list = vec![b'['];
    for (index, event) in events.iter().enumerate() {
        let event = canonical(name, event)?;
        if event.len() > MAX_EVENT {
            let what = name.to_owned();
            return Err(BundleFault::TooLarge { what });
        }
        list.extend((index > 0).then_some(b','));
        list.extend(event);
    }
    list.push(b']');
    Ok(list)
}

/// What a text is made of, as far as its brackets and commas tell; whether they fit each other is the parser's business.
struct Shape {
    /// How deep brackets nest.
    depth: usize,
    /// No fewer than its values.
    values: usize,
}

impl Shape {
    fn of(bytes: &[u8]) -> Self {
        let (mut depth, mut deepest, mut values) = (0_usize, 0, 1);
        let (mut in_text, mut escaped) = (false, false);
        for byte in bytes {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                _ if in_text => {}
                b',' => values += 1,
                b'[' | b'{' => {
                    values += 1;
                    depth += 1;
                    deepest = deepest.max(depth);
                }
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let depth = deepest;
        Self { depth, values }
    }
}
