//! Why a file was not taken as a picture, as a refusal says it.

use sanshen_formats::picture::PictureProblem;
use serde::Serialize;
use ts_rs::TS;

use crate::refusal::Refusal;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureFault {
    /// No picture at all.
    NotAPicture,
    /// A kind that is not taken; the detail names it, such as `svg`.
    KindNotTaken,
    /// Its name promises another kind; the detail names the real one.
    Mislabelled,
    /// Too many bytes; the detail says how many.
    TooLarge,
    /// Too many pixels; the detail says `width×height`.
    TooManyPixels,
    /// Too many frames; the detail says how many.
    TooManyFrames,
    /// Cut off or damaged.
    Broken,
}

pub(super) fn refused(problem: PictureProblem) -> Refusal {
    let (problem, detail) = match problem {
        PictureProblem::NotAPicture => (PictureFault::NotAPicture, String::new()),
        PictureProblem::KindNotTaken { found } => (PictureFault::KindNotTaken, found.into()),
        PictureProblem::Mislabelled { found } => (PictureFault::Mislabelled, found.name().into()),
        PictureProblem::TooLarge { bytes } => (PictureFault::TooLarge, bytes.to_string()),
        PictureProblem::TooManyPixels { width, height } => {
            (PictureFault::TooManyPixels, format!("{width}×{height}"))
        }
        PictureProblem::TooManyFrames { frames } => {
            (PictureFault::TooManyFrames, frames.to_string())
        }
        PictureProblem::Broken => (PictureFault::Broken, String::new()),
    };
    Refusal::PictureRefused { problem, detail }
}
