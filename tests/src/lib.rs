//! What the tests share: a newsroom in a temporary folder, people at their desks, a clock that only the test moves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod clock;
pub mod custody;
mod ear;
mod people;
mod raw;
mod room;
mod timeline;
pub mod window;
pub mod word;

pub use clock::TestClock;
pub use ear::Ear;
pub use people::{CAST_PASSPHRASE, Cast, signer};
pub use raw::{Dump, Raw};
pub use room::{Piece, Room, content, paragraph, sign};
pub use timeline::timeline;
