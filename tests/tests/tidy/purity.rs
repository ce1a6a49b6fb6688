//! Who may touch the clock, randomness, files and the database (L5, L9).

use crate::files::{none, sources};

/// Words that reach for the clock, randomness or the environment.
const SURROUNDINGS: [&str; 9] = [
    "SystemTime",
    "Instant::now",
    "std::env",
    "env::var",
    " rand::",
    "getrandom",
    "Utc::now",
    "Local::now",
    "OsRng",
];
/// Words that reach for the machine.
const MACHINE: [&str; 4] = ["std::fs", "std::net", "std::process", "tokio::fs"];
/// `sanshen-verify` is a small shell of its own inside its crate.
const BINARIES: [&str; 1] = ["src-tauri/signoff/src/bin/"];

fn with(folders: &[&str], words: &[&str], except: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        for source in sources(folder, &[".rs"]) {
            let excepted = except.iter().any(|prefix| source.path.starts_with(prefix));
            let words = words
                .iter()
                .filter(|word| !excepted && source.text.contains(**word));
            found.extend(words.map(|word| format!("{}: {word}", source.path)));
        }
    }
    found
}

#[test]
fn the_core_reads_no_clock_and_draws_no_lots() {
    let core = [
        "src-tauri/document/src",
        "src-tauri/formats/src",
        "src-tauri/signoff/src",
        "src-tauri/typeset/src",
        "src-tauri/editorial/src",
    ];
    none(
        with(&core, &SURROUNDINGS, &BINARIES),
        "they come in as arguments (L5)",
    );
}

#[test]
fn pure_crates_touch_no_machine() {
    let pure = [
        "src-tauri/document/src",
        "src-tauri/formats/src",
        "src-tauri/signoff/src",
        "src-tauri/typeset/src",
    ];
    none(
        with(&pure, &MACHINE, &BINARIES),
        "bytes in, values out (L9)",
    );
}

#[test]
fn of_the_core_only_the_store_opens_files() {
    let store = ["src-tauri/editorial/src/store/"];
    none(
        with(&["src-tauri/editorial/src"], &MACHINE, &store),
        "only the store opens files",
    );
}

#[test]
fn only_the_store_knows_the_database() {
    let store = ["src-tauri/editorial/src/store/"];
    none(
        with(
            &["src-tauri"],
            &["sqlx", "sqlite", "include_str!(\"sql/"],
            &store,
        ),
        "only the store knows SQL",
    );
}

#[test]
fn there_is_one_door_to_a_write() {
    let door = [
        "src-tauri/editorial/src/newsroom.rs",
        "src-tauri/editorial/src/store/open.rs",
    ];
    let words = [".begin(", "begin_with(", ".commit()", "pools."];
    none(
        with(&["src-tauri"], &words, &door),
        "only Newsroom::act and ask begin and commit",
    );
}

#[test]
fn only_the_desktop_knows_tauri() {
    let desktop = ["src-tauri/desktop/"];
    none(
        with(&["src-tauri"], &["tauri::", "tauri_plugin"], &desktop),
        "only the desktop knows tauri",
    );
}

#[test]
fn the_rules_find_what_they_look_for() {
    assert!(!with(&["src-tauri/shell"], &SURROUNDINGS, &[]).is_empty());
    assert!(!with(&["src-tauri/shell"], &MACHINE, &[]).is_empty());
    assert!(!with(&["src-tauri/editorial/src/store"], &["sqlx"], &[]).is_empty());
    assert!(!with(&["src-tauri/desktop"], &["tauri::"], &[]).is_empty());
}
