//! Writes sample articles as PDF and SVG to a folder, and says how long each took.
//!
//! `cargo run --release -p sanshen-typeset --example articles -- FOLDER`
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for the developer"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use sanshen_document::Doc;
use sanshen_typeset::{ArticlePage, Fonts, PageKind, typeset_article};

#[path = "../tests/it/article/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod article;
#[path = "../tests/it/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod sample;

use article::{crossings, doc, plain, rich};

const SENTENCE: &str = "新桥引道同步通车，两岸村民出行缩短四十分钟；渡口停运期间，由县交通局开行免费接驳车，早晚各加开4班。";

fn main() {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .unwrap_or_else(|| "articles".to_string()),
    );
    std::fs::create_dir_all(&folder).unwrap();
    let started = Instant::now();
    let fonts = Fonts::of(sample::font_files()).unwrap();
    println!("fonts {:?}", started.elapsed());
    let rich = rich();
    let write = |name: &str, page: &ArticlePage| write(&folder, name, page, &fonts);
    let three = of_characters(2_900);
    write("cold-three-pages", &article::article(&three));
    write("warm-three-pages", &article::article(&three));
    let other = of_characters(2_950);
    write("other-three-pages", &article::article(&other));
    write("rich", &article::article(&rich));
    write("galley", &article::galley(&rich));
    write("unapproved", &article::unapproved(&rich));
    let table = doc(vec![plain(SENTENCE), crossings(70)]);
    write("table", &article::unapproved(&table));
    write("table-galley", &article::galley(&table));
    let mut long = article::article(&three);
    for piece in &mut long.pieces {
        if piece.kind == PageKind::Title {
            piece.lines = vec![SENTENCE.repeat(2)];
        }
    }
    write("long-title", &long);
    let whole = of_characters(100_000);
    write("hundred-thousand", &article::article(&whole));
    write("hundred-thousand-galley", &article::galley(&whole));
}

/// Paragraphs of about five hundred characters.
fn of_characters(count: usize) -> Doc {
    let all: Vec<char> = SENTENCE.chars().cycle().take(count).collect();
    let paragraphs = all
        .chunks(499)
        .map(|part| plain(&part.iter().collect::<String>()));
    doc(paragraphs.collect())
}

fn write(folder: &Path, name: &str, page: &ArticlePage, fonts: &Fonts) {
    let started = Instant::now();
    let typeset = typeset_article(page, fonts).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let took = started.elapsed();
    println!("{name}: {took:?}, {} bytes of PDF", typeset.pdf.len());
    std::fs::write(folder.join(format!("{name}.pdf")), &typeset.pdf).unwrap();
    for (number, page) in typeset.pages.iter().enumerate() {
        std::fs::write(folder.join(format!("{name}-{}.svg", number + 1)), page).unwrap();
    }
}
