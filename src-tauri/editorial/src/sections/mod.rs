//! Sections (栏目) and their review policies.

mod add;
mod list;
pub mod policy;
mod set_policy;
pub mod view;

pub use add::AddSection;
pub use list::ListSections;
pub(crate) use list::section;
pub use set_policy::SetPolicy;
