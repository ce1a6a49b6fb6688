//! The published page as Markdown: CommonMark with tables and footnotes, and front matter in YAML.

mod blocks;
mod escape;
mod front;
mod inline;

use crate::publish::{AI_NOTICE, Footnotes, Published, is_safe_link};
use escape::{Place, escaped};

/// The page as UTF-8 Markdown.
///
/// Every text is escaped, so that it cannot become markup. First-line indents and alignment are not shown; a table with
/// spans is an HTML table, underline and sub- and superscript are HTML elements. A picture is named as
/// `<sha256>.<ending>`, a file that the caller puts beside this one; see [`media_name`].
pub fn write(page: &Published) -> String {
    let mut notes = Footnotes::default();
    let body = blocks::body(page, &mut notes);
    let notes = blocks::footnotes(&notes);
    let parts = [
        front::matter(page),
        titles(page),
        head(page),
        body,
        foot(page),
        origin(page),
        notes,
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
}

/// The file beside its own in which the Markdown looks for a picture; `None` when the page names it without showing it.
pub fn media_name(page: &Published, sha256: &str) -> Option<String> {
    let (_, ending) = page.picture(sha256)?;
    Some(format!("{sha256}.{ending}"))
}

fn titles(page: &Published) -> String {
    let content = page.content;
    let title = format!("# {}", escaped(&content.title, Place::Heading));
    let subtitle = match content.subtitle.as_str() {
        "" => String::new(),
        words => format!("——{}", escaped(words, Place::Within)),
    };
    let lines = [escaped(&content.kicker, Place::LineStart), title, subtitle];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n\n")
}

fn head(page: &Published) -> String {
    let pieces = page
        .head()
        .into_iter()
        .map(|(label, value)| fact(label, &value));
    pieces.collect::<Vec<_>>().join("　")
}

fn foot(page: &Published) -> String {
    let (label, notice) = AI_NOTICE;
    let notice = page.content.ai_declared.then(|| (label, notice.to_owned()));
    let lines: Vec<String> = notice
        .into_iter()
        .chain(page.foot())
        .map(|(label, value)| fact(label, &value))
        .collect();
    match lines.as_slice() {
        [] => String::new(),
        lines => format!("---\n\n{}", lines.join("\\\n")),
    }
}

fn origin(page: &Published) -> String {
    let url = page.content.original_url.as_str();
    let link = match (url, is_safe_link(url)) {
        ("", _) => None,
        (_, true) => Some(format!(
            "原文链接：{}",
            inline::link(&escaped(url, Place::Within), url)
        )),
        (_, false) => Some(fact("原文链接", url)),
    };
    let date = page.original_date().map(|date| fact("原文日期", date));
    let disclaimer = page
        .disclaimer
        .map(|words| format!("\\[免责声明\\] {}", escaped(words, Place::Within)));
    let lines: Vec<String> = [date, link, disclaimer].into_iter().flatten().collect();
    lines.join("\\\n")
}

fn fact(label: &str, value: &str) -> String {
    format!(
        "{}：{}",
        escaped(label, Place::LineStart),
        escaped(value, Place::Within)
    )
}
