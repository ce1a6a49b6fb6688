//! Writers: the lists, the editor, importing.

use sanshen_tests::window::{Key, Machine, workspace};

use crate::camera::Camera;

/// The writer's inbox and the list of articles.
pub async fn lists(camera: &mut Camera) {
    camera.change_to("沈清和").await;
    camera.take("inbox-writer").await;
    camera.window.click("nav-articles").await;
    camera.window.see("article-row").await;
    camera.take_both("articles").await;
    camera.window.choose("stage-filter", "审核中").await;
    camera.window.see("clear-filter, article-row").await;
    camera.take("articles-filtered").await;
    camera.window.click("nav-articles").await;
    camera.window.write("title-filter", "没有这样的标题").await;
    camera.window.see("empty").await;
    camera.take("articles-none").await;
}

/// A new article, a long one, its fields, sending it for review.
pub async fn editor(camera: &mut Camera) {
    camera.window.click("nav-inbox").await;
    camera.window.click("new-article").await;
    camera.window.see("editor-title").await;
    camera.take_both("new-article").await;
    camera.window.click("nav-stage-draft").await;
    camera.window.click_where("article-row", "森林防火").await;
    camera.window.see("editor-body").await;
    camera.take("draft").await;
}

/// A page comes in.
pub async fn importing(camera: &mut Camera, machine: &Machine) {
    camera.window.click("nav-inbox").await;
    camera.window.click("import").await;
    camera.window.see("import-cancel").await;
    camera.take("import").await;
    let page = std::fs::read(workspace().join("tests/tests/window/page.txt")).unwrap();
    camera
        .window
        .give_file("import-file", &machine.file("page.txt", &page))
        .await;
    camera.window.see("import-preview").await;
    camera.take("import-preview").await;
    camera.window.click("import-create").await;
    camera.window.see("editor-body").await;
    camera.take_both("editor").await;
    camera.window.click("fields-toggle").await;
    camera.take("editor-fields-folded").await;
    camera.window.click("editor-body").await;
    camera.window.press_with_ctrl(Key::Sign('a')).await;
    camera.take("editor-selected").await;
    camera.window.select("学校食堂").await;
    camera.window.click("tool-link").await;
    camera.window.see("link-input").await;
    camera.take("link").await;
    camera.window.press(Key::Escape).await;
    camera.window.click("rail-imported").await;
    camera.take("import-report").await;
    camera.window.click("rail-chain").await;
    camera.window.click("action-submit").await;
    camera.window.see("submit-confirm, refusal").await;
    camera.take("submit").await;
}
