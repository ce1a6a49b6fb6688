//! The desk at work: what is put into a text, found in it, said of it, and what became of it.

use sanshen_tests::window::{Held, Key, Machine, workspace};
use serde_json::json;

use crate::camera::Camera;

/// What is put into a text by hand.
pub async fn editing(camera: &mut Camera) {
    camera.window.press(Key::Escape).await;
    camera.change_to("陆小满").await;
    camera.window.open_from_list("三级寄递物流体系").await;
    camera.window.click("editor-body").await;
    camera.take_both("long-title").await;
    camera.window.caret_behind("前后不过10分钟，").await;
    camera
        .window
        .press_with(&[Held::Ctrl, Held::Alt], Key::Sign('f'))
        .await;
    camera
        .window
        .write("footnote-input:focus", "据县交通运输局11月12日现场记录。")
        .await;
    camera.take("footnote").await;
    camera.window.press(Key::Enter).await;
    camera.window.gone("footnote-popover").await;
    camera.window.press(Key::End).await;
    camera
        .window
        .press_with(&[Held::Ctrl, Held::Alt], Key::Sign('t'))
        .await;
    camera.window.see("table-size").await;
    camera.take("table-size").await;
    camera.window.click("table-size [data-size='2x3']").await;
    for cell in [
        "乡镇",
        "服务点",
        "当日到村率",
        "云脚乡",
        "21个",
        "93%",
        "石㛃乡",
    ] {
        camera.window.type_on(cell).await;
        camera.window.press(Key::Tab).await;
    }
    camera.window.caret_behind("石㛃乡").await;
    camera.window.press_with(&[Held::Shift], Key::Right).await;
    camera.take_both("table").await;
    camera.window.click("table-merge").await;
    camera.window.press_with(&[Held::Ctrl], Key::Enter).await;
    camera.window.type_on("/").await;
    camera.window.see("slash-menu").await;
    camera.take_both("slash").await;
    camera.window.type_on("tp").await;
    camera.take("slash-found").await;
    camera.window.press(Key::Escape).await;
    for _ in 0..3 {
        camera.window.press(Key::Backspace).await;
    }
    let chart = workspace().join("src-tauri/shell/demo/harvest.png");
    camera.window.give_file("picture-file", &chart).await;
    camera
        .window
        .see("editor-body [data-picture=shown] img")
        .await;
    camera.window.click("editor-body .picture-box").await;
    camera.window.see("figure-bar").await;
    camera.take_both("figure").await;
    camera.window.click("figure-facts").await;
    camera.window.see("figure-form").await;
    camera.take("figure-form").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("figure-form").await;
    camera.window.click("tool-more").await;
    camera.take("tools-more").await;
    camera.window.press(Key::Escape).await;
    camera.window.caret_behind("6家快递企业").await;
    camera
        .window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('o'))
        .await;
    camera.window.see("outline").await;
    camera.window.press_with_ctrl(Key::Sign('h')).await;
    camera.window.write("find-text:focus", "服务").await;
    camera.window.says("find-count", "/").await;
    camera.take_both("find").await;
    camera.window.press(Key::Escape).await;
    camera
        .window
        .press_with(&[Held::Ctrl, Held::Shift], Key::Sign('o'))
        .await;
    camera.window.press(Key::F(11)).await;
    camera.window.see("leave-focus").await;
    camera.take_both("focus").await;
    camera.window.click("leave-focus").await;
    camera.window.click("fields-toggle").await;
    camera.window.choose("field-origin", "转载").await;
    camera.window.replace("field-source_outlet", "").await;
    camera.take_both("fields").await;
    camera.window.choose("field-origin", "原创").await;
    camera.window.click("fields-toggle").await;
}

/// What came in by pasting.
pub async fn pasting(camera: &mut Camera) {
    camera.window.click("nav-inbox").await;
    camera.window.click("new-article").await;
    camera
        .window
        .write("editor-title:focus", "秋冬季森林防火")
        .await;
    camera.window.click("fields-toggle").await;
    camera.window.click("editor-body").await;
    let word = include_str!("../../../tests/window/pages/word.html");
    camera.window.paste(word, "").await;
    camera.window.see("editor-notice").await;
    camera.take("pasted").await;
    camera.window.press_with_ctrl(Key::End).await;
    camera.window.press(Key::Enter).await;
    let plain = "各村:请于9:00前到齐,带好证件(原件);逾期不候!\n联系人:王𬱖,电话0855-1234567.";
    camera.window.paste("", plain).await;
    camera.window.see("punctuation-bar").await;
    camera.window.click("punctuation-show").await;
    camera.take_both("punctuation").await;
    camera.window.click("punctuation-apply").await;
    camera.window.saved().await;
    camera.take("mended").await;
}

/// Time line, names, comparing.
pub async fn versions(camera: &mut Camera) {
    camera.window.open_from_list("三级寄递物流体系").await;
    camera.window.click("rail-versions").await;
    camera
        .window
        .click("version[data-version='1'] [data-test=version-choose]")
        .await;
    camera.take_both("version-chosen").await;
    camera.window.click("text-name").await;
    camera
        .window
        .write("version-name:focus", "领导看过的一版")
        .await;
    camera.take("version-name").await;
    camera.window.press(Key::Enter).await;
    camera.window.gone("dialog-name-version").await;
    camera.window.click("text-view").await;
    camera
        .window
        .see("version-text [data-test=reading-body]")
        .await;
    camera.take("version-text").await;
    camera.window.click("version-close").await;
    camera.window.click("text-with-draft").await;
    camera.window.see("comparison").await;
    camera.window.press(Key::Sign('j')).await;
    camera.take_both("compare-inline").await;
    camera.window.click("compare-side").await;
    camera.window.press(Key::Sign('j')).await;
    camera.take_both("compare-side").await;
    camera.window.resize(960, 600).await;
    camera.take("compare-narrow").await;
    camera.window.resize(1360, 860).await;
    camera.window.click("compare-inline").await;
    camera.window.click("compare-save").await;
    camera.window.see("compare-saved").await;
    camera.take("compare-saved").await;
    camera.window.click("compare-close").await;
    camera.window.click("text-restore").await;
    camera.window.see("confirm").await;
    camera.take("version-restore").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-confirm").await;
}

/// Comments, suggestions, and what changed since one signed.
pub async fn reviewing(camera: &mut Camera) {
    camera.change_to("欧阳敏").await;
    camera.window.click_where("inbox-item", "请审").await;
    camera.window.see("reading-body").await;
    camera.window.click("rail-comments").await;
    camera.take("comments-none").await;
    camera.window.select_reading("65岁以上老年人").await;
    camera.window.see("comment-float").await;
    camera.take_both("comment-float").await;
    camera.window.click("comment-float").await;
    camera
        .window
        .write(
            "comment-text:focus",
            "免费对象与市里口径一致吗？请核一下。@韦",
        )
        .await;
    camera.window.see("mention-people").await;
    camera.take_both("comment-new").await;
    camera.window.press(Key::Enter).await;
    camera.window.click("comment-new-blocking").await;
    camera.window.click("comment-text-send").await;
    camera.window.see("comment").await;
    camera.take_both("comment").await;
    camera.window.click("rail-chain").await;
    camera.take("comment-blocks").await;
    camera.window.click("action-edit").await;
    camera.window.see("editor-body").await;
    camera.window.click("rail-suggestions").await;
    camera.take("suggestions-none").await;
    camera.window.select("每25分钟一班").await;
    camera.window.type_on("每20分钟一班").await;
    camera.window.press_with_ctrl(Key::End).await;
    camera.window.type_on("\n咨询电话：0855-12345。").await;
    camera.window.select("就医专线").await;
    camera.window.press_with_ctrl(Key::Sign('b')).await;
    camera.window.says("suggest-count", "共").await;
    camera.window.saved().await;
    camera.take_both("suggestions").await;
    camera.window.resize(960, 600).await;
    camera.take("suggestions-narrow").await;
    camera.window.click("rail-comments").await;
    camera.take("comments-narrow").await;
    camera.window.click("rail-suggestions").await;
    camera.window.resize(1360, 860).await;
    camera.window.click("suggest-mode-original").await;
    camera.window.see("reading-original").await;
    camera.take("suggestions-original").await;
    camera.window.click("suggest-mode-final").await;
    camera.take("suggestions-final").await;
    camera.window.click("suggest-mode-marks").await;
    camera.window.click("suggest-reject-all").await;
    camera.window.see("confirm").await;
    camera.take("suggestions-reject").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-confirm").await;
    camera.window.click("action-return_for_revision").await;
    camera
        .window
        .write("opinion:focus", "请按批注核对，并定夺修改建议。")
        .await;
    camera.window.click("decision-confirm").await;
    camera.window.gone("dialog-decision").await;
    camera.change_to("韦思远").await;
    camera.window.see("mention").await;
    camera.take_both("mentions").await;
    camera.window.click("mention").await;
    camera.window.see("unsettled-bar").await;
    camera.take_both("suggestions-returned").await;
}

/// Another session of the same person sits down at the draft.
async fn sits_down_elsewhere(camera: &Camera, article: &str) {
    let open = json!({ "article": article, "session": "elsewhere", "take_over": true });
    camera.window.call("open_draft", open).await;
}

/// A second desk, and a sudden end.
pub async fn drafts(mut camera: Camera, machine: &Machine) -> Camera {
    camera.change_to("陆小满").await;
    let asked = json!({
        "stage": null, "section": null, "title": "三级寄递物流体系", "mine": true, "after": null, "limit": 1,
    });
    let listed = camera.window.call("articles", asked).await;
    let article = listed["items"][0]["id"].as_str().unwrap().to_string();
    sits_down_elsewhere(&camera, &article).await;
    camera.window.open_from_list("三级寄递物流体系").await;
    camera.window.see("open-elsewhere").await;
    camera.take_both("open-elsewhere").await;
    camera.window.click("take-over").await;
    camera.window.click("editor-body").await;
    sits_down_elsewhere(&camera, &article).await;
    camera.window.type_on("山里的货走得出去了。").await;
    camera.window.see("draft-refused").await;
    camera.take_both("draft-refused").await;
    camera.window.click("take-saved").await;
    camera.window.click("take-over").await;
    camera.window.click("rail-versions").await;
    camera.window.see("aside").await;
    camera.take_both("asides").await;
    camera.window.click("editor-body").await;
    camera.window.type_on("山里的货走得出去了。").await;
    camera.window.saved().await;
    let Camera { window, pictures } = camera;
    window.kill().await;
    let mut camera = Camera {
        window: machine.open().await,
        pictures,
    };
    camera
        .window
        .sign_in_with("陆小满", sanshen_shell::demo::PASSPHRASE)
        .await;
    camera.window.see("unfinished-draft").await;
    camera.take_both("unfinished").await;
    camera
}
