//! What leaves the house with an article: its slip, its bundle; and the screen that checks one.

use std::path::{Path, PathBuf};

use sanshen_signoff::bundle::Bundle;
use sanshen_tests::window::{Key, Machine};

use crate::camera::Camera;

const PAINTED: &str =
    "return document.querySelector('[data-test=slip-image]').naturalWidth > 0 || null";

/// The slip and the bundle of the article on the desk, which has just been exported; answers the bundle's file.
pub async fn papers(camera: &mut Camera) -> PathBuf {
    camera.window.press(Key::Sign('p')).await;
    camera.window.see("slip-image").await;
    camera.window.holds(PAINTED).await;
    camera.take_both("slip").await;
    camera.window.click("slip-full").await;
    camera.take("slip-full").await;
    camera.window.click("slip-fit").await;
    camera.window.click("slip-save").await;
    camera.window.see("slip-saved").await;
    camera.take("slip-saved").await;
    camera.window.click("slip-close").await;
    camera.window.gone("dialog-slip").await;
    camera.window.press(Key::Sign('b')).await;
    camera.window.see("bundle-sha256").await;
    camera.take_both("bundle").await;
    camera.window.click("bundle-save").await;
    let path = camera.window.read("bundle-path").await;
    camera.take("bundle-saved").await;
    camera.window.click("bundle-close").await;
    camera.window.gone("dialog-bundle").await;
    PathBuf::from(path)
}

/// The screen for checking, from the one for signing in.
pub async fn verdicts(camera: &mut Camera, machine: &Machine, bundle: &Path) {
    camera.window.sign_out().await;
    camera.window.click("verify-open").await;
    camera.window.see("dialog-verify").await;
    camera.take("verify").await;
    let mut bytes = std::fs::read(bundle).unwrap();
    camera
        .window
        .write("verify-path", bundle.to_str().unwrap())
        .await;
    camera.window.click("verify-do").await;
    camera.window.see("verdict[data-verdict=unanchored]").await;
    camera.take_both("verify-unanchored").await;
    known(camera, &bytes).await;
    camera.take("verify-stale").await;
    camera.window.click("verify-do").await;
    camera.window.see("verdict[data-verdict=valid]").await;
    camera.take_both("verify-valid").await;
    camera.window.click("verify-facts summary").await;
    let foot = "document.querySelector('[data-test=verify-not-proven]').scrollIntoView()";
    camera.window.run(foot, vec![]).await;
    camera.take("verify-foot").await;
    camera.window.replace("verify-root", "SHA256:abc").await;
    camera.window.click("verify-do").await;
    camera.window.see("refusal").await;
    camera.take("verify-refused").await;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let changed = machine.file("changed.sanshen.zip", &bytes);
    camera.window.replace("verify-root", "").await;
    camera
        .window
        .replace("verify-path", changed.to_str().unwrap())
        .await;
    camera.window.click("verify-do").await;
    camera.window.see("verdict[data-verdict=invalid]").await;
    camera.take_both("verify-invalid").await;
    camera.window.resize(960, 600).await;
    camera.take("verify-narrow").await;
    camera.window.resize(1360, 860).await;
    camera.window.click("verify-close").await;
    camera.window.gone("dialog-verify").await;
}

/// Fills in what the reader knows from elsewhere.
async fn known(camera: &Camera, bundle: &[u8]) {
    let bundle = Bundle::read(bundle).unwrap();
    camera
        .window
        .write("verify-root", bundle.roster().root())
        .await;
    let head = bundle.parts().head.root.to_string();
    camera.window.write("verify-head", &head).await;
}
