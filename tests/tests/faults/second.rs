//! One program at a time.

use std::io::{BufRead, BufReader};

use sanshen_editorial::refusal::Refusal;

use crate::kill::autosaver;
use crate::scene::Scene;

#[tokio::test]
async fn a_second_opening_in_the_same_program_is_refused() {
    let scene = Scene::set().await;
    let first = scene.open().await.unwrap();
    assert_eq!(scene.open().await.err(), Some(Refusal::RoomInUse {}));
    drop(first);
    assert!(scene.open().await.is_ok());
}

#[tokio::test]
async fn a_second_program_is_refused_until_the_first_has_gone() {
    let scene = Scene::set().await;
    let mut first = autosaver(&scene, false);
    let mut save = String::new();
    BufReader::new(first.stdout.as_mut().unwrap())
        .read_line(&mut save)
        .unwrap();
    assert_eq!(scene.open().await.err(), Some(Refusal::RoomInUse {}));
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(scene.open().await.is_ok());
}
