//! The demo proves the commands: everything in it was done by people, through the list.

use serde_json::json;

use super::plan::{State, plan};
use super::{FOUNDER, stage};

#[tokio::test]
async fn the_demo_holds_every_state_of_the_workflow() {
    let folder = tempfile::tempdir().unwrap();
    let room = stage(folder.path(), |_, _| {}).await.unwrap();
    let founder = room.desk(FOUNDER).unwrap();
    let counts = founder
        .call(&room.newsroom, "counts", json!({}))
        .await
        .unwrap()
        .output;
    let planned = |states: &[State]| {
        plan()
            .iter()
            .filter(|article| states.contains(&article.state))
            .count()
    };
    let count = |stage: &str| {
        let stages = counts["stages"].as_array().unwrap();
        stages
            .iter()
            .find(|counted| counted["stage"] == stage)
            .unwrap()["count"]
            .as_u64()
            .unwrap() as usize
    };
    assert_eq!(count("draft"), planned(&[State::Draft]));
    let in_review = [
        State::Submitted,
        State::FirstSigned,
        State::SecondSigned,
        State::Fell,
    ];
    assert_eq!(count("in_review"), planned(&in_review));
    assert_eq!(count("returned"), planned(&[State::Returned]));
    assert_eq!(count("held"), planned(&[State::Held]));
    assert_eq!(count("approved"), planned(&[State::Approved]));
    assert_eq!(count("released"), planned(&[State::Released]));
    assert_eq!(count("exported"), planned(&[State::Exported]));
    assert_eq!(count("rejected"), planned(&[State::Rejected]));
    assert_eq!(count("spiked"), planned(&[State::Spiked]));
}
