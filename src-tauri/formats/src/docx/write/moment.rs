//! Moments as OOXML writes them.

const SECOND: i64 = 1_000;
const DAY: i64 = 86_400;
/// China has one zone, eight hours ahead, and no summer time.
const CHINA: i64 = 8 * 3_600;
/// 0001-01-01 and the end of 9999, in seconds: what `xsd:dateTime` writes with four digits.
const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// `2026-11-23T02:00:00Z` of milliseconds UTC; `None` beyond the years of four digits.
pub(super) fn utc(time: i64) -> Option<String> {
    Some(format!("{}Z", written(time.div_euclid(SECOND))?))
}

/// The same moment as a clock in China shows it, without a zone: what Word and WPS show beside a change, as it stands.
pub(super) fn in_china(time: i64) -> Option<String> {
    written(time.div_euclid(SECOND).checked_add(CHINA)?)
}

fn written(seconds: i64) -> Option<String> {
    if !YEARS.contains(&seconds) {
        return None;
    }
    let (day, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    let (year, month, date) = civil(day);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    Some(format!(
        "{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{second:02}"
    ))
}

/// Year, month and day of the days since 1970, in the Gregorian calendar (after Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let shifted = (month + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Milliseconds UTC of an RFC 3339 moment such as `2026-11-23T10:00:00+08:00`; `None` when it is none.
pub(super) fn read(moment: &str) -> Option<i64> {
    let number = |range: std::ops::Range<usize>| -> Option<i64> {
        let digits = moment.get(range)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let ranges = (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    let zone = moment.get(19..)?;
    let zone = zone.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let seconds = days(year, month, day) * DAY + hour * 3_600 + minute * 60 + second;
    ranges
        .then(|| (seconds - offset(zone)?).checked_mul(SECOND))
        .flatten()
}

/// The seconds that a zone is ahead.
fn offset(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, time) = match (zone.strip_prefix('+'), zone.strip_prefix('-')) {
        (Some(time), _) => (1, time),
        (_, Some(time)) => (-1, time),
        _ => return None,
    };
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let sane = (0..24).contains(&hours) && (0..60).contains(&minutes);
    sane.then_some(sign * (hours * 3_600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::{in_china, read, utc};

    #[test]
    fn a_moment_is_read_and_written_in_utc_and_as_china_shows_it() {
        let time = read("2026-11-23T10:00:00+08:00");
        assert_eq!(time, Some(1_795_399_200_000));
        assert_eq!(time.and_then(utc).as_deref(), Some("2026-11-23T02:00:00Z"));
        assert_eq!(
            time.and_then(in_china).as_deref(),
            Some("2026-11-23T10:00:00")
        );
        assert_eq!(
            read("2024-02-29T23:59:59.5Z").and_then(utc).as_deref(),
            Some("2024-02-29T23:59:59Z")
        );
    }

    #[test]
    fn nonsense_is_no_moment() {
        for moment in [
            "",
            "2026-11-23",
            "2026-13-01T00:00:00Z",
            "2026-11-23T10:00:00",
            "二〇二六年十一月二十三日上午",
        ] {
            assert_eq!(read(moment), None, "{moment}");
        }
        assert_eq!(utc(i64::MAX), None);
        assert_eq!(in_china(i64::MIN), None);
    }
}
