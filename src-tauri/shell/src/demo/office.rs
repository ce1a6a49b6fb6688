//! The demo office without any article: people with keys, sections with policies.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::refusal::Refusal;
use sanshen_editorial::sections::policy::Policy;
use sanshen_editorial::words::Role;
use sanshen_editorial::{Newsroom, Surroundings};
use serde_json::{Value, json};

use super::{FOUNDER, NEWSROOM, PEOPLE, SECTIONS};
use crate::desk::{Desk, Trouble, enrol, found};
use crate::keys::KeyRing;

/// The passphrase of everybody in the demo; the sign-in screen shows it.
pub const PASSPHRASE: &str = "yunling-2026";

/// The demo office with everybody at their desk.
pub struct DemoRoom {
    /// The newsroom.
    pub newsroom: Newsroom,
    desks: BTreeMap<String, Desk>,
    sections: BTreeMap<String, String>,
}

impl DemoRoom {
    /// Founds the office in `folder`; `progress` hears how many people have come.
    pub async fn found(
        folder: &Path,
        surroundings: Arc<dyn Surroundings>,
        progress: impl Fn(usize),
    ) -> Result<DemoRoom, Trouble> {
        let (newsroom, founder) =
            found(folder, surroundings, NEWSROOM, FOUNDER, PASSPHRASE).await?;
        progress(1);
        let mut room = DemoRoom {
            newsroom,
            desks: BTreeMap::new(),
            sections: BTreeMap::new(),
        };
        let profile = json!({ "name": NEWSROOM, "site": NEWSROOM, "contact": "云岭县新城路12号", "days": 30 });
        founder.call(&room.newsroom, "set_profile", profile).await?;
        let ring = KeyRing::of(folder);
        for (index, (name, roles)) in PEOPLE.iter().enumerate() {
            let desk = welcome(&room.newsroom, &ring, &founder, name, roles).await?;
            room.desks.insert((*name).to_string(), desk);
            progress(index + 2);
        }
        let mut policy = Policy::three_reviews();
        for step in &mut policy.steps {
            step.deadline_hours = 48;
        }
        for name in SECTIONS {
            let added = founder
                .call(
                    &room.newsroom,
                    "add_section",
                    json!({ "name": name, "policy": policy }),
                )
                .await?;
            room.sections
                .insert(name.to_string(), text(&added.output["id"]));
        }
        room.desks.insert(FOUNDER.to_string(), founder);
        Ok(room)
    }

    /// The desk of the person of that name.
    pub fn desk(&self, name: &str) -> Result<&Desk, Refusal> {
        self.desks.get(name).ok_or_else(|| Refusal::NotFound {
            what: "person".into(),
            id: name.into(),
        })
    }

    /// The id of the section of that name.
    pub fn section(&self, name: &str) -> Result<&str, Refusal> {
        let unknown = || Refusal::NotFound {
            what: "section".into(),
            id: name.into(),
        };
        self.sections
            .get(name)
            .map(String::as_str)
            .ok_or_else(unknown)
    }
}

/// Everything that makes somebody one of the office: added, given a code, a key made and confirmed.
async fn welcome(
    newsroom: &Newsroom,
    ring: &KeyRing,
    founder: &Desk,
    name: &str,
    roles: &[Role],
) -> Result<Desk, Trouble> {
    let add = json!({ "kind": "add_person", "name": name, "roles": roles });
    let person = text(&founder.change_roster(newsroom, add).await?.output["id"]);
    let asked = json!({ "person": person });
    let issued = founder.call(newsroom, "issue_code", asked).await?.output;
    let desk = enrol(newsroom, ring, &person, &text(&issued["code"]), PASSPHRASE).await?;
    let offered = desk.person.offered.as_ref();
    let fingerprint = offered.map(|offered| offered.fingerprint.clone());
    let confirm = json!({ "kind": "confirm_key", "person": person, "fingerprint": fingerprint });
    founder.change_roster(newsroom, confirm).await?;
    Ok(desk)
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_string()
}
