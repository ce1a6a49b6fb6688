//! The published page as text: head line, body, credits, link to the original, disclaimer.

mod blocks;

use crate::publish::{AI_NOTICE, Footnotes, Published};

/// The page as UTF-8 text with `\n` line ends, in the shape that [`crate::read_page`] reads back.
///
/// Alignment and marks are not shown; links show their address behind their words, notes stand below the body.
pub fn write(page: &Published) -> String {
    let mut notes = Footnotes::default();
    let body = blocks::body(&page.content.body, &mut notes);
    let notes = blocks::footnotes(&notes);
    let parts = [
        titles(page),
        head(page),
        body,
        notes,
        foot(page),
        origin(page),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
}

fn titles(page: &Published) -> String {
    let content = page.content;
    let subtitle = match content.subtitle.as_str() {
        "" => String::new(),
        words => format!("——{words}"),
    };
    let lines = [content.kicker.as_str(), &content.title, &subtitle];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn head(page: &Published) -> String {
    let pieces = page
        .head()
        .into_iter()
        .map(|(label, value)| format!("{label}：{value}"));
    pieces.collect::<Vec<_>>().join("　")
}

fn foot(page: &Published) -> String {
    let (label, notice) = AI_NOTICE;
    let notice = page.content.ai_declared.then(|| (label, notice.to_owned()));
    let lines = notice.into_iter().chain(page.foot());
    let lines: Vec<String> = lines
        .map(|(label, value)| format!("　　{label}：{value}"))
        .collect();
    lines.join("\n")
}

fn origin(page: &Published) -> String {
    let date = page.original_date().map(|date| format!("原文日期：{date}"));
    let url = Some(&page.content.original_url).filter(|url| !url.is_empty());
    let url = url.map(|url| format!("原文链接：{url}"));
    let disclaimer = page.disclaimer.map(|words| format!("[免责声明] {words}"));
    let lines: Vec<String> = [date, url, disclaimer].into_iter().flatten().collect();
    lines.join("\n")
}
