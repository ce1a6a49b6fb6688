//! How long a ten-megabyte bundle takes to verify, against hashing its bytes and checking its signatures alone.
#![allow(clippy::print_stdout, reason = "a measurement is to be seen")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use sanshen_signoff::{
    bundle::Sealed,
    sha256,
    verifier::{Verdict, verify},
};

use crate::world::*;

const ROUNDS: usize = 51;

#[test]
#[ignore = "a measurement: cargo test --release -p sanshen-signoff --test signoff measure -- --ignored --nocapture"]
fn a_ten_megabyte_bundle_verifies_within_twice_the_time_of_its_hash_and_signatures() {
    let mut world = World::begun();
    let mut piece = world.creates("a-1");
    piece.picture = (0..10_000_000_u32).map(|at| at.to_le_bytes()[1]).collect();
    piece.content = content("全县春耕备耕全面展开。", &piece.picture);
    world.submits(&mut piece);
    world.is_signed(&piece);
    world.releases(&TANG, &piece);
    world.exports(&TANG, &piece);
    let (bundle, reader) = (world.bundle(&piece), world.reader());
    let signed: Vec<&Sealed> = world.roster.iter().chain(&world.said).collect();
    let keys: Vec<_> = (1..=6).map(public).collect();
    let alone = median(|| {
        black_box(sha256(&bundle));
        for sealed in &signed {
            let statement = sealed.statement();
            let mut theirs = keys.iter();
            let key = theirs.find(|key| key.fingerprint() == statement.signed().key);
            let (purpose, bytes) = (statement.namespace(), sealed.bytes());
            sanshen_signoff::verify(key.unwrap(), purpose, bytes, sealed.signature()).unwrap();
        }
    });
    let whole = median(|| assert_eq!(verify(&bundle, &reader).verdict, Verdict::Valid));
    let ratio = whole.as_secs_f64() / alone.as_secs_f64();
    println!(
        "{} bytes, {} signatures: hash and signatures alone {alone:?}, verify {whole:?}, ratio {ratio:.2}",
        bundle.len(),
        signed.len()
    );
    assert!(ratio <= 2.0, "{ratio:.2}");
}

fn median(mut work: impl FnMut()) -> Duration {
    let timed = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    let mut times: Vec<Duration> = (0..ROUNDS).map(timed).collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}
