//! What holds for every content under every layout to begin with.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};
use sanshen_document::Content;
use sanshen_formats::layout::{ChannelKind, Layout};
use sanshen_formats::{PieceKind, Printed, html, markdown, text, wechat};

use crate::articles::{STEPS, extras, printed_by, published};
use crate::generated::content;
use crate::markup::{Seen, squeezed};

fn any_layout() -> impl Strategy<Value = Layout> {
    let kinds = [
        ChannelKind::Web,
        ChannelKind::Wechat,
        ChannelKind::Word,
        ChannelKind::Plain,
    ];
    let presets = Layout::presets().into_iter().map(|(_, layout)| layout);
    let all: Vec<Layout> = kinds
        .map(Layout::default_for)
        .into_iter()
        .chain(presets)
        .collect();
    prop::sample::select(all)
}

/// The page as a channel prints it.
fn print(layout: &Layout, content: &Content, check: impl FnOnce(&Printed)) {
    let mut page = published(content, &[]);
    let dressed = layout.dress(&page, &extras()).unwrap();
    page.content = &dressed;
    check(&printed_by(layout, page));
}

fn markdown_text(source: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let texts = Parser::new_ext(source, options).filter_map(|event| match event {
        Event::Text(text) => Some(text.to_string()),
        _ => None,
    });
    texts.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_line_of_every_piece_is_in_every_format(content in content(), layout in any_layout()) {
        print(&layout, &content, |page| {
            let html = html::write(page);
            let written = [
                text::write(page),
                Seen::of(&html).text,
                Seen::of(&html::fragment(page)).text,
                Seen::of(&wechat::write(page).html).text,
                markdown_text(&markdown::write(page)),
            ];
            let written = written.map(|text| squeezed(&text));
            for line in page.pieces.iter().flat_map(|piece| &piece.lines) {
                for (at, text) in written.iter().enumerate() {
                    assert!(text.contains(&squeezed(line)), "{at}: {line}\n{text}");
                }
            }
        });
    }

    #[test]
    fn a_page_has_one_body_and_no_empty_line(content in content(), layout in any_layout()) {
        print(&layout, &content, |page| {
            let bodies = page.pieces.iter().filter(|piece| piece.kind == PieceKind::Body);
            assert_eq!(bodies.count(), 1);
            for piece in &page.pieces {
                assert_eq!(piece.lines.is_empty(), piece.kind == PieceKind::Body);
                assert!(piece.lines.iter().all(|line| !line.trim().is_empty()));
                assert!(piece.lines.iter().all(|line| !line.contains(char::is_control)));
            }
        });
    }

    #[test]
    fn everybody_who_signed_is_named_where_a_channel_names_all(content in content()) {
        for kind in [ChannelKind::Web, ChannelKind::Wechat, ChannelKind::Word, ChannelKind::Plain] {
            print(&Layout::default_for(kind), &content, |page| {
                let written = text::write(page);
                for step in STEPS {
                    assert!(written.contains(step.person));
                }
            });
        }
    }

    #[test]
    fn a_fragment_has_no_styles_and_only_our_elements(content in content(), layout in any_layout()) {
        print(&layout, &content, |page| {
            for (name, attrs) in Seen::of(&html::fragment(page)).elements {
                assert!(!["style", "script", "meta", "link", "title"].contains(&name.as_str()), "{name}");
                for (attr, value) in attrs {
                    assert!(attr != "style" && !attr.starts_with("on"), "{attr}");
                    assert!(!value.starts_with("javascript"), "{value}");
                }
            }
        });
    }
}
