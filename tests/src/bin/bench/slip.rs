//! The review slip as the window asks for it: the first one, which reads the fonts, and the following.

use std::time::Instant;

use sanshen_tests::{Cast, Room};
use serde_json::json;

const AGAIN: usize = 20;

/// Prints the first slip's time, and the median of as many more, half of them of another article.
pub async fn measure() {
    let room = Room::open().await;
    let pieces = [
        room.approved("雨情通报").await,
        room.approved("春耕备耕").await,
    ];
    let slip = async |number: usize| {
        let asked = json!({ "article": pieces[number % 2].0 });
        let begun = Instant::now();
        room.call(Cast::Editor, "slip", asked).await.unwrap();
        begun.elapsed().as_secs_f64() * 1000.0
    };
    let cold = slip(0).await;
    let mut warm = Vec::new();
    for number in 0..AGAIN {
        warm.push(slip(number).await);
    }
    warm.sort_by(f64::total_cmp);
    println!("slip as PDF and pictures, one page, three sign-offs");
    println!(
        "  cold {cold:.0} ms, warm {:.0} ms (median of {AGAIN}, {:.0} to {:.0})",
        warm[AGAIN / 2],
        warm[0],
        warm[AGAIN - 1]
    );
}
