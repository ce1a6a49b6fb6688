//! Shells -> editorial -> formats, signoff, typeset -> document. No arrow back, none sideways.

use std::collections::BTreeSet;
use std::fs;

use crate::files::root;

/// Each crate with what it may stand on in a shipped build.
const ARROWS: [(&str, &[&str]); 8] = [
    ("src-tauri/document", &[]),
    ("src-tauri/signoff", &[]),
    ("src-tauri/formats", &["document"]),
    ("src-tauri/typeset", &["document"]),
    (
        "src-tauri/editorial",
        &["document", "formats", "signoff", "typeset"],
    ),
    ("src-tauri/shell", &["editorial", "signoff", "typeset"]),
    ("src-tauri/cli", &["editorial", "shell"]),
    (".", &["editorial", "shell"]),
];
/// Each of these in one crate only.
const ONE_HOME: [(&str, &str); 4] = [
    ("sqlx", "src-tauri/editorial"),
    ("tauri", "."),
    ("typst", "src-tauri/typeset"),
    ("libsqlite3-sys", "src-tauri/editorial"),
];

/// The lines of a manifest's shipped dependencies: name and the rest.
fn dependencies(folder: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let (mut shipped, mut found) = (false, Vec::new());
    for line in text.lines() {
        if let Some(section) = line.strip_prefix('[') {
            shipped = section == "dependencies]"
                || (section.starts_with("target.") && section.ends_with(".dependencies]"));
        } else if let (true, Some((name, rest))) = (shipped, line.split_once('=')) {
            let name = name.trim().trim_end_matches(".workspace");
            found.push((name.to_string(), rest.to_string()));
        }
    }
    found
}

#[test]
fn crates_stand_only_on_those_below() {
    for (folder, allowed) in ARROWS {
        let found: BTreeSet<String> = dependencies(folder)
            .iter()
            .filter_map(|(name, _)| name.strip_prefix("sanshen-").map(str::to_string))
            .collect();
        let allowed: BTreeSet<String> = allowed.iter().map(ToString::to_string).collect();
        assert!(
            found.is_subset(&allowed),
            "{folder} stands on {found:?}, may on {allowed:?}"
        );
    }
}

#[test]
fn every_crate_has_its_arrows_written_here() {
    let folders = fs::read_dir(root().join("src-tauri")).unwrap();
    let with_manifest = folders
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("Cargo.toml").is_file());
    for path in with_manifest {
        let name = format!("src-tauri/{}", path.file_name().unwrap().to_str().unwrap());
        assert!(
            ARROWS.iter().any(|(folder, _)| *folder == name),
            "{name} has no line in ARROWS"
        );
    }
}

#[test]
fn some_crates_have_one_home() {
    for (dependency, home) in ONE_HOME {
        for (folder, _) in ARROWS {
            let has = dependencies(folder)
                .iter()
                .any(|(name, _)| name == dependency);
            assert_eq!(has, folder == home, "{dependency} in {folder}");
        }
    }
}

/// The core never holds a private key (L5): what can is behind a feature that only the shells turn on.
#[test]
fn the_core_does_not_turn_key_custody_on() {
    let custody = |folder| {
        let signoff = dependencies(folder)
            .into_iter()
            .find(|(name, _)| name == "sanshen-signoff");
        signoff.is_some_and(|(_, rest)| rest.contains("custody"))
    };
    assert!(!custody("src-tauri/editorial"));
    assert!(custody("src-tauri/shell"));
}
