//! Formulas as one line of text.

use super::inline::Around;
use super::walk::{Draft, Step, Walker};
use super::xml::Element;
use crate::page::Loss;

impl Walker<'_, '_> {
    /// A formula: its text stays.
    pub(super) fn formula(&mut self, element: Element, draft: &mut Draft, around: &Around) -> Step {
        let mut text = String::new();
        write(element, &mut text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.lose(Loss::Formula, &text);
        self.plain_text(&text, draft, around)
    }
}

/// Fractions with a stroke, powers with a caret, indexes with a low line: as people type them.
fn write(element: Element, text: &mut String) {
    match element.name() {
        "t" => text.extend(element.text().chars().filter(|c| !c.is_control())),
        "f" => {
            part(element, "num", text);
            text.push('/');
            part(element, "den", text);
        }
        "sSup" | "sSub" | "sSubSup" => {
            part(element, "e", text);
            if element.child("sub").is_some() {
                text.push('_');
                part(element, "sub", text);
            }
            if element.child("sup").is_some() {
                text.push('^');
                part(element, "sup", text);
            }
        }
        "rad" => {
            part(element, "deg", text);
            text.push('√');
            part(element, "e", text);
        }
        "d" => {
            let sign = |name: &str, usual: &str| {
                let signs = element.child("dPr").and_then(|signs| signs.val(name));
                signs.unwrap_or_else(|| usual.to_owned())
            };
            text.push_str(&sign("begChr", "("));
            let inside = element.children().filter(|e| e.name() == "e");
            inside.for_each(|e| write(e, text));
            text.push_str(&sign("endChr", ")"));
        }
        "nary" => {
            let sign = element.child("naryPr").and_then(|signs| signs.val("chr"));
            text.push_str(sign.as_deref().unwrap_or("∫"));
            inside(element, text);
        }
        "fPr" | "dPr" | "rPr" | "ctrlPr" | "radPr" | "naryPr" => {}
        _ => inside(element, text),
    }
}

fn inside(element: Element, text: &mut String) {
    for child in element.children() {
        write(child, text);
    }
}

/// One part; in brackets when it is more than a word or number.
fn part(element: Element, name: &str, text: &mut String) {
    let Some(part) = element.child(name) else {
        return;
    };
    let mut inner = String::new();
    inside(part, &mut inner);
    if inner.chars().all(char::is_alphanumeric) {
        text.push_str(&inner);
    } else {
        text.push('(');
        text.push_str(&inner);
        text.push(')');
    }
}
