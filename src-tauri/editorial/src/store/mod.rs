//! The SQLite store: the only room that knows SQL.
//!
//! One connection writes, several read. Methods are grouped by noun; their statements stand in `sql/`.

mod articles;
mod channels;
mod comments;
mod copies;
mod drafts;
mod fault;
mod imports;
mod ledger;
mod lists;
mod open;
mod people;
mod pictures;
mod registers;
mod release;
mod review;
mod roster;
mod sections;
mod versions;

pub(crate) use articles::{ArticleRecord, RevisionRow, SaveRow};
pub(crate) use channels::ChannelRow;
pub(crate) use comments::{MarkRow, NoteRow};
pub(crate) use copies::CopyRow;
pub(crate) use drafts::{AsideRow, SittingRow, UnfinishedRow};
pub(crate) use fault::refuse;
pub(crate) use imports::{NewSource, SeenRow};
pub(crate) use ledger::EventRow;
pub(crate) use lists::{DraftOnShelf, ListQuery, ShelfRow, WaitingEntry, WaitingRow};
pub(crate) use open::Pools;
pub(crate) use people::{NewsroomRow, PersonRow};
pub(crate) use pictures::PictureRow;
pub(crate) use registers::{ExportOfFile, ExportableRow, RegisterQuery, RegisterRow};
pub(crate) use release::{ExportRow, NewExport};
pub(crate) use review::{RoundRow, StatementRow};
pub(crate) use sections::SectionRow;
use sqlx::SqliteConnection;
pub(crate) use versions::{KeptRow, VersionRow};

/// One open transaction's view of the store.
pub(crate) struct Store<'c> {
    connection: &'c mut SqliteConnection,
}

impl<'c> Store<'c> {
    pub(crate) fn new(connection: &'c mut SqliteConnection) -> Store<'c> {
        Store { connection }
    }
}
