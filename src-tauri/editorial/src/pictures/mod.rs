//! Pictures (图片): each kept once, as it came, under the SHA-256 that an article's figures name.

mod add;
mod fault;
mod kept;
mod show;

pub use add::{AddPicture, PictureView};
pub(crate) use add::{Taken, take_all};
pub use fault::PictureFault;
pub(crate) use kept::{damaged, fit, kind_of, whole};
pub use show::{PictureData, PictureSize, ShowPicture};
