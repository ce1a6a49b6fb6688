//! kill -9 in the middle of autosaves (L4).

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use sanshen_document::Content;
use sanshen_tests::Raw;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::scene::{Scene, start};

const ROUNDS: u32 = 50;

/// A child that saves the draft without pause.
pub fn autosaver(scene: &Scene, early: bool) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_autosaver"));
    command
        .arg(scene.path())
        .arg(&scene.writer)
        .arg(&scene.draft);
    if early {
        command.env("SANSHEN_ACKNOWLEDGE_FIRST", "1");
    }
    start(command.stdout(Stdio::piped()))
}

/// Reads some acknowledgements, kills somewhere within the save that follows, and answers all that were given.
fn kill_within(mut child: Child, random: &mut TestRng) -> Vec<(i64, String)> {
    let mut pipe = BufReader::new(child.stdout.take().unwrap());
    let mut told = String::new();
    for _ in 0..2 + random.next_u32() % 8 {
        assert!(
            pipe.read_line(&mut told).unwrap() > 0,
            "the child ended by itself"
        );
    }
    for _ in 0..random.next_u32() % 400_000 {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    pipe.read_to_string(&mut told).unwrap();
    let whole_lines = told
        .split_inclusive('\n')
        .filter_map(|line| line.strip_suffix('\n'));
    let line = |line: &str| {
        let (version, hash) = line.split_once(' ').unwrap();
        (version.parse().unwrap(), hash.to_string())
    };
    whole_lines.map(line).collect()
}

/// How many acknowledgements there were, and how many of them the record does not hold.
async fn kill_often(rounds: u32, early: bool) -> (usize, usize) {
    let scene = Scene::set().await;
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let (mut acknowledged, mut lost) = (0, 0);
    for _ in 0..rounds {
        let told = kill_within(autosaver(&scene, early), &mut random);
        let newsroom = scene.open().await.unwrap();
        let held = held(&scene).await;
        acknowledged += told.len();
        lost += told.iter().filter(|save| !held.contains(save)).count();
        let shown = scene.sees(&newsroom, &scene.draft).await.unwrap();
        let (version, hash) = held.last().unwrap();
        assert_eq!(shown["draft"]["version"], *version);
        assert_eq!(shown["draft"]["hash"], hash.as_str());
        newsroom.close().await;
    }
    (acknowledged, lost)
}

/// Every save that the record holds, each hash counted from the text itself.
async fn held(scene: &Scene) -> Vec<(i64, String)> {
    let query = "select version, content from save where article = $1 order by version";
    let rows = Raw::open(scene.path())
        .await
        .rows(query, &scene.draft)
        .await;
    let saved = |row: &SqliteRow| {
        let content = Content::from_json_bytes(row.get::<String, _>("content").as_bytes()).unwrap();
        (row.get("version"), content.hash().as_str().to_string())
    };
    rows.iter().map(saved).collect()
}

#[tokio::test]
async fn no_acknowledged_save_is_lost() {
    let (acknowledged, lost) = kill_often(ROUNDS, false).await;
    println!("{acknowledged} acknowledged, {lost} lost");
    assert!(acknowledged >= 2 * ROUNDS as usize);
    assert_eq!(lost, 0);
}

/// The same harness on a program that says "saved" too early: it must notice.
#[tokio::test]
async fn a_program_that_acknowledges_first_is_found_out() {
    let (acknowledged, lost) = kill_often(10, true).await;
    println!("{acknowledged} acknowledged, {lost} lost");
    assert!(lost > 0);
}
