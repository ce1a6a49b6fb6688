//! The editor's release and export; the administrator's office.

use sanshen_tests::window::Key;

use crate::camera::Camera;

/// From three sign-offs to the files.
pub async fn release_and_export(camera: &mut Camera) {
    camera.window.press(Key::Escape).await;
    camera.change_to("唐一诺").await;
    camera.take("inbox-editor").await;
    camera.window.click_where("inbox-item", "待签发").await;
    camera.window.see("action-release").await;
    camera.take("approved").await;
    camera.window.click("action-release").await;
    camera.window.see("release-confirm").await;
    camera.take("release").await;
    camera.window.click("release-confirm").await;
    camera.window.click("action-export").await;
    camera.window.see("export-text").await;
    camera.take("export-text").await;
    camera.window.click("preview-html").await;
    camera.window.see("export-frame").await;
    camera.take("export-html").await;
    camera.window.click("preview-markdown").await;
    camera.window.says("export-text", "---").await;
    camera.take("export-markdown").await;
    camera.window.click("export-confirm").await;
    camera.window.see("export-done").await;
    camera.take("export-done").await;
    camera.window.click("export-close").await;
    camera.window.click("rail-timeline").await;
    camera.window.says("timeline", "导出").await;
    camera.take_both("timeline").await;
    camera.window.click("rail-versions").await;
    camera.window.see("current-revision").await;
    camera.take("versions").await;
}

/// People, sections, the newsroom's own page.
pub async fn managing(camera: &mut Camera) {
    camera.change_to("雷鸣远").await;
    camera.take("inbox-empty").await;
    camera.window.click("nav-people").await;
    camera.window.see("person-row").await;
    camera.take_both("people").await;
    camera.window.press(Key::Sign('j')).await;
    camera.window.press(Key::Sign('r')).await;
    camera.window.see("dialog-roles").await;
    camera.take("roles").await;
    camera.window.click("roles-cancel").await;
    camera.window.click("nav-sections").await;
    camera.window.click("section").await;
    camera.window.see("policy-labels").await;
    camera.take_both("sections").await;
    camera.window.click("profile").await;
    camera.window.see("profile-name").await;
    camera.take("profile").await;
    camera.window.click("trust").await;
    camera.window.see("root-qr").await;
    camera.take_both("trust").await;
    camera.window.click("export-signers").await;
    camera.window.see("signers-saved").await;
    camera.take("trust-saved").await;
    camera.window.click("check-ledger-do").await;
    camera.window.see("ledger-verdict").await;
    camera.take("ledger-not-anchored").await;
    let head = camera.window.read_all("ledger-head li").await.concat();
    camera.window.write("known-head", &head).await;
    camera.window.click("check-ledger-do").await;
    camera
        .window
        .see("ledger-verdict[data-verdict=anchored]")
        .await;
    camera.take_both("ledger-anchored").await;
    camera.window.replace("known-head", &"0".repeat(64)).await;
    camera.window.click("check-ledger-do").await;
    camera
        .window
        .see("ledger-verdict[data-verdict=other_history]")
        .await;
    camera.take("ledger-other-history").await;
}

/// The palette and the sheet of keys.
pub async fn keys(camera: &mut Camera) {
    camera.window.click("nav-articles").await;
    camera.window.press_with_ctrl(Key::Sign('k')).await;
    camera.window.see("palette-item").await;
    camera.take("palette").await;
    camera.window.write("palette-input:focus", "校").await;
    camera.window.see("palette-item").await;
    camera.take("palette-found").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("palette").await;
    camera.window.click("open-keys").await;
    camera.window.see("dialog-keys").await;
    camera.take("keys").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-keys").await;
}
