//! The name of a file, on every file system.

use proptest::prelude::*;
use sanshen_document::Content;
use sanshen_formats::layout::Layout;

use crate::articles::{plain, published};

fn named(template: &str, title: &str) -> String {
    let layout = Layout {
        file_name: template.to_owned(),
        ..Layout::standard()
    };
    let content = Content {
        title: title.to_owned(),
        ..plain()
    };
    layout.file_name(&published(&content, &[]), "docx").unwrap()
}

#[test]
fn a_name_of_number_and_title() {
    let name = named(
        "{{ 编号 }}-{{ 标题 | cut(40) }}",
        "青石镇：万亩稻田“排队”开镰",
    );
    assert_eq!(name, "YL-2026-0001-青石镇：万亩稻田“排队”开镰.docx");
}

#[test]
fn what_no_file_system_takes_is_taken_out() {
    assert_eq!(named("{{ 标题 }}", " ../a:b*c?\"<d>|\\e/. "), "abcde.docx");
    assert_eq!(
        named("{{ 标题 }}", "图\u{202e}gpj\u{200b}.exe"),
        "图gpj.exe.docx"
    );
    assert_eq!(named("{{ 标题 }}", "con"), "_con.docx");
    assert_eq!(named("{{ 标题 }}", "Com1.说明"), "_Com1.说明.docx");
    assert_eq!(named("{{ 标题 }}", "communiqué"), "communiqué.docx");
}

#[test]
fn a_name_is_never_empty() {
    assert_eq!(named("{{ 副题 }}", "题"), "YL-2026-0001.docx");
    assert_eq!(named("{{ 标题 }}", "/?"), "YL-2026-0001.docx");
    let content = plain();
    let mut page = published(&content, &[]);
    page.article_no = "...";
    let layout = Layout {
        file_name: "/".to_owned(),
        ..Layout::standard()
    };
    assert_eq!(layout.file_name(&page, "../sh").unwrap(), "稿件.sh");
}

#[test]
fn a_long_name_is_cut() {
    let name = named("{{ 标题 }}", &"稻".repeat(200));
    assert_eq!(name, format!("{}.docx", "稻".repeat(80)));
    assert_eq!(
        named("{{ 标题 }}", &"𬱖".repeat(200)).len(),
        240 + ".docx".len()
    );
}

proptest! {
    #[test]
    fn any_title_makes_a_name(title in "\\PC{0,120}|[a-zA-Z0-9. ]{0,8}|[./\\\\: ]{0,9}") {
        let name = named("{{ 标题 }}", &title);
        let stem = name.strip_suffix(".docx").unwrap();
        prop_assert!(!stem.is_empty() && stem.chars().count() <= 80 && stem.len() <= 240);
        let bad = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
        prop_assert!(!stem.contains(bad) && !stem.starts_with('.') && !stem.ends_with(['.', ' ']));
        let device = stem.split('.').next().unwrap().to_uppercase();
        prop_assert!(!["CON", "NUL", "AUX", "PRN", "COM1", "LPT9"].contains(&device.trim_end()));
        prop_assert_eq!(named("{{ 标题 }}", stem), name);
    }
}
