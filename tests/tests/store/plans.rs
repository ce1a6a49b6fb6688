//! How the database finds what the lists show.

use sqlx::{AssertSqlSafe, Row};

use crate::database::{fresh, source};

/// The steps that SQLite takes for a statement of the store.
async fn plan(statement: &str) -> Vec<String> {
    let path = source("src-tauri/editorial/src/store/sql").join(statement);
    let text = std::fs::read_to_string(path).unwrap();
    let query = format!("explain query plan {text}");
    let rows = sqlx::query(AssertSqlSafe(query))
        .fetch_all(&mut fresh().await)
        .await
        .unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}

#[tokio::test]
async fn the_lists_follow_an_index_and_sort_nothing() {
    for (statement, index) in [
        ("lists/page.sql", "shelf_newest"),
        ("lists/page_of_stage.sql", "shelf_stage"),
        ("lists/row.sql", "sqlite_autoindex_shelf_1"),
        ("lists/waiting_for.sql", "PRIMARY KEY"),
        ("lists/page_of_section.sql", "shelf_section"),
        ("lists/page_of_writer.sql", "shelf_writer"),
    ] {
        let plan = plan(statement).await;
        assert!(
            plan.iter().any(|step| step.contains(index)),
            "{statement}: {plan:?}"
        );
        assert!(
            !plan.iter().any(|step| is_slow(step)),
            "{statement}: {plan:?}"
        );
    }
}

/// Reads a whole table, or sorts what it has read. The ledger's own key is its order.
fn is_slow(step: &str) -> bool {
    let scans = step.starts_with("SCAN") && !step.starts_with("SCAN (") && !step.contains("INDEX");
    step.contains("TEMP B-TREE") || (scans && step != "SCAN event")
}

#[tokio::test]
async fn what_is_read_in_every_command_is_found_by_its_key() {
    for statement in [
        "articles/one.sql",
        "articles/last_save.sql",
        "articles/revisions.sql",
        "review/decisions.sql",
        "review/last_round.sql",
        "comments/blocking.sql",
        "release/all.sql",
        "ledger/of_article.sql",
        "ledger/outline.sql",
        "ledger/head.sql",
        "ledger/article_head.sql",
        "lists/clear_waiting.sql",
        "lists/clear_barred.sql",
    ] {
        let plan = plan(statement).await;
        assert!(
            !plan.iter().any(|step| is_slow(step)),
            "{statement}: {plan:?}"
        );
    }
}

#[tokio::test]
async fn what_the_desk_reads_is_found_by_its_key() {
    for statement in [
        "articles/one_save.sql",
        "versions/all.sql",
        "versions/kept.sql",
        "versions/drop.sql",
        "drafts/base.sql",
        "drafts/hands.sql",
        "drafts/sitting.sql",
        "drafts/holder.sql",
        "drafts/get_up.sql",
        "drafts/left_behind.sql",
        "drafts/asides.sql",
        "drafts/drop_aside.sql",
        "drafts/unfinished.sql",
        "comments/threads.sql",
        "comments/notes.sql",
        "comments/mentions.sql",
        "comments/marks.sql",
        "comments/naming.sql",
        "comments/mentioned_in.sql",
        "pictures/one.sql",
        "pictures/copy_of.sql",
        "pictures/size.sql",
    ] {
        // A few rows of one article or person may be sorted.
        let plan = plan(statement).await;
        assert!(
            !plan.iter().any(|step| step.starts_with("SCAN")),
            "{statement}: {plan:?}"
        );
    }
}
