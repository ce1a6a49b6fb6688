//! The figures of docs/BENCHMARKS.md: `cargo run --release -p sanshen-tests --bin bench`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on should stop"
)]

mod bare;
mod compare;
mod enrol;
mod lifecycle;
mod lists;
mod saving;
mod slip;
mod written;

#[tokio::main]
async fn main() {
    lifecycle::measure().await;
    lists::measure().await;
    enrol::measure().await;
    slip::measure().await;
    compare::measure();
    saving::measure().await;
}
