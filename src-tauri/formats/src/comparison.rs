//! A comparison as a page that can be kept, sent and printed: one HTML file in line, styles inside, no script.

mod blocks;
mod line;
mod words;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_document::compare::{Comparison, FieldChange, Piece, Tally};
use sha2::{Digest, Sha256};

use crate::html::escaped;

/// Typesetting of the page, screen and print, light and dark.
const STYLE: &str = include_str!("comparison/page.css");

/// How the page is to be read; on the page itself the signs are set as they are told.
const LEGEND: &str = "<p class=\"legend\"><ins>加双下划线的</ins>是新增，<del>加删除线的</del>是删去，<span class=\"set\">加点线的</span>只改了格式，〔〕里是说明。</p>\n";

/// What the page says of one of its two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Which text it is, such as 第 2 稿.
    pub name: String,
    /// Who saved it.
    pub by: String,
    /// When, as it is printed.
    pub at: String,
}

/// The page: HTML 5 in which every text is escaped.
///
/// Its content security policy lets in the styles of this file by their hash and nothing else: no script, no picture, no
/// address. What was inserted and deleted is told by `ins` and `del`, by lines that print in black, and by words in
/// brackets for whoever listens or copies. A picture is named by the beginning of its hash, a section by the words in
/// its pieces.
pub fn comparison_page(comparison: &Comparison, title: &str, from: &Side, to: &Side) -> String {
    let style_hash = STANDARD.encode(Sha256::digest(STYLE));
    let title = escaped(title);
    let head = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{style_hash}'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>对比：{title}</title>\n<style>{STYLE}</style>\n"
    );
    let sides = format!(
        "<dl class=\"sides\">\n<dt>旧</dt><dd>{}</dd>\n<dt>新</dt><dd>{}</dd>\n</dl>\n",
        side(from),
        side(to)
    );
    let header = format!(
        "<header>\n<h1>{title}</h1>\n{sides}<p class=\"tally\">{}</p>\n{LEGEND}</header>\n",
        tally(&comparison.tally)
    );
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n{head}</head>\n<body>\n<main>\n{header}{}<article class=\"body\">\n{}</article>\n</main>\n</body>\n</html>\n",
        fields(&comparison.fields),
        blocks::body(&comparison.blocks)
    )
}

fn side(side: &Side) -> String {
    let parts = [&side.name, &side.by, &side.at];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| escaped(part))
        .collect();
    parts.join("，")
}

fn tally(tally: &Tally) -> String {
    if tally.changes == 0 {
        return "两边完全相同。".to_owned();
    }
    let moved = match tally.moved {
        0 => String::new(),
        moved => format!("，移 {moved} 段"),
    };
    format!(
        "增 {} 字，删 {} 字，改 {} 处{moved}",
        tally.inserted, tally.deleted, tally.changes
    )
}

fn fields(fields: &[FieldChange]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let row = |field: &FieldChange| {
        let pieces = field.pieces.iter();
        let pieces: Vec<Piece> = pieces
            .map(|piece| words::of_field(&field.field, piece))
            .collect();
        let label = escaped(words::field(&field.field));
        format!("<dt>{label}</dt><dd>{}</dd>\n", line::written(&pieces))
    };
    let rows: String = fields.iter().map(row).collect();
    format!("<section class=\"fields\">\n<h2>标题和稿件信息</h2>\n<dl>\n{rows}</dl>\n</section>\n")
}
