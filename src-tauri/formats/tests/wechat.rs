//! Pages for WeChat: what its editor keeps, and its limits.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "shared with the other tests")]
#[path = "it/articles.rs"]
mod articles;
#[path = "wechat/fragment.rs"]
mod fragment;
#[allow(dead_code, reason = "shared with the other tests")]
#[path = "it/generated.rs"]
mod generated;
#[path = "wechat/limits.rs"]
mod limits;
#[path = "layouts/markup.rs"]
mod markup;
