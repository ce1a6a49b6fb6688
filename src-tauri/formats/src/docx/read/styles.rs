//! The styles of a file, each with what it takes from those that it is based on.

use std::collections::HashMap;

use super::line_look::Own;
use super::look::Look;
use super::style_names::{
    heading_of, is_caption, is_ours, is_picture_credit, is_quote, is_table_head, role_of,
};
use super::xml::Element;
use crate::incoming::BlockRole;

/// The most styles that are read.
const MOST: usize = 10_000;
/// The most styles above a style: a longer chain is a circle, or might be one.
const LONGEST: usize = 64;

/// The styles of a file.
#[derive(Default)]
pub(super) struct Styles {
    /// What holds where no style says otherwise.
    pub defaults: Look,
    default_paragraph: Option<String>,
    known: HashMap<String, Style>,
    /// Paragraph styles with everything that they inherit.
    whole: HashMap<String, LineStyle>,
}

struct Style {
    name: String,
    based_on: Option<String>,
    look: Look,
    own: Own,
}

/// What a paragraph style says, with what it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct LineStyle {
    pub role: Option<BlockRole>,
    /// The heading level from 1, or none.
    pub heading: Option<u8>,
    pub is_quote: bool,
    pub is_caption: bool,
    /// It says whose picture stands above.
    pub is_picture_credit: bool,
    /// It is that of header cells, or of cells that are none.
    pub is_table_head: Option<bool>,
    /// It is our own writer's: how it looks says nothing more than what it is.
    pub is_ours: bool,
    pub look: Look,
    pub own: Own,
    /// The id of the style, which a level of a numbering may name.
    pub id: String,
}

impl Styles {
    /// The styles that the part tells.
    pub(super) fn of(root: Element) -> Self {
        let mut styles = Styles::default();
        let defaults = root
            .child("docDefaults")
            .and_then(|all| all.child("rPrDefault")?.child("rPr"));
        styles.defaults = defaults.map(Look::of).unwrap_or_default();
        for element in root.children().filter(|e| e.name() == "style").take(MOST) {
            let Some(id) = element.attr("styleId") else {
                continue;
            };
            let is_paragraph = element.attr("type").is_none_or(|of| of == "paragraph");
            let is_default = element
                .attr("default")
                .is_some_and(|on| on != "0" && on != "false");
            if is_paragraph && is_default && styles.default_paragraph.is_none() {
                styles.default_paragraph = Some(id.clone());
            }
            let style = Style {
                name: element.val("name").unwrap_or_default(),
                based_on: element.val("basedOn"),
                look: element.child("rPr").map(Look::of).unwrap_or_default(),
                own: element.child("pPr").map(Own::of).unwrap_or_default(),
            };
            styles.known.entry(id).or_insert(style);
        }
        let whole = styles.known.keys().map(|id| (id.clone(), styles.line(id)));
        styles.whole = whole.collect();
        styles
    }

    /// What the paragraph style of that id says; without an id the default one.
    ///
    /// A style that the file names and does not define still says something by its id.
    pub(super) fn paragraph(&self, id: Option<&str>) -> LineStyle {
        let Some(id) = id.or(self.default_paragraph.as_deref()) else {
            return LineStyle::default();
        };
        match self.whole.get(id) {
            Some(style) => style.clone(),
            None => self.line(id),
        }
    }

    /// How the character style of that id looks.
    pub(super) fn character(&self, id: Option<&str>) -> Look {
        match id {
            None => Look::default(),
            Some(id) => self
                .chain(id)
                .fold(Look::default(), |look, (_, style)| look.over(style.look)),
        }
    }

    /// The numbering that a style of numbering stands for.
    pub(super) fn numbering_of(&self, id: &str) -> Option<&str> {
        let style = self.known.get(id)?;
        style.own.number.as_deref()
    }

    fn line(&self, id: &str) -> LineStyle {
        let name = self.known.get(id).map_or("", |style| style.name.as_str());
        let said = if name.is_empty() { id } else { name };
        let mut line = LineStyle {
            role: role_of(name, id),
            is_quote: is_quote(said),
            is_caption: is_caption(said),
            is_picture_credit: is_picture_credit(name, id),
            is_table_head: is_table_head(name, id),
            is_ours: is_ours(name, id),
            id: id.to_owned(),
            heading: heading_of(said),
            ..LineStyle::default()
        };
        let mut is_told = line.heading.is_some();
        for (id, style) in self.chain(id) {
            line.look = line.look.over(style.look);
            line.own = line.own.over(&style.own);
            let said = if style.name.is_empty() {
                id
            } else {
                &style.name
            };
            if !is_told {
                line.heading = style.own.heading().unwrap_or_else(|| heading_of(said));
                is_told = line.heading.is_some() || style.own.outline.is_some();
            }
            line.is_quote |= is_quote(said);
        }
        line
    }

    /// The style and those that it is based on, nearest first.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let mut next = Some(id);
        let chain = std::iter::from_fn(move || {
            let id = next.take()?;
            let style = self.known.get(id)?;
            next = style.based_on.as_deref();
            Some((id, style))
        });
        chain.take(LONGEST)
    }
}
