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

use sanshen_document::{Block, Doc};
use sanshen_typeset::{ArticlePage, Fonts, PageKind, typeset_article};

#[path = "../tests/it/article/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod article;
#[path = "../tests/it/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod sample;

use article::{cell, crossings, doc, heading, marked, note, paragraph, plain, rich, table, text};

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
    for (name, blocks) in heavy() {
        let body = doc(blocks);
        write(name, &article::article(&body));
        write(&format!("{name}-galley"), &article::galley(&body));
    }
}

/// What takes the typesetter longest.
fn heavy() -> Vec<(&'static str, Vec<Block>)> {
    let row = |y: usize| (0..100).map(move |x| cell(false, (1, 1), &format!("{y}{x}")));
    let by_turns = (0..50_000).map(|at| marked("渡", |marks| marks.bold = at % 2 == 0));
    let noted = (0..3_000).flat_map(|at| [text("渡口改造完工"), note(&format!("第{at}注"))]);
    let word = "a0/".repeat(33_333);
    vec![
        (
            "cells",
            vec![table((0..250).map(|y| row(y).collect()).collect())],
        ),
        (
            "few-notes",
            vec![paragraph(noted.clone().take(2_000).collect())],
        ),
        (
            "italic",
            vec![paragraph(vec![marked(&"渡口".repeat(9_990), |marks| {
                marks.italic = true
            })])],
        ),
        ("runs", vec![paragraph(by_turns.collect())]),
        ("notes", vec![paragraph(noted.collect())]),
        (
            "headings",
            (0..5_000)
                .map(|at| heading(2, &format!("第{at}节")))
                .collect(),
        ),
        (
            "one-paragraph",
            vec![plain(&"渡口改造完工，".repeat(14_285))],
        ),
        ("one-word", vec![plain(&word)]),
        ("breaks", vec![plain(&"渡\n".repeat(20_000))]),
        ("empty", vec![paragraph(vec![]); 20_000]),
    ]
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
