//! Days of the newsroom's calendar as moments.

use chrono::{Days, NaiveDate, TimeZone};

use crate::refusal::{Refusal, Result};
use crate::surroundings::local;

/// The moments from the beginning of the first day up to the end of the last, milliseconds UTC; an open end is as far
/// as time goes.
pub(super) fn period(from: Option<&str>, to: Option<&str>) -> Result<(i64, i64)> {
    let from = match from {
        Some(day) => midnight(day, "from", 0)?,
        None => i64::MIN,
    };
    let until = match to {
        Some(day) => midnight(day, "to", 1)?,
        None => i64::MAX,
    };
    Ok((from, until))
}

/// The beginning of the day `later` days after that one.
fn midnight(day: &str, path: &str, later: u64) -> Result<i64> {
    let bad = || Refusal::BadInput {
        path: path.into(),
        problem: "not_a_date".into(),
    };
    let date = NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| bad())?;
    let date = date.checked_add_days(Days::new(later)).ok_or_else(bad)?;
    let midnight = date.and_hms_opt(0, 0, 0).ok_or_else(bad)?;
    let zone = local(0).timezone();
    let moment = zone.from_local_datetime(&midnight).single();
    Ok(moment.ok_or_else(bad)?.timestamp_millis())
}
