//! What holds for every content and for any bytes.

use proptest::prelude::*;
use sanshen_document::{Content, inline_text};
use sanshen_formats::register::{Column, ColumnKind, Register, Value, csv};
use sanshen_formats::{epub, json, news, whose};

use crate::articles::{UNAPPROVED, with_page};
use crate::books::unpacked;
use crate::generated::content;
use crate::xml::{Element, walked};

/// The elements of XHTML that a body is made of.
const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "link",
    "body",
    "article",
    "div",
    "section",
    "aside",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "span",
    "a",
    "strong",
    "em",
    "u",
    "s",
    "sup",
    "sub",
    "br",
    "hr",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "img",
];

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// Every run of text of a body, without blanks.
fn runs(content: &Content) -> Vec<String> {
    let passages = content.body.passages();
    let inlines = passages.iter().flat_map(|passage| passage.content);
    inlines
        .map(|inline| squeezed(&inline_text(std::slice::from_ref(inline))))
        .collect()
}

fn is_ours(elements: &[Element]) {
    for (name, attributes) in elements {
        assert!(ELEMENTS.contains(&name.as_str()), "{name}");
        for (attribute, value) in attributes {
            assert!(!attribute.starts_with("on") && attribute != "style");
            let starts = [
                "https://",
                "http://",
                "mailto:",
                "#note-",
                "#ref-",
                "style.css",
                "pictures/",
            ];
            let address = matches!(attribute.as_str(), "href" | "src");
            let known = starts.iter().any(|start| value.starts_with(start));
            assert!(!address || known, "{value}");
            assert!(!address || value.is_ascii(), "{value}");
        }
    }
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec("(\\PC|[\r\n\",=]){0,8}", 3), 0..5)
}

/// What RFC 4180 says that a file holds.
fn parsed(file: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = file.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty());
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_book_holds_every_word_and_only_our_elements(content in content(), approved in any::<bool>()) {
        with_page(&content, (!approved).then_some(UNAPPROVED), |printed| {
            let book = epub::write(printed);
            let files = unpacked(&book);
            let chapter = String::from_utf8(files["EPUB/article.xhtml"].clone()).unwrap();
            let (elements, all) = walked(&chapter);
            is_ours(&elements);
            let all = squeezed(&all);
            for run in runs(&content) {
                assert!(all.contains(&run), "{run}");
            }
            for name in ["EPUB/package.opf", "EPUB/nav.xhtml"] {
                walked(&String::from_utf8(files[name].clone()).unwrap());
            }
            let package = String::from_utf8(files["EPUB/package.opf"].clone()).unwrap();
            let listed = files.keys().filter_map(|name| name.strip_prefix("EPUB/"));
            for name in listed.filter(|name| *name != "package.opf") {
                assert!(package.contains(&format!("href=\"{name}\"")), "{name}");
            }
        });
    }

    #[test]
    fn news_hold_every_word(content in content()) {
        with_page(&content, None, |printed| {
            let (_, all) = walked(&news::newsml(printed));
            let item = squeezed(&all);
            let object: serde_json::Value = serde_json::from_str(&news::ninjs(printed)).unwrap();
            let page = object["bodies"][0]["value"].as_str().unwrap();
            let (elements, all) = walked(&format!("<body>{page}</body>"));
            let page = squeezed(&all);
            let plain = squeezed(object["bodies"][1]["value"].as_str().unwrap());
            assert!(elements.iter().all(|(name, _)| ELEMENTS.contains(&name.as_str())));
            for run in runs(&content) {
                assert!(item.contains(&run) && page.contains(&run) && plain.contains(&run), "{run}");
            }
        });
    }

    #[test]
    fn json_comes_back_as_it_was(content in content()) {
        // What a reader makes of it, which is what a signature names.
        if let Ok(content) = content.checked() {
            with_page(&content, None, |printed| {
                let (read, identity) = json::read(json::write(&printed.page).as_bytes()).unwrap();
                assert_eq!(read, content);
                assert_eq!(identity.unwrap().hash, content.hash().to_string());
            });
        }
    }

    #[test]
    fn every_file_says_whose_it_is(content in content()) {
        with_page(&content, None, |printed| {
            let files = [
                epub::write(printed),
                news::ninjs(printed).into_bytes(),
                news::newsml(printed).into_bytes(),
                json::write(&printed.page).into_bytes(),
            ];
            for file in files {
                let found = whose::identity(&file).unwrap();
                assert_eq!(found.article_no, printed.page.article_no);
                assert_eq!((found.revision, found.hash.as_str()), (3, printed.page.hash));
            }
        });
    }

    #[test]
    fn csv_holds_what_it_was_given(rows in cells()) {
        let column = Column { name: "列".to_owned(), kind: ColumnKind::Text };
        let register = Register {
            title: String::new(),
            columns: vec![column; 3],
            rows: rows.iter().map(|row| row.iter().cloned().map(Value::Text).collect()).collect(),
        };
        let file = String::from_utf8(csv(&register)).unwrap();
        let read = parsed(file.trim_start_matches('\u{feff}'));
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (read, given) in read.iter().skip(1).zip(&rows) {
            for (read, given) in read.iter().zip(given) {
                let guarded = read.strip_prefix('\'').unwrap_or(read);
                prop_assert!(read == given || guarded == given);
                prop_assert!(!read.starts_with(['=', '+', '-', '@']));
            }
        }
    }

    #[test]
    fn any_bytes_are_asked_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), begin in 0..9_usize) {
        let begins: [&[u8]; 9] = [
            b"", b"PK\x03\x04", b"%PDF-SanshenIdentity:", b"{\"altids\":[", b"<newsItem><altId typeuri=",
            b"<meta name=", b"---\narticle: ", "稿号 ".as_bytes(), b"PK\x05\x06",
        ];
        let file = [begins[begin], &bytes].concat();
        // Random bytes that are a whole mark do not come up.
        prop_assert_eq!(whose::identity(&file), None);
        prop_assert!(json::read(&file).is_err());
    }
}
