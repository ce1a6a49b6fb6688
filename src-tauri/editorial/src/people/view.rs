//! People as the screens show them.

use sanshen_signoff::roster::{MemberKey, Roster};
use sanshen_signoff::spoken::root_words;
use serde::Serialize;
use ts_rs::TS;

use super::staff::Offered;
use crate::refusal::Named;
use crate::words::{Role, name_of};

/// A person of the newsroom.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonView {
    /// The person's id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// What the person may do; nobody without a role can sign in.
    pub roles: Vec<Role>,
    /// The fingerprint of the key that the person signs with; `None` until an administrator has confirmed one.
    pub fingerprint: Option<String>,
    /// A key that the person has made and that waits to be confirmed.
    pub offered: Option<OfferedKey>,
    /// A code is out that was not used yet.
    pub code_waits: bool,
    /// Every key the person ever had, the newest last.
    pub keys: Vec<KeyView>,
}

/// A key that waits for an administrator's word.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferedKey {
    /// Its fingerprint, `SHA256:...`.
    pub fingerprint: String,
    /// The same as sixteen words, to be compared with what its owner's screen shows.
    pub words: Vec<String>,
    /// Since when, milliseconds UTC.
    #[ts(type = "number")]
    pub at: i64,
}

/// A key on the roster.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyView {
    /// Its fingerprint, `SHA256:...`.
    pub fingerprint: String,
    /// The same as sixteen words.
    pub words: Vec<String>,
    /// Since when it counts, RFC 3339 UTC.
    pub since: String,
    /// Who confirmed it.
    pub by: Named,
    /// How its time ended; `None` while it counts.
    pub ended: Option<EndedView>,
}

/// How a key's time ended.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EndedView {
    /// When, RFC 3339 UTC.
    pub time: String,
    /// By whose word.
    pub by: Named,
    /// `lost`, `left`, or `replaced` when another key took its place.
    pub reason: String,
}

/// A person for whom a code was just made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IssuedCode {
    /// The person.
    pub person: PersonView,
    /// 启用码: eight digits, shown once, to be handed over in person.
    pub code: String,
}

/// The newsroom as the screens show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NewsroomView {
    /// The newsroom's id.
    pub id: String,
    /// The newsroom's name.
    pub name: String,
    /// The site's name as disclaimers print it.
    pub site: String,
    /// Telephone or address for disclaimers.
    pub contact: String,
    /// Days within which a rights holder is asked to write.
    pub days: u32,
}

impl OfferedKey {
    pub(super) fn of(offered: &Offered) -> OfferedKey {
        let fingerprint = offered.key.fingerprint();
        OfferedKey {
            words: words_of(&fingerprint),
            fingerprint,
            at: offered.at,
        }
    }
}

/// A fingerprint as words to read aloud.
pub(crate) fn words_of(fingerprint: &str) -> Vec<String> {
    let words = root_words(fingerprint).unwrap_or_default();
    words.iter().map(ToString::to_string).collect()
}

/// A key of the roster as the screens show it.
pub(super) fn key_view(key: &MemberKey, roster: &Roster) -> KeyView {
    let fingerprint = key.key.fingerprint();
    KeyView {
        words: words_of(&fingerprint),
        fingerprint,
        since: key.since.clone(),
        by: who(&key.by, roster),
        ended: key.ended.as_ref().map(|ended| EndedView {
            time: ended.time.clone(),
            by: who(&ended.by, roster),
            reason: ended.reason.map_or_else(|| "replaced".into(), name_of),
        }),
    }
}

fn who(id: &str, roster: &Roster) -> Named {
    Named {
        id: id.into(),
        name: roster
            .member(id)
            .map_or_else(|| id.into(), |member| member.name.clone()),
    }
}
