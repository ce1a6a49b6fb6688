//! JSON and front matter.

use std::fmt;

use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::whole;
use crate::incoming::Identity;
use crate::json;
use crate::news::{ARTICLE_NO, REVISION, SHA256};

/// What is read of a file; everything else in it is passed over.
#[derive(Deserialize)]
struct File {
    format: Option<String>,
    article_no: Option<String>,
    revision: Option<u32>,
    sha256: Option<String>,
    altids: Option<AltIds>,
}

#[derive(Deserialize)]
struct AltId {
    role: Option<String>,
    value: Option<String>,
}

/// Names of a ninjs object that are kept.
const NAMES: usize = 64;

/// The first names of a list, however long it is.
struct AltIds(Vec<AltId>);

impl<'de> Deserialize<'de> for AltIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(First)
    }
}

struct First;

impl<'de> Visitor<'de> for First {
    type Value = AltIds;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list of names")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<AltIds, A::Error> {
        let mut names = Vec::new();
        while names.len() < NAMES {
            match list.next_element()? {
                Some(name) => names.push(name),
                None => return Ok(AltIds(names)),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(AltIds(names))
    }
}

/// What our own JSON or a ninjs object says it is.
pub(super) fn identity(text: &str) -> Option<Identity> {
    let file: File = serde_json::from_str(text).ok()?;
    if file.format.as_deref() == Some(json::FORMAT) {
        let revision = file.revision?.to_string();
        return whole(&file.article_no?, &revision, &file.sha256?);
    }
    let AltIds(names) = file.altids?;
    let named = |kind: &str| {
        let found = names.iter().find(|name| name.role.as_deref() == Some(kind));
        found.and_then(|name| name.value.as_deref())
    };
    whole(named(ARTICLE_NO)?, named(REVISION)?, named(SHA256)?)
}

/// The front matter's lines that are looked at.
const LINES: usize = 200;

/// What the front matter of our own Markdown says.
pub(super) fn front_matter(text: &str) -> Option<Identity> {
    let matter = text.lines().skip(1).take(LINES);
    let matter: Vec<&str> = matter.take_while(|line| line.trim_end() != "---").collect();
    let value = |name: &str| {
        let mut lines = matter.iter();
        let found = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        found.map(|scalar| unquoted(scalar.trim()))
    };
    whole(&value("article")?, &value("revision")?, &value("sha256")?)
}

/// A double-quoted scalar as our writer makes them, which is a string of JSON too; another one as it stands.
fn unquoted(scalar: &str) -> String {
    serde_json::from_str(scalar).unwrap_or_else(|_| scalar.trim_matches('\'').to_owned())
}
