//! Entering a newsroom as a person.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use sanshen_editorial::Newsroom;
use sanshen_editorial::people::Roll;
use sanshen_shell::{Desk, KeyRing, Machine, demo, sign_in};
use zeroize::Zeroizing;

use crate::Options;
use crate::fault::Fault;

/// An open newsroom and the person at the desk.
pub struct Room {
    /// The core.
    pub newsroom: Newsroom,
    /// The person.
    pub desk: Desk,
}

/// Opens the newsroom and the person's key.
pub async fn enter(options: &Options) -> Result<Room, Fault> {
    let folder = options
        .room
        .as_deref()
        .ok_or_else(|| Fault::Usage("请用 --room 指明编辑部所在的文件夹。".into()))?;
    let name = options
        .person
        .as_deref()
        .ok_or_else(|| Fault::Usage("请用 --as 指明以谁的身份。".into()))?;
    let newsroom = Newsroom::open(folder, Arc::new(Machine)).await?;
    let roll = newsroom.ask(None, Roll {}).await?;
    let person = roll
        .into_iter()
        .find(|person| person.id == name || person.name == name);
    let person = person.ok_or_else(|| Fault::Usage(format!("编辑部里没有“{name}”。")))?;
    let passphrase = passphrase(options, &person.name)?;
    let desk = sign_in(&newsroom, &KeyRing::of(folder), &person.id, &passphrase).await?;
    Ok(Room { newsroom, desk })
}

/// Makes the demo newsroom.
pub async fn demo(folder: &Path) -> Result<(), Fault> {
    let room = demo::stage(folder, |done, of| eprintln!("{done}/{of}")).await?;
    room.newsroom.close().await;
    println!(
        "演示编辑部“{}”在 {}，所有人的口令都是 {}",
        demo::NEWSROOM,
        folder.display(),
        demo::PASSPHRASE
    );
    Ok(())
}

fn passphrase(options: &Options, name: &str) -> Result<Zeroizing<String>, Fault> {
    match &options.passphrase_file {
        Some(path) => {
            let text = Zeroizing::new(fs::read_to_string(path).map_err(Fault::of(path))?);
            Ok(Zeroizing::new(
                text.lines().next().unwrap_or("").to_string(),
            ))
        }
        None => rpassword::prompt_password(format!("{name}的口令："))
            .map(Zeroizing::new)
            .map_err(Fault::of(Path::new("终端"))),
    }
}
