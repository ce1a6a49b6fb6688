//! Two desks at one draft, a sudden end, a draft that somebody altered, quick switching: no text is lost or mixed up.

use sanshen_tests::content;
use sanshen_tests::window::{Key, Machine, Office, Window, WritersDesk};
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

const ELSEWHERE: &str = "elsewhere";

/// The same person sits down at a second desk.
async fn takes_over_elsewhere(desk: &WritersDesk) {
    let open = json!({ "article": desk.article, "session": ELSEWHERE, "take_over": true });
    desk.window.call("open_draft", open).await;
}

/// The second desk saves another text.
async fn saves_elsewhere(desk: &WritersDesk, body: &str) {
    let shown = desk.window.article(&desk.article).await;
    let section = shown["draft"]["content"]["section"].as_str().unwrap();
    let save = json!({
        "article": desk.article, "base_version": shown["draft"]["version"], "session": ELSEWHERE,
        "content": content(section, "防汛值守", &[body]), "tracked": null,
    });
    desk.window.call("save_draft", save).await;
}

async fn gets_up_elsewhere(desk: &WritersDesk) {
    let close = json!({ "article": desk.article, "session": ELSEWHERE });
    desk.window.call("close_draft", close).await;
}

/// The text that was put aside is in 版本, is read, compared and restored.
async fn finds_what_was_put_aside(desk: &WritersDesk, before: &str, typed: &str, why: &str) {
    let whole = format!("{before}{typed}");
    let window = &desk.window;
    window.click("rail-versions").await;
    window.says("aside", why).await;
    window.click("aside [data-test=text-view]").await;
    window.says("version-text", &whole).await;
    window.click("version-close").await;
    window.click("aside [data-test=text-with-draft]").await;
    window.says("comparison", typed).await;
    window.click("compare-close").await;
    window.click("aside [data-test=text-restore]").await;
    window.click("confirm").await;
    window.says("editor-body", &whole).await;
    window.keeps_words(&desk.article, &whole).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_taken_over_is_told_and_both_texts_are_kept() {
    let desk = WritersDesk::at("防汛值守", &["今夜有雨。"]).await;
    let window = &desk.window;
    takes_over_elsewhere(&desk).await;
    saves_elsewhere(&desk, "今夜有雨，值守到天明。").await;
    window.caret_behind("今夜有雨。").await;
    window.type_on("水位正常").await;
    window
        .says("draft-refused", "沈撰稿已在另一处接手修改这篇稿件")
        .await;
    window.says("saved-state", "没有存上").await;
    assert_eq!(
        desk.content().await["body"]["content"][0]["content"][0]["text"],
        "今夜有雨，值守到天明。"
    );
    window.click("take-saved").await;
    window.see("open-elsewhere").await;
    window.says("reading-body", "今夜有雨，值守到天明。").await;
    window.click("take-over").await;
    window.says("editor-body", "今夜有雨，值守到天明。").await;
    finds_what_was_put_aside(&desk, "今夜有雨。", "水位正常", "稿件已由别人接手编辑").await;
    window.click("rail-versions").await;
    window.says("versions", "编辑末稿").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_over_a_text_that_went_on_is_refused_and_put_aside() {
    let desk = WritersDesk::at("防汛值守", &["今夜有雨。"]).await;
    let window = &desk.window;
    takes_over_elsewhere(&desk).await;
    saves_elsewhere(&desk, "今夜雨停。").await;
    gets_up_elsewhere(&desk).await;
    window.caret_behind("今夜有雨。").await;
    window.type_on("河水上涨").await;
    window.says("draft-refused", "您这一版没有覆盖它").await;
    window.click("take-saved").await;
    window.says("editor-body", "今夜雨停。").await;
    finds_what_was_put_aside(&desk, "今夜有雨。", "河水上涨", "稿件已被别人改过").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_changed_elsewhere_opens_to_be_read_until_it_is_taken_over() {
    let desk = WritersDesk::at("防汛值守", &["今夜有雨。"]).await;
    let window = &desk.window;
    window.click("nav-inbox").await;
    takes_over_elsewhere(&desk).await;
    window.open_from_list("防汛值守").await;
    window
        .says("open-elsewhere", "沈撰稿正在另一处修改这篇稿件")
        .await;
    window.says("reading-body", "今夜有雨。").await;
    assert!(!window.shows("editor-body").await);
    window.click("take-over").await;
    window.gone("open-elsewhere").await;
    window.caret_behind("今夜有雨。").await;
    window.type_on("已加派人手。").await;
    window.keeps_words(&desk.article, "已加派人手。").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_sudden_end_the_open_draft_is_listed_with_what_was_done_to_it() {
    let desk = WritersDesk::at("秋收见闻", &["稻子黄了。"]).await;
    let window = desk.window;
    window.caret_behind("稻子黄了。").await;
    window.type_on("收割机一早就下了田。").await;
    window
        .keeps_words(&desk.article, "收割机一早就下了田。")
        .await;
    window.kill().await;

    let window = desk.machine.open().await;
    window.sign_in("沈撰稿").await;
    window.says("unfinished-draft", "秋收见闻").await;
    window.says("unfinished-draft", "5 字 → 15 字").await;
    window.click("unfinished-look").await;
    window.says("comparison", "收割机一早就下了田。").await;
    window.click("compare-close").await;
    window.click("unfinished-open").await;
    window
        .says("editor-body", "稻子黄了。收割机一早就下了田。")
        .await;
    window.click("nav-inbox").await;
    window.gone("unfinished").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_open_after_a_sudden_end_can_be_let_go_of_and_stays_as_it_is() {
    let desk = WritersDesk::at("秋收见闻", &["稻子黄了。"]).await;
    let window = desk.window;
    window.caret_behind("稻子黄了。").await;
    window.type_on("晒谷。").await;
    window.keeps_words(&desk.article, "晒谷。").await;
    window.kill().await;
    let window = desk.machine.open().await;
    window.sign_in("沈撰稿").await;
    window.click("unfinished-dismiss").await;
    window.gone("unfinished").await;
    assert_eq!(
        window.body_of(&desk.article).await,
        "<p>稻子黄了。晒谷。</p>"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_was_altered_in_the_database_is_shown_as_damaged_with_the_last_good_text() {
    let desk = WritersDesk::at("公告", &["第一版。"]).await;
    let WritersDesk {
        window,
        article,
        machine,
        ..
    } = desk;
    window.caret_behind("第一版。").await;
    window.type_on("第二版。").await;
    window.keeps_words(&article, "第二版。").await;
    window.close().await;
    let database = Office::folder(&machine).join("sanshen.db");
    let options = SqliteConnectOptions::new().filename(database);
    let mut stranger = options.connect().await.unwrap();
    sqlx::query("update save set content = replace(content, '第二版', '第贰版')")
        .execute(&mut stranger)
        .await
        .unwrap();
    sqlx::Connection::close(stranger).await.unwrap();

    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.open_from_list("公告").await;
    window
        .says("draft-damaged", "与记录不符，可能被人改动过，没有采用")
        .await;
    window.says("reading-body", "第一版。").await;
    assert!(!window.text().await.contains("第贰版"));
    window.click("restore-whole").await;
    window.gone("draft-damaged").await;
    window.caret_behind("第一版。").await;
    window.type_on("接着写。").await;
    window.keeps_words(&article, "第一版。接着写。").await;
}

/// Saves take their time, each another.
const SLOW: &str = "
    const send = window.fetch;
    let turn = 0;
    window.fetch = async (to, how) => {
        const body = how?.body ?? '';
        const said = typeof body === 'string' ? body : new TextDecoder().decode(body);
        const wait = () => new Promise((done) => setTimeout(done, (turn = (turn * 31 + 97) % 400)));
        if (said.includes('save_draft')) await wait();
        const answer = await send(to, how);
        if (said.includes('save_draft')) await wait();
        return answer;
    };";

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn however_quickly_one_switches_no_text_lands_in_another_article() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let mut articles = Vec::new();
    for mark in ["甲", "乙"] {
        let title = format!("{mark}稿");
        articles.push((mark, title.clone(), office.draft(&title, &[mark]).await));
    }
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.run(SLOW, vec![]).await;
    let mut dice = Dice(20_261_123);
    for turn in 0..30 {
        let (mark, title, _) = &articles[usize::try_from(dice.below(2)).unwrap()];
        window.open_from_list(title).await;
        window.click("editor-body").await;
        window.press_with_ctrl(Key::End).await;
        for _ in 0..dice.below(3) {
            window.press_with_ctrl(Key::Sign('z')).await;
        }
        window.type_on(&mark.repeat(1 + turn % 3)).await;
        match dice.below(4) {
            0 => window.write("editor-subtitle", mark).await,
            1 => window.press_with_ctrl(Key::Sign('z')).await,
            2 => window.saved().await,
            _ => {}
        }
    }
    window.click("nav-inbox").await;
    window.see("inbox-list, empty").await;
    for (mark, _, article) in &articles {
        let other = if *mark == "甲" { '乙' } else { '甲' };
        let versions = window.call("versions", json!({ "article": article })).await;
        let versions = versions["versions"].as_array().unwrap().clone();
        assert!(versions.len() > 5, "{}", versions.len());
        for version in versions {
            let text = text_of(&window, article, &version["version"]).await;
            assert!(
                !text.contains(other),
                "{article}, version {}: {text}",
                version["version"]
            );
        }
        assert!(window.body_of(article).await.contains(mark));
    }
}

async fn text_of(window: &Window, article: &str, version: &Value) -> String {
    let which = json!({ "kind": "version", "version": version });
    let text = window
        .call("text", json!({ "article": article, "which": which }))
        .await;
    text["content"].to_string()
}
