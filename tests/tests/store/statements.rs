//! Every statement is one that the database understands.

use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::database::{fresh, source, statements};

#[tokio::test]
async fn every_statement_fits_a_fresh_database() {
    let mut connection = fresh().await;
    let statements = statements();
    assert!(statements.len() > 40);
    for (path, text) in statements {
        let prepared = (&mut connection)
            .prepare(AssertSqlSafe(text).into_sql_str())
            .await;
        assert!(prepared.is_ok(), "{}: {:?}", path.display(), prepared.err());
    }
}

#[test]
fn parameters_have_numbers_so_that_another_database_reads_them_too() {
    for (path, text) in statements() {
        let code: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with("--"))
            .collect();
        let code = code.join(" ");
        assert!(!code.contains('?'), "{}", path.display());
        assert_eq!(
            code.trim_end().find(';'),
            Some(code.trim_end().len() - 1),
            "one statement: {}",
            path.display()
        );
    }
}

#[test]
fn every_statement_is_used_by_the_store() {
    let store = source("src-tauri/editorial/src/store");
    let rust: String = std::fs::read_dir(&store)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    for (path, _) in statements() {
        let name = path
            .strip_prefix(store.canonicalize().unwrap())
            .or(path.strip_prefix(&store))
            .unwrap();
        assert!(
            rust.contains(&format!("\"{}\"", name.display())),
            "nothing uses {}",
            name.display()
        );
    }
}
