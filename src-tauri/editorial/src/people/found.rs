//! Founding a newsroom: its name, its first administrator and that person's key.

use sanshen_signoff::{PublicKey, PublicKeyFault};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::names::{usable_name, usable_title};
use super::view::PersonView;
use crate::commands::{Act, Command, Who};
use crate::newsroom::Changed;
use crate::refusal::{Refusal, Result};
use crate::store::NewsroomRow;
use crate::tx::Tx;
use crate::words::Role;

/// Makes a newsroom of an empty database; not in the list of commands, since there is no newsroom yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The newsroom's name.
    pub name: String,
    /// The founder's name.
    pub founder: String,
    /// The founder's public key, one OpenSSH line. Every later trust starts from it.
    pub public_key: String,
}

impl Command for Found {
    const NAME: &'static str = "found";
    const WHO: Who = Who::Anyone;
    type Output = PersonView;
}

impl Act for Found {
    async fn run(self, tx: &mut Tx<'_>) -> Result<PersonView> {
        if !tx.staff.people().is_empty() {
            return Err(Refusal::NameTaken { name: self.name });
        }
        let name = usable_title(&self.name)?;
        let founder = usable_name(&self.founder)?;
        let key = parse_key(&self.public_key)?;
        let person = tx.fresh_id();
        tx.store
            .found(&NewsroomRow {
                id: tx.fresh_id(),
                name: name.clone(),
                site: name.clone(),
                contact: String::new(),
                days: 30,
                founder_fingerprint: key.fingerprint(),
            })
            .await?;
        tx.store.add_person(&person, &founder, None).await?;
        tx.store.set_roles(&person, &[Role::Administrator]).await?;
        tx.store
            .add_key(&person, &key.fingerprint(), key.to_openssh(), tx.now)
            .await?;
        tx.meet_staff().await?;
        tx.act_as(&person);
        let details = json!({ "name": name, "founder": founder, "key": key.fingerprint() });
        tx.record(None, "newsroom.founded", details).await?;
        tx.touch(Changed::People);
        Ok(tx.staff.find(&person)?.view())
    }
}

/// The key of an OpenSSH line.
pub(crate) fn parse_key(line: &str) -> Result<PublicKey> {
    line.parse()
        .map_err(|fault: PublicKeyFault| Refusal::BadInput {
            path: "public_key".into(),
            problem: fault.to_string(),
        })
}
