//! Lists: the inbox, the articles, the counts, and how they are kept.

mod counts;
mod inbox;
mod page;
mod shelve;

pub use counts::CountAll;
pub use inbox::Inbox;
pub use page::ListArticles;
pub(crate) use page::article_row;
pub(crate) use shelve::shelve;
