//! Pages from elsewhere are pasted: what they say comes in with its structure, nothing of them runs.

use sanshen_tests::window::{Key, WritersDesk};

const PAGE: &str = r#"<style>p{color:red}</style>
<p style="position:fixed" onclick="window.__ran=1">县医院新增<b>夜间</b>门诊。<script>window.__ran=1</script></p>
<img src="x" onerror="window.__ran=1"><svg onload="window.__ran=1"><text>图</text></svg>
<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>
<p>预约请点<a href="javascript:window.__ran=1">此处</a>或<a href="https://www.example.gov.cn/">官网</a>。</p>
<form action="https://www.example.com/"><input value="口令" autofocus onfocus="window.__ran=1"></form>"#;

/// What was made to slip through one parser or another.
const TRICKS: [&str; 14] = [
    r#"<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ran=1&gt;">"#,
    r#"<svg></p><style><a id="</style><img src=1 onerror=window.__ran=1>">文"#,
    r#"<noscript><p title="</noscript><img src=x onerror=window.__ran=1>">文"#,
    r#"<svg><foreignObject><iframe srcdoc="<script>parent.__ran=1</script>"></iframe></foreignObject></svg>"#,
    r#"<svg><animate onbegin=window.__ran=1 attributeName=x dur=1s></svg>"#,
    r#"<select><option><style></option></select><img src=x onerror=window.__ran=1></style>文"#,
    r#"<template><img src=x onerror=window.__ran=1></template>文"#,
    r#"<a href="java&#10;script:window.__ran=1">点</a>"#,
    r#"<a href="&#x6A&#x61vascript:window.__ran=1">点</a>"#,
    r#"<iframe src="javascript:parent.__ran=1"></iframe>文"#,
    r#"<details open ontoggle="window.__ran=1"><summary>文</summary></details>"#,
    r#"<p style="background:url(https://evil.example/x.png)">文</p><link rel=stylesheet href="https://evil.example/x.css">"#,
    r#"<form><input name=firstChild><input name=parentNode><input name=nodeName><input autofocus onfocus=window.__ran=1>文</form>"#,
    r#"<p data-pm-slice='1 1 ["heading",{"level":"&lt;img src=x onerror=window.__ran=1>"}]'>文</p>"#,
];

/// What may be in the body's page, and nothing else.
const FOREIGN: &str = "
    const body = document.querySelector('[data-test=editor-body]');
    const ours = ['P', 'H2', 'H3', 'H4', 'STRONG', 'EM', 'U', 'S', 'A', 'BR', 'UL', 'OL', 'LI', 'IMG', 'SPAN', 'BLOCKQUOTE'];
    const named = [...body.querySelectorAll('*')].flatMap((one) => [
        ...(ours.includes(one.tagName) ? [] : [one.tagName]),
        ...one.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style' || name === 'srcset'),
        ...(one.tagName === 'A' && !/^https?:|^mailto:/.test(one.getAttribute('href')) ? [one.outerHTML] : []),
    ]);
    return named.concat(performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.includes('evil')));";

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_page_leaves_its_words_and_nothing_that_runs() {
    let desk = WritersDesk::at("夜间门诊", &[""]).await;
    let window = &desk.window;
    window.paste(PAGE, "").await;
    window.says("editor-body", "县医院新增夜间门诊。").await;
    window.says("editor-notice", "脚本").await;
    window.says("editor-notice", "1 处链接的地址不能用").await;
    desk.keeps(
        "<p>县医院新增<b>夜间</b>门诊。</p>\n\
         <p>预约请点此处或<a https://www.example.gov.cn/>官网</a>。</p>",
    )
    .await;
    for trick in TRICKS {
        window.press_with_ctrl(Key::End).await;
        window.paste(trick, "").await;
    }
    window.type_on("完").await;
    window.keeps_words(&desk.article, "完").await;
    assert!(!window.has_run().await);
    let foreign = window.run(FOREIGN, vec![]).await;
    assert_eq!(foreign, serde_json::json!([]));
    let kept = desk.content().await["body"].to_string();
    for trace in ["javascript", "__ran", "evil", "onerror"] {
        assert!(!kept.contains(trace), "{trace} in {kept}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_word_wps_and_wechat_keep_their_structure_and_what_was_left_is_told() {
    let desk = WritersDesk::at("各处来稿", &[""]).await;
    let window = &desk.window;
    window.paste(include_str!("pages/word.html"), "").await;
    window
        .says(
            "editor-notice",
            "没有带入：图片 1 张（留在原文件里）、修订中已删的文字 1 处。",
        )
        .await;
    let word = "<h2 center>秋冬季森林防火</h2>\n\
                <p>十月起全县进入<b>防火期</b>，巡护员86人<note>县林业局9月30日数字。</note>到岗。</p>\n\
                <ul><li><p>林区不带火种</p></li><li><p>见烟就报</p></li></ul>\n\
                <table><tr><th 2x1><p>值守</p></th></tr><tr><td><p>石㛃乡</p></td><td><p>12人</p></td></tr></table>";
    desk.keeps(word).await;

    window.press_with_ctrl(Key::Sign('a')).await;
    window.paste(include_str!("pages/wps.html"), "").await;
    desk.keeps(
        "<h2>惠民服务</h2>\n\
         <p>记者王𬱖报道<b>“一站式”</b><u>服务</u><sup>2</sup></p>",
    )
    .await;

    window.press_with_ctrl(Key::Sign('a')).await;
    window.paste(include_str!("pages/wechat.html"), "").await;
    window
        .says(
            "editor-notice",
            "图片 1 张（在别的网站上）、音视频 1 段、卡片或嵌入内容 1 处",
        )
        .await;
    desk.keeps(
        "<p center><b>夜间门诊开了</b></p>\n\
         <p>县医院<b>即日起</b>开设，电话0855-1234567。</p>",
    )
    .await;
    window.press_with_ctrl(Key::Sign('z')).await;
    window.press_with_ctrl(Key::Sign('z')).await;
    desk.keeps(word).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn half_width_punctuation_is_offered_to_be_mended_in_one_step() {
    let desk = WritersDesk::at("通知", &[""]).await;
    let window = &desk.window;
    let pasted = "各村:请于9:00前到齐,带好证件(原件);网址www.example.gov.cn.\n逾期不候!";
    window.paste("", pasted).await;
    window
        .says("punctuation-bar", "处半角标点，改成全角吗？")
        .await;
    window.click("punctuation-show").await;
    window.see("punctuation-list").await;
    let places = window.read_all("punctuation-list li").await;
    window.click("punctuation-apply").await;
    window.gone("punctuation-bar").await;
    let mended = "<p>各村：请于9:00前到齐，带好证件（原件）；网址www.example.gov.cn。</p>\n<p>逾期不候！</p>";
    desk.keeps(mended).await;
    assert_eq!(places.len(), 7, "{places:?}");
    window.press_with_ctrl(Key::Sign('z')).await;
    let [first, second] = [0, 1].map(|line| pasted.lines().nth(line).unwrap());
    desk.keeps(&format!("<p>{first}</p>\n<p>{second}</p>"))
        .await;
    window.press_with_ctrl(Key::Sign('z')).await;
    desk.keeps("<p></p>").await;
}
