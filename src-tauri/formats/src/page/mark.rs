//! What our own files print beside the article: the line of number and version, and the watermark.

use super::fill::Draft;
use super::lines::Line;
use super::note::{LeftOut, Note};

/// Printed across everything that three reviews have not passed.
const WATERMARK: &str = "未经三审";
/// What stands after it in files that have one line for it.
const READING_ONLY: &str = "仅供审阅";
/// How the line of number and version begins.
const NUMBER: &str = "稿号";

/// Whether the line is the watermark, once or in a row, or the line of number and version
/// (`稿号 2026-0012 · 第3版 · 1a2b3c4d`). A sentence that begins with the same words is neither.
pub(super) fn is_ours(line: &Line) -> bool {
    is_watermark(&line.text) || is_number(&line.text)
}

/// Lists each of these lines by itself: they stand at both ends of a page.
pub(super) fn leave_out(draft: &mut Draft, lines: &[Line]) {
    let notes = lines.iter().map(|line| Note::LeftOut {
        what: LeftOut::Mark,
        from_line: line.number,
        to_line: line.number,
        text: line.text.clone(),
    });
    draft.notes.extend(notes);
}

fn is_watermark(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let rest = bare.replace(WATERMARK, "");
    rest.len() < bare.len() && rest.replace(READING_ONLY, "").is_empty()
}

fn is_number(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(NUMBER) else {
        return false;
    };
    let parts: Vec<&str> = rest.split('·').map(str::trim).collect();
    let [_, version, .., hash] = parts.as_slice() else {
        return false;
    };
    let counted = version.starts_with('第') && version.ends_with('版');
    let version = counted || *version == "草稿";
    version && hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
