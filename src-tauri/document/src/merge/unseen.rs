//! What a reader of a page cannot see or an office program loses, taken again from the text that was sent.

use std::collections::HashMap;

use super::table::shape;
use crate::{Align, Block, Content};

/// Takes from `base` what `theirs`, with the ids of base, cannot say otherwise.
pub(super) fn take_unseen(base: &Content, theirs: &mut Content) {
    fields(base, theirs);
    let mut known = HashMap::new();
    base.body.for_each_block(&mut |block| {
        known.insert(block.id(), block);
    });
    blocks(&known, &mut theirs.body.blocks);
}

fn fields(base: &Content, theirs: &mut Content) {
    let unsaid = |theirs: &mut String, base: &String| {
        if theirs.is_empty() {
            theirs.clone_from(base);
        }
    };
    unsaid(&mut theirs.title, &base.title);
    unsaid(&mut theirs.origin_unit, &base.origin_unit);
    unsaid(&mut theirs.original_url, &base.original_url);
    unsaid(&mut theirs.original_date, &base.original_date);
    unsaid(&mut theirs.section, &base.section);
    unsaid(&mut theirs.summary, &base.summary);
    if theirs.keywords.is_empty() {
        theirs.keywords.clone_from(&base.keywords);
    }
    if theirs.origin == crate::Origin::default() {
        theirs.origin = base.origin;
    }
    if theirs.disclaimer == crate::Disclaimer::default() {
        theirs.disclaimer = base.disclaimer;
    }
    theirs.ai_declared |= base.ai_declared;
}

fn blocks(known: &HashMap<&str, &Block>, theirs: &mut [Block]) {
    for block in theirs {
        if let Some(base) = known.get(block.id()) {
            attributes(base, block);
        }
        match block {
            Block::BulletList { items, .. } | Block::OrderedList { items, .. } => {
                items
                    .iter_mut()
                    .for_each(|item| blocks(known, &mut item.blocks));
            }
            Block::Quote { blocks: inner, .. } => blocks(known, inner),
            Block::Table { rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| blocks(known, &mut cell.blocks));
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Figure { .. }
            | Block::Rule { .. } => {}
        }
    }
}

fn attributes(base: &Block, theirs: &mut Block) {
    if let (Some(lost), Some(align)) = (align_of(theirs), align_in(base))
        && *lost == Align::default()
    {
        *lost = align;
    }
    match (base, theirs) {
        (Block::Paragraph { indent, .. }, Block::Paragraph { indent: theirs, .. }) => {
            *theirs = *indent;
        }
        (Block::OrderedList { start, .. }, Block::OrderedList { start: theirs, .. }) => {
            *theirs = *start;
        }
        (
            Block::Figure {
                alt,
                credit,
                ai_generated,
                ..
            },
            Block::Figure {
                alt: their_alt,
                credit: their_credit,
                ai_generated: their_flag,
                ..
            },
        ) => {
            if their_alt.is_empty() {
                their_alt.clone_from(alt);
            }
            their_credit.clone_from(credit);
            *their_flag = *ai_generated;
        }
        (Block::Table { rows, .. }, Block::Table { rows: theirs, .. })
            if shape(rows) == shape(theirs) =>
        {
            let cells = rows.iter().flat_map(|row| &row.cells);
            let theirs = theirs.iter_mut().flat_map(|row| &mut row.cells);
            theirs
                .zip(cells)
                .for_each(|(theirs, base)| theirs.header = base.header);
        }
        _ => {}
    }
}

fn align_in(block: &Block) -> Option<Align> {
    match block {
        Block::Heading { align, .. } | Block::Paragraph { align, .. } => Some(*align),
        _ => None,
    }
}

fn align_of(block: &mut Block) -> Option<&mut Align> {
    match block {
        Block::Heading { align, .. } | Block::Paragraph { align, .. } => Some(align),
        _ => None,
    }
}
