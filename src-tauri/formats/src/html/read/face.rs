//! The marks that text stands under while a page is walked.

use std::rc::Rc;

use sanshen_document::Marks;

use super::style::{Css, Height};

/// The marks of the text at a place, cheap to copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Face {
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub strike: bool,
    pub height: Height,
    pub link: Option<Rc<str>>,
}

impl Face {
    /// The marks inside an element of this name and style.
    pub fn within(&self, name: &str, css: &Css) -> Face {
        let mut face = self.clone();
        match name {
            "b" | "strong" => face.bold = true,
            "i" | "em" => face.italic = true,
            "u" | "ins" => face.underline = true,
            "s" | "strike" | "del" => face.strike = true,
            "sup" => face.height = Height::Super,
            "sub" => face.height = Height::Sub,
            _ => {}
        }
        face.bold = css.bold.unwrap_or(face.bold);
        face.italic = css.italic.unwrap_or(face.italic);
        face.underline |= css.underline;
        face.strike |= css.strike;
        face.height = css.height.unwrap_or(face.height);
        face
    }

    /// As the model has them.
    pub fn marks(&self) -> Marks {
        Marks {
            bold: self.bold,
            italic: self.italic,
            underline: self.underline,
            strike: self.strike,
            superscript: self.height == Height::Super,
            subscript: self.height == Height::Sub,
            link: self.link.as_deref().map(str::to_owned),
        }
    }
}
