//! What leaves the house is checked by somebody who knows nothing but the root and a head.

use std::fs;
use std::path::{Path, PathBuf};

use sanshen_signoff::bundle::Bundle;
use sanshen_signoff::sha256;
use sanshen_tests::window::{Key, Machine, Office, Window};

const TITLE: &str = "全县早稻收割过半";
/// Whether the page stands there as a picture, and not as a broken one.
const PAINTED: &str =
    "return document.querySelector('[data-test=slip-image]').naturalWidth > 0 || null";

#[tokio::test(flavor = "multi_thread")]
async fn an_outsider_checks_what_was_exported() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.release(TITLE, &["各乡镇颗粒归仓。"]).await;
    office.leave().await;
    let window = machine.open().await;
    let bundle = exports(&window).await;
    keeps_the_slip(&window).await;
    let head = head_of(&bundle);
    the_ledger_is_checked(&window, &head).await;
    let root = root_of_the_newsroom(&window).await;
    window.sign_out().await;
    is_checked(&window, &bundle, &root, &head).await;
    what_was_mistyped_is_told(&window, &bundle).await;
    one_byte_is_found(&window, &machine, &bundle, [&root, &head]).await;
}

async fn exports(window: &Window) -> PathBuf {
    window.sign_in("唐编发").await;
    window.open_from_inbox(TITLE).await;
    assert!(!window.shows("open-bundle").await, "nothing has left yet");
    window.click("action-export").await;
    window.click("export-confirm").await;
    window.says("export-done", "已导出 3 个文件").await;
    window.click("open-bundle").await;
    let told = window.read("bundle-sha256").await;
    window.click("bundle-save").await;
    let path = PathBuf::from(window.read("bundle-path").await);
    assert!(path.to_str().unwrap().ends_with(".sanshen.zip"));
    assert_eq!(sha256(&fs::read(&path).unwrap()).to_string(), told);
    window.click("bundle-close").await;
    window.gone("dialog-bundle").await;
    window.see("open-bundle").await;
    path
}

async fn keeps_the_slip(window: &Window) {
    window.press(Key::Sign('p')).await;
    window.says("slip-page", "第 1 页，共 1 页").await;
    window.holds(PAINTED).await;
    window.click("slip-full").await;
    window.holds(PAINTED).await;
    window.click("slip-save").await;
    let path = window.read("slip-path").await;
    assert!(path.ends_with(".pdf"), "{path}");
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    window.click("slip-close").await;
    window.gone("dialog-slip").await;
}

/// The whole ledger, against the head that the slip of the day carries.
async fn the_ledger_is_checked(window: &Window, head: &str) {
    window.change_to("雷总编").await;
    window.click("nav-sections").await;
    window.click("trust").await;
    window.click("check-ledger-do").await;
    window
        .see("ledger-verdict[data-verdict=not_anchored]")
        .await;
    window.write("known-head", head).await;
    window.click("check-ledger-do").await;
    window.see("ledger-verdict[data-verdict=anchored]").await;
    window.replace("known-head", &"0".repeat(64)).await;
    window.click("check-ledger-do").await;
    window
        .see("ledger-verdict[data-verdict=other_history]")
        .await;
}

async fn root_of_the_newsroom(window: &Window) -> String {
    let root = window.read("root-fingerprint").await;
    assert!(root.starts_with("SHA256:"), "{root}");
    assert_eq!(window.words_of_the_key("trust-root").await.len(), 16);
    let squares =
        "return document.querySelector('[data-test=root-qr] path').getBBox().width > 0 || null";
    window.holds(squares).await;
    root
}

/// As it is printed on the slip.
fn head_of(bundle: &Path) -> String {
    let bytes = fs::read(bundle).unwrap();
    Bundle::read(&bytes).unwrap().parts().head.root.to_string()
}

/// At the sign-in screen: nobody is signed in.
async fn is_checked(window: &Window, bundle: &Path, root: &str, head: &str) {
    window.click("verify-open").await;
    window.write("verify-path", bundle.to_str().unwrap()).await;
    window.write("verify-root", root).await;
    window.press_with_ctrl(Key::Enter).await;
    window.see("verdict[data-verdict=unanchored]").await;
    window.says("verify-facts", TITLE).await;
    window.says("verify-signers", "彭㛃三审").await;
    window.says("verify-signers", "密钥由雷总编登记").await;
    window.write("verify-head", head).await;
    window.says("verdict", "请重新核验").await;
    window.click("verify-do").await;
    window.says("verdict[data-verdict=valid]", "有效").await;
    let claims = window.read_all("claim").await;
    let held = window.read_all("claim[data-status=holds]").await;
    assert!(!held.is_empty());
    assert_eq!(claims, held);
    assert!(!window.read_all("verify-not-proven li").await.is_empty());
}

async fn what_was_mistyped_is_told(window: &Window, bundle: &Path) {
    let cases = [
        ("verify-path", "/没有/这个文件.zip", "bundle_unreadable"),
        ("verify-root", "SHA256:太短", "not_a_fingerprint"),
        ("verify-head", "12ab", "not_a_head"),
    ];
    for (field, wrong, code) in cases {
        let right = window.value(field).await;
        window.replace(field, wrong).await;
        window.click("verify-do").await;
        window.see(&format!("refusal[data-code={code}]")).await;
        assert!(!window.shows("verdict").await, "no verdict on {wrong}");
        window.replace(field, &right).await;
    }
    assert_eq!(window.value("verify-path").await, bundle.to_str().unwrap());
}

async fn one_byte_is_found(window: &Window, machine: &Machine, bundle: &Path, known: [&str; 2]) {
    let mut bytes = fs::read(bundle).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let changed = machine.file("changed.sanshen.zip", &bytes);
    window
        .replace("verify-path", changed.to_str().unwrap())
        .await;
    window.click("verify-do").await;
    window.says("verdict[data-verdict=invalid]", "无效").await;
    window.see("claim[data-status=fails]").await;
    assert_eq!(
        [
            window.value("verify-root").await,
            window.value("verify-head").await
        ],
        known,
        "with everything else as it was"
    );
}
