//! Walks tables.

use super::story::{Item, Table, TableCell, TableRow, Tracked};
use super::walk::{Step, Walker};
use super::xml::Element;

/// The most columns that a file may claim to cover; more than any page has, and small enough to add up.
const WIDEST: u32 = 10_000;

impl Walker<'_, '_> {
    pub(super) fn table(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        self.count_block()?;
        let seq = self.next();
        let mut rows = Vec::new();
        self.in_table = true;
        let done = self.rows(element, &mut rows);
        self.in_table = false;
        done?;
        out.push(Item::Table(Table { seq, rows }));
        Ok(())
    }

    /// The rows, through whatever wraps them.
    fn rows(&mut self, parent: Element, out: &mut Vec<TableRow>) -> Step {
        for child in parent.children() {
            match child.name() {
                "tr" => {
                    let row = self.row(child)?;
                    out.push(row);
                }
                "sdt" => self.form(child, |walker, inside| walker.rows(inside, out))?,
                "ins" | "del" | "moveTo" | "moveFrom" | "customXml" | "sdtContent" => {
                    let before = out.len();
                    self.rows(child, out)?;
                    let tracked = self.wrapped(child);
                    for row in out.iter_mut().skip(before) {
                        row.tracked = row.tracked.or(tracked);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// What a wrapper says of everything in it.
    fn wrapped(&mut self, element: Element) -> Tracked {
        let mut tracked = Tracked::default();
        match element.name() {
            "ins" | "moveTo" => tracked.came = Some(self.hands.of(element)),
            "del" | "moveFrom" => tracked.went = Some(self.hands.of(element)),
            _ => {}
        }
        tracked
    }

    fn row(&mut self, element: Element) -> Result<TableRow, crate::encoding::ReadFault> {
        self.count_block()?;
        let seq = self.next();
        let properties = element.child("trPr");
        let skipped = properties.and_then(|all| number(all, "gridBefore"));
        let mut row = TableRow {
            seq,
            is_header: properties
                .and_then(|all| all.child("tblHeader"))
                .is_some_and(super::look::is_on),
            skipped: skipped.unwrap_or(0).min(WIDEST),
            tracked: self.row_tracked(properties),
            cells: Vec::new(),
        };
        self.cells(element, &mut row.cells)?;
        Ok(row)
    }

    fn row_tracked(&mut self, properties: Option<Element>) -> Tracked {
        let own = properties.map(|all| self.tracked(all));
        own.unwrap_or_default().or(self.around)
    }

    fn cells(&mut self, parent: Element, out: &mut Vec<TableCell>) -> Step {
        for child in parent.children() {
            match child.name() {
                "tc" => {
                    let cell = self.cell(child)?;
                    out.push(cell);
                }
                "sdt" => self.form(child, |walker, inside| walker.cells(inside, out))?,
                "customXml" | "sdtContent" | "ins" | "del" => self.cells(child, out)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn cell(&mut self, element: Element) -> Result<TableCell, crate::encoding::ReadFault> {
        self.count_block()?;
        let properties = element.child("tcPr");
        let merged = |name: &str| {
            let merge = properties.and_then(|all| all.child(name));
            merge.is_some_and(|merge| merge.attr("val").as_deref() != Some("restart"))
        };
        let span = properties.and_then(|all| number(all, "gridSpan"));
        let mut items = Vec::new();
        self.blocks(element, &mut items)?;
        Ok(TableCell {
            span: span.unwrap_or(1).clamp(1, WIDEST),
            follows_above: merged("vMerge"),
            follows_left: merged("hMerge"),
            tracked: properties.map(|all| self.tracked(all)).unwrap_or_default(),
            is_header: items.iter().find_map(|item| match item {
                Item::Line(line) => line.look.is_table_head,
                Item::Table(_) => None,
            }),
            items,
        })
    }

    /// A table within a table: its paragraphs, cell by cell.
    pub(super) fn cells_as_lines(&mut self, element: Element, out: &mut Vec<Item>) -> Step {
        let mut rows = Vec::new();
        self.rows(element, &mut rows)?;
        for row in rows {
            for cell in row.cells {
                let tracked = cell.tracked.or(row.tracked);
                out.extend(cell.items.into_iter().map(|item| within(item, tracked)));
            }
        }
        Ok(())
    }
}

/// An item of a row that came or went as a whole.
fn within(mut item: Item, tracked: Tracked) -> Item {
    if let Item::Line(line) = &mut item {
        line.end = line.end.or(tracked);
        for piece in &mut line.pieces {
            piece.tracked = piece.tracked.or(tracked);
        }
    }
    item
}

fn number(properties: Element, name: &str) -> Option<u32> {
    let value = properties.val(name)?;
    // More than fits is as wide as may be.
    value
        .parse::<u64>()
        .ok()
        .map(|n| u32::try_from(n).unwrap_or(u32::MAX))
}
