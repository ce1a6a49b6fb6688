//! Which element of a saved page holds the article.

use crate::html::read::arena::{Arena, NodeId, Step, Walk};
use crate::html::read::plain::is_no_text;

/// Ids and classes in which the systems of Chinese offices and media keep the text, in lower case.
#[rustfmt::skip]
const CONTENT: &[&str] = &[
    "js_content", "rich_media_content", "rich_media_area_primary_inner", "trs_editor", "trs_ueditor", "ucap-content",
    "zoom", "zoomcon", "vsb_content", "v_news_content", "wp_articlecontent", "article", "article-content",
    "article_content", "articlecontent", "article-body", "article_body", "articlebody", "article-main", "article_con",
    "article-con", "content", "content_body", "content-body", "contenttext", "content_text", "content-text", "contentbox",
    "content-box", "content_box", "main-content", "main_content", "maincontent", "detail", "details", "detail-content",
    "detail_content", "detailcontent", "detail-con", "detail_con", "news_content", "news-content", "newscontent",
    "news_con", "newstext", "news_text", "news-detail", "news_detail", "newsdetail", "info_content", "infocontent",
    "entry-content", "post-content", "post_content", "post-body", "single-content", "text_content", "text-content",
    "txt_content", "txtcon", "con_text", "context", "pages_content", "page-content", "page_content", "view_con",
    "viewcontent", "rm_txt_con", "show_text", "artibody", "endtext", "post_text", "text_con", "bt_content",
    "xl_content", "gsj_content", "mark-content", "easysite-news-text", "art_content", "arcticle_content", "cont",
];

/// Ids and classes of what stands on every page of a site, in lower case.
#[rustfmt::skip]
const CHROME: &[&str] = &[
    "nav", "navbar", "navigation", "main-nav", "menu", "main-menu", "footer", "foot", "site-footer", "page-footer",
    "bottom", "copyright", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "location", "position", "weizhi", "sidebar",
    "side", "aside", "related", "related-news", "recommend", "comment", "comments", "share", "bdsharebuttonbox", "topbar",
    "top-bar", "banner", "login", "search", "search-box", "friendlink", "friend-link", "links", "toolbar", "pagination",
    "pager", "prev-next", "hot", "rank", "qrcode", "ewm", "reward_area", "js_pc_qr_code", "tool", "tools",
];

/// The share of a page's running text, in a hundred, that its article must have.
const MOST: u64 = 60;
/// The share of an element's running text that one within it must have to stand for it.
const CORE: u64 = 75;
/// The share of links in a page's text from which on it is one of a site.
const LINKS: u64 = 35;

/// So many links with hardly a word between them are a menu.
const ROW: u32 = 4;

/// Characters without blanks under a node.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    /// Outside links, and outside what stands on every page.
    running: u64,
    links: u64,
    anchors: u32,
}

/// The element that holds the article; the body when that cannot be told.
pub(super) fn article(arena: &Arena, body: NodeId) -> NodeId {
    let (weights, chrome) = weights(arena, body);
    let running = |node: NodeId| {
        let weight = weights.get(node as usize).copied();
        weight.unwrap_or_default().running
    };
    let whole = running(body);
    let mut named: Vec<NodeId> = Vec::new();
    for step in Walk::over(arena, body) {
        if let Step::Enter(node) = step
            && node != body
            && running(node) * 100 >= whole * MOST
            && is_named(arena, node)
        {
            named.push(node);
        }
    }
    if whole == 0 {
        return body;
    }
    // What is left all holds more than half of the text, so that each is within the one before.
    if let Some((&outermost, inner)) = named.split_first() {
        let core = inner.iter().rev();
        let core = core
            .copied()
            .find(|&node| running(node) * 100 >= running(outermost) * CORE);
        return core.unwrap_or(outermost);
    }
    let links = weights.get(body as usize).map_or(0, |weight| weight.links);
    if !chrome && links * 100 < (whole + links) * LINKS {
        return body;
    }
    let mut root = body;
    loop {
        let mut blocks = arena
            .children(root)
            .filter(|&node| !arena.name(node).is_empty());
        match blocks.find(|&node| running(node) * 100 >= whole * 85) {
            Some(child) if holds_blocks(arena.name(child)) => root = child,
            _ => return root,
        }
    }
}

fn holds_blocks(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "main"
            | "article"
            | "form"
            | "center"
            | "table"
            | "tbody"
            | "tr"
            | "td"
    )
}

fn is_named(arena: &Arena, node: NodeId) -> bool {
    let attr = |name: &str| arena.attr(node, name).unwrap_or_default();
    let role = matches!(attr("role"), "main" | "article") || attr("itemprop") == "articleBody";
    role || matches!(arena.name(node), "article" | "main") || is_called(arena, node, CONTENT)
}

/// Whether the id or a class of a node is one of these.
fn is_called(arena: &Arena, node: NodeId, names: &[&str]) -> bool {
    let called = |value: &str| {
        let mut words = value.split_ascii_whitespace().take(16);
        words.any(|word| word.len() < 40 && names.contains(&&*word.to_ascii_lowercase()))
    };
    ["id", "class"]
        .into_iter()
        .any(|name| arena.attr(node, name).is_some_and(called))
}

fn is_chrome(arena: &Arena, node: NodeId) -> bool {
    match arena.name(node) {
        "nav" | "footer" | "aside" => true,
        "" | "html" | "body" | "main" | "article" => false,
        _ => is_called(arena, node, CHROME),
    }
}

/// The weight of every node, and whether something stands there that every page of a site has.
fn weights(arena: &Arena, body: NodeId) -> (Vec<Weight>, bool) {
    let mut weights = vec![Weight::default(); arena.len()];
    let mut found = false;
    let (mut links, mut chrome) = (0_u32, 0_u32);
    let mut walk = Walk::over(arena, body);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(node) => {
                if node != body && is_no_text(arena, node) {
                    walk.pass_over(node);
                    // Leaving it must not count what entering did not.
                    links += u32::from(arena.name(node) == "a");
                    chrome += u32::from(is_chrome(arena, node));
                    continue;
                }
                if let Some(text) = arena.text(node) {
                    let count = text.chars().filter(|c| !c.is_whitespace()).count() as u64;
                    if let Some(own) = weights.get_mut(node as usize) {
                        match (links, chrome) {
                            (0, 0) => own.running = count,
                            _ => own.links = count,
                        }
                    }
                    continue;
                }
                links += u32::from(arena.name(node) == "a");
                let is_chrome = is_chrome(arena, node);
                found |= is_chrome;
                chrome += u32::from(is_chrome);
            }
            Step::Leave(node) => {
                if arena.text(node).is_none() {
                    links -= u32::from(arena.name(node) == "a");
                    chrome -= u32::from(is_chrome(arena, node));
                }
                let own = weights.get(node as usize).copied().unwrap_or_default();
                let rows = own.anchors >= ROW && own.running * 5 < own.links;
                found |= rows && node != body;
                let above = arena.parent(node).unwrap_or(node);
                if node != body
                    && let Some(above) = weights.get_mut(above as usize)
                {
                    above.running += own.running;
                    above.links += own.links;
                    above.anchors += own.anchors + u32::from(arena.name(node) == "a");
                }
            }
        }
    }
    (weights, found)
}
