//! Names in credits: telling them apart, and telling which can be no person's or unit's name.

mod places;

use serde::Serialize;

pub use places::{CreditPlace, PlaceProblem, problems_in};

/// Why a name must not be printed in a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NameProblem {
    /// Nothing visible.
    Empty,
    /// A word that stands for a missing name, such as 佚名 or 待定.
    Placeholder,
    /// An account's name, such as zhangwei01 or admin@x.
    LoginLike,
}

/// Words that stand where a name is missing. Real surnames with ordinary given names are never here.
const PLACEHOLDERS: &[&str] = &[
    "佚名",
    "匿名",
    "无名",
    "未名",
    "待定",
    "待补",
    "待填",
    "待审",
    "未知",
    "不详",
    "未详",
    "无",
    "暂无",
    "没有",
    "空",
    "略",
    "某",
    "某某",
    "某某某",
    "测试",
    "测试员",
    "姓名",
    "名字",
    "作者",
    "记者",
    "编辑",
    "责任编辑",
    "小编",
    "本站编辑",
    "网站编辑",
    "审核",
    "审核人",
    "审核员",
    "审稿人",
    "一审",
    "二审",
    "三审",
    "初审",
    "复审",
    "终审",
    "一审人",
    "二审人",
    "三审人",
    "撰稿人",
    "管理员",
    "系统管理员",
    "网站管理员",
    "超级管理员",
    "领导",
    "null",
    "none",
    "n/a",
    "na",
    "nil",
    "undefined",
    "unknown",
    "admin",
    "administrator",
    "root",
    "test",
    "user",
    "guest",
    "editor",
    "anonymous",
    "tbd",
    "todo",
];

/// What is wrong with `name` as a credit; `None` when it may be printed.
///
/// Organisations, names with a middle dot and Latin names with a space and capitals are all fine.
pub fn problem_with_name(name: &str) -> Option<NameProblem> {
    let bare: String = name.chars().filter(|c| is_letter_like(*c)).collect();
    if bare.is_empty() {
        return Some(NameProblem::Empty);
    }
    if is_placeholder(&bare) {
        return Some(NameProblem::Placeholder);
    }
    is_login_like(name.trim()).then_some(NameProblem::LoginLike)
}

/// The names in a list such as `甲乙丙、丁 戊`, in order, without blanks at their ends and without empty ones.
///
/// Names are parted by 、 ， , ； ; ／ / and blanks. A single Han character, a blank and a single Han character are one
/// name padded to the width of three, and come back without the blank. Latin names keep their blanks.
pub fn split_names(list: &str) -> Vec<String> {
    list.split(['、', '，', ',', '；', ';', '／', '/', '\n'])
        .flat_map(by_blanks)
        .collect()
}

fn by_blanks(part: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut open = Joint::Closed;
    for word in part.split_whitespace() {
        let next = Joint::of(word);
        match names.last_mut() {
            Some(last) if open == Joint::Single && next == Joint::Single => {
                last.push_str(word);
                open = Joint::Closed;
            }
            Some(last) if open == Joint::Latin && next == Joint::Latin => {
                last.push(' ');
                last.push_str(word);
            }
            _ => {
                names.push(word.to_owned());
                open = next;
            }
        }
    }
    names
}

/// How a word may be one name with the word after it.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    Single,
    Latin,
    Closed,
}

impl Joint {
    fn of(word: &str) -> Self {
        let mut chars = word.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if is_han(c) => Self::Single,
            (Some(c), _) if c.is_alphabetic() && !is_han(c) => Self::Latin,
            _ => Self::Closed,
        }
    }
}

/// Whether `c` is a Han character of any plane, or 〇.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_letter_like(c: char) -> bool {
    c.is_alphanumeric() || is_mask(c)
}

/// A mark that only ever stands for a character left out.
fn is_mask(c: char) -> bool {
    matches!(c, '×' | '✕' | '＊' | '*' | '□' | '?' | '？' | '\u{fffd}')
}

fn is_placeholder(bare: &str) -> bool {
    let lower = bare.to_lowercase();
    PLACEHOLDERS.contains(&lower.as_str()) || bare.contains(is_mask) || is_blanked_out(&lower)
}

/// A surname at most, and then 某, 某某 or at least two of the letter x.
fn is_blanked_out(lower: &str) -> bool {
    let surname = lower.trim_end_matches(['x', 'ｘ', '某']);
    let blanks = lower.chars().count() - surname.chars().count();
    let enough = blanks >= 2 || lower.ends_with('某');
    enough && surname.chars().count() <= 2 && surname.chars().all(is_han)
}

fn is_login_like(name: &str) -> bool {
    if name.contains('@') {
        return true;
    }
    if !name.is_ascii() {
        return name.chars().all(|c| c.is_numeric() || c.is_ascii());
    }
    let digits = name.bytes().any(|byte| byte.is_ascii_digit());
    let joined = name.contains(['_', '\\']);
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    digits || joined || !name.split([' ', '-', '.', '\'']).any(capital)
}
