//! Writes sample slips as PDF and SVG to a folder, and says how long each took.
//!
//! `cargo run --release -p sanshen-typeset --example slips -- FOLDER`
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for the developer"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use sanshen_typeset::{Fonts, Slip, typeset_slip};

#[path = "../tests/it/sample.rs"]
#[allow(dead_code, reason = "the tests use all of it")]
mod sample;

fn main() {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .unwrap_or_else(|| "slips".to_string()),
    );
    std::fs::create_dir_all(&folder).unwrap();
    let files = sample::font_files();
    let started = Instant::now();
    let fonts = Fonts::of(files).unwrap();
    println!("fonts {:?}", started.elapsed());
    for (name, slip) in slips() {
        write(&folder, name, &slip, &fonts);
    }
}

fn slips() -> Vec<(&'static str, Slip)> {
    let mut long = sample::slip();
    long.rows[2].opinion = sample::opinion(2_000);
    vec![
        ("cold", sample::slip()),
        ("six", sample::slip()),
        ("one", sample::with_rows(1)),
        ("five", sample::with_rows(5)),
        ("forty", sample::with_rows(40)),
        ("long-opinion", long),
        ("rare", sample::rare()),
        ("long-titles", sample::long_titles()),
        ("hostile", sample::hostile()),
        ("unapproved", sample::unapproved()),
        ("none", sample::with_rows(0)),
    ]
}

fn write(folder: &Path, name: &str, slip: &Slip, fonts: &Fonts) {
    let started = Instant::now();
    let typeset = typeset_slip(slip, fonts).unwrap();
    let took = started.elapsed();
    let svg: usize = typeset.pages.iter().map(String::len).sum();
    println!(
        "{name}: {took:?}, {} pages, {} bytes of PDF, {svg} of SVG",
        typeset.pages.len(),
        typeset.pdf.len()
    );
    std::fs::write(folder.join(format!("{name}.pdf")), &typeset.pdf).unwrap();
    for (number, page) in typeset.pages.iter().enumerate() {
        std::fs::write(folder.join(format!("{name}-{}.svg", number + 1)), page).unwrap();
    }
}
