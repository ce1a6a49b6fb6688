//! People, their roles and keys, and the newsroom that they founded.

mod add;
mod enrol;
mod found;
mod profile;
mod roles;
mod roll;
pub(crate) mod staff;
pub mod view;

pub use add::AddPerson;
pub(crate) use add::{problem_code, usable_name};
pub use enrol::EnrolKey;
pub use found::Found;
pub use profile::{SetProfile, ShowNewsroom};
pub use roles::SetRoles;
pub use roll::Roll;
