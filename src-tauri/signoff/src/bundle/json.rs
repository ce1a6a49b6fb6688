//! JSON from strangers: bounded before it is parsed.

use serde::{Serialize, de::DeserializeOwned};

use super::BundleFault;

/// Largest text in bytes.
const MAX_TEXT: usize = 64 * 1024 * 1024;
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

/// Refuses a text that is too large, or nested too deep, to be parsed.
pub fn bounded(name: &str, bytes: &[u8], deep: usize) -> Result<(), BundleFault> {
    let name = name.to_owned();
    if bytes.len() > MAX_TEXT {
        return Err(BundleFault::TooLarge { what: name });
    }
    if nesting(bytes) > deep {
        return Err(BundleFault::TooDeep { name });
    }
    Ok(())
}

/// Returns the one form of a part: RFC 8785.
pub fn canonical(name: &str, part: &impl Serialize) -> Result<Vec<u8>, BundleFault> {
    let name = name.to_owned();
    serde_json_canonicalizer::to_vec(part).map_err(|_| BundleFault::Unreadable { name })
}

/// How deep brackets nest outside of texts; whether they fit each other is the parser's business.
fn nesting(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
