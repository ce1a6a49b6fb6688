//! The published page as one HTML file that needs nothing else: styles inside, pictures as data, no script.

mod blocks;
mod escape;
mod inline;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::publish::{AI_NOTICE, Footnotes, Published, is_safe_link, origin_word};

pub(crate) use blocks::table_alone;
pub(crate) use escape::escaped;

/// Typesetting of the page, screen and print, light and dark.
const STYLE: &str = include_str!("html/page.css");

/// The page as HTML 5.
///
/// Its content security policy lets in the styles of this file by their hash and pictures from inside it, and nothing
/// else. Every text is escaped; links lead to http, https and mailto only. A picture that `media` does not give, or
/// that is no PNG, JPEG, GIF, WebP or AVIF, is named in its place.
pub fn write(page: &Published) -> String {
    let mut notes = Footnotes::default();
    let header = header(page);
    let body = blocks::body(page, &mut notes);
    let notes = blocks::footnotes(&notes);
    let footer = footer(page);
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n{}</head>\n<body>\n<article>\n{header}<div class=\"body\">\n{body}</div>\n{notes}{footer}</article>\n</body>\n</html>\n",
        head(page)
    )
}

fn head(page: &Published) -> String {
    let content = page.content;
    let style_hash = STANDARD.encode(Sha256::digest(STYLE));
    let version = format!("{}; sha256={}", page.revision, page.short_hash());
    let metas = [
        ("viewport", "width=device-width, initial-scale=1".to_owned()),
        ("author", content.byline.join("、")),
        ("description", content.summary.clone()),
        ("keywords", content.keywords.join(",")),
        ("article", page.article_no.to_owned()),
        ("revision", version),
        ("origin", origin_word(content.origin).to_owned()),
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

fn header(page: &Published) -> String {
    let content = page.content;
    let kicker = line("p class=\"kicker\"", "p", &content.kicker);
    let subtitle = line("p class=\"subtitle\"", "p", &content.subtitle);
    let facts = page
        .head()
        .into_iter()
        .map(|(label, value)| format!("<span>{label}：{}</span>", escaped(&value)));
    let facts: Vec<String> = facts.collect();
    format!(
        "<header>\n{kicker}<h1>{}</h1>\n{subtitle}<p class=\"facts\">{}</p>\n</header>\n",
        escaped(&content.title),
        facts.join(" ")
    )
}

fn footer(page: &Published) -> String {
    let (label, notice) = AI_NOTICE;
    let notice = page.content.ai_declared.then(|| (label, notice.to_owned()));
    let credits = notice.into_iter().chain(page.foot());
    let credits: String = credits
        .map(|(label, names)| format!("<p>{}：{}</p>\n", escaped(label), escaped(&names)))
        .collect();
    let date = page
        .original_date()
        .map(|date| format!("<p>原文日期：{}</p>\n", escaped(date)));
    let disclaimer = page.disclaimer.map(|words| {
        format!(
            "<p class=\"disclaimer\">[免责声明] {}</p>\n",
            escaped(words)
        )
    });
    let (date, disclaimer) = (date.unwrap_or_default(), disclaimer.unwrap_or_default());
    format!(
        "<footer>\n{credits}{date}{}{disclaimer}</footer>\n",
        original(&page.content.original_url)
    )
}

fn original(url: &str) -> String {
    if url.is_empty() {
        return String::new();
    }
    let shown = escaped(url);
    match is_safe_link(url) {
        true => format!(
            "<p class=\"original\">原文链接：<a href=\"{shown}\" rel=\"noopener noreferrer\">{shown}</a></p>\n"
        ),
        false => format!("<p class=\"original\">原文链接：{shown}</p>\n"),
    }
}

/// A line in its element; nothing when it is empty.
fn line(open: &str, close: &str, text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("<{open}>{}</{close}>\n", escaped(text)),
    }
}
