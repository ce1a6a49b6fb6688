//! The lines before and after an article, and which of them belong to it.

use crate::html::read::arena::{Arena, NodeId, Step, Walk};
use crate::html::read::meta::PageMeta;
use crate::html::read::names::is_block;
use crate::html::read::plain::{is_no_text, text_of};

use super::labels::{is_credit, is_dated, is_labelled};

/// Between title and article: more lines or characters than these are not all a head.
const HEAD_LINES: usize = 12;
const HEAD_CHARACTERS: usize = 500;
/// How many lines below the article are looked at.
const BELOW: usize = 20;
/// How many lines above the article are looked at when no title is found.
const ABOVE: usize = 8;
/// The fewest characters of a title.
const TITLE: usize = 4;

/// A line of a page outside its article.
#[derive(Debug, Default)]
pub(super) struct OuterLine {
    pub text: String,
    /// The nodes whose text it is.
    pub texts: Vec<NodeId>,
    /// It is in a heading of this level; 0 when it is in none.
    heading: u8,
    /// It is read with the article.
    pub taken: bool,
    /// It is the title.
    pub title: bool,
}

/// The lines around an article, in order.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub before: Vec<OuterLine>,
    pub after: Vec<OuterLine>,
}

/// Whether the article begins with the title that the page's head gives.
pub(super) fn begins_with_title(arena: &Arena, root: NodeId, meta: &PageMeta) -> bool {
    let start: String = text_of(arena, root).chars().take(300).collect();
    let squeezed = squeezed(&start);
    let titles = [meta.headline(), Some(meta.title.clone())];
    let mut titles = titles
        .into_iter()
        .flatten()
        .map(|title| self::squeezed(&title));
    titles.any(|title| title.chars().count() >= TITLE && squeezed.contains(&title))
}

/// The lines around `root`, those marked that are read with it.
pub(super) fn around(
    arena: &Arena,
    body: NodeId,
    root: NodeId,
    has_title: bool,
    meta: &PageMeta,
) -> Around {
    let mut around = lines(arena, body, root);
    let title = around
        .before
        .iter()
        .rposition(|line| !has_title && is_title(line, meta));
    let heading = around
        .before
        .iter()
        .rposition(|line| !has_title && line.heading == 1);
    let second = |line: &OuterLine| !has_title && line.heading == 2;
    let only_second = around.before.iter().position(second);
    let only_second = only_second.filter(|&at| around.before.iter().rposition(second) == Some(at));
    match title.or(heading).or(only_second) {
        Some(at) => {
            let below = around.before.get(at + 1..).unwrap_or_default();
            let characters: usize = below.iter().map(|line| line.text.chars().count()).sum();
            let all = below.len() <= HEAD_LINES && characters <= HEAD_CHARACTERS;
            for line in around.before.iter_mut().skip(at + 1) {
                line.taken = all || is_labelled(&line.text) || is_dated(&line.text);
            }
            if let Some(line) = around.before.get_mut(at) {
                (line.taken, line.title) = (true, true);
            }
        }
        None => {
            for line in around.before.iter_mut().rev().take(ABOVE) {
                line.taken = is_labelled(&line.text);
            }
        }
    }
    for line in around.after.iter_mut().take(BELOW) {
        line.taken = is_credit(&line.text);
    }
    around
}

/// Whether the page's head gives this line as its title, alone or before the site's name.
fn is_title(line: &OuterLine, meta: &PageMeta) -> bool {
    let text = squeezed(&line.text);
    let long_enough = text.chars().count() >= TITLE;
    let headline = meta.headline().map(|title| squeezed(&title));
    long_enough
        && (headline.is_some_and(|title| title == text) || squeezed(&meta.title).starts_with(&text))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn lines(arena: &Arena, body: NodeId, root: NodeId) -> Around {
    let mut around = Around::default();
    let mut side = Vec::new();
    let mut line = OuterLine::default();
    let mut headings = [0_u32; 2];
    let mut walk = Walk::over(arena, body);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(node) if node == root => {
                end(&mut line, &mut side);
                around.before = std::mem::take(&mut side);
                walk.pass_over(node);
            }
            Step::Enter(node) => {
                if let Some(text) = arena.text(node) {
                    line.heading = match headings {
                        [0, 0] => line.heading,
                        [0, _] => 2,
                        [..] => 1,
                    };
                    line.text.push_str(text);
                    line.texts.push(node);
                    continue;
                }
                let name = arena.name(node);
                add_heading(&mut headings, name, |count| count + 1);
                if is_block(name) || name == "br" {
                    end(&mut line, &mut side);
                }
                if node != body && is_no_text(arena, node) {
                    walk.pass_over(node);
                }
            }
            Step::Leave(node) if node != root && arena.text(node).is_none() => {
                if is_block(arena.name(node)) {
                    end(&mut line, &mut side);
                }
                add_heading(&mut headings, arena.name(node), |count| count - 1);
            }
            Step::Leave(_) => {}
        }
    }
    end(&mut line, &mut side);
    around.after = side;
    around
}

/// Counts the headings of the first and second level that are open.
fn add_heading(open: &mut [u32; 2], name: &str, change: fn(u32) -> u32) {
    let [first, second] = open;
    match name {
        "h1" => *first = change(*first),
        "h2" => *second = change(*second),
        _ => {}
    }
}

fn end(line: &mut OuterLine, lines: &mut Vec<OuterLine>) {
    let mut line = std::mem::take(line);
    let words: Vec<&str> = line.text.split_whitespace().collect();
    line.text = words.join(" ");
    if !line.text.is_empty() {
        lines.push(line);
    }
}
