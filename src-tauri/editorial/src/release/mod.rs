//! Release and export: nothing leaves as approved unless L1 holds over exactly what leaves.

mod approval;
mod credits;
mod export;
mod release_article;

pub use export::{ExportArticle, PreviewExport};
pub use release_article::{PrepareRelease, ReleaseArticle};
