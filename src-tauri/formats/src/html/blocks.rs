//! Blocks as HTML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sanshen_document::{Align, Block, Cell, ListItem, Row};

use super::escape::escaped;
use super::inline::{Notes, line};
use crate::publish::{AI_PICTURE, Footnotes, Published};

/// The body of the page.
pub(super) fn body<'a>(page: &Published<'a>, notes: &mut Footnotes<'a>) -> String {
    blocks(page, &page.content.body.blocks, &mut Notes::Below(notes))
}

/// The footnotes under their numbers; empty when there are none.
pub(super) fn footnotes(notes: &Footnotes) -> String {
    if notes.contents.is_empty() {
        return String::new();
    }
    let mut items = String::new();
    for (at, content) in notes.contents.iter().enumerate() {
        let number = at + 1;
        let text = line(content, &mut Notes::InPlace);
        items += &format!(
            "<li id=\"note-{number}\">{text} <a href=\"#ref-{number}\" aria-label=\"回到正文\">↩</a></li>\n"
        );
    }
    format!("<section class=\"notes\">\n<ol>\n{items}</ol>\n</section>\n")
}

/// A table without blank lines and with its footnotes in place, for a format that takes HTML in between.
pub(crate) fn table_alone(page: &Published, rows: &[Row]) -> String {
    table(page, rows, &mut Notes::InPlace)
}

fn blocks<'a>(page: &Published<'a>, blocks: &'a [Block], notes: &mut Notes<'_, 'a>) -> String {
    blocks
        .iter()
        .map(|block| one(page, block, notes) + "\n")
        .collect()
}

fn one<'a>(page: &Published<'a>, block: &'a Block, notes: &mut Notes<'_, 'a>) -> String {
    match block {
        Block::Heading {
            level,
            align,
            content,
            ..
        } => {
            let level = level.clamp(&2, &4);
            format!(
                "<h{level}{}>{}</h{level}>",
                class(*align, false),
                line(content, notes)
            )
        }
        Block::Paragraph {
            align,
            indent,
            content,
            ..
        } => {
            let text = line(content, notes);
            let text = if text.is_empty() {
                "<br>".to_owned()
            } else {
                text
            };
            format!("<p{}>{text}</p>", class(*align, *indent))
        }
        Block::BulletList { items, .. } => format!("<ul>\n{}</ul>", list(page, items, notes)),
        Block::OrderedList { start, items, .. } => {
            format!("<ol start=\"{start}\">\n{}</ol>", list(page, items, notes))
        }
        Block::Quote { blocks: inner, .. } => {
            format!("<blockquote>\n{}</blockquote>", blocks(page, inner, notes))
        }
        Block::Table { rows, .. } => table(page, rows, notes),
        Block::Figure { .. } => figure(page, block, notes),
        Block::Rule { .. } => "<hr>".to_owned(),
    }
}

/// The class for lines that are set otherwise than from the left.
pub(super) fn align_class(align: Align) -> Option<&'static str> {
    match align {
        Align::Left => None,
        Align::Center => Some("center"),
        Align::Right => Some("right"),
        Align::Justify => Some("justify"),
    }
}

fn class(align: Align, indent: bool) -> String {
    let names: Vec<&str> = align_class(align)
        .into_iter()
        .chain(indent.then_some("indent"))
        .collect();
    match names.as_slice() {
        [] => String::new(),
        names => format!(" class=\"{}\"", names.join(" ")),
    }
}

fn list<'a>(page: &Published<'a>, items: &'a [ListItem], notes: &mut Notes<'_, 'a>) -> String {
    let item = |item: &'a ListItem| format!("<li>\n{}</li>\n", blocks(page, &item.blocks, notes));
    items.iter().map(item).collect()
}

fn table<'a>(page: &Published<'a>, rows: &'a [Row], notes: &mut Notes<'_, 'a>) -> String {
    let mut out = "<table>\n".to_owned();
    for row in rows {
        out += "<tr>\n";
        for cell in &row.cells {
            out += &table_cell(page, cell, notes);
        }
        out += "</tr>\n";
    }
    out + "</table>"
}

fn table_cell<'a>(page: &Published<'a>, cell: &'a Cell, notes: &mut Notes<'_, 'a>) -> String {
    let name = if cell.header { "th" } else { "td" };
    let span = |attr: &str, count: u32| match count {
        0 | 1 => String::new(),
        count => format!(" {attr}=\"{count}\""),
    };
    let spans = span("colspan", cell.colspan) + &span("rowspan", cell.rowspan);
    format!(
        "<{name}{spans}>\n{}</{name}>\n",
        blocks(page, &cell.blocks, notes)
    )
}

fn figure<'a>(page: &Published<'a>, block: &'a Block, notes: &mut Notes<'_, 'a>) -> String {
    let Block::Figure {
        media,
        alt,
        credit,
        ai_generated,
        caption,
        ..
    } = block
    else {
        return String::new();
    };
    let picture = picture(page, media, alt);
    let credit = Some(format!("图片：{}", escaped(credit))).filter(|_| !credit.is_empty());
    let made = ai_generated.then(|| AI_PICTURE.to_owned());
    let facts = [
        Some(line(caption, notes)).filter(|text| !text.is_empty()),
        credit,
        made,
    ];
    let facts: Vec<String> = facts
        .into_iter()
        .flatten()
        .map(|fact| format!("<span>{fact}</span>"))
        .collect();
    format!(
        "<figure>\n{picture}\n<figcaption>{}</figcaption>\n</figure>",
        facts.join(" ")
    )
}

/// The picture itself, or words in its place.
fn picture(page: &Published, media: &str, alt: &str) -> String {
    let alt = escaped(alt);
    match page.picture(media) {
        Some((media, _)) => {
            let data = STANDARD.encode(&media.bytes);
            let mime = media.mime;
            format!("<img src=\"data:{mime};base64,{data}\" alt=\"{alt}\">")
        }
        None => format!("<p class=\"missing\">[图片未附：{alt}]</p>"),
    }
}
