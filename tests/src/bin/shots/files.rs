//! Files in and out: the forms of an export, channels, copies to read, batches, the register, a file that was found.

use sanshen_tests::window::Key;

use crate::camera::Camera;

/// The forms in which a released article leaves, as its editor sees them.
pub async fn leaving(camera: &mut Camera) {
    camera.change_to("唐一诺").await;
    camera.window.click_where("inbox-item", "待签发").await;
    camera.window.click("action-release").await;
    camera.window.click("release-confirm").await;
    camera.window.click("action-export").await;
    camera.window.see("export-text").await;
    for format in ["wechat", "docx", "html"] {
        camera.window.click(&format!("preview-{format}")).await;
        camera.window.see("export-frame").await;
        camera.take_both(&format!("export-{format}")).await;
    }
    camera.window.click("preview-pdf").await;
    camera.window.see("export-pages").await;
    camera.take_both("export-pdf").await;
    camera.window.click("export-close").await;
    camera.window.click("open-copy").await;
    camera.window.see("copy-send").await;
    camera.take_both("copy").await;
    camera.window.click("copy-send").await;
    camera.window.see("copy-saved").await;
    camera.take("copy-saved").await;
    camera.window.click("copy-close").await;
}

/// Many articles at once, the register, and whose a file is.
pub async fn many(camera: &mut Camera) {
    camera.window.press(Key::Sign('2')).await;
    camera.window.see("batch").await;
    camera.take("articles").await;
    camera.window.click("batch").await;
    camera.window.see("batch-row").await;
    camera.take_both("batch").await;
    camera.window.click("batch-close").await;
    camera.window.click("register").await;
    camera.window.see("dialog-register").await;
    camera.take_both("register").await;
    camera.window.press(Key::Escape).await;
}

/// The layouts of channels, as an administrator changes them.
pub async fn channels(camera: &mut Camera) {
    camera.change_to("雷鸣远").await;
    camera.window.click("nav-channels").await;
    camera.window.see("add-channel").await;
    camera.take("channels-empty").await;
    camera.window.click("add-channel").await;
    camera.window.see("add-channel-name").await;
    camera.window.write("add-channel-name", "云岭发布网").await;
    camera.take("channel-new").await;
    camera.window.click("add-channel-confirm").await;
    camera.window.see("channel-form").await;
    camera.take("channel").await;
    camera.window.see("layout-preview").await;
    camera.window.click("part-toggle").await;
    camera.window.see("template-line").await;
    camera.take_both("channel-preview").await;
}
