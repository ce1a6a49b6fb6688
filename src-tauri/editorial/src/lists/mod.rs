//! Lists: the inbox, the articles, the counts, and how they are kept.

mod counts;
mod exportable;
mod inbox;
mod page;
mod period;
mod register;
mod shelve;

pub use counts::CountAll;
pub use exportable::{Exportable, ExportableView};
pub use inbox::Inbox;
pub use page::ListArticles;
pub(crate) use page::article_row;
pub use register::{MakeRegister, RegisterFile};
pub(crate) use shelve::shelve;
