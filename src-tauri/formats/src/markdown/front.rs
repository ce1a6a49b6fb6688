//! Front matter: the fields as YAML, every value quoted.

use crate::printed::Printed;
use crate::publish::{disclaimer_word, origin_word};

/// The front matter between its rules; empty fields are left out.
pub(super) fn matter(page: &Printed) -> String {
    let (page, status) = (&page.page, page.watermark.unwrap_or_default());
    let content = page.content;
    let mut lines = vec!["---".to_owned()];
    let texts = [
        ("title", content.title.as_str()),
        ("kicker", &content.kicker),
        ("subtitle", &content.subtitle),
        ("date", page.published_at),
        ("source", &content.source_outlet),
        ("origin_unit", &content.origin_unit),
        ("origin", origin_word(content.origin)),
        ("original_url", &content.original_url),
        ("original_date", &content.original_date),
        ("section", page.section),
        ("summary", &content.summary),
        (
            "disclaimer",
            disclaimer_word(content.disclaimer).unwrap_or_default(),
        ),
        ("site", page.site),
        ("article", page.article_no),
        ("sha256", page.hash),
        ("status", status),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    lines.extend(texts.map(|(name, text)| format!("{name}: {}", quoted(text))));
    lines.push(format!("revision: {}", page.revision));
    lines.push(format!("ai_declared: {}", content.ai_declared));
    lines.extend(list("authors", &content.byline));
    lines.extend(list("keywords", &content.keywords));
    lines.push("---".to_owned());
    lines.join("\n")
}

fn list(name: &str, items: &[String]) -> Option<String> {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    (!items.is_empty()).then(|| format!("{name}: [{}]", items.join(", ")))
}

/// A double-quoted scalar of YAML 1.1 and 1.2: marks, controls and every kind of line end escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control()
                || matches!(
                    c,
                    '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
                ) =>
            {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
