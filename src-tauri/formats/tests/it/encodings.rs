//! Texts in every encoding, short and long, and files that are no text.

use encoding_rs::{BIG5, GB18030};
use proptest::prelude::*;
use sanshen_formats::encoding::MAX_BYTES;
use sanshen_formats::{Encoding, FileKind, ReadFault, decode};

const SHORT: &str = "望云小学开展消防演练，全校师生三分钟内撤到操场。";
const SHORT_TRADITIONAL: &str = "望雲小學開展消防演練，全校師生三分鐘內撤到操場。";
const PAGES: &[&str] = &[
    include_str!("../../samples/county-office.txt"),
    include_str!("../../samples/bar-credits.txt"),
    include_str!("../../samples/reprint.txt"),
    include_str!("../../samples/notice.txt"),
    include_str!("../../samples/paragraph.txt"),
    include_str!("../../samples/login-names.txt"),
];

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn is_read_as(bytes: &[u8], encoding: Encoding, text: &str) {
    let decoded = decode(bytes, None).unwrap();
    assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, text));
    assert_eq!(decoded.replaced, 0);
}

#[test]
fn simplified_text_is_read_in_every_encoding() {
    for text in PAGES.iter().copied().chain([SHORT, "云岭县融媒体中心报道"]) {
        is_read_as(text.as_bytes(), Encoding::Utf8, text);
        is_read_as(&GB18030.encode(text).0, Encoding::Gb18030, text);
        is_read_as(&utf16(text, u16::to_le_bytes), Encoding::Utf16Le, text);
        is_read_as(&utf16(text, u16::to_be_bytes), Encoding::Utf16Be, text);
    }
}

#[test]
fn any_short_piece_of_gbk_is_read_rightly() {
    for text in PAGES {
        let chars: Vec<char> = text.chars().collect();
        for piece in chars.chunks(30).filter(|piece| piece.len() == 30) {
            let piece: String = piece.iter().collect();
            is_read_as(&GB18030.encode(&piece).0, Encoding::Gb18030, &piece);
        }
    }
}

#[test]
fn traditional_text_is_read_in_big5() {
    let long = SHORT_TRADITIONAL.repeat(50);
    for text in [SHORT_TRADITIONAL, long.as_str()] {
        is_read_as(&BIG5.encode(text).0, Encoding::Big5, text);
    }
}

#[test]
fn a_byte_order_mark_settles_it_and_is_not_text() {
    let marked = "\u{feff}云岭";
    for bytes in [
        marked.as_bytes().to_vec(),
        utf16(marked, u16::to_le_bytes),
        utf16(marked, u16::to_be_bytes),
        GB18030.encode(marked).0.into_owned(),
    ] {
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!((decoded.text.as_str(), decoded.sure), ("云岭", true));
    }
}

#[test]
fn a_guess_is_not_sure_and_a_choice_is_followed() {
    let bytes = GB18030.encode(SHORT).0;
    assert!(!decode(&bytes, None).unwrap().sure);
    let chosen = decode(&bytes, Some(Encoding::Gb18030)).unwrap();
    assert!(chosen.sure);
    let fault = decode(&bytes, Some(Encoding::Utf8)).unwrap_err();
    assert!(matches!(fault, ReadFault::Unreadable { encoding: Encoding::Utf8, lost } if lost > 10));
}

#[test]
fn a_damaged_byte_in_a_long_text_is_counted() {
    let mut bytes = SHORT.repeat(20).into_bytes();
    bytes[0] = 0xff;
    let decoded = decode(&bytes, None).unwrap();
    assert_eq!(decoded.encoding, Encoding::Utf8);
    assert!(decoded.replaced >= 1 && !decoded.sure);
}

#[test]
fn files_that_are_no_text_are_named() {
    let docx = b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml..word/document.xml";
    let cases: &[(&[u8], Option<FileKind>)] = &[
        (docx, Some(FileKind::Docx)),
        (b"PK\x03\x04\x14\0\0\0photo.jpg", Some(FileKind::Archive)),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            Some(FileKind::OldOffice),
        ),
        (b"%PDF-1.7\n%\xe2\xe3", Some(FileKind::Pdf)),
        (b"{\\rtf1\\ansi", Some(FileKind::Rtf)),
        (b"\x89PNG\r\n\x1a\n", Some(FileKind::Image)),
        (b"\xff\xd8\xff\xe0", Some(FileKind::Image)),
        (b"MZ\x90\0\x03\0", Some(FileKind::Executable)),
        (b"\x7fELF\x02\x01", Some(FileKind::Executable)),
        (b"abc\0\0\0\x01\x02\x03", None),
        (&[1, 2, 3, 4, 5, 0x81], None),
    ];
    for (bytes, looks_like) in cases {
        let looks_like = *looks_like;
        assert_eq!(
            decode(bytes, None),
            Err(ReadFault::Binary { looks_like }),
            "{bytes:x?}"
        );
    }
}

#[test]
fn empty_and_huge_files_are_refused() {
    assert_eq!(decode(b"", None), Err(ReadFault::Empty));
    let size = MAX_BYTES + 1;
    assert_eq!(
        decode(&vec![b'a'; size], None),
        Err(ReadFault::TooLarge {
            size,
            limit: MAX_BYTES
        })
    );
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(decoded) = decode(&bytes, None) {
            prop_assert!(!decoded.text.contains('\0'));
        }
    }

    #[test]
    fn utf8_comes_back_as_it_was(text in "[^\u{0}-\u{8}\u{b}-\u{1f}\u{7f}-\u{9f}\u{feff}]{1,200}") {
        let decoded = decode(text.as_bytes(), Some(Encoding::Utf8));
        if let Ok(decoded) = decoded {
            prop_assert_eq!(decoded.text, text);
        }
    }
}
