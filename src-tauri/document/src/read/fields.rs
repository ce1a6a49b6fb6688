//! Reads the fields around the body.

use std::collections::HashSet;

use super::at::{At, shown};
use super::blocks::Blocks;
use super::strings::{choice, date, line, some_line, web_address};
use crate::schema::{FIELDS, FORMAT};
use crate::{Content, Contributor, Fault, Problem};

/// A whole content.
pub(super) fn content(at: &At) -> Result<Content, Fault> {
    format(&at.field("format")?)?;
    at.only(FIELDS)?;
    let mut blocks = Blocks {
        ids: HashSet::new(),
    };
    Ok(Content {
        kicker: line(&at.field("kicker")?)?,
        title: line(&at.field("title")?)?,
        subtitle: line(&at.field("subtitle")?)?,
        body: blocks.doc(&at.field("body")?)?,
        byline: lines(at, "byline")?,
        contributors: contributors(at)?,
        origin: choice(&at.field("origin")?)?,
        source_outlet: line(&at.field("source_outlet")?)?,
        origin_unit: line(&at.field("origin_unit")?)?,
        original_url: web_address(&at.field("original_url")?)?,
        original_date: date(&at.field("original_date")?)?,
        section: line(&at.field("section")?)?,
        summary: line(&at.field("summary")?)?,
        keywords: lines(at, "keywords")?,
        disclaimer: choice(&at.field("disclaimer")?)?,
        ai_declared: at.field("ai_declared")?.bool()?,
    })
}

fn format(at: &At) -> Result<(), Fault> {
    let name = at.str()?;
    if name != FORMAT {
        let name = shown(name);
        return Err(at.refuse(Problem::UnknownFormat { name }));
    }
    Ok(())
}

/// A required list of lines, none of them empty.
fn lines(at: &At, name: &'static str) -> Result<Vec<String>, Fault> {
    at.field(name)?;
    at.list(name)?.iter().map(some_line).collect()
}

/// The role may be empty and the names none while a draft is being filled in.
fn contributors(at: &At) -> Result<Vec<Contributor>, Fault> {
    at.field("contributors")?;
    let list = at.list("contributors")?;
    list.iter()
        .map(|at| {
            at.only(&["role", "names"])?;
            Ok(Contributor {
                role: line(&at.field("role")?)?,
                names: lines(at, "names")?,
            })
        })
        .collect()
}
