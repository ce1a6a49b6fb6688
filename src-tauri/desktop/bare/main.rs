//! A bare window of the same versions: the yardstick for start-up time and memory.

fn main() {
    // No window, no figure: the measurement fails by itself.
    let _ = tauri::Builder::default().run(tauri::generate_context!(
        "src-tauri/desktop/bare/tauri.conf.json"
    ));
}
