//! A person's own key: another passphrase, a lost one, a new one in its place; and what an administrator does.

use sanshen_tests::window::{Machine, Office, PASSPHRASE, Window};

const OTHER: &str = "晒谷场边的老樟树";
const FIRST: &str = "欧阳一审";

async fn office_with(machine: &Machine, titles: &[&str]) -> Window {
    let mut office = Office::found(machine).await;
    for title in titles {
        office.submit(title, &["正文。"]).await;
    }
    office.leave().await;
    machine.open().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_passphrase_opens_the_same_key_and_the_old_one_nothing() {
    let machine = Machine::start();
    let window = office_with(&machine, &["甲稿"]).await;
    window.sign_in(FIRST).await;
    changes_the_passphrase(&window, "不是现在的口令").await;
    window.see("refusal[data-code=wrong_passphrase]").await;
    window.replace("old-passphrase", PASSPHRASE).await;
    window.click("change-passphrase-confirm").await;
    window.says("my-key-done", "口令已改").await;
    window.click("my-key-close").await;

    window.sign_out().await;
    window.click(&format!("person[data-name={FIRST}]")).await;
    window.write("passphrase:focus", PASSPHRASE).await;
    window.click("sign-in").await;
    window.see("refusal[data-code=wrong_passphrase]").await;
    window.sign_in_with(FIRST, OTHER).await;
    window.open_from_inbox("甲稿").await;
    window.decide("approve", "同意。").await;
    window.says("seal[data-step=一审]", FIRST).await;
}

async fn changes_the_passphrase(window: &Window, old: &str) {
    window.click("my-key").await;
    window.click("my-key-passphrase").await;
    window.write("old-passphrase", old).await;
    window.write("new-passphrase", OTHER).await;
    window.write("new-passphrase-again", OTHER).await;
    window.click("change-passphrase-confirm").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_key_signs_nothing_more_and_a_new_one_goes_on() {
    let machine = Machine::start();
    let window = office_with(&machine, &["甲稿", "乙稿"]).await;
    window.sign_in(FIRST).await;
    signs(&window, "甲稿").await;
    window.click("my-key").await;
    window.click("my-key-lost").await;
    window.click("lost-key-confirm").await;
    window.says("my-key-done", "这把密钥已作废").await;
    window.says("my-key-none", "请向管理员雷总编领启用码").await;
    window.click("my-key-close").await;
    window.says("key-bar", "您没有可用的密钥，不能签字。").await;
    opens(&window, "乙稿").await;
    assert!(!window.shows("action-approve").await);
    window.click("not-offered summary").await;
    window
        .says("not-offered", "欧阳一审没有可用的签字密钥。")
        .await;
    opens(&window, "甲稿").await;
    window.says("seal[data-step=一审]", FIRST).await;

    window.sign_out().await;
    window.click(&format!("person[data-name={FIRST}]")).await;
    window.says("enrol-no-code", "请找管理员雷总编领取").await;
    comes_back_with_a_code(&window).await;
    signs(&window, "乙稿").await;
}

async fn comes_back_with_a_code(window: &Window) {
    window.sign_in("雷总编").await;
    window.key_is(FIRST, "ended").await;
    window.looks_at(FIRST).await;
    window.says("key-card[data-ended=true]", "登记遗失").await;
    window.click("issue-code").await;
    let code = window.takes_the_code().await;
    window.sign_out().await;
    window.enrol(FIRST, &code).await;
    window.change_to("雷总编").await;
    window.confirm_keys(&[FIRST]).await;
    window.change_to(FIRST).await;
}

async fn signs(window: &Window, title: &str) {
    opens(window, title).await;
    window.decide("approve", "同意。").await;
    window.says("seal[data-step=一审]", FIRST).await;
}

async fn opens(window: &Window, title: &str) {
    window.click("nav-articles").await;
    window.click_where("article-row", title).await;
    window.says("reading-title", title).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_takes_the_old_ones_place_while_its_owner_sits_there() {
    let machine = Machine::start();
    let window = office_with(&machine, &[]).await;
    window.sign_in("雷总编").await;
    window.click("my-key").await;
    let old = window.words_of_the_key("my-key-current").await;
    window.click("my-key-replace").await;
    // Whoever finds the seat empty knows no passphrase.
    window.write("old-passphrase:focus", "不是现在的口令").await;
    window.write("new-passphrase", OTHER).await;
    window.write("new-passphrase-again", OTHER).await;
    window.click("replace-key-confirm").await;
    window.see("refusal[data-code=wrong_passphrase]").await;
    window.replace("old-passphrase", PASSPHRASE).await;
    window.click("replace-key-confirm").await;
    window.says("my-key-done", "等待确认").await;
    let new = window.words_of_the_key("my-key-offered").await;
    assert_ne!(old, new);
    window.click("my-key-close").await;
    // The only administrator confirms the own new key, with the old one.
    window.says("key-bar", "请在“人员”里自己确认").await;
    window.confirm_keys(&["雷总编"]).await;
    window.gone("key-bar").await;
    window.looks_at("雷总编").await;
    window.says("key-card[data-ended=true]", "换了新密钥").await;

    // What is signed next is signed with the new key, whose passphrase is asked for.
    window.click("add-person").await;
    window.write("person-name", "马识途").await;
    window.click("add-person-confirm").await;
    window.write("unlock-passphrase:focus", OTHER).await;
    window.click("add-person-confirm").await;
    window.takes_the_code().await;
    window.key_is("马识途", "code").await;
    window.sign_out().await;
    window.sign_in_with("雷总编", OTHER).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_somebody_else_made_in_ones_name_is_told_and_dropped() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.strange_key(FIRST).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in(FIRST).await;
    window.click("key-bar-look").await;
    window
        .says("strange-key", "等待确认的密钥不在这台电脑上")
        .await;
    assert!(!window.shows("my-key-offered [data-test=key-words]").await);
    window.click("my-key-close").await;

    window.change_to("雷总编").await;
    window.looks_at(FIRST).await;
    window.click("refuse-key").await;
    window.gone("offered-key").await;
    window.gone("waiting-keys").await;
    window.key_is(FIRST, "signs").await;
    window.change_to(FIRST).await;
    window.see("inbox-list, empty").await;
    assert!(!window.shows("key-bar").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_registers_a_lost_key_and_sees_somebody_off() {
    let machine = Machine::start();
    let window = office_with(&machine, &[]).await;
    window.sign_in("雷总编").await;
    window.looks_at(FIRST).await;
    window.click("lost-key").await;
    window.click("lost-confirm").await;
    window
        .says(
            "dialog-confirm",
            "欧阳一审的密钥已作废。现在给本人发启用码吗？",
        )
        .await;
    window.click("confirm").await;
    window.takes_the_code().await;
    window.key_is(FIRST, "code").await;

    window.looks_at("曹二审").await;
    window.click("leave").await;
    window.says("dialog-leave", "这里要签两份").await;
    window.click("leave-confirm").await;
    window.gone("dialog-leave").await;
    window.key_is("曹二审", "ended").await;
    window
        .says("person-row[data-name=曹二审]", "未分配角色")
        .await;
    window.says("key-card[data-ended=true]", "离任").await;

    // Nobody else could sign for the newsroom then.
    window.looks_at("雷总编").await;
    window.click("person-my-key").await;
    window.click("my-key-lost").await;
    window.click("lost-key-confirm").await;
    window
        .says("refusal[data-code=last_administrator]", "更换密钥")
        .await;
}
