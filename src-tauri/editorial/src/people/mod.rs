//! People, their roles and keys, and the newsroom that they founded.

mod add;
mod enrol;
mod found;
mod names;
mod profile;
mod renew;
mod roles;
mod roll;
pub(crate) mod staff;
pub mod view;

pub use add::AddPerson;
pub use enrol::EnrolKey;
pub use found::Found;
pub(crate) use names::{problem_code, usable_title};
pub use profile::{SetProfile, ShowNewsroom};
pub use renew::RenewCode;
pub use roles::SetRoles;
pub use roll::Roll;
