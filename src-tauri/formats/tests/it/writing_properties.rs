//! What holds for every content: it is written, nothing in it becomes markup, and all of it can be read.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sanshen_document::{Block, Content, inline_text};
use sanshen_formats::{html, markdown, read_page, text};

use crate::articles::{credits, printed, published};
use crate::generated::{content, paragraph};

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every element name with its attributes, and all text, of a parsed page.
fn walk(node: &Handle, elements: &mut Vec<(String, Vec<(String, String)>)>, text: &mut String) {
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attrs = attrs.borrow();
            let attrs = attrs
                .iter()
                .map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
            elements.push((name.local.to_string(), attrs.collect()));
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, elements, text);
    }
}

const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "article",
    "header",
    "footer",
    "section",
    "div",
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
    "small",
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

/// Every run of text of a body, without blanks.
fn runs(content: &Content) -> Vec<String> {
    let passages = content.body.passages();
    let inlines = passages.iter().flat_map(|passage| passage.content);
    inlines
        .map(|inline| squeezed(&inline_text(std::slice::from_ref(inline))))
        .collect()
}

fn check_element(name: &str, attrs: &[(String, String)]) {
    assert!(ELEMENTS.contains(&name), "{name}");
    for (attr, value) in attrs {
        assert!(!attr.starts_with("on") && attr != "style", "{attr}");
        let address = matches!(attr.as_str(), "href" | "src");
        let start = [
            "https://",
            "http://",
            "mailto:",
            "#note-",
            "#ref-",
            "data:image/png;base64,",
        ];
        assert!(
            !address || start.iter().any(|start| value.starts_with(start)),
            "{value}"
        );
    }
}

/// The text of each top-level block of Markdown, footnotes and code left out.
fn markdown_text(source: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(
        source,
        Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
            | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                panic!("markup out of text")
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => out.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(!dest_url.starts_with("javascript"))
            }
            _ => {}
        }
    }
    out
}

fn opened(source: &str, of: fn(&Tag) -> bool) -> usize {
    let events = Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES);
    events
        .filter(|event| matches!(event, Event::Start(tag) if of(tag)))
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn html_holds_every_word_and_only_our_elements(content in content()) {
        let credits = credits();
        let page = html::write(&printed(published(&content, &credits)));
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
        let (mut elements, mut all) = (Vec::new(), String::new());
        walk(&dom.document, &mut elements, &mut all);
        for (name, attrs) in &elements {
            check_element(name, attrs);
        }
        let all = squeezed(&all);
        prop_assert!(all.contains(&squeezed(&content.title)));
        for run in runs(&content) {
            prop_assert!(all.contains(&run), "{run}");
        }
    }

    #[test]
    fn text_holds_every_word(content in content()) {
        let credits = credits();
        let all = squeezed(&text::write(&printed(published(&content, &credits))));
        for run in runs(&content) {
            prop_assert!(all.contains(&run), "{run}");
        }
        prop_assert!(all.contains(&squeezed(&content.title)));
        prop_assert!(all.contains("三审：彭㛃"));
    }

    #[test]
    fn the_written_text_is_always_a_page_again(content in content()) {
        let credits = credits();
        let page = read_page(&text::write(&printed(published(&content, &credits))));
        let reviewers: Vec<&str> = page.credits.iter().map(|credit| credit.label.as_str()).collect();
        prop_assert!(reviewers.ends_with(&["一审（撰稿人）", "二审", "三审", "编辑"]), "{reviewers:?}");
        prop_assert_eq!(Content::from_json(&page.content.to_json()), Ok(page.content));
    }

    #[test]
    fn markdown_paragraphs_read_as_they_were(blocks in prop::collection::vec(paragraph(), 0..6)) {
        let mut content = Content { title: "题".to_owned(), ..Content::default() };
        content.body.blocks = blocks;
        let source = markdown::write(&printed(published(&content, &[])));
        let body = content.body.blocks.iter().map(|block| match block {
            Block::Paragraph { content, .. } => squeezed(&inline_text(content)),
            _ => String::new(),
        });
        let expected: String = body.collect();
        let read = squeezed(&markdown_text(&source));
        prop_assert!(read.contains(&expected), "{expected}\n{read}\n{source}");
        let blocks = |tag: &Tag| matches!(tag, Tag::CodeBlock(_) | Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_) | Tag::Image { .. });
        prop_assert_eq!(opened(&source, blocks), 0, "{}", source);
    }

    #[test]
    fn markdown_is_written_for_every_content(content in content()) {
        let credits = credits();
        let source = markdown::write(&printed(published(&content, &credits)));
        let read = squeezed(&markdown_text(&source));
        let code = |tag: &Tag| matches!(tag, Tag::CodeBlock(_));
        prop_assert_eq!(opened(&source, code), 0, "{}", source);
        prop_assert!(read.contains("三审：彭㛃"));
    }
}
