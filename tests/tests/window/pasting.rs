//! A page from elsewhere is pasted: its words come in, nothing of it runs.

use sanshen_tests::window::{Machine, Office};
use serde_json::json;

const PAGE: &str = r#"<style>p{color:red}</style>
<p style="position:fixed" onclick="window.ran=1">县医院新增<b>夜间</b>门诊。<script>window.ran=1</script></p>
<img src="x" onerror="window.ran=1"><svg onload="window.ran=1"><text>图</text></svg>
<iframe srcdoc="<script>parent.ran=1</script>"></iframe>
<p>预约请点<a href="javascript:window.ran=1">此处</a>或<a href="https://www.example.gov.cn/">官网</a>。</p>
<form action="https://www.example.com/"><input value="口令" autofocus onfocus="window.ran=1"></form>"#;

const PASTE: &str = "
    const clip = new DataTransfer();
    clip.setData('text/html', arguments[0]);
    const paste = new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true });
    document.querySelector('[data-test=editor-body]').dispatchEvent(paste);";

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_page_leaves_its_words_and_nothing_that_runs() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    let article = office.draft("夜间门诊", &[""]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.click("nav-articles").await;
    window.click("article-row").await;
    window.click("editor-body").await;
    window.run(PASTE, vec![json!(PAGE)]).await;
    window.says("editor-body", "县医院新增夜间门诊。").await;
    window.saved().await;

    assert!(
        window
            .run("return window.ran ?? null", vec![])
            .await
            .is_null()
    );
    let shown = window
        .run(
            "return document.querySelector('[data-test=editor-body]').innerHTML",
            vec![],
        )
        .await;
    let shown = shown.as_str().unwrap();
    for trace in [
        "script",
        "<img src=\"x",
        "onerror",
        "onclick",
        "<svg",
        "<iframe",
        "<form",
        "<input",
        "position",
    ] {
        assert!(!shown.contains(trace), "{trace} in {shown}");
    }
    assert!(
        shown.contains("<strong>夜间</strong>") && shown.contains("https://www.example.gov.cn/")
    );

    window.close().await;
    office.come_back(&machine).await;
    let kept = office.article(&article).await["draft"]["content"]["body"].to_string();
    assert!(
        kept.contains("此处") && !kept.contains("javascript"),
        "{kept}"
    );
}
