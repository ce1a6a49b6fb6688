//! Says how long the articles take that are hardest to set; nothing is written.
//!
//! `cargo run --release -p sanshen-typeset --example heavy -- [NAME]`
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for the developer"
)]

use std::time::Instant;

use sanshen_document::{Block, Inline};
use sanshen_typeset::{ArticlePage, Fonts, typeset_article};

#[path = "../tests/it/article/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod article;
#[path = "../tests/it/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod sample;

use article::{cell, doc, heading, marked, note, numbered, paragraph, plain, table, text};

fn main() {
    let wanted = std::env::args().nth(1);
    let fonts = Fonts::of(sample::font_files()).unwrap();
    for (name, blocks) in heavy() {
        if wanted.as_ref().is_none_or(|wanted| wanted == name) {
            let body = doc(blocks);
            measure(name, &article::article(&body), &fonts);
            measure(&format!("{name}, galley"), &article::galley(&body), &fonts);
        }
    }
}

fn measure(name: &str, page: &ArticlePage, fonts: &Fonts) {
    let started = Instant::now();
    let typeset = typeset_article(page, fonts).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let size = typeset.pdf.len();
    println!("{name}: {:?}, {size} bytes of PDF", started.elapsed());
}

/// About a hundred thousand characters each, in the shapes that cost the typesetter most.
fn heavy() -> Vec<(&'static str, Vec<Block>)> {
    let noted = |at: usize| vec![text("渡口改造完工"), note(&format!("第{at}注"))];
    let with_notes = |count| (0..count).map(move |at| paragraph(noted(at)));
    let row = |y: usize| (0..100).map(move |x| cell(false, (1, 1), &format!("{y}{x}")));
    let rows = (0..250).map(|y| row(y).collect());
    let by_turns = (0..50_000).map(|at| marked("渡口", |marks| marks.bold = at % 2 == 0));
    let notes: Vec<Inline> = (0..3_000).flat_map(noted).collect();
    let slanted = marked(&"渡口".repeat(9_990), |marks| marks.italic = true);
    let quote = Block::Quote {
        id: "q".into(),
        blocks: with_notes(3_000).collect(),
    };
    let noted_rows = with_notes(500).map(|block| {
        let mut cell = cell(false, (1, 1), "");
        cell.blocks = vec![block];
        vec![cell]
    });
    let headings = (0..5_000).map(|at| heading(2, &format!("第{at}节")));
    vec![
        ("cells", vec![table(rows.collect())]),
        ("notes", vec![paragraph(notes)]),
        ("paragraphs with notes", with_notes(3_000).collect()),
        ("quotation with notes", vec![quote]),
        ("table with notes", vec![table(noted_rows.collect())]),
        (
            "list with notes",
            vec![numbered(
                1,
                with_notes(3_000).map(|block| vec![block]).collect(),
            )],
        ),
        (
            "list",
            vec![numbered(1, vec![vec![plain("渡口改造完工了吗？")]; 10_000])],
        ),
        ("slanted", vec![paragraph(vec![slanted])]),
        ("runs", vec![paragraph(by_turns.collect())]),
        ("headings", headings.collect()),
        (
            "one paragraph",
            vec![plain(&"渡口改造完工，".repeat(14_285))],
        ),
        ("one word", vec![plain(&"a0/".repeat(33_333))]),
        ("lines", vec![plain(&"渡\n".repeat(20_000))]),
        ("blanks", vec![paragraph(vec![]); 20_000]),
    ]
}
