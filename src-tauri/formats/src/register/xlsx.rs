//! The register as a workbook of one sheet.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::fits::{RegisterFault, check};
use super::width::width;
use super::{Register, Value};
use crate::moment::Civil;

/// A4 in the list of paper sizes.
const A4: u8 = 9;

/// The register as an XLSX file, written at the moment `at` (RFC 3339 with its offset): the head row frozen, filtered
/// and repeated on every printed page, A4 across, title above and page numbers below.
///
/// Words are written as strings, never as formulas or links; days are real days of the sheet. Characters that XML
/// cannot hold are left out. The same register and moment give the same bytes.
///
/// # Errors
/// [`RegisterFault`]: what a sheet cannot hold, with its place. A hundred thousand rows of ten columns take about 270 MB.
pub fn xlsx(register: &Register, at: &str) -> Result<Vec<u8>, RegisterFault> {
    check(register)?;
    let moment = Civil::utc(at).ok_or(RegisterFault::BadMoment)?;
    let created = ExcelDateTime::from_timestamp(moment.seconds())
        .map_err(|_out_of_range| RegisterFault::BadMoment)?;
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(written(&register.title))
        .set_author("Sanshen")
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name("台账")?;
    head(register, sheet)?;
    rows(register, sheet)?;
    layout(register, sheet)?;
    Ok(workbook.save_to_buffer()?)
}

fn head(register: &Register, sheet: &mut Worksheet) -> Result<(), RegisterFault> {
    let format = cell_format()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_background_color("#E8E6DF");
    for (at, column) in (0_u16..).zip(&register.columns) {
        sheet.write_string_with_format(0, at, written(&column.name), &format)?;
    }
    Ok(())
}

/// What the cells under the head row look like.
fn cell_format() -> Format {
    Format::new()
        .set_font_name("宋体")
        .set_font_size(10)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
}

fn rows(register: &Register, sheet: &mut Worksheet) -> Result<(), RegisterFault> {
    let words = cell_format();
    let numbers = cell_format().set_align(FormatAlign::Right);
    let centred = cell_format().set_align(FormatAlign::Center);
    let days = centred.clone().set_num_format("yyyy-mm-dd");
    let moments = centred.clone().set_num_format("yyyy-mm-dd hh:mm");
    for (row, line) in (1_u32..).zip(&register.rows) {
        for (column, cell) in (0_u16..).zip(register.cells(line)) {
            match cell {
                Value::Empty => sheet.write_blank(row, column, &words)?,
                Value::Number(number) if !number.is_finite() => {
                    sheet.write_blank(row, column, &words)?
                }
                Value::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &numbers)?
                }
                Value::Text(text) => {
                    sheet.write_string_with_format(row, column, written(text), &words)?
                }
                Value::Date(text) => match day(text) {
                    Some((day, false)) => {
                        sheet.write_datetime_with_format(row, column, &day, &days)?
                    }
                    Some((day, true)) => {
                        sheet.write_datetime_with_format(row, column, &day, &moments)?
                    }
                    None => sheet.write_string_with_format(row, column, written(text), &words)?,
                },
            };
        }
    }
    Ok(())
}

/// The day that a cell names, and whether it has a time; `None` for what a sheet cannot count with: no day, or one
/// before 1900.
fn day(text: &str) -> Option<(ExcelDateTime, bool)> {
    let (civil, rest) = Civil::read(text)?;
    if !rest.is_empty() || civil.year < 1900 {
        return None;
    }
    let day = ExcelDateTime::from_ymd(civil.year, civil.month, civil.day).ok()?;
    let day = day
        .and_hms(u16::from(civil.hour), civil.minute, civil.second)
        .ok()?;
    Some((day, text.len() > "2026-11-23".len()))
}

fn layout(register: &Register, sheet: &mut Worksheet) -> Result<(), RegisterFault> {
    for (at, column) in (0_u16..).zip(0..register.columns.len()) {
        let width = u16::try_from(width(register, column)).unwrap_or(u16::MAX);
        sheet.set_column_width(at, f64::from(width))?;
    }
    let last_row = u32::try_from(register.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(register.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.8, 0.7, 0.3, 0.3);
    sheet.set_header(format!(
        "&C&\"黑体,Regular\"&14{}",
        in_header(&register.title)
    ));
    sheet.set_footer("&C第 &P 页 共 &N 页");
    Ok(())
}

/// The title as a header takes it: `&` begins a command there, and 255 characters is all of it.
fn in_header(title: &str) -> String {
    let short: String = written(title).chars().take(80).collect();
    // A digit after the size would be read as part of it.
    format!(" {}", short.replace('&', "&&"))
}

/// Words without what XML cannot hold.
fn written(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\t' | '\n');
    let kept = text
        .chars()
        .filter(kept)
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'));
    kept.collect()
}
