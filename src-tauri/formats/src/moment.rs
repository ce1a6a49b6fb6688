//! Days and moments as formats write them: ISO 8601 and RFC 3339 in, UTC out.

use std::fmt;

/// A day and a time of day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub(crate) struct Civil {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

impl Civil {
    /// Reads `YYYY-MM-DD`, perhaps followed by a `T` or a blank and `hh:mm` or `hh:mm:ss` with any fraction, which is
    /// cut off. Answers what was read and the rest of the text.
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let (year, rest) = number(text, 4)?;
        let (month, rest) = number(rest.strip_prefix('-')?, 2)?;
        let (day, rest) = number(rest.strip_prefix('-')?, 2)?;
        if year == 0 || day == 0 || day > days_of(year, month) {
            return None;
        }
        let date = Self {
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
            hour: 0,
            minute: 0,
            second: 0,
        };
        match rest.strip_prefix(['T', 't', ' ']) {
            Some(time) => date.at(time),
            None => Some((date, rest)),
        }
    }

    fn at(self, time: &str) -> Option<(Self, &str)> {
        let (hour, rest) = number(time, 2)?;
        let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
        let (second, rest) = match rest.strip_prefix(':') {
            Some(rest) => number(rest, 2)?,
            None => (0, rest),
        };
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let rest = match rest.strip_prefix('.') {
            Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
            None => rest,
        };
        let moment = Self {
            hour: u8::try_from(hour).ok()?,
            minute: u8::try_from(minute).ok()?,
            // A leap second is in no other format.
            second: u8::try_from(second.min(59)).ok()?,
            ..self
        };
        Some((moment, rest))
    }

    /// The moment that `text` names in RFC 3339, in UTC; `None` when it names none or leaves out its offset.
    pub fn utc(text: &str) -> Option<Self> {
        let (local, zone) = Self::read(text)?;
        let ahead = match zone {
            "Z" | "z" => 0,
            _ => offset(zone)?,
        };
        Self::from_seconds(local.seconds() - ahead)
    }

    /// Seconds since 1970-01-01 00:00, as if this were UTC.
    pub fn seconds(self) -> i64 {
        let time = i64::from(self.hour) * 60 + i64::from(self.minute);
        days_since_1970(
            i64::from(self.year),
            i64::from(self.month),
            i64::from(self.day),
        ) * DAY
            + time * MINUTE
            + i64::from(self.second)
    }

    fn from_seconds(seconds: i64) -> Option<Self> {
        let (year, month, day) = day_of(seconds.div_euclid(DAY));
        let time = seconds.rem_euclid(DAY);
        let part = |value: i64| u8::try_from(value).ok();
        Some(Self {
            year: u16::try_from(year)
                .ok()
                .filter(|year| (1..=9999).contains(year))?,
            month: part(month)?,
            day: part(day)?,
            hour: part(time / (60 * MINUTE))?,
            minute: part(time / MINUTE % 60)?,
            second: part(time % 60)?,
        })
    }
}

/// As RFC 3339 in UTC, `2026-11-23T02:00:00Z`.
impl fmt::Display for Civil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            self.year, self.month, self.day, self.hour, self.minute, self.second
        )
    }
}

/// A number of exactly so many digits, and the rest.
fn number(text: &str, digits: usize) -> Option<(u16, &str)> {
    let (number, rest) = text.split_at_checked(digits)?;
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    plain
        .then(|| number.parse().ok())?
        .map(|number| (number, rest))
}

/// The seconds that `+08:00` or `-03:30` is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    let (sign, rest) = match zone.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, zone.strip_prefix('-')?),
    };
    let (hours, rest) = number(rest, 2)?;
    let (minutes, rest) = number(rest.strip_prefix(':')?, 2)?;
    let whole = rest.is_empty() && hours < 24 && minutes < 60;
    whole.then(|| sign * (i64::from(hours) * 60 + i64::from(minutes)) * MINUTE)
}

/// The days of a month; 0 when there is no such month.
fn days_of(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Days of a year that begins on 1 March, so that the leap day is its last.
const MARCH_YEAR: i64 = 365;
/// Days of 400 years.
const ERA: i64 = 146_097;
/// Days from 1 March of year 0 to 1 January 1970.
const TO_1970: i64 = 719_468;

fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let from_march = (month + 9) % 12;
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // Months from March on alternate 31 and 30 with two 31 in a row every five: 153 days.
    let of_months = (153 * from_march + 2) / 5;
    year * MARCH_YEAR + leaps + of_months + day - 1 - TO_1970
}

fn day_of(days: i64) -> (i64, i64, i64) {
    let days = days + TO_1970;
    let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let of_year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / MARCH_YEAR;
    let of_era = of_era - (MARCH_YEAR * of_year + of_year / 4 - of_year / 100);
    let from_march = (5 * of_era + 2) / 153;
    let day = of_era - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + of_year + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::Civil;

    fn utc(text: &str) -> Option<String> {
        Civil::utc(text).map(|moment| moment.to_string())
    }

    #[test]
    fn a_moment_in_beijing_is_told_in_utc() {
        let told = [
            ("2026-11-23T10:00:00+08:00", "2026-11-23T02:00:00Z"),
            ("2026-01-01T07:30:00+08:00", "2025-12-31T23:30:00Z"),
            ("2028-03-01T00:00:00.250+08:00", "2028-02-29T16:00:00Z"),
            ("1969-12-31T23:59:60Z", "1969-12-31T23:59:59Z"),
            ("2000-02-29T12:00:00-03:30", "2000-02-29T15:30:00Z"),
        ];
        for (given, expected) in told {
            assert_eq!(utc(given).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        let odd = [
            "",
            "2026-11-23",
            "2026-11-23T10:00:00",
            "2026-02-29T10:00:00Z",
            "2026-13-01T10:00:00Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T10:00:00+08",
            "二〇二六年",
            "0001-01-01T00:00:00+08:00",
        ];
        for text in odd {
            assert_eq!(utc(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for day in -25_567..120_000_i64 {
            let seconds = day * 86_400 + 3_661;
            let moment = Civil::from_seconds(seconds);
            assert_eq!(moment.map(Civil::seconds), Some(seconds));
            let told = moment.map(|moment| moment.to_string()).unwrap_or_default();
            assert_eq!(Civil::utc(&told), moment);
        }
    }
}
