//! 发布渠道: where pages go, how they are laid out there, and in which forms they leave.

mod list;
mod preview;
mod set;

pub(crate) use list::layout_of;
pub use list::{ChannelView, LayoutPresets, ListChannels, ShowPresets};
pub use preview::PreviewLayout;
pub use set::{RemoveChannel, SetChannel};
