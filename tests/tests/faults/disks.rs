//! A folder that cannot be written, and a disk that is full; each in a mount namespace of its own.

use std::process::{Command, Stdio};

use crate::scene::{Scene, start};

/// What the probe says, with this done to the folder first; `None` where namespaces are not permitted.
fn probe(what: &str, folder: &std::path::Path, first: &str) -> Option<Vec<String>> {
    let permitted = start(Command::new("unshare").args(["-m", "true"]))
        .wait()
        .unwrap();
    if !permitted.success() {
        println!("skipped: this user may not make a mount namespace");
        return None;
    }
    let script = format!("{first} && exec \"$2\" {what} \"$1\"");
    let mut command = Command::new("unshare");
    command
        .args(["-m", "sh", "-c", &script, "sh"])
        .arg(folder)
        .arg(env!("CARGO_BIN_EXE_probe"));
    let output = start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))
        .wait_with_output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{said} {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(said.lines().map(str::to_string).collect())
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_named_so() {
    let scene = Scene::set().await;
    let read_only = "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\"";
    if let Some(said) = probe("open", scene.path(), read_only) {
        assert_eq!(said, ["room_read_only"]);
    }
    if let Some(said) = probe("open", scene.path(), "true") {
        assert_eq!(said, ["opened"], "the control: the same folder, writable");
    }
}

#[test]
fn a_full_disk_is_named_so_and_loses_nothing() {
    let disk = tempfile::TempDir::new().unwrap();
    let small = "mount -t tmpfs -o size=8m none \"$1\"";
    if let Some(said) = probe("fill", disk.path(), small) {
        assert_eq!(said, ["disk_full", "everything is there", "saves again"]);
    }
}
