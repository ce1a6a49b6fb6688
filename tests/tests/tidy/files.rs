//! The sources, as text.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// One source file; the path counts from the root of the sources.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Every file under `folder` with one of these endings.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let (root, mut found) = (root(), Vec::new());
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let skipped = ["node_modules", "dist", "target", "gen"].contains(&name);
            if path.is_dir() && !skipped {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).unwrap();
                let path = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_string();
                found.push(Source { path, text });
            }
        }
    }
    assert!(!found.is_empty(), "nothing under {folder}");
    found
}

/// Fails with the list, if there is one.
pub fn none(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}
