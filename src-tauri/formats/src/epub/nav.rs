//! The table of contents.

use super::document;
use crate::xhtml::{Heading, escaped};

/// The navigation document: the article, and under it its headings by their levels.
pub(super) fn written(title: &str, headings: &[Heading]) -> String {
    let list = entries(headings);
    document(
        "目录",
        &format!(
            "<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>目录</h1>\n<ol>\n<li><a href=\"article.xhtml\">{}</a>{list}</li>\n</ol>\n</nav>\n</body>",
            escaped(title)
        ),
    )
}

/// Nested lists of the headings. A level that is left out, as from 2 to 4, opens one list only.
fn entries(headings: &[Heading]) -> String {
    let mut out = String::new();
    let mut open: Vec<u8> = Vec::new();
    for heading in headings {
        while matches!(open.as_slice(), [.., before, _] if *before >= heading.level) {
            out += "</li>\n</ol>\n";
            open.pop();
        }
        match open.last_mut() {
            Some(last) if *last >= heading.level => {
                out += "</li>\n";
                *last = heading.level;
            }
            _ => {
                out += "\n<ol>\n";
                open.push(heading.level);
            }
        }
        out += &format!(
            "<li><a href=\"article.xhtml#{}\">{}</a>",
            heading.id,
            escaped(&heading.text)
        );
    }
    out + &"</li>\n</ol>\n".repeat(open.len())
}

#[cfg(test)]
mod tests {
    use super::{Heading, entries};

    fn shape(levels: &[u8]) -> String {
        let headings: Vec<Heading> = levels
            .iter()
            .map(|level| Heading {
                id: "p".to_owned(),
                level: *level,
                text: level.to_string(),
            })
            .collect();
        let all = entries(&headings).replace('\n', "");
        let all = all
            .replace("<a href=\"article.xhtml#p\">", "")
            .replace("</a>", "");
        all.replace("<li>", "")
            .replace("</li>", ";")
            .replace("<ol>", "(")
            .replace("</ol>", ")")
    }

    #[test]
    fn headings_stand_under_what_they_belong_to() {
        let told = [
            (&[][..], ""),
            (&[2, 2], "(2;2;)"),
            (&[2, 3, 3, 2], "(2(3;3;);2;)"),
            (&[2, 4, 3, 2], "(2(4;3;);2;)"),
            (&[4, 3, 2], "(4;3;2;)"),
            (&[2, 3, 4, 3, 4], "(2(3(4;);3(4;););)"),
        ];
        for (levels, expected) in told {
            assert_eq!(shape(levels), expected);
        }
    }
}
