//! From bytes to parts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{About, Bundle, BundleFault, FORMAT, Parts, Sealed, json, zip};
use crate::Hash;
use crate::chain::Recorded;

/// Every format of ours begins so, whatever its version.
const FAMILY: &str = "sanshen.bundle.";

/// Most events of one article, or of the roster.
const MAX_EVENTS: usize = 20_000;

pub fn read(bytes: &[u8]) -> Result<Bundle<'_>, BundleFault> {
    let found = zip::read(bytes)?;
    check_format(&found)?;
    json::check_texts(found.iter().map(|(name, data)| (*name, *data)))?;
    let mut rest = Rest(found.clone());
    let bundle = Bundle::assemble(rest.parts()?)?;
    match bundle.odd_entry(&found) {
        None => Ok(bundle),
        Some(name) if rest.0.contains_key(name.as_str()) => Err(BundleFault::UnknownName { name }),
        Some(name) => Err(BundleFault::NotCanonical { name }),
    }
}

/// Says which format it is before anything else can be unknown in it.
fn check_format(found: &BTreeMap<&str, &[u8]>) -> Result<(), BundleFault> {
    #[derive(Deserialize)]
    struct Named {
        format: String,
    }
    let about = found.get("bundle.json").ok_or(BundleFault::NotABundle)?;
    let about: Named = json::parse("bundle.json", about)?;
    match about.format.strip_prefix(FAMILY) {
        Some(_) if about.format == FORMAT => Ok(()),
        Some(_) => Err(BundleFault::NewerVersion {
            found: about.format,
        }),
        None => Err(BundleFault::NotABundle),
    }
}

/// The entries that nobody has taken yet.
struct Rest<'a>(BTreeMap<&'a str, &'a [u8]>);

impl<'a> Rest<'a> {
    fn parts(&mut self) -> Result<Parts<'a>, BundleFault> {
        let change = |name: &&str| name.starts_with("roster/") && name.ends_with(".sig");
        if !self.0.keys().any(change) {
            return Err(BundleFault::RosterMissing);
        }
        let about: About = self.json("bundle.json")?;
        for made in ["README.md", "allowed_signers"] {
            self.take(made)?;
        }
        let (content, policy) = (self.take("content.json")?, self.take("policy.json")?);
        json::bounded("content.json", content, json::CONTENT_DEEP)?;
        json::bounded("policy.json", policy, json::DEEP)?;
        let (roster_events, article_events) = (
            self.events("roster/events.json")?,
            self.events("article/events.json")?,
        );
        Ok(Parts {
            newsroom: about.newsroom,
            article: about.article,
            head: about.head,
            places: self.json("ledger.json")?,
            content: Cow::Borrowed(content),
            policy: Cow::Borrowed(policy),
            media: self.media()?,
            statements: self.sealed("statements/")?,
            roster: self.sealed("roster/")?,
            roster_events,
            article_events,
            exports: self
                .folder("exports/")
                .into_iter()
                .map(|(name, data)| (name["exports/".len()..].to_owned(), Cow::Borrowed(data)))
                .collect(),
        })
    }

    fn take(&mut self, name: &str) -> Result<&'a [u8], BundleFault> {
        let name = || name.to_owned();
        self.0
            .remove(name().as_str())
            .ok_or_else(|| BundleFault::Missing { name: name() })
    }

    fn json<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, BundleFault> {
        json::parse(name, self.take(name)?)
    }

    fn events(&mut self, name: &str) -> Result<Vec<Recorded>, BundleFault> {
        let events: Vec<Recorded> = self.json(name)?;
        if events.len() > MAX_EVENTS {
            let what = name.into();
            return Err(BundleFault::TooLarge { what });
        }
        Ok(events)
    }

    fn folder(&mut self, folder: &str) -> BTreeMap<&'a str, &'a [u8]> {
        let (inside, rest) = std::mem::take(&mut self.0)
            .into_iter()
            .partition(|(name, _)| name.starts_with(folder));
        self.0 = rest;
        inside
    }

    fn media(&mut self) -> Result<BTreeMap<Hash, Cow<'a, [u8]>>, BundleFault> {
        let named = |(name, data): (&str, &'a [u8])| {
            let hash = name["media/".len()..].parse();
            let hash = hash.map_err(|_| BundleFault::UnknownName { name: name.into() })?;
            Ok((hash, Cow::Borrowed(data)))
        };
        self.folder("media/").into_iter().map(named).collect()
    }

    /// The folder's statements in order, each with its signature.
    fn sealed(&mut self, folder: &str) -> Result<Vec<Sealed>, BundleFault> {
        let (signatures, statements): (BTreeMap<_, _>, BTreeMap<_, _>) = self
            .folder(folder)
            .into_iter()
            .partition(|(name, _)| name.ends_with(".sig"));
        if let Some(name) = signatures
            .keys()
            .find(|name| !statements.contains_key(name.trim_end_matches(".sig")))
        {
            let name = (*name).to_owned();
            return Err(BundleFault::UnknownName { name });
        }
        statements
            .into_iter()
            .map(|(name, bytes)| {
                let signature = format!("{name}.sig");
                let Some(found) = signatures.get(signature.as_str()) else {
                    return Err(BundleFault::Missing { name: signature });
                };
                let text = str::from_utf8(found)
                    .map_err(|_| BundleFault::Unreadable { name: signature })?;
                Sealed::new(bytes.to_vec(), text.to_owned()).map_err(|fault| {
                    BundleFault::BadStatement {
                        name: name.to_owned(),
                        fault,
                    }
                })
            })
            .collect()
    }
}
