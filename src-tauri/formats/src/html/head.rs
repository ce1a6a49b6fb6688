//! The head of a page: its policy, what it says of itself, its styles.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::escape::escaped;
use crate::printed::Printed;
use crate::publish::{Published, origin_word};

/// Typesetting of the page, screen and print, light and dark.
const STYLE: &str = include_str!("page.css");

/// What stands between `<head>` and its end.
pub(super) fn head(page: &Printed) -> String {
    let style_hash = STANDARD.encode(Sha256::digest(STYLE));
    let (page, status) = (&page.page, page.watermark.unwrap_or_default());
    let content = page.content;
    let version = format!("{}; sha256={}", page.revision, page.short_hash());
    let metas = [
        ("viewport", "width=device-width, initial-scale=1".to_owned()),
        ("author", content.byline.join("、")),
        ("description", content.summary.clone()),
        ("keywords", content.keywords.join(",")),
        ("article", page.article_no.to_owned()),
        ("revision", version),
        ("hash", page.hash.to_owned()),
        ("origin", origin_word(content.origin).to_owned()),
        ("status", status.to_owned()),
    ];
    let metas = metas.iter().filter(|(_, value)| !value.is_empty());
    let metas: String = metas
        .map(|(name, value)| format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(value)))
        .collect();
    format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'sha256-{style_hash}'; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n{metas}<title>{}</title>\n<style>{STYLE}</style>\n",
        escaped(&title_bar(page))
    )
}

fn title_bar(page: &Published) -> String {
    match page.site {
        "" => page.content.title.clone(),
        site => format!("{} - {site}", page.content.title),
    }
}
