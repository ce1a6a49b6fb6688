//! Stories of books.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use expect_test::expect_file;
use sanshen_document::Content;
use sanshen_formats::{Media, Printed, epub};
use zip::{CompressionMethod, ZipArchive};

use crate::articles::{UNAPPROVED, library, media, with_page};
use crate::xml::walked;

/// Every file of a book by its name.
pub fn unpacked(book: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap().clone()).unwrap()
}

#[test]
fn a_book_of_one_article() {
    with_page(&library(), None, |printed| {
        let files = unpacked(&epub::write(printed));
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "EPUB/article.xhtml",
                "EPUB/nav.xhtml",
                "EPUB/package.opf",
                "EPUB/pictures/1.png",
                "EPUB/style.css",
                "META-INF/container.xml",
                "mimetype",
            ]
        );
        expect_file!["written/library.opf"].assert_eq(&text(&files, "EPUB/package.opf"));
        expect_file!["written/library.xhtml"].assert_eq(&text(&files, "EPUB/article.xhtml"));
        expect_file!["written/library.nav.xhtml"].assert_eq(&text(&files, "EPUB/nav.xhtml"));
        assert!(!text(&files, "EPUB/style.css").contains("url("));
        for name in ["EPUB/package.opf", "EPUB/article.xhtml", "EPUB/nav.xhtml"] {
            walked(&text(&files, name));
        }
    });
}

#[test]
fn its_media_type_stands_first_and_bare() {
    with_page(&library(), None, |printed| {
        let book = epub::write(printed);
        assert_eq!(book.get(30..58), Some(&b"mimetypeapplication/epub+zip"[..]));
        let mut archive = ZipArchive::new(Cursor::new(book.as_slice())).unwrap();
        let first = archive.by_index(0).unwrap();
        assert_eq!(first.compression(), CompressionMethod::Stored);
        assert_eq!(first.extra_data().unwrap_or_default(), b"");
        drop(first);
        assert_eq!(epub::write(printed), book, "the same page, the same bytes");
    });
}

#[test]
fn what_is_not_approved_says_so_behind_the_text_and_in_its_metadata() {
    with_page(&library(), Some(UNAPPROVED), |printed| {
        let files = unpacked(&epub::write(printed));
        assert!(text(&files, "EPUB/watermark.svg").contains(UNAPPROVED));
        assert!(text(&files, "EPUB/style.css").contains("url(\"watermark.svg\")"));
        let package = text(&files, "EPUB/package.opf");
        assert!(package.contains(&format!(
            "<meta property=\"sanshen:status\">{UNAPPROVED}</meta>"
        )));
        let chapter = text(&files, "EPUB/article.xhtml");
        assert_eq!(chapter.matches(UNAPPROVED).count(), 2);
        assert!(chapter.contains("<body class=\"marked\">"));
    });
}

#[test]
fn a_picture_that_lies_about_its_kind_is_what_its_bytes_are() {
    let content = library();
    let gif = |sha256: &str| {
        media(sha256).map(|found| Media {
            mime: "image/gif".to_owned(),
            ..found
        })
    };
    let svg = |sha256: &str| {
        media(sha256).map(|_| Media {
            mime: "image/png".to_owned(),
            bytes: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"[..]
                .into(),
        })
    };
    with_page(&content, None, |printed| {
        let with = |media| {
            let mut page = printed.page;
            page.media = media;
            let files = unpacked(&epub::write(&Printed {
                page,
                ..printed.clone()
            }));
            files.keys().any(|name| name == "EPUB/pictures/1.png")
        };
        assert!(with(&gif));
        assert!(!with(&svg));
    });
}

#[test]
fn a_draft_without_title_or_moment_is_a_book_too() {
    with_page(&Content::default(), Some(UNAPPROVED), |printed| {
        let mut page = printed.page;
        (page.article_no, page.released_at, page.section) = ("", "昨天", "");
        let book = epub::write(&Printed {
            page,
            pieces: Vec::new(),
            watermark: None,
        });
        let package = text(&unpacked(&book), "EPUB/package.opf");
        assert!(package.contains("<dc:title>稿件</dc:title>"));
        assert!(
            package.contains("<meta property=\"dcterms:modified\">1970-01-01T00:00:00Z</meta>")
        );
    });
}
