//! Length of files, words that promise instead of doing, names of migrations.

use crate::files::{none, sources};

const LONGEST: usize = 400;
/// Written by a program.
const GENERATED: [&str; 1] = ["ui/src/api/types.gen.ts"];

#[test]
fn no_file_is_too_long_to_read() {
    let mut long = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src"] {
        for source in sources(folder, &[".rs", ".ts", ".svelte"]) {
            let lines = source.text.lines().count();
            if lines > LONGEST && !GENERATED.contains(&source.path.as_str()) {
                long.push(format!("{}: {lines} lines", source.path));
            }
        }
    }
    none(long, "over 400 lines");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let words = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["unimple", "mented!"],
        ["to", "do!("],
        ["XX", "X"],
    ]
    .map(|halves| halves.concat());
    let mut found = Vec::new();
    for folder in ["src-tauri", "tests", "ui/src", "migrations"] {
        for source in sources(folder, &[".rs", ".ts", ".svelte", ".sql", ".css"]) {
            let words = words.iter().filter(|word| source.text.contains(*word));
            found.extend(words.map(|word| format!("{}: {word}", source.path)));
        }
    }
    none(found, "done or not there");
}

#[test]
fn migrations_carry_a_number_and_a_name() {
    let named = |path: &str| {
        let name = path
            .rsplit('/')
            .next()
            .unwrap()
            .strip_suffix(".sql")
            .unwrap();
        name.split_once('_').is_some_and(|(number, words)| {
            number.len() == 4
                && number.bytes().all(|byte| byte.is_ascii_digit())
                && words
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    };
    let files = sources("migrations", &[""]);
    let odd = files
        .into_iter()
        .map(|source| source.path)
        .filter(|path| !path.ends_with(".sql") || !named(path));
    none(odd.collect(), "such as 0001_newsroom.sql");
}
