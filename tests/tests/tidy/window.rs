//! The window's tiers: App -> panels -> editor, shared -> words -> api -> document.

use crate::files::{none, sources};

/// From the lowest to the highest; a file imports from its own folder and from lower tiers.
const TIERS: [&[&str]; 6] = [
    &["document"],
    &["api"],
    &["words"],
    &["shared", "editor"],
    &["panels"],
    &["App.svelte", "main.ts", "app.css"],
];

/// One import: the folder (for a panel, the panel) of the file, and of what it imports.
struct Import {
    path: String,
    from: String,
    to: String,
}

fn imports() -> Vec<Import> {
    let mut found = Vec::new();
    for source in sources("ui/src", &[".ts", ".svelte"]) {
        for named in quoted_after_import(&source.text) {
            let to = if named.starts_with('.') {
                home(&resolve(&source.path, named))
            } else {
                named.to_string()
            };
            found.push(Import {
                from: home(&source.path),
                path: source.path.clone(),
                to,
            });
        }
    }
    found
}

/// What stands in quotes after `from`, `import` or `import(`.
fn quoted_after_import(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for opening in [
        "from \"",
        "from '",
        "import \"",
        "import '",
        "import(\"",
        "import('",
    ] {
        for (at, _) in text.match_indices(opening) {
            let rest = &text[at + opening.len()..];
            found.extend(rest.split(['"', '\'']).next());
        }
    }
    found
}

/// `ui/src/panels/desk/x.ts` and `../../shared/y` give `ui/src/shared/y`.
fn resolve(path: &str, named: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in named.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn home(path: &str) -> String {
    let inner = path.strip_prefix("ui/src/").unwrap_or(path);
    let parts: Vec<&str> = inner.split('/').collect();
    match parts[..] {
        ["panels", panel, ..] => format!("panels/{panel}"),
        [folder, ..] => folder.to_string(),
        [] => String::new(),
    }
}

fn tier(home: &str) -> Option<usize> {
    let folder = home.split('/').next().unwrap();
    TIERS.iter().position(|tier| tier.contains(&folder))
}

#[test]
fn no_panel_imports_a_panel() {
    let sideways = |import: &Import| {
        import.from.starts_with("panels/")
            && import.to.starts_with("panels/")
            && import.from != import.to
    };
    let found = imports()
        .into_iter()
        .filter(sideways)
        .map(|import| format!("{} imports {}", import.path, import.to));
    none(found.collect(), "panels meet in App and in shared");
}

#[test]
fn tiers_import_only_downward() {
    let mut found = Vec::new();
    for import in imports() {
        let (Some(from), to) = (tier(&import.from), tier(&import.to)) else {
            panic!("{} is in no tier", import.path);
        };
        let inside = import.from == import.to;
        if to.is_some_and(|to| !inside && to >= from && TIERS[from] != TIERS[5]) {
            found.push(format!("{} imports {}", import.path, import.to));
        }
    }
    none(found, "only from lower tiers");
}

#[test]
fn one_file_knows_the_desktop_shell() {
    let knows = |import: &Import| {
        import.to.starts_with("@tauri-apps/") && import.path != "ui/src/api/tauri.ts"
    };
    let found = imports()
        .into_iter()
        .filter(knows)
        .map(|import| import.path);
    none(found.collect(), "only api/tauri.ts imports @tauri-apps");
    assert!(
        imports()
            .iter()
            .any(|import| import.to.starts_with("@tauri-apps/"))
    );
}
