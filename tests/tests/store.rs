//! The store: its statements, its migrations, and what the database itself refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "store/database.rs"]
mod database;
#[path = "store/migrations.rs"]
mod migrations;
#[path = "store/only_added.rs"]
mod only_added;
#[path = "store/plans.rs"]
mod plans;
#[path = "store/statements.rs"]
mod statements;
