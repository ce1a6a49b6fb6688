//! Builds the window's context; the window itself is built first by `./dev`.

/// Every command that the window may give the shell; anything else is refused by Tauri itself.
const COMMANDS: &[&str] = &[
    "call",
    "choose_bundle",
    "verify_bundle",
    "room_state",
    "found_newsroom",
    "open_demo",
    "open_newsroom",
    "close_room",
    "session",
    "sign_in",
    "enrol",
    "sign_out",
    "unlock",
    "sign",
    "change_passphrase",
    "offer_replacement",
    "holds_key",
    "export_folder",
    "choose_export_folder",
    "write_files",
    "show_folder",
    "open_link",
    "settings",
    "set_settings",
    "close_now",
    "stay_open",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // An empty ui/dist would build an empty window in silence.
    println!("cargo:rerun-if-changed=ui/dist");
    if !std::path::Path::new("ui/dist/index.html").is_file() {
        return Err("ui/dist is missing: build the window first with `./dev build`".into());
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/desktop/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes)?;
    Ok(())
}
