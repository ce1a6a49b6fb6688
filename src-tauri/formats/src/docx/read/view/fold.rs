//! Puts what was set together: captions under their figures, quotations, lists.

use sanshen_document::{Align, Block};

use super::lists::Lists;
use super::set_line::SetLine;
use super::{Credit, Layout, Numbered, Set, Under, id_of};
use crate::incoming::BlockRole;
use crate::publish::AI_PICTURE;

/// The most code points of a line under a picture that is its caption without a style that says so.
const SHORT: u32 = 60;

impl Layout<'_> {
    /// The blocks; `top` for those that are in no other.
    pub(super) fn fold(&mut self, sets: Vec<Set>, top: bool) -> Vec<Block> {
        let sets = captioned(sets);
        let mut blocks = Vec::new();
        let mut sets = sets.into_iter().peekable();
        while let Some(set) = sets.next() {
            if !is_quoted(&set) {
                let mut lists = Lists::new(self, top);
                lists.put(set, &mut blocks);
                while let Some(next) = sets.next_if(|next| !is_quoted(next)) {
                    lists.put(next, &mut blocks);
                }
                lists.close(&mut blocks);
                continue;
            }
            let id = quote_id(&set);
            let mut inside = Vec::new();
            let mut lists = Lists::new(self, false);
            lists.put(set, &mut inside);
            while let Some(next) = sets.next_if(|next| is_quoted(next) && !is_after_gap(next)) {
                lists.put(next, &mut inside);
            }
            lists.close(&mut inside);
            blocks.push(Block::Quote { id, blocks: inside });
        }
        blocks
    }

    /// A block that is in no list. Remembers what is known of it under its id.
    pub(super) fn block(&mut self, set: Set, top: bool) -> Block {
        match set {
            Set::Line(line) => {
                let id = id_of(line.seq);
                if let Some(role) = line.look.role.filter(|_| top) {
                    self.roles.insert(id.clone(), role);
                }
                self.note(&line, &id);
                self.line(line)
            }
            Set::Figure(figure, under) => {
                let id = id_of(figure.seq);
                let credit = under.credit.unwrap_or_default();
                let caption = under.caption.map(|line| {
                    self.note(&line, &id);
                    line.content
                });
                Block::Figure {
                    id,
                    media: figure.media,
                    alt: figure.alt,
                    credit: credit.name,
                    ai_generated: credit.is_ai,
                    caption: caption.unwrap_or_default(),
                }
            }
            Set::Rule(id) => Block::Rule { id },
            Set::Table(block) => block,
        }
    }

    fn line(&self, line: SetLine) -> Block {
        let id = id_of(line.seq);
        let align = line.look.align;
        let content = line.content;
        match (line.look.role, line.look.heading) {
            (Some(BlockRole::Title), _) => Block::Heading {
                id,
                level: 2,
                align,
                content,
            },
            (None, Some(level)) => Block::Heading {
                id,
                level: level.saturating_add(self.shift).clamp(2, 4),
                align,
                content,
            },
            _ => Block::Paragraph {
                id,
                align,
                indent: line.indent,
                content,
            },
        }
    }

    fn note(&mut self, line: &SetLine, id: &str) {
        let spots = line.spots.iter().map(|spot| (id.to_owned(), *spot));
        self.spots.extend(spots);
        self.places.take(line, id);
    }
}

fn is_quoted(set: &Set) -> bool {
    matches!(set, Set::Line(line) if line.look.is_quote)
}

fn is_after_gap(set: &Set) -> bool {
    matches!(set, Set::Line(line) if line.after_gap)
}

fn quote_id(set: &Set) -> String {
    match set {
        Set::Line(line) => format!("{}-q", line.seq),
        Set::Figure(figure, _) => format!("{}-q", figure.seq),
        Set::Rule(id) => format!("{id}-q"),
        Set::Table(block) => format!("{}-q", block.id()),
    }
}

/// Takes the lines right under a figure as its caption and credit, if they are.
fn captioned(sets: Vec<Set>) -> Vec<Set> {
    let mut folded: Vec<Set> = Vec::with_capacity(sets.len());
    for set in sets {
        let line = match set {
            Set::Line(line) => line,
            set => {
                folded.push(set);
                continue;
            }
        };
        match folded.last_mut() {
            Some(Set::Figure(_, under)) if under.is_open() && is_caption(&line) => {
                under.caption = Some(line);
            }
            Some(Set::Figure(_, under)) if under.credit.is_none() => match credit_in(&line) {
                Some(credit) => under.credit = Some(credit),
                None => folded.push(Set::Line(line)),
            },
            _ => folded.push(Set::Line(line)),
        }
    }
    folded
}

fn is_caption(line: &SetLine) -> bool {
    let begins = || {
        let first = line.content.first();
        matches!(first, Some(sanshen_document::Inline::Text { text, .. })
            if text.trim_start().starts_with(['图', '▲', '△', '▼']) || text.trim_start().starts_with("（图"))
    };
    let is_short = || line.look.align == Align::Center && line.length <= SHORT && begins();
    let is_free = !line.look.is_headline() && !matches!(line.number, Some(Numbered::Item { .. }));
    is_free && !line.has_footnote() && (line.look.is_caption || is_short())
}

/// The credit that our own writer puts under a picture; `None` for any other line.
fn credit_in(line: &SetLine) -> Option<Credit> {
    if !line.look.is_picture_credit || line.has_footnote() {
        return None;
    }
    let text = sanshen_document::inline_text(&line.content);
    let named = text.strip_suffix(AI_PICTURE);
    let is_ai = named.is_some();
    let named = named.unwrap_or(&text).trim_end_matches('\u{3000}');
    match named.strip_prefix("图片：") {
        Some(name) if !name.is_empty() && !name.contains('\n') => Some(Credit {
            name: name.to_owned(),
            is_ai,
        }),
        None if named.is_empty() && is_ai => Some(Credit {
            name: String::new(),
            is_ai,
        }),
        _ => None,
    }
}

impl Under {
    /// Whether a caption can follow.
    fn is_open(&self) -> bool {
        self.caption.is_none() && self.credit.is_none()
    }
}
