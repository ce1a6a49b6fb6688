//! The text of a part of a page, without structure.

use unicode_normalization::UnicodeNormalization;

use super::arena::{Arena, NodeId, Step, Walk};
use super::names::{is_block, lost};
use super::style::{Css, Display};

/// The most characters of a text that is only told.
const TOLD: usize = 2_000;

/// The visible text under a node, its blanks made one, as far as it is told.
pub(super) fn text_of(arena: &Arena, root: NodeId) -> String {
    let mut text = String::new();
    let mut length = 0;
    let mut blank = false;
    let mut walk = Walk::over(arena, root);
    while let Some(step) = walk.next() {
        let node = match step {
            Step::Enter(node) => node,
            Step::Leave(node) => {
                blank |= is_block(arena.name(node));
                continue;
            }
        };
        let name = arena.name(node);
        if node != root && matches!(name, "script" | "style") {
            walk.pass_over(node);
        }
        blank |= is_block(name) || name == "br";
        for c in arena.text(node).unwrap_or_default().chars() {
            if c.is_whitespace() {
                blank = true;
                continue;
            }
            if std::mem::take(&mut blank) && !text.is_empty() {
                text.push(' ');
                length += 1;
            }
            text.push(c);
            length += 1;
            if length >= TOLD {
                return text;
            }
        }
    }
    text
}

/// A text as a field of one line holds it.
pub(super) fn clean_line(text: &str) -> String {
    let ends_line = |c: char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let shown = text.chars().filter(|&c| !c.is_control() || ends_line(c));
    let shown = shown.map(|c| if ends_line(c) { ' ' } else { c });
    shown.nfc().collect::<String>().trim().to_owned()
}

/// Whether the page hides an element.
pub(super) fn is_hidden(arena: &Arena, node: NodeId, css: &Css) -> bool {
    css.display == Some(Display::Hidden) || arena.attr(node, "hidden").is_some()
}

/// Whether nothing of an element is text of the page: not taken, or hidden.
pub(super) fn is_no_text(arena: &Arena, node: NodeId) -> bool {
    let css = arena.attr(node, "style").map(Css::of).unwrap_or_default();
    lost(arena.name(node)).is_some() || is_hidden(arena, node, &css)
}
