//! Tables as XML (ECMA-376-1, CT_Tbl, CT_TrPr, CT_TcPr).

use super::pages::Pages;
use super::story::{Rows, Table, TableCell, TableRow, Track};
use super::xml::Xml;

/// The ground of header cells.
const HEADER: &str = "EDEDED";

impl Pages<'_> {
    /// A table.
    pub fn table(&mut self, xml: &mut Xml, table: &Table) {
        let width: u32 = table.columns.iter().sum();
        xml.within("w:tbl", &[], |xml| {
            xml.within("w:tblPr", &[], |xml| {
                xml.value("w:tblStyle", &"TableGrid");
                xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
                if table.left > 0 {
                    xml.empty("w:tblInd", &[("w:w", &table.left), ("w:type", &"dxa")]);
                }
                xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
                xml.empty(
                    "w:tblLook",
                    &[
                        ("w:val", &"04A0"),
                        ("w:firstRow", &1),
                        ("w:lastRow", &0),
                        ("w:firstColumn", &1),
                        ("w:lastColumn", &0),
                        ("w:noHBand", &0),
                        ("w:noVBand", &1),
                    ],
                );
            });
            xml.within("w:tblGrid", &[], |xml| {
                for column in &table.columns {
                    xml.empty("w:gridCol", &[("w:w", column)]);
                }
            });
            for row in &table.rows {
                self.row(xml, row);
            }
        });
    }

    fn row(&mut self, xml: &mut Xml, row: &TableRow) {
        xml.within("w:tr", &[], |xml| {
            let mut properties = Xml::default();
            properties.empty("w:cantSplit", &[]);
            if row.header {
                properties.empty("w:tblHeader", &[]);
            }
            match row.track {
                Track::Kept => {}
                Track::Came(who) => self.signed(&mut properties, "w:ins", who, |_, _| {}),
                Track::Went(who) => self.signed(&mut properties, "w:del", who, |_, _| {}),
            }
            xml.wrap("w:trPr", &properties);
            for cell in &row.cells {
                self.cell(xml, cell);
            }
        });
    }

    fn cell(&mut self, xml: &mut Xml, cell: &TableCell) {
        xml.within("w:tc", &[], |xml| {
            xml.within("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &cell.width), ("w:type", &"dxa")]);
                if cell.columns > 1 {
                    xml.value("w:gridSpan", &cell.columns);
                }
                match cell.rows {
                    Rows::One => {}
                    Rows::First => xml.value("w:vMerge", &"restart"),
                    Rows::Covered => xml.empty("w:vMerge", &[]),
                }
                if cell.header {
                    xml.empty(
                        "w:shd",
                        &[
                            ("w:val", &"clear"),
                            ("w:color", &"auto"),
                            ("w:fill", &HEADER),
                        ],
                    );
                }
                xml.value("w:vAlign", &"center");
            });
            self.flows(xml, &cell.inside);
        });
    }
}
