//! The blocks of a comparison as HTML.

use std::collections::HashMap;

use sanshen_document::compare::{Change, Compared, Kind};

use super::{line, words};
use crate::html::escaped;

/// The body of the page.
pub(super) fn body(blocks: &[Compared]) -> String {
    let mut order = HashMap::new();
    note_moves(blocks, &mut order);
    let page = Page { first: order };
    blocks
        .iter()
        .map(|block| page.one(block, Change::Same) + "\n")
        .collect()
}

/// Notes for each move which of its two places a reader meets first.
fn note_moves(blocks: &[Compared], first: &mut HashMap<u32, Change>) {
    for block in blocks {
        if let Some(number) = block.moved {
            first.entry(number).or_insert(block.change);
        }
        note_moves(&block.parts, first);
    }
}

struct Page {
    first: HashMap<u32, Change>,
}

impl Page {
    /// A block; `around` is what became of the block that it stands in.
    fn one(&self, block: &Compared, around: Change) -> String {
        let signs = self.signs(block, around);
        let open = opening(block);
        let words = line::written(&block.pieces);
        let parts = || self.parts(block);
        match block.what {
            Kind::Paragraph => format!("<p{open}>{signs}{}</p>", or_blank(&words)),
            Kind::Heading => {
                let level = level(block);
                format!("<h{level}{open}>{signs}{}</h{level}>", or_blank(&words))
            }
            Kind::BulletList => format!("{signs}<ul{open}>\n{}</ul>", parts()),
            Kind::OrderedList => {
                let start = attr(block, "start");
                format!("{signs}<ol start=\"{start}\"{open}>\n{}</ol>", parts())
            }
            Kind::ListItem => format!("<li{open}>{signs}\n{}</li>", parts()),
            Kind::Blockquote => format!("<blockquote{open}>{signs}\n{}</blockquote>", parts()),
            Kind::Table => format!("{signs}<table{open}>\n{}</table>", self.rows(block)),
            // A row and a cell are written by their table.
            Kind::TableRow | Kind::TableCell | Kind::TableHeader => parts(),
            Kind::Figure => {
                let attrs = block.after.as_ref().or(block.before.as_ref());
                let facts = attrs.map(words::figure).unwrap_or_default();
                let facts = escaped(&facts);
                format!(
                    "<figure{open}>{signs}\n<p class=\"picture\">{facts}</p>\n<figcaption>{words}</figcaption>\n</figure>"
                )
            }
            Kind::Rule => format!("{signs}<hr{open}>"),
        }
    }

    fn parts(&self, block: &Compared) -> String {
        let parts = block.parts.iter();
        parts
            .map(|part| self.one(part, block.change) + "\n")
            .collect()
    }

    fn rows(&self, table: &Compared) -> String {
        let spans = keeps_its_grid(table);
        let mut rows = String::new();
        for row in &table.parts {
            rows += &format!("<tr{}>\n", opening(row));
            for (at, cell) in row.parts.iter().enumerate() {
                let told = match at {
                    0 => self.signs(row, table.change),
                    _ => String::new(),
                };
                rows += &self.cell(cell, row.change, spans, &told);
            }
            rows += "</tr>\n";
        }
        rows
    }

    fn cell(&self, cell: &Compared, around: Change, spans: bool, told: &str) -> String {
        let element = match cell.what {
            Kind::TableHeader => "th",
            _ => "td",
        };
        let span = |name: &str| match attr(cell, name) {
            0 | 1 => String::new(),
            count => format!(" {name}=\"{count}\""),
        };
        let (spanned, said) = match spans {
            true => (span("colspan") + &span("rowspan"), String::new()),
            false => (String::new(), said(&words::spans(cell))),
        };
        format!(
            "<{element}{spanned}{}>{told}{said}{}\n{}</{element}>\n",
            opening(cell),
            self.signs(cell, around),
            self.parts(cell)
        )
    }

    /// What became of the block, in brackets before it. What became of all around it is not told again.
    fn signs(&self, block: &Compared, around: Change) -> String {
        let noun = words::noun(block.what);
        let whole = match block.change {
            Change::Inserted if is_seam(block) => Some("由上一段分出".to_owned()),
            Change::Deleted if is_seam(block) => Some("并入上一段".to_owned()),
            change if change == around && block.moved.is_none() => None,
            Change::Inserted => Some(format!("新增{noun}")),
            Change::Deleted => Some(format!("删去{noun}")),
            Change::MovedAway | Change::MovedHere => {
                return self.moved(block) + &said(&words::set(block));
            }
            Change::Same | Change::Changed => None,
        };
        let told: Vec<String> = whole.into_iter().chain(words::set(block)).collect();
        said(&told)
    }

    /// Where a moved block went or came from, with a way there.
    fn moved(&self, block: &Compared) -> String {
        let Some(number) = block.moved else {
            return String::new();
        };
        let first = self.first.get(&number) == Some(&block.change);
        let (there, words) = match (block.change, first) {
            (Change::MovedAway, true) => ("here", "移到下文"),
            (Change::MovedAway, false) => ("here", "移到上文"),
            (_, true) => ("away", "由下文移来"),
            (_, false) => ("away", "由上文移来"),
        };
        format!(
            "<span class=\"say\">〔<a href=\"#{there}-{number}\">{words}（{number}）</a>〕</span>"
        )
    }
}

fn said(words: &[String]) -> String {
    match words {
        [] => String::new(),
        words => format!(
            "<span class=\"say\">〔{}〕</span>",
            escaped(&words.join("；"))
        ),
    }
}

/// Whether only the paragraph mark is new or gone.
fn is_seam(block: &Compared) -> bool {
    let lone = block
        .pieces
        .iter()
        .all(|piece| piece.change == block.change);
    let inside = block.what == Kind::ListItem && block.parts.iter().any(is_seam);
    matches!(block.what, Kind::Paragraph | Kind::Heading) && !lone || inside
}

/// The class by what became of a block, and the name by which its other place leads here.
fn opening(block: &Compared) -> String {
    let (class, place) = match block.change {
        Change::Same | Change::Changed => return String::new(),
        Change::Inserted => ("new", None),
        Change::Deleted => ("gone", None),
        Change::MovedAway => ("away", block.moved),
        Change::MovedHere => ("here", block.moved),
    };
    let id = place.map(|number| format!(" id=\"{class}-{number}\""));
    format!(" class=\"{class}\"{}", id.unwrap_or_default())
}

/// Whether no row and no cell came or went, so that cells may span rows and columns.
fn keeps_its_grid(table: &Compared) -> bool {
    let kept = |part: &Compared| {
        let changed = matches!(part.change, Change::Same | Change::Changed);
        let spans = |name| match (&part.before, &part.after) {
            (Some(before), Some(after)) => before.get(name) == after.get(name),
            _ => true,
        };
        changed && spans("colspan") && spans("rowspan")
    };
    let whole = [Change::Inserted, Change::Deleted, Change::MovedAway].contains(&table.change);
    let mut rows = table.parts.iter();
    whole || rows.all(|row| kept(row) && row.parts.iter().all(kept))
}

fn level(block: &Compared) -> u64 {
    attr(block, "level").clamp(2, 4)
}

fn attr(block: &Compared, name: &str) -> u64 {
    let attrs = block.after.as_ref().or(block.before.as_ref());
    let value = attrs.and_then(|attrs| attrs.get(name));
    value
        .and_then(serde_json::Value::as_u64)
        .unwrap_or_default()
}

fn or_blank(words: &str) -> &str {
    match words {
        "" => "<br>",
        words => words,
    }
}
