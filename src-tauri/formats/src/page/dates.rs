//! Dates as pages write them.

use std::ops::Range;

/// A date found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FoundDate {
    /// `YYYY-MM-DD`, a day of the Gregorian calendar.
    pub day: String,
    /// The bytes of the text that it takes, with the time of day after it.
    pub range: Range<usize>,
}

/// The first real day in `text`: 2024-07-26, 2024/7/26 10:30, 2024.7.26, 2024年7月26日 and their like.
pub(super) fn find_date(text: &str) -> Option<FoundDate> {
    let mut after_digit = false;
    for (at, c) in text.char_indices() {
        let found = (c.is_ascii_digit() && !after_digit).then(|| date_at(text, at));
        if let Some(found) = found.flatten() {
            return Some(found);
        }
        after_digit = c.is_ascii_digit();
    }
    None
}

fn date_at(text: &str, start: usize) -> Option<FoundDate> {
    let mut rest = Reader(text.get(start..)?);
    let year = rest.number(4..=4)?;
    let first = rest.one_of(&['-', '/', '.', '年', '－', '—', '／'])?;
    let month = rest.number(1..=2)?;
    let second = rest.one_of(&['-', '/', '.', '月', '－', '—', '／'])?;
    let day = rest.number(1..=2)?;
    let agree = (first == '年') == (second == '月');
    if !agree || rest.0.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    rest.one_of(&['日', '号']);
    rest.time_of_day();
    let valid = year >= 1900 && (1..=days_of(year, month)).contains(&day);
    valid.then(|| FoundDate {
        day: format!("{year:04}-{month:02}-{day:02}"),
        range: start..text.len() - rest.0.len(),
    })
}

/// The days of a month of the Gregorian calendar; 0 when there is no such month.
fn days_of(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// What is left to read.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        self.0 = self.0.trim_start_matches(' ');
        let most = *digits.end();
        let count = self
            .0
            .bytes()
            .take(most)
            .take_while(u8::is_ascii_digit)
            .count();
        let (number, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.contains(&count).then(|| number.parse().ok())?
    }

    fn one_of(&mut self, marks: &[char]) -> Option<char> {
        let rest = self.0.trim_start_matches(' ');
        let mark = rest.chars().next().filter(|c| marks.contains(c))?;
        self.0 = rest.get(mark.len_utf8()..)?;
        Some(mark)
    }

    /// Passes over 10:30, 10:30:05, T10:30 and 10时30分, when one follows.
    fn time_of_day(&mut self) {
        let before = self.0;
        let blank = |c: char| c.is_whitespace() || c == 'T';
        self.0 = self.0.trim_start_matches(blank);
        let hour = self.number(1..=2);
        let mark = self.one_of(&[':', '：', '时', '点']);
        let minute = self.number(2..=2);
        if hour.is_none() || mark.is_none() || minute.is_none() {
            self.0 = before;
            return;
        }
        let clock = self.0;
        let seconds = self.one_of(&[':', '：', '分']);
        if seconds.is_some_and(|c| c != '分') && self.number(2..=2).is_none() {
            self.0 = clock;
        }
    }
}
