//! Whole files.

use std::sync::Arc;

use expect_test::expect_file;
use image::{ImageFormat, RgbImage};
use sanshen_document::{Align, Block, Content};
use sanshen_formats::docx::write::write;
use sanshen_formats::{Media, PieceKind, Printed, Published};

use crate::articles::{PHOTO, published};
use crate::opened::{parts, trees};
use crate::order::faults;
use crate::sample::{article, piece, pieces};

/// A photo of a field in two colours.
fn photo(format: ImageFormat) -> Media {
    let field = RgbImage::from_fn(640, 400, |_, y| match y < 160 {
        true => image::Rgb([150, 190, 220]),
        false => image::Rgb([214, 178, 60]),
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    field.write_to(&mut bytes, format).unwrap();
    Media {
        mime: "image/png".to_owned(),
        bytes: Arc::from(bytes.into_inner()),
    }
}

/// The article with this picture.
fn printed<'a>(content: &'a Content, media: &'a dyn Fn(&str) -> Option<Media>) -> Printed<'a> {
    Printed {
        page: Published {
            media,
            ..published(content, &[])
        },
        pieces: pieces(content),
        watermark: None,
    }
}

fn shown(format: ImageFormat) -> impl Fn(&str) -> Option<Media> {
    move |sha256| (sha256 == PHOTO).then(|| photo(format))
}

#[test]
fn an_article_with_everything() {
    let content = article();
    let media = shown(ImageFormat::Png);
    let file = write(&printed(&content, &media), None).unwrap();
    for (name, tree) in trees(&file) {
        assert_eq!(faults(&tree), Vec::<String>::new(), "{name}");
    }
    let parts = parts(&file);
    let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    expect_file!["written/parts.txt"].assert_eq(&(names.join("\n") + "\n"));
    for name in ["document", "footnotes", "numbering", "header1", "footer1"] {
        let (_, bytes) = parts
            .iter()
            .find(|(part, _)| *part == format!("word/{name}.xml"))
            .unwrap();
        let lines = String::from_utf8(bytes.clone())
            .unwrap()
            .replace("><", ">\n<")
            + "\n";
        let expected = match name {
            "document" => expect_file!["written/document.xml"],
            "footnotes" => expect_file!["written/footnotes.xml"],
            "numbering" => expect_file!["written/numbering.xml"],
            "header1" => expect_file!["written/header.xml"],
            _ => expect_file!["written/footer.xml"],
        };
        expected.assert_eq(&lines);
    }
}

#[test]
fn a_picture_fits_the_text_and_webp_is_converted() {
    let content = article();
    for (format, ending) in [
        (ImageFormat::Png, "png"),
        (ImageFormat::Jpeg, "jpeg"),
        (ImageFormat::WebP, "jpeg"),
    ] {
        let media = shown(format);
        let file = write(&printed(&content, &media), None).unwrap();
        let name = format!("word/media/image1.{ending}");
        assert!(parts(&file).iter().any(|(part, _)| *part == name), "{name}");
        let document = &trees(&file)["word/document.xml"];
        let size = document.all("wp:extent")[0];
        let [wide, high] =
            ["cx", "cy"].map(|side| size.attribute(side).unwrap().parse::<u64>().unwrap());
        assert_eq!(wide, 8_730 * 635);
        assert_eq!(high, 8_730 * 400 / 640 * 635);
        assert_eq!(
            document.all("wp:docPr")[0].attribute("descr"),
            Some("收割机在田里")
        );
    }
}

#[test]
fn a_picture_in_a_cell_is_no_wider_than_the_cell() {
    let mut content = article();
    let blocks = &mut content.body.blocks;
    let at = |wanted: fn(&Block) -> bool| blocks.iter().position(wanted).unwrap();
    let (figure, table) = (
        at(|block| matches!(block, Block::Figure { .. })),
        at(|block| matches!(block, Block::Table { .. })),
    );
    let figure = blocks[figure].clone();
    if let Block::Table { rows, .. } = &mut blocks[table] {
        rows[1].cells[1].blocks = vec![figure];
    }
    content.body.number_blocks();
    let media = shown(ImageFormat::Png);
    let parts = trees(&write(&printed(&content, &media), None).unwrap());
    let document = &parts["word/document.xml"];
    let cell = document
        .all("w:tc")
        .into_iter()
        .find(|cell| !cell.all("wp:extent").is_empty())
        .unwrap();
    let width: u64 = cell
        .at(&["w:tcPr", "w:tcW"])
        .unwrap()
        .attribute("w:w")
        .unwrap()
        .parse()
        .unwrap();
    let picture: u64 = cell.all("wp:extent")[0]
        .attribute("cx")
        .unwrap()
        .parse()
        .unwrap();
    assert!(picture <= width * 635);
}

#[test]
fn a_draft_says_so_across_every_page() {
    let content = article();
    let media = shown(ImageFormat::Png);
    let mut page = printed(&content, &media);
    page.watermark = Some("未经三审");
    page.page.revision = 0;
    let parts = trees(&write(&page, None).unwrap());
    let across = parts["word/header1.xml"].all("v:shape")[0]
        .child("v:textpath")
        .unwrap();
    assert_eq!(across.attribute("string"), Some("未经三审"));
    let footer = parts["word/footer1.xml"].words();
    assert!(
        footer.contains("草稿") && footer.contains("未经三审"),
        "{footer}"
    );
    // One section, and one header for all its pages.
    let document = &parts["word/document.xml"];
    assert_eq!(document.all("w:sectPr").len(), 1);
    assert!(document.all("w:titlePg").is_empty());
    assert!(
        parts["word/settings.xml"]
            .all("w:evenAndOddHeaders")
            .is_empty()
    );
}

#[test]
fn every_style_and_number_that_is_named_is_there() {
    let content = article();
    let media = shown(ImageFormat::Png);
    let parts = trees(&write(&printed(&content, &media), None).unwrap());
    let styles: Vec<&str> = parts["word/styles.xml"]
        .all("w:style")
        .into_iter()
        .filter_map(|style| style.attribute("w:styleId"))
        .collect();
    let lists: Vec<&str> = parts["word/numbering.xml"]
        .all("w:num")
        .into_iter()
        .filter_map(|list| list.attribute("w:numId"))
        .collect();
    for part in [
        "word/document.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/styles.xml",
    ] {
        for name in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
            for named in parts[part].all(name) {
                assert!(styles.contains(&named.value()), "{part} {}", named.value());
            }
        }
        for named in parts[part].all("w:numId") {
            assert!(lists.contains(&named.value()));
        }
    }
    let kinds: Vec<&str> = parts["[Content_Types].xml"]
        .children
        .iter()
        .filter_map(|one| one.attribute("PartName"))
        .collect();
    for kind in kinds {
        assert!(parts.contains_key(kind.trim_start_matches('/')), "{kind}");
    }
}

#[test]
fn a_page_of_one_piece_is_still_a_page() {
    let content = Content::default();
    let none = |_: &str| None;
    let mut page = printed(&content, &none);
    for pieces in [Vec::new(), vec![piece(PieceKind::Body, Align::Left, &[])]] {
        page.pieces = pieces;
        let parts = trees(&write(&page, None).unwrap());
        assert_eq!(faults(&parts["word/document.xml"]), Vec::<String>::new());
        assert!(!parts.contains_key("word/numbering.xml"));
    }
}
