//! Files that are not what the program wrote: refused with a code, never a panic.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;

use sanshen_editorial::commands::call;
use sanshen_editorial::refusal::Refusal;
use serde_json::json;

use crate::scene::Scene;

const PAGE: usize = 4096;

fn is_damage(outcome: &Result<(), Refusal>) -> bool {
    matches!(outcome, Err(Refusal::RecordDamaged { .. }))
}

/// Opens the newsroom and reads everything that the screens read.
async fn read_all(scene: &Scene) -> Result<(), Refusal> {
    let newsroom = scene.open().await?;
    let page = json!({ "stage": null, "section": null, "title": "", "mine": false, "after": null, "limit": 200 });
    for (command, args) in [
        ("newsroom", json!({})),
        ("roll", json!({})),
        ("sections", json!({})),
        ("articles", page),
        ("counts", json!({})),
        ("inbox", json!({})),
        ("article", json!({ "article": scene.exported })),
        ("timeline", json!({ "article": scene.exported })),
        ("article", json!({ "article": scene.draft })),
    ] {
        call(&newsroom, Some(&scene.writer), command, args).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_no_database_is_called_damaged() {
    let scene = Scene::set().await;
    assert_eq!(read_all(&scene).await, Ok(()));
    for bytes in [
        b"no database at all, only text".repeat(400),
        vec![0xff; 3 * PAGE],
    ] {
        fs::write(scene.database(), bytes).unwrap();
        let outcome = read_all(&scene).await;
        assert!(is_damage(&outcome), "{outcome:?}");
    }
}

#[tokio::test]
async fn every_damaged_page_is_noticed_or_does_not_matter() {
    let scene = Scene::set().await;
    let whole = fs::read(scene.database()).unwrap();
    let mut noticed = 0;
    for page in 0..whole.len() / PAGE {
        fs::write(scene.database(), &whole).unwrap();
        let file = OpenOptions::new()
            .write(true)
            .open(scene.database())
            .unwrap();
        file.write_all_at(&[0xa5; PAGE], (page * PAGE) as u64)
            .unwrap();
        let outcome = read_all(&scene).await;
        // Pages of tables that no screen reads may be damaged without a word from the screens.
        assert!(
            outcome.is_ok() || is_damage(&outcome),
            "page {page}: {outcome:?}"
        );
        noticed += usize::from(is_damage(&outcome));
    }
    assert!(noticed > 10, "{noticed}");
}

#[tokio::test]
async fn a_file_cut_short_is_called_damaged() {
    let scene = Scene::set().await;
    let whole = fs::read(scene.database()).unwrap();
    for kept in [PAGE / 2, 10 * PAGE + 100, whole.len() / 2] {
        fs::write(scene.database(), &whole[..kept]).unwrap();
        let outcome = read_all(&scene).await;
        assert!(
            is_damage(&outcome),
            "{kept} of {}: {outcome:?}",
            whole.len()
        );
    }
}

#[tokio::test]
async fn a_text_altered_behind_the_programs_back_is_called_damaged() {
    for (table, exported, shown_instead) in [
        ("save", false, false),
        // What was submitted says the same.
        ("save", true, true),
        ("revision", true, false),
    ] {
        let scene = Scene::set().await;
        let article = match exported {
            true => &scene.exported,
            false => &scene.draft,
        };
        let alter = format!(
            "drop trigger revision_keeps;
             update {table} set content = replace(content, '情', '晴') where article = '{article}';"
        );
        scene.alter(&alter).await;
        let newsroom = scene.open().await.unwrap();
        let shown = scene.sees(&newsroom, article).await;
        let told = match &shown {
            Ok(shown) => shown["draft"]["damaged"]["shown"]["kind"] == "revision",
            Err(refusal) => !shown_instead && matches!(refusal, Refusal::RecordDamaged { .. }),
        };
        assert!(
            told && shown.is_ok() == shown_instead,
            "{table} of {article}: {shown:?}"
        );
    }
}

#[tokio::test]
async fn a_content_that_is_no_content_is_called_damaged() {
    let scene = Scene::set().await;
    scene
        .alter("update save set content = '{\"format\": \"sanshen.content.v1\"';")
        .await;
    let newsroom = scene.open().await.unwrap();
    let shown = scene.sees(&newsroom, &scene.draft).await;
    assert!(
        matches!(shown, Err(Refusal::RecordDamaged { .. })),
        "{shown:?}"
    );
}
