//! What a template cannot do: run on, grow without end, read anything, or take a text for a template.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use sanshen_document::Content;
use sanshen_formats::layout::{LayoutProblem, Limit};

use crate::arranging::printed;
use crate::articles::plain;

/// Longer than any template may take; a debug build on a busy machine included.
const SOON: Duration = Duration::from_secs(2);

fn long() -> Content {
    Content {
        title: "镰".repeat(5_000),
        ..plain()
    }
}

#[test]
fn a_template_cannot_run_on() {
    let loops = [
        "{% for a in 标题 %}{% for b in 标题 %}{% for c in 标题 %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in 作者 recursive %}{{ loop(作者) }}{% endfor %}",
        "{% for a in [1,2,3,4,5,6,7,8] %}{{ 标题 }}{{ 标题 }}{% endfor %}",
        "{% set x = 标题 ~ 标题 ~ 标题 %}{% set x = x ~ x ~ x ~ x %}{% set x = x ~ x ~ x ~ x %}{% set x = x ~ x ~ x ~ x ~ x %}{{ x }}",
        "{{ 标题 * 100000000 }}",
        "{{ \"\\\"}}{{\" * 100000000 }}",
        "{{ '\\\\' * 100000000 }}",
        "{{ '{{' ~ [标题]\n* 100000000 }}",
        "{%- for a in 标题 %}{% endfor %}",
        "{%raw%}{{ 标题 * 100000000 }}{%endraw%}",
        "{# #}{{ 标题 }}",
        "{{ [标题] * 100000000 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ \"编辑\" | pad(99999999999) }}{{ 标题 | cut(99999999) }}{{ 标题 }}{{ 标题 }}{{ 标题 }}{{ 标题 }}",
    ];
    for template in loops {
        let begun = Instant::now();
        let result = printed(&long(), &[template]);
        assert!(begun.elapsed() < SOON, "{template}");
        assert!(
            result.is_err(),
            "{template}: {:?}",
            result.map(|lines| lines.concat().len())
        );
    }
    let much = "{{ 标题 }}".repeat(5);
    let joined = format!("{{{{ 标题{} }}}}", " ~ 标题".repeat(150));
    let result = printed(&long(), &[&much]).unwrap_err();
    let (what, most) = (Limit::Output, 20_000);
    assert_eq!(result.problem, LayoutProblem::TooMuch { what, most });
    let result = printed(&long(), &[&joined]).unwrap_err();
    assert_eq!(result.problem, LayoutProblem::OutOfSteps);
    let problem = |template: &str| printed(&long(), &[template]).unwrap_err().problem;
    let what = "{% for".to_owned();
    assert_eq!(problem(loops[0]), LayoutProblem::NotInLanguage { what });
}

#[test]
fn a_template_cannot_read_anything() {
    for template in [
        "{% include \"/etc/passwd\" %}",
        "{% import \"a\" as b %}",
        "{% extends \"a\" %}",
        "{% macro a() %}{% endmacro %}",
        "{{ range(3) }}",
        "{{ debug() }}",
        "{{ self }}",
        "{{ env.HOME }}",
        "{{ 标题.__class__ }}",
        "{{ 标题.upper() }}",
        "{{ 作者.pop() }}",
        "{{ 标题 | safe }}",
        "{{ 标题 | tojson }}",
    ] {
        let result = printed(&plain(), &[template]);
        assert!(result.is_err(), "{template}: {result:?}");
    }
}

#[test]
fn deep_templates_do_not_overflow() {
    for (open, inner, close) in [
        ("{{ ", "(", ""),
        ("{{ ", "[", ""),
        ("{{ ", "-", "1 }}"),
        ("{{ ", "not ", "1 }}"),
        ("", "{% if 1 %}", ""),
        ("{{ 1", "|cut(1)", " }}"),
        ("{{ 标题", ".a", " }}"),
        ("{{ 标题", "[0]", " }}"),
        ("{{ 1", "+1", " }}"),
        ("{{ 1", "**1", " }}"),
        ("{{ 1", " if 1 else 1", " }}"),
        ("", "{#", ""),
        ("", "{% raw %}", ""),
    ] {
        let count = (900 - open.len() - close.len()) / inner.chars().count();
        let template = format!("{open}{}{close}", inner.repeat(count));
        let begun = Instant::now();
        let _ = printed(&plain(), &[&template]);
        assert!(begun.elapsed() < SOON, "{template}");
    }
}

#[test]
fn a_text_that_looks_like_a_template_is_a_text() {
    let content = Content {
        title: "{{ 站名 }}{% for a in b %}{# 注 #}".to_owned(),
        ..plain()
    };
    assert_eq!(printed(&content, &["{{ 标题 }}"]).unwrap(), [content.title]);
}

fn soup() -> impl Strategy<Value = String> {
    let bits = vec![
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "标题",
        "作者",
        "for",
        "in",
        "if",
        "else",
        "endif",
        "endfor",
        "set",
        "filter",
        "autoescape",
        "with",
        "raw",
        "do",
        "loop",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        "join",
        "cut",
        "pad",
        "date",
        "\"年月日\"",
        "'",
        "\"",
        "+",
        "~",
        "*",
        "**",
        "//",
        "-",
        "is",
        "not",
        "and",
        "==",
        ":",
        ",",
        ".",
        "0",
        "99999999999",
        "-1",
        "1.5",
        " ",
        "\\",
        "\u{202e}",
        "文",
    ];
    let bit =
        prop_oneof![4 => prop::sample::select(bits).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    prop::collection::vec(bit, 0..60).prop_map(|bits| bits.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn any_template_ends_and_prints_plain_lines(template in soup()) {
        let begun = Instant::now();
        let (once, again) = (printed(&long(), &[&template]), printed(&long(), &[&template]));
        prop_assert!(begun.elapsed() < SOON);
        prop_assert_eq!(&once, &again);
        for line in once.unwrap_or_default() {
            prop_assert!(line.chars().count() <= 20_000 && !line.contains(char::is_control));
        }
    }
}
