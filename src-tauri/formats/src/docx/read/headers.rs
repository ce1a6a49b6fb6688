//! Page headers and footers: no part of the text, but told.

use super::parts::{Relations, xml_part};
use super::runs::written;
use super::xml::{Element, Tree};
use crate::docx::package::Package;

/// The most headers and footers that are read.
const MOST: usize = 200;
/// The most characters of one.
const LONGEST: usize = 2_000;

/// The texts of the page headers and footers, each once; page numbers alone are none.
pub(super) fn texts(package: &mut Package, relations: &Relations) -> Vec<String> {
    let headers = relations.parts("header").chain(relations.parts("footer"));
    let mut texts: Vec<String> = Vec::new();
    for name in headers.take(MOST) {
        let Ok(part) = xml_part(package, name) else {
            continue;
        };
        let Ok(tree) = Tree::parse(&part) else {
            continue;
        };
        let text = text_of(tree.root());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !is_page_number(&text) && !texts.contains(&text) {
            texts.push(text.chars().take(LONGEST).collect());
        }
    }
    texts
}

/// The text of a header outside of its fields, with the words of a watermark.
fn text_of(root: Element) -> String {
    let mut text = String::new();
    let mut fields = 0_u32;
    for element in root.descendants() {
        match element.name() {
            "fldChar" => match element.attr("fldCharType").as_deref() {
                Some("begin") => fields += 1,
                Some("end") => fields = fields.saturating_sub(1),
                _ => {}
            },
            "t" if fields == 0 => text.push_str(&written(element)),
            "textpath" => text.push_str(&element.attr("string").unwrap_or_default()),
            "p" | "tab" => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Whether nothing is left but what stands around the numbers of pages, as in 第 1 页 共 3 页 or — 1 —.
fn is_page_number(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || c.is_ascii_digit() || "第页頁共-—–－·•/()（）".contains(c))
}
