//! Damaged files by the hundred: whatever comes of them, it comes soon and without a panic.

use std::time::{Duration, Instant};

use sanshen_formats::picture::{inspect, screen_copy};

use super::made::{checks, gif, interlaced, jpeg_turned, png, shaded, webp};

const ROUNDS: usize = 150;

/// xorshift64*, so that every run damages the same bytes.
struct Lots(u64);

impl Lots {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap() % below
    }
}

#[test]
fn a_damaged_file_is_refused_or_shown_and_never_more() {
    let picture = checks(48, 36, 200);
    let kinds = [
        png(&picture),
        interlaced(&checks(24, 20, 200)),
        jpeg_turned(&shaded(48, 36), 6),
        gif(&[shaded(20, 20), picture.clone()]),
        webp(&picture),
    ];
    let mut lots = Lots(0x5a17_5e1e_c7ed);
    let begun = Instant::now();
    for bytes in kinds {
        for _ in 0..ROUNDS {
            let mut damaged = bytes.clone();
            for _ in 0..=lots.next(8) {
                let at = lots.next(damaged.len());
                damaged[at] = u8::try_from(lots.next(256)).unwrap();
            }
            if lots.next(8) == 0 {
                damaged.truncate(lots.next(bytes.len()));
            }
            let told = inspect(&damaged, Some("图.png"));
            let copied = screen_copy(&damaged);
            if let (Ok(told), Ok(copy)) = (told, copied) {
                assert_eq!((told.width, told.height), (copy.width, copy.height));
            }
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(60));
}
