//! Times as people at the desk read them.

use crate::statement::days;

/// A time of a statement on the clocks of China, to the second: UTC and eight hours, all year round since 1992.
///
/// Anything that is no such time stays as it is.
pub fn in_beijing(time: &str) -> String {
    told(time).unwrap_or_else(|| time.to_owned())
}

fn told(time: &str) -> Option<String> {
    let number = |from: usize, to: usize| time.get(from..to)?.parse::<u32>().ok();
    let (mut year, mut month, mut day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let mut hour = number(11, 13)? + 8;
    if hour >= 24 {
        (hour, day) = (hour - 24, day + 1);
    }
    if day > days(year, month) {
        (day, month) = (1, month + 1);
    }
    if month > 12 {
        (month, year) = (1, year + 1);
    }
    let rest = time.get(13..19)?;
    Some(format!(
        "{year:04}-{month:02}-{day:02} {hour:02}{rest}（北京时间）"
    ))
}

#[cfg(test)]
mod tests {
    use super::in_beijing;

    #[test]
    fn the_evening_of_greenwich_is_the_next_morning_here() {
        for (said, here) in [
            (
                "2026-03-01T01:05:00.000Z",
                "2026-03-01 09:05:00（北京时间）",
            ),
            (
                "2026-02-28T16:00:59.999Z",
                "2026-03-01 00:00:59（北京时间）",
            ),
            (
                "2028-02-28T23:59:00.000Z",
                "2028-02-29 07:59:00（北京时间）",
            ),
            (
                "2026-12-31T20:00:00.000Z",
                "2027-01-01 04:00:00（北京时间）",
            ),
            ("昨天", "昨天"),
        ] {
            assert_eq!(in_beijing(said), here);
        }
    }
}
