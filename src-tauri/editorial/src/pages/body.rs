//! Bytes as they cross to the window.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::write::Written;
use crate::articles::view::FileBody;

/// The body of a file: text as text, anything else in base64.
pub(crate) fn file(written: &Written) -> FileBody {
    match written {
        Written::Text(text) => FileBody::Text(text.clone()),
        Written::Bytes(bytes) => FileBody::Base64(STANDARD.encode(bytes)),
    }
}
