//! The main job in the window, from an empty machine to three files on the disk.

use std::fs;

use expect_test::expect;
use sanshen_tests::window::{Key, Machine, PASSPHRASE, Window};

/// Name, roles.
const STAFF: [(&str, &[&str]); 7] = [
    ("沈明远", &["writer"]),
    ("韦小禾", &["writer"]),
    ("欧阳敏", &["first_reviewer"]),
    ("龙家声", &["first_reviewer", "second_reviewer"]),
    ("曹望", &["second_reviewer"]),
    ("彭㛃", &["third_reviewer"]),
    ("唐知白", &["editor"]),
];

const TITLE: &str = "全县早稻收割过半";

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_machine_to_three_files_on_the_disk() {
    let machine = Machine::start();
    let window = machine.open().await;
    founds_and_staffs(&window).await;
    writes_and_submits(&window).await;
    the_wrong_people_are_told_why(&window).await;
    the_first_two_sign(&window).await;
    the_third_returns_it_and_the_writer_mends(&window).await;
    everybody_signs_the_new_text(&window).await;
    releases_and_exports(&window).await;
    the_files_are_on_the_disk(&machine);
    everything_is_there_after_opening_again(window, &machine).await;
}

async fn founds_and_staffs(window: &Window) {
    window.write("found-name", "云岭县融媒体中心").await;
    window.write("found-founder", "雷总编").await;
    window.write("new-passphrase", PASSPHRASE).await;
    window.write("new-passphrase-again", PASSPHRASE).await;
    window.click("found-submit").await;
    window.says("signed-in", "雷总编").await;
    window.click("nav-sections").await;
    window.click("add-section").await;
    window.write("section-name", "要闻").await;
    window.click("add-section-confirm").await;
    window.see("section[data-name=要闻]").await;
    let mut codes = Vec::new();
    for (name, roles) in STAFF {
        codes.push((name, window.add_person(name, roles).await));
    }
    for (name, code) in codes {
        window.sign_out().await;
        window.enrol(name, &code).await;
    }
    window.change_to("雷总编").await;
    window.confirm_keys(&STAFF.map(|(name, _)| name)).await;
}

async fn writes_and_submits(window: &Window) {
    window.change_to("沈明远").await;
    window.click("new-article").await;
    window.write("editor-title", TITLE).await;
    window
        .write("editor-body", "记者从县农业农村局获悉，全县早稻已收割")
        .await;
    window.press_with_ctrl(Key::Sign('b')).await;
    window.write("editor-body", "过半").await;
    window.press_with_ctrl(Key::Sign('b')).await;
    window.write("editor-body", "。\n各乡镇的做法：\n").await;
    window.click("tool-bullets").await;
    window
        .write("editor-body", "统一调配收割机\n错峰烘干\n\n")
        .await;
    window.click("tool-quote").await;
    window
        .write("editor-body", "抢在雨前，颗粒归仓。\n\n")
        .await;
    window.write("editor-body", "详见县政府网站").await;
    links_the_last(window, 5, "https://www.example.gov.cn/").await;
    window.press(Key::End).await;
    window.write("editor-body", "这一句写错了").await;
    window.press_with_ctrl(Key::Sign('z')).await;
    fills_in(window).await;
    window.saved().await;
    assert_eq!(
        marked(window).await,
        "<p>记者从县农业农村局获悉，全县早稻已收割<strong>过半</strong>。</p><p>各乡镇的做法：</p>\
         <ul><li><p>统一调配收割机</p></li><li><p>错峰烘干</p></li></ul>\
         <blockquote><p>抢在雨前，颗粒归仓。</p></blockquote><p>详见<a>县政府网站</a></p>"
    );
    window.click("action-submit").await;
    window.click("submit-confirm").await;
    window.says("chain", "一审").await;
    window.gone("action-submit").await;
}

async fn links_the_last(window: &Window, characters: usize, address: &str) {
    let select = "for (let i = 0; i < arguments[0]; i++) getSelection().modify('extend', 'backward', 'character')";
    window.run(select, vec![characters.into()]).await;
    window.click("tool-link").await;
    window.write("link-input", address).await;
    window.click("link-apply").await;
    window.gone("link-popover").await;
}

async fn fills_in(window: &Window) {
    window.choose("field-section", "要闻").await;
    assert_eq!(window.value("field-byline").await, "沈明远");
    window
        .write("field-source_outlet", "云岭县融媒体中心")
        .await;
    window.write("field-origin_unit", "云岭县农业农村局").await;
}

/// The body's structure, without attributes.
async fn marked(window: &Window) -> String {
    let strip = "return document.querySelector('[data-test=editor-body]').innerHTML.replace(/ [a-z-]+=\"[^\"]*\"/g, '')";
    window
        .run(strip, vec![])
        .await
        .as_str()
        .unwrap()
        .to_string()
}

async fn the_wrong_people_are_told_why(window: &Window) {
    // 曹望 is second reviewer: it is not yet his turn.
    window.change_to("曹望").await;
    window.see("empty").await;
    opens_from_the_list(window).await;
    window.see("reading-body").await;
    assert!(!window.shows("action-approve").await);
    window.says("not-offered", "请等欧阳敏、龙家声先审。").await;
    // 沈明远 wrote it.
    window.change_to("沈明远").await;
    opens_from_the_list(window).await;
    window.see("reading-body").await;
    assert!(!window.shows("action-approve").await);
}

async fn opens_from_the_list(window: &Window) {
    window.click("nav-articles").await;
    window.click("article-row").await;
    window.says("reading-title", TITLE).await;
}

async fn the_first_two_sign(window: &Window) {
    window.change_to("龙家声").await;
    window.open_from_inbox(TITLE).await;
    window.says("reading-body", "颗粒归仓").await;
    window.decide("approve", "已核对数字，同意。").await;
    window.says("seal[data-step=一审]", "龙家声").await;
    // 龙家声 may review at the second step too, but not this article any more.
    assert!(!window.shows("action-approve").await);
    window.click("not-offered summary").await;
    window
        .says("not-offered", "您在本轮已审过一审，同一个人不能再审二审。")
        .await;
    window.change_to("曹望").await;
    window.open_from_inbox(TITLE).await;
    window.decide("approve", "同意。").await;
    window.says("seal[data-step=二审]", "曹望").await;
}

async fn the_third_returns_it_and_the_writer_mends(window: &Window) {
    window.change_to("彭㛃").await;
    window.open_from_inbox(TITLE).await;
    window.click("action-return_for_revision").await;
    assert!(
        !window
            .see("decision-confirm")
            .await
            .is_enabled()
            .await
            .unwrap()
    );
    window.write("opinion", "请写明收割面积。").await;
    window.click("decision-confirm").await;
    window.gone("dialog-decision").await;
    window.change_to("沈明远").await;
    window.says("inbox-list", "退回待改").await;
    window.open_from_inbox(TITLE).await;
    window.click("rail-timeline").await;
    window.says("timeline", "请写明收割面积。").await;
    window.click("editor-body").await;
    window.press_with_ctrl(Key::Home).await;
    window.write("editor-body", "截至七月二十日，").await;
    window.saved().await;
    window.click("action-submit").await;
    window.click("submit-confirm").await;
    window.gone("action-submit").await;
}

async fn everybody_signs_the_new_text(window: &Window) {
    window.change_to("龙家声").await;
    window.says("inbox-list", "改后请确认").await;
    window.open_from_inbox(TITLE).await;
    window
        .says("step[data-step=一审]", "龙家声的签字因沈明远于")
        .await;
    window
        .says("step[data-step=二审]", "曹望的签字因沈明远于")
        .await;
    for name in ["龙家声", "曹望", "彭㛃"] {
        window.change_to(name).await;
        window.open_from_inbox(TITLE).await;
        window.says("reading-body, since", "截至七月二十日").await;
        window.decide("approve", "改后同意。").await;
    }
    window.says("seal[data-step=三审]", "彭㛃").await;
}

async fn releases_and_exports(window: &Window) {
    window.change_to("唐知白").await;
    window.says("inbox-list", "待签发").await;
    window.open_from_inbox(TITLE).await;
    assert!(!window.shows("action-export").await);
    window.click("action-release").await;
    window.click("release-confirm").await;
    window.says("seal[data-step=签发]", "唐知白").await;
    window.click("action-export").await;
    window.says("export-text", "三审：彭㛃").await;
    window.click("preview-html").await;
    window.see("export-frame").await;
    window.click("format-markdown").await;
    window.click("export-confirm").await;
    window.says("export-done", "已导出 4 个文件").await;
    window.click("export-close").await;
}

fn the_files_are_on_the_disk(machine: &Machine) {
    let mut folders = fs::read_dir(machine.documents().join("三审台导出")).unwrap();
    let folder = folders.next().unwrap().unwrap().path();
    let name = folder.file_name().unwrap().to_str().unwrap();
    assert!(name.ends_with("-0001-全县早稻收割过半"), "{name}");
    let read = |kind: &str| fs::read_to_string(folder.join(format!("{name}.{kind}"))).unwrap();
    let page = read("txt");
    // The last line names the version by its hash, which the day's number is part of.
    let (text, mark) = page.trim_end().rsplit_once("\n\n").unwrap();
    let text = format!("{text}\n");
    let published = page.lines().nth(2).unwrap()["发布时间：".len()..][..10].to_string();
    expect![[r#"
        全县早稻收割过半

        发布时间：今天　来源：云岭县融媒体中心　作者：沈明远

        　　截至七月二十日，记者从县农业农村局获悉，全县早稻已收割过半。

        　　各乡镇的做法：

        　　· 统一调配收割机
        　　· 错峰烘干

        　　　　抢在雨前，颗粒归仓。

        　　详见县政府网站（https://www.example.gov.cn/）

        　　信息来源：云岭县农业农村局
        　　一审：龙家声
        　　二审：曹望
        　　三审：彭㛃
        　　编辑：唐知白
    "#]]
    .assert_eq(&text.replace(&published, "今天"));
    assert!(
        mark.starts_with("稿号 ") && mark.contains("-0001 · 第2版 · "),
        "{mark}"
    );
    let word = fs::read(folder.join(format!("{name}.docx"))).unwrap();
    assert!(word.starts_with(b"PK"));
    let markdown = read("md");
    assert!(markdown.contains("全县早稻已收割**过半**。\n\n各乡镇的做法：\n\n- 统一调配收割机\n- 错峰烘干\n\n> 抢在雨前，颗粒归仓。"));
    assert!(markdown.contains("二审：曹望\\\n三审：彭㛃\\\n编辑：唐知白\n"));
    let html = read("html");
    assert!(
        html.contains("全县早稻收割过半</h1>")
            && html.contains("全县早稻已收割<strong>过半</strong>。")
    );
    assert!(html.contains("三审：彭㛃") && !html.contains("<script"));
}

async fn everything_is_there_after_opening_again(window: Window, machine: &Machine) {
    window.close().await;
    let window = machine.open().await;
    window.see("person").await;
    assert!(!window.shows("signed-in").await);
    window.sign_in("唐知白").await;
    opens_from_the_list(&window).await;
    window.says("seal[data-step=三审]", "彭㛃").await;
    window.click("rail-timeline").await;
    window.says("timeline", "签发").await;
    assert_eq!(window.read_all("timeline li").await.len(), 11);
}
