//! The figures of docs/BENCHMARKS.md: `cargo run --release -p sanshen-tests --bin bench`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on should stop"
)]

mod bare;
mod compare;
mod enrol;
mod files;
mod lifecycle;
mod lists;
mod saving;
mod slip;
mod written;

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((what, paths)) if what.starts_with("docx-") => return files::alone(what, paths),
        Some((what, _)) if what == "files" => return files::measure(),
        _ => {}
    }
    lifecycle::measure().await;
    lists::measure().await;
    enrol::measure().await;
    slip::measure().await;
    compare::measure();
    saving::measure().await;
    files::measure();
}
