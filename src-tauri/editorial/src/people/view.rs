//! People as the screens show them.

use serde::Serialize;
use ts_rs::TS;

use crate::words::Role;

/// A person of the newsroom.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonView {
    /// The person's id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// What the person may do; nobody without a role can sign in.
    pub roles: Vec<Role>,
    /// The fingerprint of the person's key; `None` until the first sign-in.
    pub fingerprint: Option<String>,
}

/// A person who was just added, with the code for the first sign-in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AddedPerson {
    /// The person.
    pub person: PersonView,
    /// 启用码: eight digits, shown once, to be handed over in person.
    pub code: String,
}

/// The newsroom as the screens show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NewsroomView {
    /// The newsroom's id.
    pub id: String,
    /// The newsroom's name.
    pub name: String,
    /// The site's name as disclaimers print it.
    pub site: String,
    /// Telephone or address for disclaimers.
    pub contact: String,
    /// Days within which a rights holder is asked to write.
    pub days: u32,
    /// The founder's key, printed on every sheet.
    pub founder_fingerprint: String,
    /// The last hash of the ledger.
    pub ledger_head: String,
    /// How many events the ledger holds.
    #[ts(type = "number")]
    pub ledger_length: u64,
}
