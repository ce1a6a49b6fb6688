//! Keys: a newcomer's, a lost one, the own one.

use sanshen_tests::window::{Key, PASSPHRASE};

use crate::camera::Camera;

const CHIEF: &str = "雷鸣远";
const NEWCOMER: &str = "马识途";
const ANOTHER: &str = "石㛃";

/// From the code to the words that were compared.
pub async fn newcomer(camera: &mut Camera) {
    camera.window.click("nav-people").await;
    camera.window.click("add-person").await;
    camera.window.write("person-name", NEWCOMER).await;
    camera.take("add-person").await;
    camera.window.click("add-person-confirm").await;
    camera.window.see("enrol-code-shown").await;
    camera.take("code").await;
    let code = camera.window.takes_the_code().await;
    let another = camera.window.add_person(ANOTHER, &["first_reviewer"]).await;
    camera.window.looks_at(NEWCOMER).await;
    camera.take("person-with-code").await;
    camera.window.sign_out().await;
    camera.window.click("person[data-name=马识途]").await;
    camera.window.see("enrol-code:focus").await;
    camera.take_both("enrolment").await;
    camera.window.enrol(NEWCOMER, &code).await;
    camera.window.see("key-bar").await;
    camera.take_both("key-bar").await;
    camera.window.click("key-bar-look").await;
    camera.window.see("my-key-offered").await;
    camera.take_both("my-key-offered").await;
    camera.window.press(Key::Escape).await;
    camera.window.sign_out().await;
    camera.window.enrol(ANOTHER, &another).await;
    camera.change_to(CHIEF).await;
    camera.window.looks_at(NEWCOMER).await;
    camera.take_both("person-offered").await;
    camera.window.click("confirm-waiting").await;
    camera.window.see("dialog-confirm-key").await;
    camera.take_both("confirm-key").await;
    camera.window.click("confirm-checked").await;
    camera.take("confirm-key-checked").await;
    camera.window.click("confirm-key-cancel").await;
    camera.window.confirm_keys(&[NEWCOMER, ANOTHER]).await;
}

/// What an administrator registers.
pub async fn lost_and_left(camera: &mut Camera) {
    camera.window.looks_at(NEWCOMER).await;
    camera.window.click("lost-key").await;
    camera.window.see("dialog-lost").await;
    camera.take("lost").await;
    camera.window.click("lost-confirm").await;
    camera.window.see("dialog-confirm").await;
    camera.take("lost-then-code").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-confirm").await;
    camera.window.click("key-card summary").await;
    camera.take_both("person-ended").await;
    camera.window.looks_at(ANOTHER).await;
    camera.window.click("leave").await;
    camera.window.see("dialog-leave").await;
    camera.take("leave").await;
    camera.window.click("leave-confirm").await;
    camera.window.gone("dialog-leave").await;
    camera.take("person-left").await;
    camera.window.sign_out().await;
    camera.window.click("person[data-name=马识途]").await;
    camera.window.see("enrol-no-code").await;
    camera.take("no-code").await;
}

/// 我的密钥, with what can be refused there.
pub async fn own_key(camera: &mut Camera) {
    camera
        .window
        .sign_in_with(CHIEF, sanshen_shell::demo::PASSPHRASE)
        .await;
    camera.window.click("my-key").await;
    camera.window.see("my-key-current").await;
    camera.take_both("my-key").await;
    camera.window.click("my-key-passphrase").await;
    camera.window.write("old-passphrase", "不是这个").await;
    for field in ["new-passphrase", "new-passphrase-again"] {
        camera.window.write(field, PASSPHRASE).await;
    }
    camera.window.click("change-passphrase-confirm").await;
    camera.window.see("refusal").await;
    camera.take_both("change-passphrase").await;
    camera.window.press(Key::Escape).await;
    camera.window.click("my-key-lost").await;
    camera.window.see("lost-key-confirm").await;
    camera.take("lost-own-key").await;
    camera.window.click("lost-key-confirm").await;
    camera.window.see("refusal").await;
    camera.take("last-administrator").await;
    camera.window.press(Key::Escape).await;
    camera.window.click("my-key-replace").await;
    camera
        .window
        .write("old-passphrase", sanshen_shell::demo::PASSPHRASE)
        .await;
    for field in ["new-passphrase", "new-passphrase-again"] {
        camera.window.write(field, PASSPHRASE).await;
    }
    camera.take("replace-key").await;
    camera.window.click("replace-key-confirm").await;
    camera.window.see("my-key-done").await;
    camera.take_both("key-replaced").await;
    camera.window.press(Key::Escape).await;
    camera.window.gone("dialog-my-key").await;
    camera.take("key-bar-replaced").await;
}
