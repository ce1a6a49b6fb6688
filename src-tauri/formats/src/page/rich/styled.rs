//! Blocks whose style says what they are: their labels are read, nothing is guessed.

use crate::BlockRole;
use crate::credits::is_han;
use crate::page::credit_line::fits;
use crate::page::dates::find_date;
use crate::page::disclaimer;
use crate::page::fill::Draft;
use crate::page::head::{HeadLine, head_line};
use crate::page::labels::Meaning;
use crate::page::lines::Line;
use crate::page::names::bracketed;
use crate::page::note::{Field, LeftOut};
use crate::page::segments::{Scan, is_separator, scan};
use crate::page::top::head_pieces;

/// Takes the lines of one block to where its style says that they belong.
pub(super) fn fill(draft: &mut Draft, role: BlockRole, lines: &[Line]) {
    match role {
        BlockRole::Kicker => whole(draft, Field::Kicker, lines),
        BlockRole::Title => whole(draft, Field::Title, lines),
        BlockRole::Subtitle => whole(draft, Field::Subtitle, lines),
        BlockRole::Summary => whole(draft, Field::Summary, lines),
        BlockRole::Notice => each(draft, lines, notice),
        BlockRole::Disclaimer => each(draft, lines, disclaimer_line),
        BlockRole::Mark => each(draft, lines, mark),
        BlockRole::Head | BlockRole::Body | BlockRole::Credits | BlockRole::Original => {
            each(draft, lines, labelled);
        }
    }
}

/// The one line that `lines` of a field are: joined, without the label that may stand before them and without the dash
/// before a subtitle.
pub(super) fn value_of(field: Field, lines: &[Line]) -> String {
    let joined = joined(lines);
    let labelled = lines.first().and_then(head_line).and_then(|head| {
        let first = head.segments.into_iter().next();
        first.filter(|first| head.lead.is_empty() && Some(first.meaning) == meaning_of(field))
    });
    let bare = match labelled {
        Some(segment) => joined
            .split_once(segment.value)
            .map_or("", |(label, _)| joined.get(label.len()..).unwrap_or("")),
        None => joined.as_str(),
    };
    match field {
        Field::Subtitle => bare.trim_start_matches(['—', '─', '－', '-']).trim_start(),
        _ => bare,
    }
    .to_owned()
}

/// What the label of a field of one line means; `None` for every other field.
pub(super) fn meaning_of(field: Field) -> Option<Meaning> {
    Some(match field {
        Field::Kicker => Meaning::Kicker,
        Field::Title => Meaning::Title,
        Field::Subtitle => Meaning::Subtitle,
        Field::Summary => Meaning::Summary,
        _ => return None,
    })
}

/// The style of such a field.
pub(super) fn role_of(field: Field) -> Option<BlockRole> {
    Some(match field {
        Field::Kicker => BlockRole::Kicker,
        Field::Title => BlockRole::Title,
        Field::Subtitle => BlockRole::Subtitle,
        Field::Summary => BlockRole::Summary,
        _ => return None,
    })
}

/// The lines as one: a blank parts words of letters, nothing parts Han.
fn joined(lines: &[Line]) -> String {
    let mut whole = String::new();
    for line in lines {
        let letters = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
        if letters(whole.chars().next_back()) && letters(line.text.chars().next()) {
            whole.push(' ');
        }
        whole.push_str(&line.text);
    }
    whole
}

fn whole(draft: &mut Draft, field: Field, lines: &[Line]) {
    let Some(first) = lines.first() else {
        return;
    };
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    match value_of(field, lines) {
        value if value.is_empty() => draft.unplaced(first.number, &texts.join("\n")),
        value => draft.set_line(field, &value, &texts.join("\n"), first.number),
    }
}

fn each(draft: &mut Draft, lines: &[Line], take: fn(&mut Draft, &Line)) {
    lines.iter().for_each(|line| take(draft, line));
}

/// A line of labels: those that announce what follows are taken, the others listed.
fn labelled(draft: &mut Draft, line: &Line) {
    if disclaimer::opens(&line.text) {
        return disclaimer_line(draft, line);
    }
    if let Some(segments) = bracketed(&line.text) {
        for segment in &segments {
            draft.place(segment, line.number, LeftOut::Footer);
        }
        return;
    }
    if let Some(head) = head_line(line) {
        return head_pieces(draft, &head, line.number);
    }
    let Scan { lead, segments } = scan(&line.text);
    let (good, bad): (Vec<_>, Vec<_>) = segments.into_iter().partition(fits);
    if good.is_empty() && find_date(lead).is_none() {
        return draft.unplaced(line.number, &line.text);
    }
    for segment in &bad {
        draft.unplaced(line.number, segment.text);
    }
    let segments = good;
    let lead = if lead.chars().all(is_separator) {
        ""
    } else {
        lead.trim()
    };
    head_pieces(draft, &HeadLine { lead, segments }, line.number);
}

/// 人工智能声明, or words of the channel's own.
fn notice(draft: &mut Draft, line: &Line) {
    let ai = head_line(line).filter(|head| {
        let mut segments = head.segments.iter();
        segments.any(|segment| segment.meaning == Meaning::AiNotice)
    });
    match ai {
        Some(head) => head_pieces(draft, &head, line.number),
        None => mark(draft, line),
    }
}

fn disclaimer_line(draft: &mut Draft, line: &Line) {
    draft.disclaimer(disclaimer::kind_of(&line.text), line.number, &line.text);
    draft.leave_out(LeftOut::DisclaimerText, line.number, &line.text);
}

fn mark(draft: &mut Draft, line: &Line) {
    draft.leave_out(LeftOut::Mark, line.number, &line.text);
}
