//! Sections as the screens show them.

use serde::Serialize;
use ts_rs::TS;

use super::policy::Policy;

/// 栏目 with its review policy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SectionView {
    /// The section's id.
    pub id: String,
    /// The section's name.
    pub name: String,
    /// Its policy as it is now; running rounds keep their own.
    pub policy: Policy,
}
