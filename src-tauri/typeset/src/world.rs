//! All that the template can see: itself, its data, and the fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Fonts;

const TEMPLATE: &str = include_str!("slip.typ");

/// Values that are the same for every page; building them takes longer than a page.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one slip. There is no disk, no network, no package and no clock in it.
pub struct SlipWorld<'a> {
    template: Source,
    data_file: FileId,
    data: Bytes,
    fonts: &'a Fonts,
}

impl<'a> SlipWorld<'a> {
    /// The template with this data; `None` if its file names were refused.
    pub fn new(data: String, fonts: &'a Fonts) -> Option<Self> {
        Some(Self {
            template: Source::new(file("/slip.typ")?, TEMPLATE.to_string()),
            data_file: file("/data.json")?,
            data: Bytes::from_string(data),
            fonts,
        })
    }
}

impl World for SlipWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_file {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}
