//! From an article to pages.

use typst::comemo;

use super::body::{Body, TooDeep};
use super::data::Data;
use super::pictures::Pictures;
use crate::glyphs::uncovered;
use crate::pictured::pictured;
use crate::typeset::{Tags, failed, laid_out, none_missing, pdf};
use crate::world::{ARTICLE, GALLEY, PageWorld};
use crate::{ArticlePage, Fonts, Form, Typeset, TypesetFault};

impl From<TooDeep> for TypesetFault {
    fn from(TooDeep: TooDeep) -> Self {
        failed("the text is nested too deep")
    }
}

/// Lays out `page` on A4.
///
/// The file says in its keywords, which stand in it in plain letters, whose it is:
/// `SanshenIdentity:` and number, revision and hash of the article, with `;` between. A picture that is
/// missing or cannot be read is named in its place.
///
/// # Errors
/// See [`TypesetFault`]; there are no half pages.
pub fn typeset_article(page: &ArticlePage, fonts: &Fonts) -> Result<Typeset, TypesetFault> {
    let typeset = set(page, fonts);
    // Nothing is remembered for the next one: it would spare three pages ten milliseconds, and a long
    // article takes hundreds of megabytes.
    comemo::evict(0);
    typeset
}

fn set(page: &ArticlePage, fonts: &Fonts) -> Result<Typeset, TypesetFault> {
    let mut body = Body::of(page.form, Pictures::of(page.pictures));
    let data = Data::of(page, &mut body, fonts)?;
    let not_json = |fault: serde_json::Error| failed(fault.to_string());
    let printed = serde_json::to_value(&data.page).map_err(not_json)?;
    none_missing(uncovered(&printed, fonts))?;
    // The typesetter's way of tagging tables ends in a panic for some that writers make.
    let tags = match body.has_table {
        true => Tags::Left,
        false => Tags::Written,
    };
    let template = match page.form {
        Form::Article => &ARTICLE,
        Form::Galley => &GALLEY,
    };
    let data = serde_json::to_string(&data).map_err(not_json)?;
    let world = PageWorld::new(template, data, &body.pictures.files(), fonts);
    let document = laid_out(&world.ok_or_else(|| failed("file names"))?)?;
    let ident = format!(
        "{:?} {} {} {}",
        page.form, page.article_no, page.revision, page.hash
    );
    Ok(Typeset {
        pdf: pdf(&document, ident, &page.released_at, tags)?,
        pages: pictured(&document, page.preview_pages),
        count: document.pages().len(),
    })
}
