//! The bundle: one released article with everything that an outsider needs to check it.
//!
//! A zip with one byte form: [`Bundle::read`] accepts exactly what [`Bundle::write`] makes. It says
//! what is there; whether that holds, [`crate::verifier::verify`] answers.

mod fault;
mod json;
mod parts;
mod read;
mod readme;
mod sealed;
mod zip;

use std::collections::BTreeMap;

pub use fault::BundleFault;
pub use parts::{ArticleNamed, Earlier, NewsroomNamed, Parts, Place, Places};
pub use sealed::Sealed;
use serde::{Deserialize, Serialize};
pub use zip::{MAX_ENTRIES, MAX_FILE};

use crate::roster::{Entry, Roster, RosterFault};
use crate::statement::{Statement, is_file_name, is_name};
use crate::tree::TreeHead;

/// The name of the format, version included.
pub const FORMAT: &str = "sanshen.bundle.v1";

/// A bundle, whole.
#[derive(Debug)]
pub struct Bundle<'a> {
    parts: Parts<'a>,
    roster: Roster,
    broken: Option<(usize, RosterFault)>,
    /// The files that are made from the parts.
    made: BTreeMap<String, Vec<u8>>,
}

/// `bundle.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    format: String,
    newsroom: NewsroomNamed,
    article: ArticleNamed,
    head: TreeHead,
}

impl<'a> Bundle<'a> {
    /// Puts a bundle together.
    ///
    /// Refuses parts that could not be read back. It judges nothing: parts that lie make a bundle
    /// that does not verify.
    pub fn build(parts: Parts<'a>) -> Result<Self, BundleFault> {
        let bundle = Self::assemble(parts)?;
        bundle.check_size()?;
        Ok(bundle)
    }

    fn assemble(mut parts: Parts<'a>) -> Result<Self, BundleFault> {
        check_names(&parts)?;
        parts.statements.sort_by_key(Sealed::file);
        parts.roster.sort_by_key(Sealed::file);
        let (roster, broken) = follow(&parts.roster);
        let mut bundle = Self {
            parts,
            roster,
            broken,
            made: BTreeMap::new(),
        };
        bundle.made = bundle.make()?;
        Ok(bundle)
    }

    /// Returns the bundle in these bytes; `bytes` are exactly what [`Bundle::write`] returns of it.
    pub fn read(bytes: &'a [u8]) -> Result<Self, BundleFault> {
        read::read(bytes)
    }

    /// Returns the file's bytes: the same for the same parts.
    pub fn write(&self) -> Vec<u8> {
        let mut file = Vec::new();
        zip::write(&self.entries(), |piece| file.extend_from_slice(piece));
        file
    }

    /// What it is made of.
    pub fn parts(&self) -> &Parts<'a> {
        &self.parts
    }

    /// The roster as its changes tell it, as far as they hold.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The first change of the roster that does not hold, counted from 0, and why.
    pub fn roster_fault(&self) -> Option<&(usize, RosterFault)> {
        self.broken.as_ref()
    }

    /// The first entry that is not what these parts make of it.
    fn odd_entry(&self, found: &BTreeMap<&str, &[u8]>) -> Option<String> {
        let expected = self.entries();
        let differs = |(name, data): &(&String, &&[u8])| found.get(name.as_str()) != Some(*data);
        let odd = expected.iter().find(differs).map(|(name, _)| name.clone());
        let known = |name: &&&str| !expected.contains_key(**name);
        odd.or_else(|| found.keys().find(known).map(ToString::to_string))
    }

    fn entries(&self) -> BTreeMap<String, &[u8]> {
        let parts = &self.parts;
        let made = self
            .made
            .iter()
            .map(|(name, data)| (name.clone(), &data[..]));
        let mut entries: BTreeMap<String, &[u8]> = made.collect();
        entries.insert("content.json".into(), &parts.content);
        entries.insert("policy.json".into(), &parts.policy);
        for (hash, data) in &parts.media {
            entries.insert(format!("media/{hash}"), data);
        }
        for (name, data) in &parts.exports {
            entries.insert(format!("exports/{name}"), data);
        }
        for sealed in parts.roster.iter().chain(&parts.statements) {
            let name = sealed.file();
            entries.insert(format!("{name}.sig"), sealed.signature().as_bytes());
            entries.insert(name, sealed.bytes());
        }
        entries
    }

    fn make(&self) -> Result<BTreeMap<String, Vec<u8>>, BundleFault> {
        let parts = &self.parts;
        let about = About {
            format: FORMAT.into(),
            newsroom: parts.newsroom.clone(),
            article: parts.article.clone(),
            head: parts.head,
        };
        let mut made = BTreeMap::new();
        let mut put = |name: &str, data: Result<Vec<u8>, BundleFault>| {
            data.map(|data| made.insert(name.to_owned(), data))
        };
        put("bundle.json", json::canonical("bundle.json", &about))?;
        put("ledger.json", json::canonical("ledger.json", &parts.places))?;
        for (name, events) in [
            ("roster/events.json", &parts.roster_events),
            ("article/events.json", &parts.article_events),
        ] {
            put(name, json::events(name, events))?;
        }
        let signers = self.roster.allowed_signers();
        put("allowed_signers", Ok(signers.into_bytes()))?;
        put(
            "README.md",
            Ok(readme::of(parts, &self.roster).into_bytes()),
        )?;
        Ok(made)
    }

    fn check_size(&self) -> Result<(), BundleFault> {
        let too_large = |what: &str| Err(BundleFault::TooLarge { what: what.into() });
        let entries = self.entries();
        if entries.len() > MAX_ENTRIES {
            return too_large("entries");
        }
        if zip::size(&entries) > MAX_FILE {
            return too_large("file");
        }
        json::check_texts(entries.iter().map(|(name, data)| (name.as_str(), *data)))
    }
}

/// The roster as far as its changes hold.
fn follow(changes: &[Sealed]) -> (Roster, Option<(usize, RosterFault)>) {
    let entry = |change: &Sealed| Entry {
        seq: match change.statement() {
            Statement::Roster(said) => said.ledger_seq,
            _ => 0,
        },
        statement: change.bytes().to_vec(),
        signature: change.signature().to_owned(),
    };
    let entries: Vec<Entry> = changes.iter().map(entry).collect();
    Roster::as_far_as_it_holds(&entries)
}

/// Each part has a name of its own, and a usable one; newsroom and article can be named on one line.
fn check_names(parts: &Parts<'_>) -> Result<(), BundleFault> {
    let (newsroom, article) = (&parts.newsroom, &parts.article);
    let named = [&newsroom.id, &newsroom.name, &article.id, &article.no];
    if !named.into_iter().all(|name| is_name(name)) {
        let name = "bundle.json".into();
        return Err(BundleFault::Unreadable { name });
    }
    if parts.roster.is_empty() {
        return Err(BundleFault::RosterMissing);
    }
    let mut names: Vec<String> = parts.roster.iter().map(Sealed::file).collect();
    names.extend(parts.statements.iter().map(Sealed::file));
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        let name = twice[0].clone();
        return Err(BundleFault::DuplicateName { name });
    }
    match parts.exports.keys().find(|name| !is_file_name(name)) {
        Some(name) => Err(BundleFault::UnknownName {
            name: format!("exports/{name}"),
        }),
        None => Ok(()),
    }
}
