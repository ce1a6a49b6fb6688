//! Exchange formats: books, news items, JSON, registers, and asking a found file whose it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "exchange/articles.rs"]
mod articles;
#[path = "exchange/books.rs"]
mod books;
#[allow(dead_code)]
#[path = "it/generated.rs"]
mod generated;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/jsons.rs"]
mod jsons;
#[path = "exchange/laws.rs"]
mod laws;
#[path = "exchange/news.rs"]
mod news;
#[path = "exchange/registers.rs"]
mod registers;
#[path = "exchange/whose.rs"]
mod whose;
#[path = "exchange/xml.rs"]
mod xml;
