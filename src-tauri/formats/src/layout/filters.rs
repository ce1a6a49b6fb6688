//! The filters of templates.

use minijinja::{Environment, Error, ErrorKind, Value};
use serde::Serialize;

use super::pad::spread;

/// A filter, as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Filter {
    /// How it is written.
    pub example: &'static str,
    /// What it does.
    pub meaning: &'static str,
    /// What the example prints for the variable's sample.
    pub prints: &'static str,
}

/// Every filter there is.
pub const FILTERS: &[Filter] = &[
    Filter {
        example: "{{ 发布时间 | date(\"年月日\") }}",
        meaning: "日期的写法：年月日、月日、年月日时分，或分隔符 - / .",
        prints: "2026年11月23日",
    },
    Filter {
        example: "{{ 作者 | join(\" \") }}",
        meaning: "名单的分隔",
        prints: "石见山 彭㛃",
    },
    Filter {
        example: "{{ 来源 | cut(2) }}",
        meaning: "只取前几个字",
        prints: "远山",
    },
    Filter {
        example: "{{ \"编辑\" | pad(3) }}",
        meaning: "字间加空，撑到几个字宽",
        prints: "编　辑",
    },
];

/// The widest that a text is padded to, in characters.
const WIDEST: usize = 40;

/// Gives the environment these filters.
pub(super) fn add(environment: &mut Environment<'_>) {
    environment.add_filter("date", date);
    environment.add_filter("join", join);
    environment.add_filter("cut", cut);
    environment.add_filter("pad", pad);
}

/// A date in another form; what is no date stays as it is, so that an odd date is never lost.
fn date(value: Value, form: &str) -> Result<String, Error> {
    let text = value.to_string();
    let Some((date, time)) = Date::of(&text) else {
        return Ok(text);
    };
    let Date { year, month, day } = date;
    let short = |digits: &str| digits.strip_prefix('0').unwrap_or(digits).to_owned();
    let clock = |time: &str| match time.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute, ..] => format!("{}时{minute}分", short(hour)),
        _ => String::new(),
    };
    Ok(match form {
        "年月日" => format!("{year}年{}月{}日", short(month), short(day)),
        "月日" => format!("{}月{}日", short(month), short(day)),
        "年月日时分" => format!("{year}年{}月{}日{}", short(month), short(day), clock(time)),
        "-" | "/" | "." => [year, month, day].join(form),
        _ => {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("date: {form}"),
            ));
        }
    })
}

/// A date as digits, two for month and day.
struct Date<'a> {
    year: &'a str,
    month: &'a str,
    day: &'a str,
}

impl<'a> Date<'a> {
    /// The date that a text of `YYYY-MM-DD` or `YYYY-MM-DD HH:MM` begins with, and the rest of it.
    fn of(text: &'a str) -> Option<(Self, &'a str)> {
        let (date, time) = text.split_at_checked(10)?;
        let mut parts = date.split('-');
        let mut next = |length: usize| {
            let digits = parts.next()?;
            let right = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
            right.then_some(digits)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let apart = time.is_empty() || time.starts_with([' ', 'T']);
        apart.then(|| (Self { year, month, day }, time.get(1..).unwrap_or_default()))
    }
}

fn join(value: Value, separator: &str) -> Result<String, Error> {
    if value.as_str().is_some() {
        return Ok(value.to_string());
    }
    let names: Vec<String> = value.try_iter()?.map(|name| name.to_string()).collect();
    Ok(names.join(separator))
}

fn cut(value: Value, most: usize) -> String {
    value.to_string().chars().take(most).collect()
}

fn pad(value: Value, width: usize) -> String {
    spread(&value.to_string(), width.min(WIDEST) * 2)
}
