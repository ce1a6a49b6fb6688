//! Exchange formats of news agencies: ninjs 2.1 and NewsML-G2.
//!
//! Both carry the same: titles, text, pictures, who and where from as fields of the standard; what the standards have no
//! word for (引题, 信息来源, 二审 …) under names of our own that begin with `urn:sanshen:`. The body is the text with what
//! must be said above it; what is printed around it is in fields. Pictures are files beside this one, named as
//! [`crate::markdown::media_name`] names them. A text with a watermark is withheld, not usable.

mod newsml;
mod ninjs;
mod plain;
mod story;

pub(crate) use story::{ARTICLE_NO, REVISION, SHA256};

use crate::printed::Printed;
use story::Story;

/// The page as one ninjs 2.1 object, pretty-printed JSON.
pub fn ninjs(printed: &Printed) -> String {
    ninjs::written(&Story::of(printed))
}

/// The page as one news item of NewsML-G2 2.35, power conformance, its text as XHTML inside.
pub fn newsml(printed: &Printed) -> String {
    newsml::written(&Story::of(printed))
}
