//! Puts numbered paragraphs into lists, and lists into lists.

use sanshen_document::{Block, ListItem};

use super::set_line::SetLine;
use super::{Layout, Numbered, Set, id_of};

/// The lists that are open, each in the last item of the one before.
pub(super) struct Lists<'l, 'a> {
    layout: &'l mut Layout<'a>,
    top: bool,
    open: Vec<Open>,
}

struct Open {
    id: String,
    level: u8,
    is_ordered: bool,
    series: String,
    start: u32,
    last: u32,
    /// Its numbering began anew with it, so that it goes on with no other list.
    is_first: bool,
    items: Vec<ListItem>,
}

impl<'l, 'a> Lists<'l, 'a> {
    pub(super) fn new(layout: &'l mut Layout<'a>, top: bool) -> Self {
        Lists {
            layout,
            top,
            open: Vec::new(),
        }
    }

    /// Puts one more into the list where it belongs, or after all lists.
    pub(super) fn put(&mut self, set: Set, out: &mut Vec<Block>) {
        let line = match set {
            Set::Line(line) => line,
            set => return self.plain(set, out),
        };
        match line.number.clone() {
            Some(Numbered::Item {
                level,
                is_ordered,
                number,
                is_first,
                series,
            }) => {
                let next = Open {
                    id: String::new(),
                    level,
                    is_ordered,
                    series,
                    start: number,
                    last: number,
                    is_first,
                    items: Vec::new(),
                };
                self.item(next, line, out);
            }
            Some(Numbered::Continues { level }) => self.more(level, line, out),
            _ => self.plain(Set::Line(line), out),
        }
    }

    /// Ends all lists.
    pub(super) fn close(&mut self, out: &mut Vec<Block>) {
        self.close_above(None, out);
    }

    fn plain(&mut self, set: Set, out: &mut Vec<Block>) {
        self.close(out);
        out.push(self.layout.block(set, self.top));
    }

    fn item(&mut self, next: Open, line: SetLine, out: &mut Vec<Block>) {
        self.close_above(Some(next.level), out);
        if self
            .open
            .last()
            .is_some_and(|open| open.level == next.level && !open.takes(&next))
        {
            self.close_last(out);
        }
        let number = next.last;
        let level = next.level;
        if self.open.last().is_none_or(|open| open.level < level) {
            let id = self.id(&line, level);
            self.open.push(Open { id, ..next });
        }
        let block = self.layout.block(Set::Line(line), false);
        if let Some(open) = self.open.last_mut() {
            open.last = number;
            open.items.push(ListItem {
                blocks: vec![block],
            });
        }
    }

    /// A paragraph that goes on with an item.
    fn more(&mut self, level: u8, line: SetLine, out: &mut Vec<Block>) {
        if self.open.iter().all(|open| open.level > level) {
            return self.plain(Set::Line(line), out);
        }
        self.close_above(Some(level), out);
        let block = self.layout.block(Set::Line(line), false);
        let items = self.open.last_mut().map(|open| &mut open.items);
        match items.and_then(|items| items.last_mut()) {
            Some(item) => item.blocks.push(block),
            None => out.push(block),
        }
    }

    /// Ends the lists deeper than that level.
    fn close_above(&mut self, level: Option<u8>, out: &mut Vec<Block>) {
        let is_deeper = |open: &Open| level.is_none_or(|level| open.level > level);
        while self.open.last().is_some_and(is_deeper) {
            self.close_last(out);
        }
    }

    fn close_last(&mut self, out: &mut Vec<Block>) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let block = open.into_block();
        let around = self.open.last_mut().and_then(|open| open.items.last_mut());
        match around {
            Some(item) => item.blocks.push(block),
            None => out.push(block),
        }
    }

    /// The id of the list that a line begins: that of its row of list paragraphs, so that both readings agree on it.
    fn id(&mut self, line: &SetLine, level: u8) -> String {
        let layout = &mut *self.layout;
        let row = if self.open.is_empty() {
            line.row
        } else {
            line.seq
        };
        let mut id = format!("{row}-l{level}");
        if !layout.lists.insert(id.clone()) {
            id = format!("{}-m{level}", line.seq);
            layout.lists.insert(id.clone());
        }
        if let Some(&hand) = layout.hands.get(&id_of(line.seq)) {
            layout.hands.insert(id.clone(), hand);
        }
        id
    }
}

impl Open {
    /// Whether an item belongs to this list: of the same series, and the next number.
    fn takes(&self, next: &Open) -> bool {
        !next.is_first
            && self.is_ordered == next.is_ordered
            && self.series == next.series
            && (!self.is_ordered || next.last == self.last.saturating_add(1))
    }

    fn into_block(self) -> Block {
        let Open {
            id, start, items, ..
        } = self;
        if self.is_ordered {
            Block::OrderedList { id, start, items }
        } else {
            Block::BulletList { id, items }
        }
    }
}
