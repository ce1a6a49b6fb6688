//! Dates of changes and comments to milliseconds.

/// Beijing time in milliseconds: what Word and WPS in China write without a zone.
const LOCAL: i64 = 8 * 3_600_000;
const DAY: i64 = 86_400_000;

/// `2024-05-06T07:08:09Z`, with or without zone, seconds and fraction, as milliseconds UTC; a time without a zone is
/// taken as UTC+8. `None` for anything else, and for days before 1970.
pub(super) fn millis(text: &str) -> Option<i64> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, "00:00"));
    let mut fields = date.split('-').map(|field| field.parse::<i64>().ok());
    let (year, month, day) = (fields.next()??, fields.next()??, fields.next()??);
    if fields.next().is_some() || !(1970..=9999).contains(&year) {
        return None;
    }
    if !(1..=12).contains(&month) || !(1..=days_of(year, month)).contains(&day) {
        return None;
    }
    let (clock, east) = zoned(time)?;
    let moment = days_before(year, month, day) * DAY + of_day(clock)? - east;
    (moment >= 0).then_some(moment)
}

/// The clock without its zone, and how far east of Greenwich it is in milliseconds.
fn zoned(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    match time.rfind(['+', '-']) {
        None => Some((time, LOCAL)),
        Some(place) => {
            let (clock, zone) = time.split_at_checked(place)?;
            let sign = if zone.starts_with('-') { -1 } else { 1 };
            let hours = of_day(zone.get(1..)?)?;
            Some((clock, sign * hours))
        }
    }
}

/// `07:08:09.5` as milliseconds of the day.
fn of_day(clock: &str) -> Option<i64> {
    let mut fields = clock.split(':');
    let hour: i64 = fields.next()?.parse().ok()?;
    let minute: i64 = fields.next()?.parse().ok()?;
    let seconds: f64 = fields.next().unwrap_or("0").parse().ok()?;
    let is_real = (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0.0..61.0).contains(&seconds)
        && fields.next().is_none();
    // Below 61 000, so that nothing is lost.
    is_real.then(|| (hour * 60 + minute) * 60_000 + (seconds * 1000.0) as i64)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && year % 100 != 0 || year % 400 == 0
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to that day.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let past = year - 1;
    let leaps = past / 4 - past / 100 + past / 400 - 477;
    let months: i64 = (1..month).map(|month| days_of(year, month)).sum();
    (year - 1970) * 365 + leaps + months + day - 1
}
