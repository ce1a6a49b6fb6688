//! A newsroom that a newer program has written.

use std::fs;

use sanshen_editorial::refusal::Refusal;

use crate::scene::Scene;

#[tokio::test]
async fn a_newer_newsroom_is_refused_and_left_as_it_was() {
    let scene = Scene::set().await;
    scene
        .alter(
            "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
             values (9000, 'later', true, x'00', 0);",
        )
        .await;
    let before = fs::read(scene.database()).unwrap();
    let known = u32::try_from(fs::read_dir("../migrations/sqlite").unwrap().count()).unwrap();
    let refused = scene.open().await.err();
    assert_eq!(refused, Some(Refusal::RoomNewer { found: 9000, known }));
    assert!(fs::read(scene.database()).unwrap() == before);
}

#[tokio::test]
async fn an_empty_folder_is_no_newsroom_and_stays_empty() {
    let folder = tempfile::TempDir::new().unwrap();
    let refused = crate::scene::open(folder.path()).await.err();
    let path = folder.path().display().to_string();
    assert_eq!(refused, Some(Refusal::RoomMissing { path }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
