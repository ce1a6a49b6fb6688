//! Review: rounds, steps and decisions; who may do what, and what stands.

mod changes;
mod decide;
mod permit;
mod prepare;
mod ready;
mod record;
mod resume;
mod standing;
mod statement;
mod submit;
pub mod view;
mod views;
pub mod workflow;

pub use changes::{ApplyChanges, DiscardChanges};
pub use decide::Decide;
pub(crate) use permit::{Desk, permitted};
pub(crate) use prepare::prepared;
pub use prepare::{PrepareDecision, Prepared};
pub(crate) use ready::{is_blank, names_usable};
pub(crate) use record::{Decision, Export, Kept, Record, Release, kept, named_by};
pub use resume::Resume;
pub(crate) use standing::Standing;
pub(crate) use statement::{Moment, accept, fresh, millis, next_place, seal};
pub use submit::Submit;
pub(crate) use views::{due_at, round_view};
