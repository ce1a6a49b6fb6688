//! Texts made to break a reader.

use proptest::prelude::*;

fn text_of(markdown: &str) -> String {
    crate::read(markdown)
        .blocks
        .iter()
        .map(|block| block.text())
        .collect()
}

#[test]
fn marks_without_end() {
    for mark in [
        "> ", "- ", "*", "_", "`a ", "[", "![", "<", "~~a ", "|", "# ", "[^a]", "\\", "&", "<b>",
        "<div>\n", "1. ", "\t", "[a](", "***a", "<!--",
    ] {
        let text = text_of(&(mark.repeat(20_000) + "尾"));
        assert!(text.contains('尾'), "{mark}");
    }
}

#[test]
fn deep_lists_and_quotes_keep_their_words() {
    let list: String = (0..300)
        .map(|depth| format!("{}- 行\n", "  ".repeat(depth)))
        .collect();
    assert_eq!(text_of(&list).matches('行').count(), 300);
    let quotes: String = (1..200)
        .map(|depth| format!("{} 行\n\n", ">".repeat(depth)))
        .collect();
    assert_eq!(text_of(&quotes).matches('行').count(), 199);
}

#[test]
fn one_note_is_taken_once_whoever_calls_it() {
    let text = format!(
        "{}\n\n[^a]: {}\n",
        "甲[^a]".repeat(2_000),
        "长".repeat(2_000)
    );
    assert!(text_of(&text).chars().count() < 20_000);
}

#[test]
fn front_matter_of_any_shape() {
    for front in [
        "---\n---\n\n尾",
        "---\na\n---\n尾",
        "---\n: x\n\"\n[\n- - -\n---\n\n尾",
        "---\na: [\"\\u12\n---\n\n尾",
        "---\narticle: x\nsha256: \"00000000\"\nrevision: 99999999999999\n---\n\n尾",
    ] {
        assert!(text_of(front).contains('尾'), "{front}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_markdown(parts in prop::collection::vec(prop_oneof![
        prop::sample::select(vec![
            "---\n", "# ", "> ", "- ", "1. ", "*", "**", "[^a]", "[^a]: ", "|", "|-|\n", "\n\n", "\n", "<table>", "<td>", "</p>", "<b>", "</ul>",
            "<!-- ", "-->", "![", "](", ")", "`", "```\n", "article: \"x\"\n", "sha256: \"0123456789\"\n", "revision: 1\n", "发布时间：",
            "<sup class=ref>", "<a href=#note-61>", "<section class=notes>", "稻浪", "    ", "\0", "&nbsp;", "　　", "【未经三审】",
        ]).prop_map(str::to_owned),
        "\\PC{1,6}",
    ], 0..50)) {
        crate::read(&parts.concat());
    }
}
