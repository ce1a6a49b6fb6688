//! Pages of our own writer: what their classes say.

use sanshen_document::Align;

use super::arena::{Arena, NodeId};
use super::plain::{clean_line, text_of};
use crate::incoming::BlockRole;
use crate::publish::AI_PICTURE;

/// The block that a page of ours is in: `article` of a whole page that says so, `div` of a fragment.
pub(super) fn article(arena: &Arena, is_whole_page: bool) -> Option<NodeId> {
    let name = if is_whole_page { "article" } else { "div" };
    let body = arena.body();
    let ours = |&node: &NodeId| {
        let body_of_text =
            |&child: &NodeId| arena.name(child) == "div" && arena.is_of_class(child, "body");
        let named =
            arena.name(node) == name && (is_whole_page || arena.is_of_class(node, "article"));
        named && arena.children(node).any(|child| body_of_text(&child))
    };
    arena.children(body).find(ours)
}

/// What the class of an element says it is.
pub(super) fn role(arena: &Arena, node: NodeId) -> Option<BlockRole> {
    let classes = arena.attr(node, "class").unwrap_or_default();
    let told = classes.split_ascii_whitespace().find_map(|class| {
        Some(match class {
            "kicker" => BlockRole::Kicker,
            "title" => BlockRole::Title,
            "subtitle" => BlockRole::Subtitle,
            "facts" => BlockRole::Head,
            "summary" => BlockRole::Summary,
            "notice" => BlockRole::Notice,
            "body" => BlockRole::Body,
            "credits" => BlockRole::Credits,
            "original" => BlockRole::Original,
            "disclaimer" => BlockRole::Disclaimer,
            "mark" | "status" => BlockRole::Mark,
            _ => return None,
        })
    });
    told.or_else(|| match arena.name(node) {
        "h1" => Some(BlockRole::Title),
        "footer" => Some(BlockRole::Credits),
        _ => None,
    })
}

/// How a class sets a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    pub align: Option<Align>,
    pub indent: bool,
}

/// What the classes of an element say of its lines.
pub(super) fn setting(arena: &Arena, node: NodeId) -> Setting {
    let mut setting = Setting::default();
    let classes = arena.attr(node, "class").unwrap_or_default();
    for class in classes.split_ascii_whitespace() {
        match class {
            "center" => setting.align = Some(Align::Center),
            "right" => setting.align = Some(Align::Right),
            "justify" => setting.align = Some(Align::Justify),
            "indent" => setting.indent = true,
            _ => {}
        }
    }
    setting
}

/// What is said of a picture beside its caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Credit(String),
    Made,
}

/// What a piece of a figure's caption says of the picture; `None` when it is words of the caption.
pub(super) fn said(arena: &Arena, node: NodeId) -> Option<Said> {
    let above = arena.parent(node)?;
    if arena.name(node) != "span" || arena.name(above) != "figcaption" {
        return None;
    }
    let text = text_of(arena, node);
    match text.strip_prefix("图片：") {
        Some(name) => Some(Said::Credit(clean_line(name))),
        None => (text == AI_PICTURE).then_some(Said::Made),
    }
}
