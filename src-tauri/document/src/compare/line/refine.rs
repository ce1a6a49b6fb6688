//! From words to characters where that reads better, and to the better of two equal places.

use std::ops::Range;

use super::glyphs::Row;
use super::stretches::{Edit, differing, joined, middle};
use super::words::{binds, is_word};

/// Longer edits are whole phrases: their characters are not compared.
const LONGEST: usize = 1_000;
/// A word that stays at an end of a replaced phrase has at least so many characters.
const WORD: usize = 2;

/// An edit of words as edits of characters, if a reader would mark them so: 他们 to 她们 is one character, 国务院新闻办公室
/// to 国新办 is one word.
pub(super) fn refined(before: &Row, after: &Row, edit: Edit) -> Vec<Edit> {
    if edit.is_pure() || edit.before.len() + edit.after.len() > LONGEST {
        return vec![edit];
    }
    let one = &before.keys[edit.before.clone()];
    let other = &after.keys[edit.after.clone()];
    let ends = middle(one, other);
    let inner = match ends.size() {
        0 | 1 => vec![ends],
        _ => joined(differing(one, other)),
    };
    let inner: Vec<Edit> = inner.iter().map(|inner| inner.within(&edit)).collect();
    match reads_well(before, after, &edit, &inner) {
        true => inner,
        false => vec![trimmed(before, after, edit)],
    }
}

/// Whether the characters that stay are enough to be read between those that change.
fn reads_well(before: &Row, after: &Row, whole: &Edit, inner: &[Edit]) -> bool {
    let gone: usize = inner.iter().map(|edit| edit.before.len()).sum();
    let kept = whole.before.len() - gone;
    let cuts = || inner.iter().any(|edit| cuts_word(before, after, edit));
    match inner {
        [] => true,
        [one] => one.size() <= 1 || 2 * kept >= whole.size() && !cuts(),
        several => {
            let swapped = several
                .iter()
                .all(|edit| edit.before.len() == edit.after.len());
            let most = if swapped { 2 * kept } else { kept + kept / 2 };
            most >= whole.size() && several.len() <= kept && !cuts()
        }
    }
}

/// The edit without the word that is the same at an end: 全国 of 全国人民代表大会 and 全国人大.
fn trimmed(before: &Row, after: &Row, edit: Edit) -> Edit {
    let (one, other) = (edit.before.clone(), edit.after.clone());
    let ends = middle(&before.keys[one.clone()], &after.keys[other.clone()]).within(&edit);
    let heads = (one.start + WORD..=ends.before.start).rev();
    let head = heads
        .map(|end| one.start..end)
        .find(|word| is_word(before, word));
    let tails = ends.before.end..(one.end + 1).saturating_sub(WORD);
    let tail = tails
        .map(|start| start..one.end)
        .find(|word| is_word(before, word));
    let (head, tail) = (
        head.map_or(0, |word| word.len()),
        tail.map_or(0, |word| word.len()),
    );
    let inner = Edit {
        before: one.start + head..one.end - tail,
        after: other.start + head..other.end - tail,
    };
    match cuts_word(before, after, &inner) {
        true => edit,
        false => inner,
    }
}

/// Whether an edit begins or ends within a number or a Latin word, which is not read letter by letter.
fn cuts_word(before: &Row, after: &Row, edit: &Edit) -> bool {
    let cut = |row: &Row, at: usize| {
        let last = at.checked_sub(1).and_then(|last| row.first_char(last));
        binds(last, row.first_char(at))
    };
    let cuts = |row: &Row, atoms: &Range<usize>| cut(row, atoms.start) || cut(row, atoms.end);
    cuts(before, &edit.before) || cuts(after, &edit.after)
}

/// The same with what was only inserted or only deleted begun at the end of a sentence, clause or word, where the
/// characters leave a choice: in 甲、乙、丙 the new name is 乙、 or 、乙.
pub(super) fn settled(
    before: &Row,
    after: &Row,
    mut edits: Vec<Edit>,
    old: &[Range<usize>],
    new: &[Range<usize>],
) -> Vec<Edit> {
    for at in 0..edits.len() {
        let from = match at {
            0 => 0,
            at => edits[at - 1].after.end,
        };
        let to = edits
            .get(at + 1)
            .map_or(after.len(), |next| next.after.start);
        let edit = &edits[at];
        let room = edit.after.start - from..to - edit.after.end;
        let shift = match (edit.before.is_empty(), edit.after.is_empty()) {
            (true, false) => best_shift(after, &edit.after, &room, new),
            (false, true) => best_shift(before, &edit.before, &room, old),
            _ => 0,
        };
        edits[at] = Edit {
            before: shifted(&edit.before, shift),
            after: shifted(&edit.after, shift),
        };
    }
    edits
}

fn shifted(range: &Range<usize>, by: isize) -> Range<usize> {
    range.start.saturating_add_signed(by)..range.end.saturating_add_signed(by)
}

/// How far a stretch may best be moved; `room` is how much is the same on its left and right.
fn best_shift(
    row: &Row,
    stretch: &Range<usize>,
    room: &Range<usize>,
    words: &[Range<usize>],
) -> isize {
    let (start, end) = (stretch.start, stretch.end);
    let left = (1..=room.start)
        .take_while(|by| row.same(start - by, end - by))
        .count();
    let right = (0..room.end)
        .take_while(|by| row.same(start + by, end + by))
        .count();
    let reach = |steps: usize| isize::try_from(steps).unwrap_or(0);
    let shifts = -reach(left)..=reach(right);
    let rank = |by: &isize| {
        let moved = shifted(stretch, *by);
        let ranks = border(row, moved.start, words) + border(row, moved.end, words);
        (ranks, -by.abs(), *by)
    };
    shifts.max_by_key(rank).unwrap_or(0)
}

/// How good a place between two atoms is to begin or end a change.
fn border(row: &Row, at: usize, words: &[Range<usize>]) -> u8 {
    let last = at.checked_sub(1).and_then(|last| row.first_char(last));
    match last {
        None if at == 0 => 3,
        _ if at == row.len() => 3,
        Some('。' | '！' | '？' | '；' | '…' | '”' | '\n') => 3,
        Some('，' | '、' | '：' | ' ') => 2,
        _ => u8::from(words.binary_search_by_key(&at, |word| word.start).is_ok()),
    }
}
