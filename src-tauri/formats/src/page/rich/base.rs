//! The page as it was before its tracked changes.

use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

use sanshen_document::{Block, Content};

use super::blocks::{Fate, Placed, block_after};
use super::cut::Cut;
use super::lay::{block_of, lines_of};
use super::styled::{meaning_of, role_of, value_of};
use super::tail;
use crate::Incoming;
use crate::page::Page;
use crate::page::lines::Line;
use crate::page::note::{Field, Note};
use crate::page::segments::scan;

/// The content with every change rejected, and what was cut out of its blocks.
#[derive(Debug)]
pub(super) struct Base {
    pub content: Content,
    /// What is left of a block, by its id.
    pub cuts: BTreeMap<String, Cut>,
}

/// A file with both its texts.
struct Both<'a> {
    incoming: &'a Incoming,
    rejected: BTreeMap<&'a str, &'a Block>,
    shown: &'a [Line],
    placed: &'a Placed,
}

/// The base of `page`; `None` without tracked changes, or when they leave no trace in the content.
pub(super) fn of(
    incoming: &Incoming,
    page: &Page,
    shown: &[Line],
    placed: &Placed,
) -> Option<Base> {
    let rejected = &incoming.tracked.as_ref()?.rejected;
    let both = Both {
        incoming,
        rejected: rejected.iter().map(|block| (block.id(), block)).collect(),
        shown,
        placed,
    };
    let mut base = Base {
        content: page.content.clone(),
        cuts: BTreeMap::new(),
    };
    let fates = both.fates();
    base.content.body.blocks.clear();
    for block in rejected {
        let fate = match fates.get(block.id()).copied() {
            Some((number, Fate::Cut(_))) => both.cut_alike(block, number),
            Some((_, Fate::Blank)) => of_its_own(block),
            None if both.was_title(block) => Fate::Gone,
            None => of_its_own(block),
            Some((_, fate)) => fate.clone(),
        };
        base.content.body.blocks.extend(block_after(block, &fate));
        if let Fate::Cut(cut) = fate {
            base.cuts.insert(block.id().to_owned(), cut);
        }
    }
    base.content.body.number_blocks();
    for note in &page.notes {
        both.reject_field(&mut base.content, note);
    }
    (base.content != page.content).then_some(base)
}

impl Both<'_> {
    /// The place and the fate of each block of the file, by its id.
    fn fates(&self) -> BTreeMap<&str, (u32, &Fate)> {
        let blocks = self.incoming.blocks.iter().map(Block::id);
        blocks.zip((1..).zip(&self.placed.fates)).collect()
    }

    /// The lines of the block at a place, as the file has them and as they are left for the body.
    fn lines_at(&self, number: u32) -> (&[Line], &[Line]) {
        (at(self.shown, number), at(&self.placed.left, number))
    }

    /// What is left of a block without the words that the same block lost with all changes accepted.
    fn cut_alike(&self, block: &Block, number: u32) -> Fate {
        let (shown, left) = self.lines_at(number);
        let left_at: BTreeSet<u32> = left.iter().map(|line| line.span.start).collect();
        let taken = shown
            .iter()
            .filter(|line| !left_at.contains(&line.span.start));
        let taken: BTreeSet<&str> = taken.map(|line| line.text.as_str()).collect();
        let lines = lines_of(from_ref(block)).shown;
        let mut kept = lines
            .iter()
            .filter(|line| !taken.contains(line.text.as_str()));
        let Some(first) = kept.next() else {
            return Fate::Gone;
        };
        let last = kept.next_back().unwrap_or(first);
        let ends = [shown, left].map(|lines| lines.iter().map(|line| line.span.end).max());
        let tail = (ends[0] != ends[1])
            .then(|| tail::start(block, last))
            .flatten();
        let kept = first.span.start..tail.unwrap_or(last.span.end);
        Fate::Cut(Cut { kept })
    }

    /// Puts a title back to what its block said before the changes.
    fn reject_field(&self, content: &mut Content, note: &Note) {
        let Note::Recognised {
            field, text, line, ..
        } = note
        else {
            return;
        };
        let place = match field {
            Field::Kicker => &mut content.kicker,
            Field::Title => &mut content.title,
            Field::Subtitle => &mut content.subtitle,
            Field::Summary => &mut content.summary,
            _ => return,
        };
        let (shown, _) = self.lines_at(*line);
        if let Some(value) = self.value_before(*field, shown, text) {
            *place = value.replace('\t', " ");
        }
    }

    /// What the field held; `None` when the label that announced it is not in the text before.
    fn value_before(&self, field: Field, shown: &[Line], text: &str) -> Option<String> {
        let block = block_of(shown.first()?, &self.incoming.blocks)?;
        let Some(before) = self.before(block) else {
            return Some(String::new());
        };
        let lines = lines_of(from_ref(before)).shown;
        if self.incoming.roles.get(block.id()).copied() == role_of(field) {
            return Some(value_of(field, &lines));
        }
        match shown.iter().position(|line| line.text == text) {
            Some(at) => {
                let line = lines.get(at).or(lines.first());
                Some(line.map_or_else(String::new, |line| value_of(field, from_ref(line))))
            }
            None => lines.iter().find_map(|line| labelled(field, line)),
        }
    }

    /// Whether a block that went was a title by its style.
    fn was_title(&self, block: &Block) -> bool {
        let role = self.incoming.roles.get(block.id()).copied();
        let titles = [Field::Kicker, Field::Title, Field::Subtitle, Field::Summary];
        role.is_some() && titles.map(role_of).contains(&role)
    }

    /// The block before the changes: the same one, or one of the same style that went.
    fn before(&self, block: &Block) -> Option<&Block> {
        let same = self.rejected.get(block.id()).copied();
        same.or_else(|| {
            let roles = &self.incoming.roles;
            let role = roles.get(block.id())?;
            let mut rejected = self.rejected.values().copied();
            rejected.find(|other| roles.get(other.id()) == Some(role))
        })
    }
}

fn at(lines: &[Line], number: u32) -> &[Line] {
    let from = lines.partition_point(|line| line.number < number);
    let to = lines.partition_point(|line| line.number <= number);
    lines.get(from..to).unwrap_or_default()
}

/// A block that is in the text before alone, or has something to be seen only there.
fn of_its_own(block: &Block) -> Fate {
    let blank = lines_of(from_ref(block)).shown.is_empty();
    match blank && !matches!(block, Block::Rule { .. }) {
        true => Fate::Blank,
        false => Fate::Whole,
    }
}

fn labelled(field: Field, line: &Line) -> Option<String> {
    let segments = scan(&line.text).segments;
    let mut own = segments
        .iter()
        .filter(|segment| Some(segment.meaning) == meaning_of(field));
    own.next().map(|segment| segment.value.to_owned())
}
