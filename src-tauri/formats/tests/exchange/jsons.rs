//! Stories of articles as JSON.

use sanshen_document::{Content, FORMAT, Problem};
use sanshen_formats::Identity;
use sanshen_formats::json::{self, JsonFault};

use crate::articles::{library, with_page};

#[test]
fn what_is_written_comes_back_and_says_what_it_is() {
    let content = library();
    with_page(&content, None, |printed| {
        let file = json::write(&printed.page);
        let identity = Identity {
            article_no: "LP-2026-0012".to_owned(),
            revision: 3,
            hash: content.hash().to_string(),
        };
        assert_eq!(
            json::read(file.as_bytes()),
            Ok((content.clone(), Some(identity)))
        );
        assert!(file.starts_with("{\n  \"format\": \"sanshen.article.v1\",\n  \"article_no\""));
        let marked = format!("\u{feff}{file}");
        assert!(
            json::read(marked.as_bytes()).is_ok(),
            "an editor's byte order mark"
        );
    });
}

#[test]
fn a_content_by_itself_says_nothing_of_itself() {
    let content = library();
    let bare = content.to_json().to_string();
    assert_eq!(json::read(bare.as_bytes()), Ok((content, None)));
    assert!(bare.contains(FORMAT));
}

#[test]
fn a_changed_word_is_seen() {
    with_page(&library(), None, |printed| {
        let file = json::write(&printed.page).replace("七十三岁", "三十七岁");
        match json::read(file.as_bytes()) {
            Err(JsonFault::Changed { stated, actual }) => {
                assert_eq!(stated, printed.page.hash);
                assert_ne!(actual, stated);
            }
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn a_longer_file_is_read_without_its_indents() {
    let content = library();
    with_page(&content, None, |printed| {
        let wide = json::write(&printed.page).replace("\n ", &format!("\n{}", " ".repeat(90_000)));
        assert!(wide.len() > 9 << 20);
        let (read, _) = json::read(wide.as_bytes()).unwrap();
        assert_eq!(read, content);
    });
}

#[test]
fn each_fault_says_what_it_is() {
    let fault = |file: &str| json::read(file.as_bytes()).unwrap_err();
    assert_eq!(fault("{"), JsonFault::NotJson { line: 1, column: 1 });
    assert_eq!(
        fault("[]"),
        JsonFault::NotAnArticle {
            name: String::new()
        }
    );
    let later = "sanshen.article.v9".to_owned();
    assert_eq!(
        fault("{\"format\":\"sanshen.article.v9\"}"),
        JsonFault::NotAnArticle { name: later }
    );
    let article = |rest: &str| format!("{{\"format\":\"sanshen.article.v1\",{rest}}}");
    let named = "\"article_no\":\"甲\",\"revision\":1,\"sha256\":\"ab\"";
    assert_eq!(
        fault(&article("\"revision\":1")),
        JsonFault::BadField { name: "article_no" }
    );
    assert_eq!(
        fault(&article("\"article_no\":\"甲\",\"revision\":-1")),
        JsonFault::BadField { name: "revision" }
    );
    match fault(&article(named)) {
        JsonFault::Content { problem } => assert_eq!(problem.problem, Problem::Missing),
        other => panic!("{other:?}"),
    }
    let large = vec![b' '; json::MAX_BYTES + 1];
    let size = large.len();
    let limit = json::MAX_BYTES;
    assert_eq!(json::read(&large), Err(JsonFault::TooLarge { size, limit }));
    assert!(matches!(
        json::read(
            Content::default()
                .to_json()
                .to_string()
                .replace("title", "titel")
                .as_bytes()
        ),
        Err(JsonFault::Content { .. })
    ));
    assert!(matches!(
        fault(&"[".repeat(1_000_000)),
        JsonFault::NotJson { .. }
    ));
}
