//! What a sheet of a workbook can hold.

use rust_xlsxwriter::XlsxError;
use serde::Serialize;

use super::{Register, Value};

/// Rows of a sheet under its head row (ECMA-376, and what Excel opens).
const MAX_ROWS: usize = 1_048_575;
const MAX_COLUMNS: usize = 16_384;
/// Characters of a cell, counted in UTF-16 as Excel counts them.
const MAX_CELL: usize = 32_767;

/// Why a register does not fit into a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum RegisterFault {
    /// No column at all.
    #[error("the register has no columns")]
    NoColumns,
    /// More columns than a sheet has.
    #[error("{columns} columns, the limit is {limit}")]
    TooManyColumns {
        /// The columns of the register.
        columns: usize,
        /// The columns of a sheet.
        limit: usize,
    },
    /// More rows than a sheet has.
    #[error("{rows} rows, the limit is {limit}")]
    TooManyRows {
        /// The rows of the register.
        rows: usize,
        /// The rows of a sheet, its head row left out.
        limit: usize,
    },
    /// Longer words than a cell holds.
    #[error("row {row}, column {column}: more than {limit} characters")]
    CellTooLong {
        /// The row, from 1; 0 for the head row.
        row: usize,
        /// The column, from 1.
        column: usize,
        /// The characters of a cell.
        limit: usize,
    },
    /// The moment of the file is none in RFC 3339 with its offset.
    #[error("no moment in RFC 3339")]
    BadMoment,
    /// The workbook could not be put together.
    #[error("the workbook: {problem}")]
    NotWritten {
        /// What its writer says.
        problem: String,
    },
}

impl From<XlsxError> for RegisterFault {
    fn from(error: XlsxError) -> Self {
        let problem = error.to_string();
        Self::NotWritten { problem }
    }
}

/// Whether all of it fits into one sheet.
pub(super) fn check(register: &Register) -> Result<(), RegisterFault> {
    let (columns, rows) = (register.columns.len(), register.rows.len());
    if columns == 0 {
        return Err(RegisterFault::NoColumns);
    }
    if columns > MAX_COLUMNS {
        let limit = MAX_COLUMNS;
        return Err(RegisterFault::TooManyColumns { columns, limit });
    }
    if rows > MAX_ROWS {
        let limit = MAX_ROWS;
        return Err(RegisterFault::TooManyRows { rows, limit });
    }
    let long = |text: &str| text.len() > MAX_CELL && text.encode_utf16().count() > MAX_CELL;
    let named = register
        .columns
        .iter()
        .position(|column| long(&column.name));
    let found = named.map(|column| (0, column + 1)).or_else(|| {
        register.rows.iter().enumerate().find_map(|(at, row)| {
            let column = register.cells(row).position(|cell| match cell {
                Value::Text(text) | Value::Date(text) => long(text),
                Value::Empty | Value::Number(_) => false,
            })?;
            Some((at + 1, column + 1))
        })
    });
    match found {
        Some((row, column)) => {
            let limit = MAX_CELL;
            Err(RegisterFault::CellTooLong { row, column, limit })
        }
        None => Ok(()),
    }
}
