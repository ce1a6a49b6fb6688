//! Channel layouts: what they print, what they refuse, and that no writer loses or trusts what they print.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "layouts/arranging.rs"]
mod arranging;
#[allow(dead_code, reason = "shared with the other tests")]
#[path = "it/articles.rs"]
mod articles;
#[path = "layouts/channels.rs"]
mod channels;
#[path = "layouts/checking.rs"]
mod checking;
#[path = "layouts/dressing.rs"]
mod dressing;
#[path = "layouts/file_names.rs"]
mod file_names;
#[allow(dead_code, reason = "shared with the other tests")]
#[path = "it/generated.rs"]
mod generated;
#[path = "layouts/markup.rs"]
mod markup;
#[path = "layouts/properties.rs"]
mod properties;
#[path = "layouts/sandbox.rs"]
mod sandbox;
#[path = "layouts/shapes.rs"]
mod shapes;
#[path = "layouts/watermark.rs"]
mod watermark;
