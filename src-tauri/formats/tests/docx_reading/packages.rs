//! Packages as they really come: other namespaces, other paths, parts missing or damaged, other files under the name.

use sanshen_formats::{FileKind, Loss, ReadFault, docx};

use crate::build::{Docx, check, line, lost, p, r, zipped};
use crate::shown::shown;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(String, Vec<u8>)> = parts
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    zipped(&parts)
}

fn rels(target: &str) -> String {
    format!(
        r#"<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="{target}"/></Relationships>"#
    )
}

const STRICT: &str = r#"<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:pStyle x:val="Heading2"/></x:pPr><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>"#;

fn told(bytes: &[u8]) -> String {
    let read = docx::read::read(bytes).unwrap();
    check(&read);
    shown(&read.blocks)
}

#[test]
fn the_strict_form_under_any_prefix_is_read() {
    let bytes = package(&[
        ("_rels/.rels", &rels("word/document.xml")),
        ("word/document.xml", STRICT),
    ]);
    assert_eq!(told(&bytes), "h2 严格\n");
}

#[test]
fn the_main_part_is_found_wherever_it_lies() {
    for (target, name) in [
        ("/正文/a.xml", "正文/a.xml"),
        ("./x/../word/Main.XML", "word/main.xml"),
        ("word\\d.xml", "word\\d.xml"),
    ] {
        let bytes = package(&[("_rels/.rels", &rels(target)), (name, STRICT)]);
        assert_eq!(told(&bytes), "h2 严格\n", "{target}");
    }
    assert_eq!(
        told(&package(&[("word/document.xml", STRICT)])),
        "h2 严格\n",
        "without any relations"
    );
}

#[test]
fn parts_are_found_from_the_folder_of_the_main_part() {
    let styles = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 3"/></w:style></w:styles>"#;
    let side = r#"<Relationships><Relationship Id="s" Type="x/styles" Target="../style/s.xml"/></Relationships>"#;
    let bytes = package(&[
        ("_rels/.rels", &rels("d/main.xml")),
        ("d/main.xml", STRICT),
        ("d/_rels/main.xml.rels", side),
        ("style/s.xml", styles),
    ]);
    assert_eq!(told(&bytes), "h3 严格\n");
}

#[test]
fn other_encodings_of_the_main_part_are_read() {
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(STRICT.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let bytes = zipped(&[("word/document.xml".to_owned(), utf16)]);
    assert_eq!(told(&bytes), "h2 严格\n");
    let declared = format!(r#"<?xml version="1.0" encoding="GBK"?>{STRICT}"#);
    let (gbk, _, _) = encoding_rs::GBK.encode(&declared);
    assert_eq!(
        told(&zipped(&[(
            "word/document.xml".to_owned(),
            gbk.into_owned()
        )])),
        "h2 严格\n"
    );
}

#[test]
fn a_damaged_side_part_is_told_and_the_rest_is_read() {
    let body = p(
        "",
        &(r("正文") + r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#),
    );
    let read = Docx::of(&body)
        .part("s", "styles", "styles.xml", b"<w:styles><broken")
        .part("n", "numbering", "numbering.xml", b"no xml")
        .part("f", "footnotes", "footnotes.xml", b"<a></b>")
        .part("c", "comments", "comments.xml", &[0xff, 0x00])
        .read();
    assert_eq!(shown(&read.blocks), "p 正文\n");
    let parts: Vec<String> = lost(&read, Loss::Other)
        .into_iter()
        .map(|(name, _, _)| name)
        .collect();
    assert_eq!(
        parts,
        [
            "word/styles.xml",
            "word/numbering.xml",
            "word/footnotes.xml",
            "word/comments.xml"
        ]
    );
}

#[test]
fn a_damaged_or_missing_main_part_is_refused() {
    let broken = package(&[
        ("_rels/.rels", &rels("word/document.xml")),
        ("word/document.xml", "<w:document><w:body>"),
    ]);
    let fault = ReadFault::Damaged {
        part: "word/document.xml".into(),
    };
    assert_eq!(docx::read::read(&broken), Err(fault.clone()));
    let missing = package(&[("word/styles.xml", "<w:styles/>")]);
    assert_eq!(docx::read::read(&missing), Err(fault.clone()));
    let other = package(&[("word/document.xml", "<html><body/></html>")]);
    assert_eq!(docx::read::read(&other), Err(fault));
}

#[test]
fn other_files_are_named() {
    let ole = |name: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(512, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(1024, 0);
        bytes
    };
    let refused = |bytes: &[u8]| docx::read::read(bytes).unwrap_err();
    assert_eq!(refused(&ole("EncryptedPackage")), ReadFault::Protected);
    assert_eq!(
        refused(&ole("WordDocument")),
        ReadFault::OldWord {
            looks_like: FileKind::OldOffice
        }
    );
    assert_eq!(
        refused(br"{\rtf1 x}"),
        ReadFault::OldWord {
            looks_like: FileKind::Rtf
        }
    );
    assert_eq!(refused(b""), ReadFault::Empty);
    assert_eq!(refused(b"plain"), ReadFault::Damaged { part: "zip".into() });
    assert_eq!(
        refused(b"PK\x03\x04cut"),
        ReadFault::Damaged { part: "zip".into() }
    );
    let sheet = package(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("_rels/.rels", &rels("xl/workbook.xml")),
    ]);
    assert_eq!(
        refused(&sheet),
        ReadFault::Binary {
            looks_like: Some(FileKind::OfficeZip)
        }
    );
    let archive = package(&[("readme.txt", "x")]);
    assert_eq!(
        refused(&archive),
        ReadFault::Binary {
            looks_like: Some(FileKind::Archive)
        }
    );
}

#[test]
fn ids_used_twice_and_relations_that_lead_nowhere_are_borne() {
    let body = line("正文")
        + &p(
            "",
            r#"<w:hyperlink r:id="x"><w:r><w:t>无</w:t></w:r></w:hyperlink>"#,
        );
    let styles = r#"<w:style w:styleId="a"><w:name w:val="heading 2"/></w:style><w:style w:styleId="a"><w:name w:val="heading 3"/></w:style>"#;
    let read = Docx::of(&(body + &p(r#"<w:pStyle w:val="a"/>"#, &r("题"))))
        .styles(styles)
        .part("styles2", "image", "nothing.png", b"")
        .read();
    assert_eq!(shown(&read.blocks), "p 正文\np 无\nh2 题\n");
}

#[test]
fn the_same_file_is_read_the_same_way_every_time() {
    let body = line("甲")
        + &p(
            "",
            r#"<w:ins w:author="乙"><w:r><w:t>新</w:t></w:r></w:ins>"#,
        );
    let bytes = Docx::of(&body).bytes();
    let first = docx::read::read(&bytes).unwrap();
    assert!((0..20).all(|_| docx::read::read(&bytes).unwrap() == first));
}
