//! How long the worst pages take; for a release build, by hand: `--release -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use sanshen_formats::html::read::read;

const LARGEST: usize = 16 << 20;

/// The promise: five seconds for the largest page.
const PROMISE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 });

const ARTICLE: &str = "<p style='text-indent:2em'>　　十月的青石镇，<strong>稻浪</strong>翻滚。镇农业服务中心统筹二十台收割机，按村排队。</p>\n";

fn filled(part: &str) -> String {
    part.repeat((LARGEST - 2_000) / part.len())
}

fn numbered(part: impl Fn(usize) -> String) -> String {
    let mut page = String::new();
    let mut n = 0;
    while page.len() + 200 < LARGEST {
        page += &part(n);
        n += 1;
    }
    page
}

/// What it is, and how it is made.
type Case = (&'static str, fn() -> String);

#[test]
#[ignore = "measures, in a release build"]
#[allow(clippy::print_stdout)]
fn the_largest_pages_take_less_than_five_seconds() {
    let pages: &[Case] = &[
        ("article", || filled(ARTICLE)),
        ("text", || filled("青石镇")),
        ("b", || filled("<b>")),
        ("div", || filled("<div>")),
        ("div text", || filled("<div>字")),
        ("a div", || filled("<a><div>")),
        ("a href", || filled("<a href=https://example.com/a>字")),
        ("table", || filled("<table>")),
        ("table tr td", || filled("<table><tr><td>")),
        ("td", || format!("<table>{}", filled("<td>"))),
        ("li", || filled("<li>字")),
        ("b p", || filled("<b><p></b>")),
        ("end tags", || {
            format!("{}{}", "<div>".repeat(400), filled("</x></b></li></p>"))
        }),
        ("end b", || {
            format!("{}{}", "<div>".repeat(290), filled("</b>"))
        }),
        ("end p", || filled("</p>")),
        ("end form", || {
            format!("{}{}", "<span>".repeat(290), filled("</form></h1></dd>"))
        }),
        ("formats", || {
            numbered(|n| format!("<font style='font-size:{n}px;font-weight:{}00'>", n % 9))
        }),
        ("formats p", || {
            format!(
                "{}{}",
                "<b><i><u><s><em><tt><big><small><code><strike><font>".repeat(20),
                filled("<p>x")
            )
        }),
        ("attributes", || {
            numbered(|n| {
                if n == 0 {
                    "<p ".to_owned()
                } else {
                    format!("a{n} ")
                }
            })
        }),
        ("attributes 256", || {
            numbered(|n| {
                if n % 250 == 0 {
                    "><p ".to_owned()
                } else {
                    format!("a{n} ")
                }
            })
        }),
        ("names", || numbered(|n| format!("<x{n}>"))),
        ("foster", || format!("<table>{}", filled("字<b>"))),
        ("comments", || filled("<!---->")),
        ("svg", || filled("<svg><g>")),
        ("select", || format!("<select>{}", filled("<option>"))),
        ("pre", || format!("<pre>{}", filled("\n"))),
        ("br", || filled("<br>字")),
        ("spaces", || filled(" \n")),
        ("nbsp", || filled("&nbsp;")),
        ("frames", || filled("<table><tr><td>字</table>")),
        ("style", || format!("<p style='{}'>", filled("color:red;"))),
        ("hidden", || filled("<p hidden>字")),
        ("script", || filled("<script>x</script>")),
        ("blocks", || filled("<p>字")),
        ("quotes", || filled("<blockquote>字</blockquote>")),
        ("template", || filled("<template>字")),
        ("lt", || filled("<")),
        ("amp", || filled("&")),
        ("accents", || format!("e{}", filled("\u{301}"))),
        ("article class", || filled("<div class=content>字")),
        ("data", || {
            format!("<img src='data:image/png;base64,{}'>", filled("A"))
        }),
    ];
    let mut slow = Vec::new();
    for (name, page) in pages {
        let page = page();
        forget_peak();
        let begun = Instant::now();
        let read = read(page.as_bytes(), None).expect("a page");
        let took = begun.elapsed();
        println!(
            "{name}: {took:?}, {} blocks, peak {} MB",
            read.incoming.blocks.len(),
            peak()
        );
        if took > PROMISE {
            slow.push(name);
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// Begins to count the most memory anew, where the system can.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this process has had, in MB; 0 where that is not told.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let number = line.and_then(|line| line.split_ascii_whitespace().nth(1)?.parse::<u64>().ok());
    number.unwrap_or_default() / 1_024
}
