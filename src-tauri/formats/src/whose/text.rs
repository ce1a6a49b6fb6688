//! Bytes of a page as text.

use std::borrow::Cow;

/// The text, by its UTF-8 or as an editor may have saved it again; `None` for what is no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match str::from_utf8(bare) {
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(_) => crate::decode(bytes, None)
            .ok()
            .map(|read| Cow::Owned(read.text)),
    }
}
