//! The whole state machine as people meet it: every situation × every person × every action, decided by the core.

use expect_test::expect_file;
use sanshen_editorial::words::Action;
use sanshen_tests::{Cast, Piece, Room};
use serde_json::{Value, json};

/// How an article gets into each situation of its life.
const SITUATIONS: [&str; 13] = [
    "draft",
    "first open",
    "second open",
    "third open",
    "corrections pending",
    "fallen",
    "returned",
    "held",
    "rejected",
    "spiked",
    "approved",
    "released",
    "exported",
];

async fn bring(room: &Room, situation: &str) -> Piece {
    let piece = room
        .drafts(Cast::Writer, situation, "正文。")
        .await
        .unwrap();
    let signs: &[(Cast, &str)] = match situation {
        "draft" => return piece,
        "first open" | "returned" | "held" | "rejected" | "spiked" => &[],
        "second open" => &[(Cast::First, "first_review")],
        "third open" | "corrections pending" | "fallen" => &[
            (Cast::First, "first_review"),
            (Cast::Second, "second_review"),
        ],
        _ => &[
            (Cast::First, "first_review"),
            (Cast::Second, "second_review"),
            (Cast::Third, "third_review"),
        ],
    };
    room.submits(Cast::Writer, &piece).await.unwrap();
    for (person, step) in signs {
        room.signs(*person, &piece, step).await.unwrap();
    }
    match situation {
        "corrections pending" => drop(room.writes(Cast::Third, &piece, "改。").await.unwrap()),
        "fallen" => {
            room.writes(Cast::Third, &piece, "改。").await.unwrap();
            room.applies(Cast::Third, &piece).await.unwrap();
        }
        "returned" => drop(
            room.returns(Cast::First, &piece, "first_review", "重写。")
                .await
                .unwrap(),
        ),
        "held" => drop(
            room.decides(Cast::First, &piece, "first_review", "hold", "等等。")
                .await
                .unwrap(),
        ),
        "rejected" => drop(
            room.decides(Cast::First, &piece, "first_review", "reject", "不用。")
                .await
                .unwrap(),
        ),
        "spiked" => drop(
            room.decides(Cast::First, &piece, "first_review", "spike", "不用。")
                .await
                .unwrap(),
        ),
        "released" | "exported" => drop(room.releases(Cast::Editor, &piece).await.unwrap()),
        _ => {}
    }
    if situation == "exported" {
        room.exports(Cast::Editor, &piece).await.unwrap();
    }
    piece
}

fn cell(shown: &Value, action: Action) -> String {
    let name = serde_json::to_value(action).unwrap();
    let offered = shown["offered"]
        .as_array()
        .unwrap()
        .iter()
        .find(|offer| offer["action"] == name);
    if let Some(offer) = offered {
        return format!("YES {}", offer["step"].as_str().unwrap_or(""))
            .trim()
            .to_string();
    }
    let refused = shown["refused"]
        .as_array()
        .unwrap()
        .iter()
        .find(|refused| refused["action"] == name);
    refused.unwrap()["refusal"]["code"]
        .as_str()
        .unwrap()
        .to_string()
}

#[tokio::test]
async fn every_action_of_every_person_in_every_situation_is_decided() {
    let room = Room::open().await;
    let mut table = String::new();
    for situation in SITUATIONS {
        let piece = bring(&room, situation).await;
        for action in Action::ALL {
            table += &format!(
                "{situation} · {}\n",
                serde_json::to_value(action).unwrap().as_str().unwrap()
            );
            for person in Cast::ALL {
                let shown = room.sees(person, &piece).await.unwrap();
                table += &format!("    {person:?}: {}\n", cell(&shown, action));
            }
        }
    }
    expect_file!["./table.txt"].assert_eq(&table);
}

#[tokio::test]
async fn what_is_offered_can_be_done_and_what_is_refused_cannot() {
    let room = Room::open().await;
    let asked = |piece: &Piece, action: &str, shown: &Value| {
        let step = shown["offered"]
            .as_array()
            .unwrap()
            .iter()
            .find(|offer| offer["action"] == action);
        let step = step
            .and_then(|offer| offer["step"].as_str())
            .unwrap_or("third_review");
        json!({
            "article": piece.0, "step": step, "decision": action, "opinion": "理由。",
            "return_to": if action == "return_for_revision" { "writer" } else { "" },
            "content_sha256": shown["revision"]["hash"].as_str().unwrap_or(""),
        })
    };
    for situation in SITUATIONS {
        let piece = bring(&room, situation).await;
        for person in Cast::ALL {
            let shown = room.sees(person, &piece).await.unwrap();
            for action in ["approve", "return_for_revision", "hold", "reject", "spike"] {
                let offered = shown["offered"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|offer| offer["action"] == action);
                let prepared = room
                    .call(person, "prepare_decision", asked(&piece, action, &shown))
                    .await;
                assert_eq!(
                    prepared.is_ok(),
                    offered,
                    "{situation} {person:?} {action}: {prepared:?}"
                );
            }
        }
    }
}
