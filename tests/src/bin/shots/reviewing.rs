//! Reviewers: the inbox, reading, signing, returning, correcting.

use sanshen_tests::window::Key;

use crate::camera::Camera;

/// The first reviewer's morning.
pub async fn inbox_and_reading(camera: &mut Camera) {
    camera.window.see("inbox-item").await;
    camera.take_both("inbox").await;
    camera.window.click_where("inbox-item", "请审").await;
    camera.window.see("reading-body").await;
    camera.take_both("review").await;
    camera.window.click("action-approve").await;
    camera.window.see("opinion:focus").await;
    camera.take("decision").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-decision").await;
    camera.change_to("龙怀谷").await;
    camera.take("inbox-of-two-roles").await;
    camera.window.click_where("inbox-item", "改后请确认").await;
    camera.window.see("fallen").await;
    camera.take_both("fallen").await;
}

/// The same on the smallest window.
pub async fn narrow(camera: &mut Camera) {
    camera.window.resize(960, 600).await;
    camera.take("fallen-narrow").await;
    camera.window.click("action-edit").await;
    camera.window.see("editor-body").await;
    camera.take("editor-narrow").await;
    camera.window.click("stop-correcting").await;
    camera.window.click("nav-articles").await;
    camera.window.see("article-row").await;
    camera.take("articles-narrow").await;
    camera.window.resize(1360, 860).await;
}

/// The third reviewer returns one, and corrects another.
pub async fn returning_and_correcting(camera: &mut Camera) {
    camera.change_to("彭㛃").await;
    camera.window.click_where("inbox-item", "请审").await;
    camera.window.click("action-return_for_revision").await;
    camera.window.see("return-to").await;
    camera.take("return").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-decision").await;
    camera.window.click("action-edit").await;
    camera.window.click("editor-body").await;
    camera.window.press_with_ctrl(Key::End).await;
    camera.window.write("editor-body", "（完）").await;
    camera.window.saved().await;
    camera.window.see("changed-bar").await;
    camera.take("correcting").await;
    camera.window.click("action-discard_changes").await;
    camera.window.see("confirm").await;
    camera.take("discard").await;
    camera.window.click("confirm").await;
    camera.window.gone("changed-bar").await;
}
