//! Front matter: the part of YAML that people and programs write there, one key a line.

use crate::incoming::{Identity, Properties};
use crate::page::{Loss, Note};

/// The most characters of a property, and the most words of a list.
const LONGEST: usize = 2_000;
const WORDS: usize = 200;

/// The keys that become properties.
const READ: &[&str] = &[
    "title",
    "author",
    "authors",
    "keywords",
    "tags",
    "summary",
    "description",
];

/// The most bytes of front matter.
const LARGEST: usize = 64 << 10;

/// The lines of the front matter and the text behind it. It stands at the very beginning between two rules, and its first
/// line is an entry; two rules of a text are none.
pub(super) fn split(text: &str) -> (&str, &str) {
    let rule = |line: &str| matches!(line.trim_end(), "---" | "...");
    let mut lines = text.split_inclusive('\n');
    let opens = lines.next().is_some_and(|line| line.trim_end() == "---");
    if !opens {
        return ("", text);
    }
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut end = start;
    for (at, line) in lines.enumerate() {
        let next = end + line.len();
        if rule(line) {
            let matter = text.get(start..end).unwrap_or_default();
            return (matter, text.get(next..).unwrap_or_default());
        }
        let is_entry = line.contains(':') || line.starts_with('#');
        if next > LARGEST || (at == 0 && !is_entry) {
            break;
        }
        end = next;
    }
    ("", text)
}

/// The entries that were found, in order.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    entries: Vec<(String, Vec<String>)>,
}

impl FrontMatter {
    /// Reads the lines between the rules. What is deeper than a list is passed over.
    pub fn of(text: &str) -> Self {
        let mut front = FrontMatter::default();
        for line in text.lines() {
            let inner = line.trim();
            if let Some(item) = inner.strip_prefix("- ") {
                if let Some((_, values)) = front.entries.last_mut()
                    && values.len() < WORDS
                {
                    values.extend(scalar(item).map(|(word, _)| word));
                }
                continue;
            }
            if line.starts_with([' ', '\t', '#']) {
                continue;
            }
            if let Some((key, value)) = inner.split_once(':') {
                let key = key.trim().to_ascii_lowercase();
                front.entries.push((key, values(value.trim())));
            }
        }
        front
    }

    /// The values of a key.
    fn all(&self, key: &str) -> &[String] {
        let found = self.entries.iter().find(|(name, _)| name == key);
        found.map_or(&[], |(_, values)| values)
    }

    /// The value of a key; empty when it has none.
    pub fn one(&self, key: &str) -> &str {
        self.all(key).first().map_or("", String::as_str)
    }

    /// Whether our own writer wrote it.
    pub fn is_ours(&self) -> bool {
        self.identity().is_some()
    }

    fn identity(&self) -> Option<Identity> {
        let (article_no, hash) = (self.one("article"), self.one("sha256"));
        let is_hash = (8..=64).contains(&hash.len()) && hash.bytes().all(|b| b.is_ascii_hexdigit());
        let known = is_hash && self.entries.iter().any(|(key, _)| key == "revision");
        known.then(|| Identity {
            article_no: article_no.to_owned(),
            revision: self.one("revision").parse().unwrap_or_default(),
            hash: hash.to_owned(),
        })
    }

    /// Notes about the entries that become nothing.
    pub fn unread(&self) -> Vec<Note> {
        let unread = self
            .entries
            .iter()
            .filter(|(key, _)| !READ.contains(&key.as_str()));
        let note = |(key, values): &(String, Vec<String>)| Note::Lost {
            what: Loss::Other,
            text: match values.is_empty() {
                true => key.clone(),
                false => format!("{key}: {}", values.join(", ")),
            },
            count: 1,
            line: 0,
        };
        unread.take(WORDS).map(note).collect()
    }

    /// As properties of the file.
    pub fn into_properties(self) -> Properties {
        let first = |keys: [&str; 2]| {
            let found = keys.into_iter().map(|key| self.all(key));
            found
                .into_iter()
                .find(|values| !values.is_empty())
                .unwrap_or_default()
        };
        let keywords = match first(["keywords", "tags"]) {
            [one] => one
                .split([',', '，', '、'])
                .map(|word| word.trim().to_owned())
                .collect(),
            many => many.to_vec(),
        };
        Properties {
            title: self.one("title").to_owned(),
            author: first(["authors", "author"]).join("、"),
            modified_by: String::new(),
            summary: first(["summary", "description"]).join(" "),
            keywords,
            identity: self.identity(),
        }
    }
}

/// The values behind a colon: a list in brackets, or one.
fn values(text: &str) -> Vec<String> {
    match text.strip_prefix('[') {
        Some(mut rest) => {
            let mut words = Vec::new();
            while let Some((word, after)) = scalar(rest) {
                words.push(word);
                let Some(next) = after.trim_start().strip_prefix(',') else {
                    break;
                };
                rest = next;
                if words.len() >= WORDS {
                    break;
                }
            }
            words
        }
        None => scalar_alone(text).into_iter().collect(),
    }
}

fn scalar_alone(text: &str) -> Option<String> {
    if text.starts_with(['"', '\'']) {
        return scalar(text).map(|(word, _)| word);
    }
    let plain = text.split(" #").next().unwrap_or_default().trim();
    (!plain.is_empty()).then(|| plain.chars().take(LONGEST).collect())
}

/// A scalar of a list and what is behind it; `None` when there is none.
fn scalar(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    let quote = text.chars().next()?;
    if !matches!(quote, '"' | '\'') {
        let end = text.find([',', ']']).unwrap_or(text.len());
        let word = text.get(..end)?.trim();
        return (!word.is_empty()).then(|| {
            (
                word.chars().take(LONGEST).collect(),
                text.get(end..).unwrap_or_default(),
            )
        });
    }
    let mut word = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        if c == quote {
            let rest = text.get(at + 1..)?;
            match rest.strip_prefix('\'') {
                // Two single quotes are one.
                Some(_) if quote == '\'' => {
                    word.push('\'');
                    chars.next();
                }
                _ => return Some((word.chars().take(LONGEST).collect(), rest)),
            }
        } else if c == '\\' && quote == '"' {
            let (_, escape) = chars.next()?;
            let digits = match escape {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            let hex: String = chars.by_ref().take(digits).map(|(_, c)| c).collect();
            word.push(match (digits, escape) {
                (0, 'n') => '\n',
                (0, 't') => '\t',
                (0, other) => other,
                _ => u32::from_str_radix(&hex, 16)
                    .ok()
                    .and_then(char::from_u32)?,
            });
        } else {
            word.push(c);
        }
    }
    None
}
