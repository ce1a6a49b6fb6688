//! Stories of files found later.

use std::io::{Cursor, Write};

use sanshen_formats::whose::identity;
use sanshen_formats::{Identity, epub, html, json, markdown, news};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::articles::{library, with_page};

fn told(article_no: &str, revision: u32, hash: &str) -> Option<Identity> {
    Some(Identity {
        article_no: article_no.to_owned(),
        revision,
        hash: hash.to_owned(),
    })
}

/// A zip of these files.
pub fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn every_format_of_exchange_says_whose_it_is() {
    let content = library();
    with_page(&content, None, |printed| {
        let hash = content.hash().to_string();
        let whole = told("LP-2026-0012", 3, &hash);
        assert_eq!(identity(&epub::write(printed)), whole, "epub");
        assert_eq!(identity(news::ninjs(printed).as_bytes()), whole, "ninjs");
        assert_eq!(identity(news::newsml(printed).as_bytes()), whole, "newsml");
        assert_eq!(
            identity(json::write(&printed.page).as_bytes()),
            whole,
            "json"
        );
    });
}

#[test]
fn a_web_page_says_it_in_its_metas() {
    let long = "<html><head><meta charset=utf-8><META content='2026-0012' name=\"article\" /><meta name=revision content=3><meta name=\"hash\" content=\"1a2b3c4d5e6f\"></head>";
    assert_eq!(
        identity(long.as_bytes()),
        told("2026-0012", 3, "1a2b3c4d5e6f")
    );
    let short = "<!doctype html><meta name=\"article\" content=\"A&amp;B-7\"><meta name=\"revision\" content=\"12; sha256=1a2b3c4d\">";
    assert_eq!(identity(short.as_bytes()), told("A&B-7", 12, "1a2b3c4d"));
}

#[test]
fn markdown_says_it_in_its_front_matter() {
    let file = "---\ntitle: \"甲: 乙\"\narticle: \"2026-\\\"0012\\\"\"\nsha256: \"1a2b3c4d5e6f\"\nrevision: 3\n---\n\narticle: 不是\n";
    assert_eq!(
        identity(file.as_bytes()),
        told("2026-\"0012\"", 3, "1a2b3c4d5e6f")
    );
}

#[test]
fn our_own_writers_of_pages_agree() {
    let content = library();
    with_page(&content, None, |printed| {
        let hash = content.hash();
        let page = html::write(printed);
        let found = identity(page.as_bytes()).unwrap();
        assert!(hash.as_str().starts_with(&found.hash));
        assert_eq!(
            (found.article_no.as_str(), found.revision),
            ("LP-2026-0012", 3)
        );
        let page = markdown::write(printed);
        assert_eq!(
            identity(page.as_bytes()),
            told("LP-2026-0012", 3, hash.as_str())
        );
    });
}

#[test]
fn text_says_it_in_its_last_line() {
    let mark = told("2026-0012", 3, "1a2b3c4d");
    let plain =
        "稿号 2019-1 · 第1版 · 00000000 是旧的\n正文\n\n稿号 2026-0012 · 第3版 · 1a2b3c4d\n";
    assert_eq!(identity(plain.as_bytes()), mark);
    let pasted = "<section><p>稿号 2026-0012 · 第3版 · 1a2b3c4d</p></section>";
    assert_eq!(identity(pasted.as_bytes()), mark);
    let draft = "稿号：甲-7 · 草稿 · 1a2b3c4d，未经三审";
    assert_eq!(identity(draft.as_bytes()), told("甲-7", 0, "1a2b3c4d"));
    let gbk = b"\xb8\xe5\xba\xc5 2026-0012 \xa1\xa4 \xb5\xda3\xb0\xe6 \xa1\xa4 1a2b3c4d\r\n";
    assert_eq!(identity(gbk), mark, "saved again by an old editor");
}

#[test]
fn an_office_document_says_it_in_its_properties() {
    let custom = "<?xml version=\"1.0\"?><op:Properties xmlns:op=\"o\" xmlns:vt=\"v\"><op:property pid=\"2\" name=\"SanshenArticle\"><vt:lpwstr>2026-&#x30;012 &amp; 甲</vt:lpwstr></op:property><op:property pid=\"3\" name=\"SanshenRevision\"><vt:lpwstr>3</vt:lpwstr></op:property><op:property pid=\"4\" name=\"SanshenHash\"><vt:lpwstr>1a2b3c4d5e6f</vt:lpwstr></op:property></op:Properties>";
    let file = zipped(&[
        ("word/document.xml", "<w/>"),
        ("docProps/custom.xml", custom),
    ]);
    assert_eq!(identity(&file), told("2026-0012 & 甲", 3, "1a2b3c4d5e6f"));
}

#[test]
fn a_pdf_says_it_uncompressed() {
    let mut file =
        b"%PDF-1.7\n\xff\xfe binary SanshenIdentity:broken\n<pdf:Keywords>SanshenIdentity:"
            .to_vec();
    file.extend("LP-甲;3;1a2b3c4d5e6f</pdf:Keywords>\n%%EOF".as_bytes());
    assert_eq!(identity(&file), told("LP-甲", 3, "1a2b3c4d5e6f"));
}

#[test]
fn a_strangers_file_says_nothing() {
    let others: [&[u8]; 9] = [
        b"",
        b"{\"format\":\"sanshen.article.v2\",\"article_no\":\"1\"}",
        b"<newsItem><altId typeuri=\"urn:sanshen:id:article_no\">1</altId></newsItem>",
        b"PK\x03\x04 and then nothing",
        "稿号 2026-0012 · 第三版 · 1a2b3c4d".as_bytes(),
        "稿号 2026-0012 · 第3版 · 1a2b3c".as_bytes(),
        "稿号 · 第3版 · 1a2b3c4d".as_bytes(),
        b"<meta name=article content=1>",
        b"%PDF-1.7 SanshenIdentity:1;-2;1a2b3c4d",
    ];
    for file in others {
        assert_eq!(identity(file), None, "{}", String::from_utf8_lossy(file));
    }
}
