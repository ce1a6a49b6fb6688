//! All that a template can see: itself, its data, the article's pictures, and the fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Fonts;

/// Pictures that one page can have. The typesetter keeps every file name for good and has room for
/// 65,535, so pictures are named by their place in the page and the names are used again.
pub const MOST_PICTURES: usize = 4_096;

/// Values that are the same for every page; building them takes longer than a page.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A compiled-in layout: its files by name, the first of which is the one that is run.
pub struct Template(&'static [(&'static str, &'static str)]);

/// The review slip.
pub static SLIP: Template = Template(&[("/slip.typ", include_str!("slip.typ"))]);
/// An article to read.
pub static ARTICLE: Template = Template(&[
    ("/article.typ", include_str!("article/article.typ")),
    ("/text.typ", TEXT),
]);
/// An article to correct on paper.
pub static GALLEY: Template = Template(&[
    ("/galley.typ", include_str!("article/galley.typ")),
    ("/text.typ", TEXT),
]);
const TEXT: &str = include_str!("article/text.typ");

/// The world of one document. There is no disk, no network, no package and no clock in it.
pub struct PageWorld<'a> {
    main: Source,
    others: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
    fonts: &'a Fonts,
}

impl<'a> PageWorld<'a> {
    /// The template with this text as `/data.json` and these pictures as `/pictures/0`, `/pictures/1`
    /// and so on, up to [`MOST_PICTURES`]; `None` if a file name was refused.
    pub fn new(
        template: &Template,
        data: String,
        pictures: &[Bytes],
        fonts: &'a Fonts,
    ) -> Option<Self> {
        let sources = template.0.iter().map(|(path, text)| source(path, text));
        let mut sources = sources.collect::<Option<Vec<_>>>()?.into_iter();
        let mut files = vec![(file("/data.json")?, Bytes::from_string(data))];
        for (at, picture) in pictures.iter().take(MOST_PICTURES).enumerate() {
            files.push((file(&format!("/pictures/{at}"))?, picture.clone()));
        }
        Some(Self {
            main: sources.next()?,
            others: sources.collect(),
            files,
            fonts,
        })
    }
}

impl World for PageWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = std::iter::once(&self.main).chain(&self.others);
        let found = sources.find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id);
        found
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn source(path: &str, text: &str) -> Option<Source> {
    Some(Source::new(file(path)?, text.to_string()))
}

fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}
