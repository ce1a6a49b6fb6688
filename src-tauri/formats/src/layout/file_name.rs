//! The name of a file.

use super::Layout;
use super::fault::{FaultPlace, LayoutFault};
use super::template::Engine;
use super::values::Values;
use crate::publish::Published;

/// The most characters of a name before its ending.
const MAX_CHARACTERS: usize = 80;
/// The most bytes of it: file systems take 255 for the whole name, and a rare character takes four.
const MAX_BYTES: usize = 240;
/// Names that Windows keeps for devices, whatever ending follows.
const RESERVED: &[&str] = &["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// A name when nothing else is left of it.
const NAMELESS: &str = "稿件";

impl Layout {
    /// The name of the page's file with `ending`, such as `2026-0012-万亩稻田开镰.docx`.
    ///
    /// Fit for every file system: no separators, no controls or marks that turn the writing around, no blanks or dots at
    /// its ends, no device of Windows, at most 80 characters and 240 bytes before the ending. Never empty: the article's
    /// number stands in, then 稿件. Two pages may get the same name.
    ///
    /// # Errors
    /// The template fails.
    pub fn file_name(&self, page: &Published, ending: &str) -> Result<String, LayoutFault> {
        let line = Engine::new().line(&self.file_name, &Values::of_name(page));
        let line = line.map_err(|problem| LayoutFault {
            place: FaultPlace::FileName,
            problem,
        })?;
        let names = [line.unwrap_or_default(), page.article_no.to_owned()];
        let clean = names.iter().map(|name| cleaned(name));
        let name = clean.into_iter().find(|name| !name.is_empty());
        let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).collect();
        Ok(format!(
            "{}.{ending}",
            name.unwrap_or_else(|| NAMELESS.to_owned())
        ))
    }
}

fn cleaned(name: &str) -> String {
    let kept: String = name.chars().filter(|c| is_kept(*c)).collect();
    let ends = |c: char| c == '.' || c.is_whitespace();
    let kept = kept.trim_matches(ends);
    let safe = match is_reserved(kept) {
        true => format!("_{kept}"),
        false => kept.to_owned(),
    };
    let mut out = String::new();
    for c in safe.chars().take(MAX_CHARACTERS) {
        if out.len() + c.len_utf8() > MAX_BYTES {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end_matches(ends).len());
    out
}

fn is_kept(c: char) -> bool {
    let separator = matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}');
    !(separator || unseen || c.is_control())
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_uppercase();
    let port = ["COM", "LPT"]
        .iter()
        .find_map(|port| stem.strip_prefix(port));
    let numbered = port.is_some_and(|rest| {
        let mut chars = rest.chars();
        let digit = chars
            .next()
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'));
        digit && chars.next().is_none()
    });
    numbered || RESERVED.contains(&stem.as_str())
}
