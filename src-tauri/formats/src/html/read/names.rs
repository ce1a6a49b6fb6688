//! What kinds of elements there are.

use crate::page::Loss;

/// Elements that begin and end a line of their own.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
];

#[rustfmt::skip]
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "image", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
];

/// What the parser keeps open across the ends of paragraphs (HTML, 13.2.4.3).
#[rustfmt::skip]
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

pub(super) fn is_formatting(name: &str) -> bool {
    FORMATTING.contains(&name)
}

/// Elements whose preformatted text is kept line by line.
pub(super) fn is_preformatted(name: &str) -> bool {
    matches!(name, "pre" | "listing" | "xmp" | "plaintext")
}

/// What can be said of an element that is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// That it was there.
    Nothing,
    /// Its text.
    Text,
    /// The address of what it shows.
    Address,
}

/// Elements that are not taken with all that is in them: as what they are lost, and what is told of them. `None` for
/// what says nothing to a reader.
pub(super) fn lost(name: &str) -> Option<Option<(Loss, Told)>> {
    Some(match name {
        "head" | "title" | "meta" | "link" | "base" | "basefont" | "bgsound" | "param"
        | "source" | "track" | "area" | "map" | "col" | "colgroup" | "wbr" | "rp" | "datalist"
        | "noframes" => None,
        "script" => Some((Loss::Macro, Told::Nothing)),
        "style" => Some((Loss::Look, Told::Nothing)),
        "iframe" => Some((Loss::Interactive, Told::Address)),
        "noscript" | "button" | "select" | "textarea" | "input" | "option" | "optgroup"
        | "meter" | "progress" | "output" | "keygen" => Some((Loss::Interactive, Told::Text)),
        "object" | "embed" | "applet" | "video" | "audio" | "noembed" => {
            Some((Loss::Embedded, Told::Address))
        }
        "canvas" | "svg" => Some((Loss::Drawing, Told::Text)),
        "rt" | "rtc" => Some((Loss::Structure, Told::Text)),
        "x-template" => Some((Loss::HiddenText, Told::Text)),
        _ => return None,
    })
}
