//! How long the worst texts take; for a release build, by hand: `--release -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use sanshen_formats::markdown::read::read;

const LARGEST: usize = 16 << 20;

/// The promise: five seconds for the largest text.
const PROMISE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 });

fn filled(part: &str) -> String {
    part.repeat(LARGEST / part.len())
}

/// What it is, and how it is made.
type Case = (&'static str, fn() -> String);

#[test]
#[ignore = "measures, in a release build"]
#[allow(clippy::print_stdout)]
fn the_largest_texts_take_less_than_five_seconds() {
    let texts: &[Case] = &[
        ("article", || {
            filled("十月的青石镇，**稻浪**翻滚[^a]。镇农业服务中心统筹二十台收割机，按村排队。\n\n")
        }),
        ("quote", || filled("> ")),
        ("quotes", || filled("> a\n\n")),
        ("list", || filled("- ")),
        ("lists", || filled("- a\n")),
        ("numbers", || filled("1. ")),
        ("bracket", || filled("[")),
        ("brackets", || filled("[]")),
        ("picture", || filled("![")),
        ("link", || filled("[a](")),
        ("links", || filled("[a](b) ")),
        ("star", || filled("*a ")),
        ("stars", || filled("**a*b_")),
        ("alternating", || filled("*a_ ")),
        ("ticks", || {
            (1..5_000).map(|n| "`".repeat(n) + " ").collect()
        }),
        ("strike", || filled("~~a ")),
        ("less", || filled("<")),
        ("html", || filled("<a ")),
        ("comment", || filled("<!--")),
        ("instruction", || filled("a<?")),
        ("declaration", || filled("a<!A")),
        ("cdata", || filled("a<![CDATA[")),
        ("blocks", || filled("<div>\n\n")),
        ("notes", || filled("[^a]: ")),
        ("note", || filled("[^a]")),
        ("definitions", || filled("[a]: b\n")),
        ("references", || filled("[a][b]\n\n")),
        ("table", || filled("|")),
        ("wide table", || {
            format!(
                "{}\n{}\n{}",
                "|a".repeat(1_000),
                "|-".repeat(1_000),
                filled("a\n")
            )
        }),
        ("wider table", || {
            format!(
                "{}\n{}\n{}",
                "|a".repeat(400_000),
                "|-".repeat(400_000),
                "a\n".repeat(100_000)
            )
        }),
        ("entity", || filled("&")),
        ("backslash", || filled("\\")),
        ("tabs", || filled("\t")),
        ("lines", || filled("\n")),
        ("breaks", || filled("a\\\n")),
        ("code", || filled("    a\n\n")),
        ("deep", || {
            (0..4_000)
                .map(|depth| format!("{}- a\n", " ".repeat(depth)))
                .collect()
        }),
        ("front", || format!("---\n{}\n---\n", filled("a: b\n"))),
    ];
    let mut slow = Vec::new();
    for (name, text) in texts {
        let text = text();
        let begun = Instant::now();
        let incoming = read(&text);
        let took = begun.elapsed();
        println!(
            "{name}: {took:?}, {} blocks, peak {} MB",
            incoming.blocks.len(),
            peak()
        );
        if took > PROMISE {
            slow.push(name);
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// The most memory that this process has had, in MB; 0 where that is not told.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let number = line.and_then(|line| line.split_ascii_whitespace().nth(1)?.parse::<u64>().ok());
    number.unwrap_or_default() / 1_024
}
