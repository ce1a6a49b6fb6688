//! Release and export: nothing leaves as approved unless L1 holds over exactly what leaves.

mod approval;
mod bundle;
mod credits;
mod export;
mod leaving;
mod release_article;
mod slip;
mod slip_rows;
mod whose;

pub(crate) use approval::Approval;
pub use bundle::MakeBundle;
pub use export::{ExportArticle, PrepareExport, PreviewExport};
pub use release_article::{PrepareRelease, ReleaseArticle};
pub use slip::PrintSlip;
pub use whose::{WhoseExport, WhoseFile, WhoseView};
