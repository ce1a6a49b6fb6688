//! Files of any kind: told by their bytes, and by their names where bytes say nothing.

use sanshen_document::Content;
use sanshen_formats::{
    Choice, Encoding, FileAnchor, FileComment, FileForm, FileKind, FileNote, Incoming, Loss, Note,
    ReadFault, Tracked, TrackedChanges, read_any, read_incoming,
};

use crate::made::{file, p};

const TEXT: &str =
    "青石镇万亩稻田开镰\n2026-10-12　来源：云岭日报\n　　十月的青石镇，稻浪翻滚。\n编辑：水云\n";

fn refused(name: &str, bytes: &[u8]) -> ReadFault {
    read_any(name, bytes, &Choice::default()).unwrap_err()
}

#[test]
fn a_text_is_a_page_in_whatever_encoding() {
    let read = read_any("稿件.txt", TEXT.as_bytes(), &Choice::default()).unwrap();
    assert_eq!(
        (read.kind, read.encoding.as_str(), read.sure),
        (FileForm::Text, "utf8", true)
    );
    assert_eq!(read.content.title, "青石镇万亩稻田开镰");
    assert_eq!(read.credits[0].names, ["水云"]);
    let (bytes, _, _) = encoding_rs::GB18030.encode(TEXT);
    let read = read_any("稿件", &bytes, &Choice::default()).unwrap();
    assert_eq!((read.encoding.as_str(), read.sure), ("gb18030", false));
    let chosen = Choice {
        encoding: Some(Encoding::Gb18030),
        ..Choice::default()
    };
    assert!(read_any("稿件", &bytes, &chosen).unwrap().sure);
}

#[test]
fn our_json_is_read_as_it_is() {
    let content = Content {
        title: "一题".into(),
        ..Content::default()
    };
    let bytes = content.to_json().to_string();
    let read = read_any("x.txt", bytes.as_bytes(), &Choice::default()).unwrap();
    assert_eq!((read.kind, read.content), (FileForm::Json, content));
    let broken = bytes.replace("\"title\"", "\"headline\"");
    assert!(matches!(
        refused("x.json", broken.as_bytes()),
        ReadFault::Damaged { .. }
    ));
    let other = read_any("x.json", b"{\"a\": 1}", &Choice::default()).unwrap();
    assert_eq!(other.kind, FileForm::Text);
}

#[test]
fn what_must_be_converted_first_says_so() {
    let ole = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
            &[0; 600],
            &name,
            &[0; 99],
        ]
        .concat()
    };
    let old = |looks_like| ReadFault::OldWord { looks_like };
    assert_eq!(
        refused("a.doc", &ole("WordDocument")),
        old(FileKind::OldOffice)
    );
    assert_eq!(
        refused("a.wps", &ole("WpsContent")),
        old(FileKind::OldOffice)
    );
    assert_eq!(
        refused("a.docx", &ole("EncryptedPackage")),
        ReadFault::Protected
    );
    let table = ReadFault::Binary {
        looks_like: Some(FileKind::OldOffice),
    };
    assert_eq!(refused("a.xls", &ole("Workbook")), table);
    assert_eq!(refused("a.doc", b"{\\rtf1\\ansi a}"), old(FileKind::Rtf));
}

#[test]
fn what_is_no_text_is_refused_by_its_kind() {
    let kinds: &[(&[u8], FileKind)] = &[
        (b"%PDF-1.7 ...", FileKind::Pdf),
        (b"\x89PNG\r\n\x1a\n", FileKind::Image),
        (b"PK\x03\x04 xl/workbook.xml", FileKind::OfficeZip),
        (b"PK\x03\x04 readme.txt", FileKind::Archive),
    ];
    for (bytes, kind) in kinds {
        let fault = refused("a.docx", bytes);
        assert_eq!(
            fault,
            ReadFault::Binary {
                looks_like: Some(*kind)
            }
        );
    }
    assert_eq!(refused("a.txt", b""), ReadFault::Empty);
}

#[test]
fn rejecting_moves_comments_and_notes_to_where_their_words_were() {
    let comment = |start, end| FileComment {
        anchor: Some(FileAnchor {
            block: "a".into(),
            start,
            end,
        }),
        resolved: false,
        notes: vec![FileNote {
            author: "甲".into(),
            time: None,
            text: "核实".into(),
        }],
    };
    let lost = |line| Note::Lost {
        what: Loss::Chart,
        text: String::new(),
        count: 1,
        line,
    };
    let incoming = || Incoming {
        comments: vec![comment(0, 2), comment(4, 6), comment(2, 4)],
        notes: vec![lost(3)],
        tracked: Some(TrackedChanges {
            rejected: vec![p("t", "通知"), p("a", "十月稻浪。")],
            hands: vec![],
        }),
        ..file(vec![
            p("t", "通知"),
            p("n", "新段。"),
            p("a", "十月金色稻浪。"),
        ])
    };
    let read = read_incoming(FileForm::Docx, incoming(), Tracked::Reject);
    let anchors: Vec<Option<(u32, u32)>> = read
        .comments
        .iter()
        .map(|comment| comment.anchor.as_ref().map(|one| (one.start, one.end)))
        .collect();
    assert_eq!(anchors, [Some((0, 2)), Some((2, 4)), None]);
    assert!(read.notes.contains(&lost(2)));
    let read = read_incoming(FileForm::Docx, incoming(), Tracked::Accept);
    assert_eq!(
        read.comments
            .iter()
            .filter(|one| one.anchor.is_some())
            .count(),
        3
    );
}
