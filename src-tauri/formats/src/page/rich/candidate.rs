//! Which line of a file without styles looks like its title.

use sanshen_document::{Align, Block, Inline};

use super::lay::block_of;
use crate::page::body::is_numbered;
use crate::page::chrome::is_header;
use crate::page::head::head_line;
use crate::page::lines::Line;
use crate::page::outline::{LONGEST_TITLE, TITLE_LINES, is_paragraph, is_subtitle};

/// How much a line looks like a title, the most last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    /// Centred, or bold throughout.
    Emphasised,
    /// A heading of the highest level.
    Heading,
    /// Emphasised or a heading, and what the file says its title is.
    Confirmed,
}

/// The line that its look makes the title, among the first below `header`; `None` when no line stands out.
///
/// Of lines that look alike `outline`, the one that the words of the page make its title, goes before the others.
/// `hint` is the title in the file's properties: it never makes a line a title that does not look like one.
pub(super) fn title(
    lines: &[Line],
    header: usize,
    blocks: &[Block],
    outline: Option<usize>,
    hint: &str,
) -> Option<usize> {
    let mut best: Option<(Look, usize)> = None;
    for (at, line) in lines.iter().enumerate().skip(header).take(TITLE_LINES) {
        let look = look_of(line, blocks, hint);
        if line.is_solid() || (look.is_none() && is_paragraph(line)) {
            break;
        }
        let Some(look) = look.filter(|_| may_be_title(line, at > header)) else {
            continue;
        };
        let better = match best {
            None => true,
            Some((before, _)) => look > before || (look == before && outline == Some(at)),
        };
        if better {
            best = Some((look, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Whether a line of a block is centred, bold throughout, or of a heading.
pub(super) fn is_emphasised(line: &Line, blocks: &[Block]) -> bool {
    look_of(line, blocks, "").is_some()
}

fn may_be_title(line: &Line, below_first: bool) -> bool {
    let head = head_line(line).is_some_and(|head| below_first || head.stands_first());
    let other = is_header(line) || is_subtitle(line) || is_numbered(line);
    !head && !other && line.length <= LONGEST_TITLE
}

fn look_of(line: &Line, blocks: &[Block], hint: &str) -> Option<Look> {
    let look = match block_of(line, blocks)? {
        Block::Heading { level: 2, .. } => Look::Heading,
        Block::Paragraph { align, content, .. } if *align == Align::Center || is_bold(content) => {
            Look::Emphasised
        }
        _ => return None,
    };
    Some(match confirms(hint, &line.text) {
        true => Look::Confirmed,
        false => look,
    })
}

/// Whether every character that is seen is bold.
fn is_bold(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text { text, marks } => marks.bold || text.trim().is_empty(),
        Inline::Break | Inline::Footnote { .. } => true,
    })
}

/// Whether the properties name this line, alone or before the name of a site.
fn confirms(hint: &str, text: &str) -> bool {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let (hint, text) = (squeezed(hint), squeezed(text));
    let rest = hint.strip_prefix(&text).filter(|_| !text.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_', '|', '—', '–', '｜']))
}
