//! The demo newsroom: an invented county office, made through the same commands that people use.

mod clock;
mod office;
mod pages;
mod pictures;
mod plan;
mod stage;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use office::{DemoRoom, PASSPHRASE};
pub use stage::stage;

use sanshen_editorial::words::Role;

/// The demo newsroom's name.
pub const NEWSROOM: &str = "云岭县融媒体中心";

/// The founder and administrator.
pub const FOUNDER: &str = "雷鸣远";

/// Everybody else, with what they may do.
pub const PEOPLE: [(&str, &[Role]); 7] = [
    ("沈清和", &[Role::Writer]),
    ("陆小满", &[Role::Writer]),
    ("韦思远", &[Role::Writer, Role::FirstReviewer]),
    ("欧阳敏", &[Role::FirstReviewer]),
    ("龙怀谷", &[Role::FirstReviewer, Role::SecondReviewer]),
    ("彭㛃", &[Role::ThirdReviewer]),
    ("唐一诺", &[Role::Editor]),
];

/// The sections, all with the three reviews.
pub const SECTIONS: [&str; 4] = ["要闻", "乡镇动态", "教育体育", "通知公告"];
