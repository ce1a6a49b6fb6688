//! One command, as JSON.

use sanshen_editorial::commands::Answer;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::room::Room;

/// Carries out a command and prints its answer.
pub async fn call(room: &Room, command: &str, args: &str) -> Result<(), Fault> {
    print(
        &room
            .desk
            .call(&room.newsroom, command, parse(args)?)
            .await?,
    )
}

/// Prepares, signs and hands in.
pub async fn sign(room: &Room, prepare: &str, args: &str) -> Result<(), Fault> {
    let hand_in = match prepare {
        "prepare_decision" => "decide",
        "prepare_release" => "release",
        "prepare_export" => "export",
        "prepare_roster_change" => "change_roster",
        other => {
            return Err(Fault::Usage(format!(
                "{other} 不是可签字的命令，应为 prepare_decision、prepare_release、prepare_export 或 prepare_roster_change。"
            )));
        }
    };
    print(
        &room
            .desk
            .sign_off(&room.newsroom, prepare, parse(args)?, hand_in)
            .await?,
    )
}

/// Prints the list of signers as stock OpenSSH reads it.
pub async fn allowed_signers(room: &Room) -> Result<(), Fault> {
    let answer = room
        .desk
        .call(&room.newsroom, "allowed_signers", json!({}))
        .await?;
    print!("{}", answer.output.as_str().unwrap_or(""));
    Ok(())
}

fn parse(args: &str) -> Result<Value, Fault> {
    serde_json::from_str(args).map_err(|fault| Fault::Usage(format!("参数不是 JSON：{fault}")))
}

fn print(answer: &Answer) -> Result<(), Fault> {
    println!(
        "{}",
        json!({ "output": answer.output, "changed": answer.changed })
    );
    Ok(())
}
