//! People, their roles and keys, and the newsroom that they founded.

mod code;
mod found;
mod lawful;
mod names;
mod offer;
mod profile;
mod roll;
mod roster;
pub(crate) mod staff;
mod trust;
pub mod view;

pub use code::IssueCode;
pub use found::{Found, PrepareFounding};
pub(crate) use names::{problem_code, usable_title};
pub use offer::{OfferKey, OfferReplacement, RefuseKey};
pub use profile::{SetProfile, ShowNewsroom};
pub use roll::Roll;
pub use roster::{Asked, ChangeRoster, PrepareRosterChange, WhyRevoked};
pub use trust::{AllowedSigners, ShowTrust};
