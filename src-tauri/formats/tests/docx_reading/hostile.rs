//! Files that were made, or have become, to do harm.

use std::time::{Duration, Instant};

use sanshen_formats::{ReadFault, docx};

use crate::build::{Docx, check, line, p, r, zipped};

/// A file with something of everything.
fn rich() -> Docx {
    let table = format!(
        r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc></w:tr></w:tbl>"#,
        line("格")
    );
    let changed = r#"<w:ins w:id="1" w:author="乙" w:date="2024-05-06T08:00:00Z"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:author="丙"><w:r><w:delText>旧</w:delText></w:r></w:del>"#;
    let item = p(
        r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#,
        &r("项"),
    );
    let note = r#"<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/>"#;
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    Docx::of(&(p("", &(r("正文") + changed + note)) + &table + &item))
        .numbering(numbering)
        .with(
            "footnotes",
            "footnotes",
            &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, line("注")),
        )
        .with(
            "comments",
            "comments",
            &format!(
                r#"<w:comment w:id="0" w:author="甲">{}</w:comment>"#,
                line("评")
            ),
        )
}

/// Reads, whatever comes of it, in time.
fn survive(bytes: &[u8]) -> Result<usize, ReadFault> {
    let start = Instant::now();
    let read = docx::read::read(bytes);
    assert!(
        start.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 }),
        "too slow"
    );
    read.map(|read| {
        check(&read);
        read.blocks.len()
    })
}

#[test]
fn a_zip_cut_anywhere_is_refused() {
    let bytes = rich().bytes();
    for cut in (0..bytes.len() - 1).step_by(37) {
        assert!(survive(&bytes[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn a_zip_with_any_byte_turned_is_read_or_refused() {
    let bytes = rich().bytes();
    for at in 0..bytes.len() {
        let mut turned = bytes.clone();
        turned[at] ^= 1 << (at % 8);
        let _ = survive(&turned);
    }
}

#[test]
fn xml_cut_anywhere_is_refused() {
    let document = format!(
        "<w:document><w:body>{}{}</w:body></w:document>",
        line("甲&amp;乙"),
        r#"<w:tbl a="b"><![CDATA[x]]><!-- y --></w:tbl>"#.repeat(20)
    );
    for cut in (0..document.len()).step_by(37) {
        let cut = document.floor_char_boundary(cut);
        let parts = [(
            "word/document.xml".to_owned(),
            document.as_bytes()[..cut].to_vec(),
        )];
        assert!(survive(&zipped(&parts)).is_err(), "cut at {cut}");
    }
}

#[test]
fn a_bomb_is_refused_while_it_is_unpacked() {
    let bomb = Docx::of(&format!("<w:p>{}</w:p>", " ".repeat(80 << 20)));
    assert_eq!(survive(&bomb.bytes()), Err(ReadFault::TooComplex));
}

#[test]
fn many_bombs_are_unpacked_up_to_the_limit_of_all_parts() {
    let zeros = vec![b' '; 60 << 20];
    let mut file = Docx::of(&line("正文"));
    for at in 0..8 {
        file = file.part(
            &format!("h{at}"),
            "header",
            &format!("header{at}.xml"),
            &zeros,
        );
    }
    assert_eq!(survive(&file.bytes()), Ok(1));
}

#[test]
fn sizes_that_lie_are_not_believed() {
    let mut bytes = Docx::of(&line("正文")).bytes();
    // The unpacked size in the central directory of the first part, and in its local header.
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    bytes[central + 24..central + 28].copy_from_slice(
        &u32::MAX.to_le_bytes()[..4]
            .iter()
            .map(|_| 0x7f)
            .collect::<Vec<u8>>(),
    );
    let _ = survive(&bytes);
    bytes[central + 24..central + 28].copy_from_slice(&[1, 0, 0, 0]);
    let _ = survive(&bytes);
}

#[test]
fn nesting_without_end_is_refused() {
    for (open, close) in [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        (
            "<w:p><w:r><w:pict><w:txbxContent>",
            "</w:txbxContent></w:pict></w:r></w:p>",
        ),
        ("<w:p><w:ins>", "</w:ins></w:p>"),
    ] {
        let deep = open.repeat(100_000) + &close.repeat(100_000);
        assert_eq!(
            survive(&Docx::of(&deep).bytes()),
            Err(ReadFault::TooComplex)
        );
    }
}

#[test]
fn nesting_up_to_the_limit_is_read_on_a_small_stack() {
    let cases = [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 96),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 63),
        (
            "<w:p><w:r><w:pict><v:s><w:txbxContent>",
            "</w:txbxContent></v:s></w:pict></w:r></w:p>",
            38,
        ),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>",
            "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
            31,
        ),
        (
            "<w:hyperlink><w:smartTag>",
            "</w:smartTag></w:hyperlink>",
            96,
        ),
        ("<m:oMath><m:f><m:num>", "</m:num></m:f></m:oMath>", 63),
    ];
    for (open, close, times) in cases {
        let bytes = Docx::of(&(open.repeat(times) + &line("底") + &close.repeat(times))).bytes();
        let thread = std::thread::Builder::new().stack_size(1 << 20);
        let read = thread.spawn(move || docx::read::read(&bytes).map(|read| read.blocks.len()));
        assert!(read.unwrap().join().unwrap().is_ok(), "{open}");
    }
}

#[test]
fn more_blocks_or_text_than_an_article_has_is_refused() {
    let paragraphs = Docx::of(&"<w:p/>".repeat(200_001));
    assert_eq!(survive(&paragraphs.bytes()), Err(ReadFault::TooComplex));
    let long = Docx::of(&line(&"字".repeat(3 << 20)));
    assert!(matches!(
        survive(&long.bytes()),
        Err(ReadFault::TooLarge { .. })
    ));
    let cells = Docx::of(&format!(
        "<w:tbl><w:tr>{}</w:tr></w:tbl>",
        "<w:tc/>".repeat(199_000)
    ));
    assert!(survive(&cells.bytes()).is_ok());
}

#[test]
fn a_footnote_referred_to_without_end_does_not_multiply() {
    let body = p(
        "",
        &r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#.repeat(100_000),
    );
    let note = format!(
        r#"<w:footnote w:id="1">{}</w:footnote>"#,
        line(&"注".repeat(10_000))
    );
    let read = survive(
        &Docx::of(&body)
            .with("footnotes", "footnotes", &note)
            .bytes(),
    );
    assert!(matches!(read, Err(ReadFault::TooLarge { .. })));
}

#[test]
fn a_long_chain_of_styles_and_many_attributes_take_no_time() {
    let styles: String = (0..5_000).map(|at| format!(r#"<w:style w:type="paragraph" w:styleId="s{at}"><w:basedOn w:val="s{}"/></w:style>"#, at + 1)).collect();
    let attributes: String = (0..50_000).map(|at| format!(r#" a{at}="1""#)).collect();
    let body = format!(
        r#"<w:p{attributes}><w:pPr><w:pStyle w:val="s0"/></w:pPr>{}</w:p>"#,
        r("字")
    );
    assert_eq!(survive(&Docx::of(&body).styles(&styles).bytes()), Ok(1));
}

#[test]
fn a_dtd_is_passed_over() {
    let document = format!(
        r#"<!DOCTYPE d [<!ENTITY a "大"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body>{}</w:body></w:document>"#,
        line("&b;&x;")
    );
    let read = docx::read::read(&zipped(&[(
        "word/document.xml".to_owned(),
        document.into_bytes(),
    )]))
    .unwrap();
    assert_eq!(read.blocks[0].text(), "&b;&x;");
}

#[test]
fn too_many_parts_are_refused() {
    let parts: Vec<(String, Vec<u8>)> = (0..5_001)
        .map(|at| (format!("word/{at}.xml"), Vec::new()))
        .collect();
    assert_eq!(survive(&zipped(&parts)), Err(ReadFault::TooComplex));
}
