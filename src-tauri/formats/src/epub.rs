//! The page as EPUB 3.3: one chapter, its pictures inside, nothing fetched from outside.

mod nav;
mod package;
mod pictures;
mod zipped;

use crate::printed::{PieceKind, Printed};
use crate::xhtml::{NAMESPACE, Reader, Setting, body, escaped, piece};
use pictures::Pictures;

pub(crate) use package::PACKAGE;

const CONTAINER: &str = include_str!("epub/container.xml");
const STYLE: &str = include_str!("epub/style.css");
/// Follows it where there is a watermark: a style may name no file that is not inside.
const MARKED: &str = include_str!("epub/watermark.css");

/// The page as an EPUB file.
///
/// Pictures in PNG, JPEG, GIF and WebP are inside, by what their bytes are; any other is named in its place. A
/// watermark lies behind the whole text and stands above and below it. `dcterms:modified` is the moment of the release
/// in UTC, and 1970 when the page names none. Article number, revision and hash are properties of the package.
pub fn write(printed: &Printed) -> Vec<u8> {
    let pictures = Pictures::of(&printed.page);
    let address = |sha256: &str| pictures.address(sha256);
    let setting = Setting {
        picture: &address,
        reader: Reader::Book,
    };
    let text = body(&printed.page.content.body, &setting);
    let title = title(printed);
    let watermark = printed.watermark.map(watermark);
    let style = match watermark {
        Some(_) => format!("{STYLE}{MARKED}"),
        None => STYLE.to_owned(),
    };
    let package = package::written(printed, &title, &pictures);
    let nav = nav::written(&title, &text.headings);
    let chapter = chapter(printed, &title, &text.xhtml);
    let mut files = vec![
        ("META-INF/container.xml".to_owned(), CONTAINER.as_bytes()),
        (PACKAGE.to_owned(), package.as_bytes()),
        ("EPUB/nav.xhtml".to_owned(), nav.as_bytes()),
        ("EPUB/article.xhtml".to_owned(), chapter.as_bytes()),
        ("EPUB/style.css".to_owned(), style.as_bytes()),
    ];
    files.extend(
        watermark
            .iter()
            .map(|svg| ("EPUB/watermark.svg".to_owned(), svg.as_bytes())),
    );
    files.extend(pictures.files());
    zipped::container(&files)
}

/// The title, or what stands for one in a list of books: the article number, the section, the word for a text.
fn title(printed: &Printed) -> String {
    let page = &printed.page;
    let all = [page.content.title.as_str(), page.article_no, page.section];
    let seen = all
        .into_iter()
        .find(|words| !escaped(words).trim().is_empty());
    seen.unwrap_or("稿件").to_owned()
}

fn chapter(printed: &Printed, title: &str, body: &str) -> String {
    let mark = printed
        .watermark
        .map(|words| format!("<p class=\"watermark\">{}</p>\n", escaped(words)));
    let (mark, class) = match mark {
        Some(mark) => (mark, " class=\"marked\""),
        None => (String::new(), ""),
    };
    let pieces = printed.pieces.iter().map(|each| match each.kind {
        PieceKind::Body => format!("<div class=\"body\">\n{body}</div>\n"),
        _ => piece(each),
    });
    let pieces: String = pieces.collect();
    document(
        title,
        &format!("<body{class}>\n<article>\n{mark}{pieces}{mark}</article>\n</body>"),
    )
}

/// An XHTML document around its `body` element.
fn document(title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"{NAMESPACE}\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"zh-CN\" xml:lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{}</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n</head>\n{body}\n</html>\n",
        escaped(title)
    )
}

/// The words aslant on one tile that is repeated behind the text, smaller when they are many.
fn watermark(words: &str) -> String {
    let size = (300 / words.chars().count().max(1)).clamp(10, 30);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"260\" viewBox=\"0 0 360 260\"><text x=\"180\" y=\"140\" transform=\"rotate(-28 180 130)\" text-anchor=\"middle\" font-size=\"{size}\" fill=\"#b3261e\" fill-opacity=\"0.16\">{}</text></svg>\n",
        escaped(words)
    )
}
