//! The one file that the templates of an article read.

use serde::Serialize;

use super::blocks::Set;
use super::body::{Body, TooDeep};
use super::pieces::{Piece, piece};
use crate::printable::{Place, printable};
use crate::{ArticlePage, FontKind, Fonts};

/// Characters of a line at the head of a page.
const LONGEST_HEADER: usize = 40;
/// Characters of a text in the file's properties: some readers of them take no more.
const LONGEST_PROPERTY: usize = 200;
/// Characters of the identity; the numbers that articles are given are far shorter.
const LONGEST_IDENTITY: usize = 2_000;
/// Digits of the hash that tell versions apart by eye.
const SHORT_HASH: usize = 8;

/// What `data.json` says.
#[derive(Debug, Serialize)]
pub struct Data<'a> {
    /// What is printed.
    pub page: Page,
    /// What is said about the file.
    file: File,
    /// What the figures show, in words.
    alts: Vec<String>,
    serif: &'a [String],
    sans: &'a [String],
}

/// Everything that is drawn.
#[derive(Debug, Serialize)]
pub struct Page {
    header: String,
    article_no: String,
    version: String,
    hash: String,
    watermark: Option<String>,
    pieces: Vec<Piece>,
    body: Vec<Set>,
}

/// The file's properties.
#[derive(Debug, Serialize)]
struct File {
    title: String,
    authors: Vec<String>,
    keywords: Vec<String>,
    description: Option<String>,
}

impl<'a> Data<'a> {
    /// The data of `page`; its pictures are left in `body`.
    pub fn of(page: &ArticlePage, body: &mut Body, fonts: &'a Fonts) -> Result<Self, TooDeep> {
        let pieces = page.pieces.iter().map(|each| piece(each, page.form));
        let printed = Page {
            header: cut(&page.header, LONGEST_HEADER),
            article_no: cut(&page.article_no, LONGEST_HEADER),
            version: match page.revision {
                0 => "草稿".into(),
                revision => format!("第{revision}稿"),
            },
            hash: page.hash.chars().take(SHORT_HASH).collect(),
            watermark: page
                .watermark
                .as_deref()
                .map(|words| cut(words, LONGEST_HEADER)),
            pieces: pieces.collect(),
            body: body.text(page.body)?,
        };
        Ok(Self {
            page: printed,
            file: file(page),
            alts: body.alts.iter().map(|alt| short_property(alt)).collect(),
            serif: fonts.chain(FontKind::Serif),
            sans: fonts.chain(FontKind::Sans),
        })
    }
}

/// The properties. The identity stands in plain letters, for a file found later to be asked by anybody.
fn file(page: &ArticlePage) -> File {
    let identity = format!(
        "SanshenIdentity:{};{};{}",
        page.article_no, page.revision, page.hash
    );
    let mark = page.watermark.as_deref().map(short_property);
    let title = short_property(&page.title);
    File {
        title: match &mark {
            Some(mark) => format!("{title}（{mark}）"),
            None => title,
        },
        authors: page
            .authors
            .iter()
            .map(|author| short_property(author))
            .collect(),
        description: mark.clone(),
        keywords: std::iter::once(property(&identity, LONGEST_IDENTITY))
            .chain(mark)
            .collect(),
    }
}

/// One printed line of at most so many characters.
fn cut(text: &str, most: usize) -> String {
    let mut line = printable(text, Place::Narrow);
    if let Some((end, _)) = line.char_indices().nth(most) {
        line.truncate(end);
        line.push('…');
    }
    line
}

fn short_property(text: &str) -> String {
    property(text, LONGEST_PROPERTY)
}

/// A text as it may stand in the properties, at most so many characters of it.
fn property(text: &str, most: usize) -> String {
    let allowed = |c: &char| !c.is_control() && u32::from(*c) & 0xfffe != 0xfffe;
    text.chars().filter(allowed).take(most).collect()
}
