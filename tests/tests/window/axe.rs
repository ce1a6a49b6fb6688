//! No screen has a serious finding of axe-core, in the light or in the dark.

use sanshen_shell::demo::PASSPHRASE;
use sanshen_tests::window::{Key, Machine, Window, workspace};

/// Looks at one screen after the other, and tells everything at the end.
struct Looker {
    window: Window,
    found: Vec<String>,
}

impl Looker {
    async fn looks_at(&mut self, screen: &str) {
        let found = self.window.axe_findings().await;
        let told = found.iter().map(|one| format!("{screen}, {one}"));
        self.found.extend(told);
    }

    async fn change_to(&self, name: &str) {
        self.window.sign_out().await;
        self.window.sign_in_with(name, PASSPHRASE).await;
    }

    async fn closes(&self, dialog: &str) {
        self.window.press(Key::Escape).await;
        self.window.gone(dialog).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_has_a_serious_finding() {
    let machine = Machine::start();
    let window = machine.open().await;
    let mut looker = Looker {
        window,
        found: Vec::new(),
    };
    start_and_sign_in(&mut looker).await;
    reviewing(&mut looker).await;
    writing(&mut looker, &machine).await;
    releasing(&mut looker).await;
    managing(&mut looker).await;
    assert!(looker.found.is_empty(), "{}", looker.found.join("\n"));
}

async fn start_and_sign_in(looker: &mut Looker) {
    looker.window.see("found-name").await;
    looker.looks_at("first run").await;
    looker.window.click("demo-open").await;
    looker.window.see("person").await;
    looker.looks_at("signing in: who").await;
    looker.window.click("person[data-name=欧阳敏]").await;
    looker.window.write("passphrase:focus", "不是这个").await;
    looker.window.click("sign-in").await;
    looker.window.see("refusal").await;
    looker.looks_at("signing in: refused").await;
    looker.window.click("verify-open").await;
    looker.window.see("dialog-verify").await;
    looker.looks_at("verifying").await;
    looker.window.click("verify-close").await;
    looker.window.gone("dialog-verify").await;
    looker.window.sign_in_with("欧阳敏", PASSPHRASE).await;
}

async fn reviewing(looker: &mut Looker) {
    looker.window.see("inbox-item").await;
    looker.looks_at("inbox").await;
    looker.window.click_where("inbox-item", "请审").await;
    looker.window.see("reading-body").await;
    looker.looks_at("reading").await;
    for rail in ["rail-comments", "rail-timeline", "rail-versions"] {
        looker.window.click(rail).await;
        looker.looks_at(rail).await;
    }
    looker.window.click("rail-chain").await;
    looker.window.click("action-approve").await;
    looker.window.see("opinion:focus").await;
    looker.looks_at("decision").await;
    looker.closes("dialog-decision").await;
    looker.change_to("龙怀谷").await;
    looker.window.click_where("inbox-item", "改后请确认").await;
    looker.window.see("fallen").await;
    looker.looks_at("fallen sign-offs").await;
    looker.window.click("rail-versions").await;
    looker.window.click("open-compare").await;
    looker.window.see("compare-tally").await;
    looker.looks_at("comparing").await;
    looker.window.click("compare-close").await;
    looker.window.gone("compare-close").await;
    looker.window.click("rail-chain").await;
    looker.window.click("action-edit").await;
    looker.window.see("editor-body").await;
    looker.window.click("rail-suggestions").await;
    looker.window.caret_behind("。").await;
    looker.window.type_on("（已核）").await;
    looker.window.see("suggestion").await;
    looker.looks_at("correcting").await;
}

async fn writing(looker: &mut Looker, machine: &Machine) {
    looker.change_to("沈清和").await;
    looker.window.click("nav-articles").await;
    looker.window.see("article-row").await;
    looker.looks_at("articles").await;
    looker.window.press_with_ctrl(Key::Sign('k')).await;
    looker.window.see("palette-item").await;
    looker.looks_at("palette").await;
    looker.closes("palette").await;
    looker.window.click("open-keys").await;
    looker.window.see("dialog-keys").await;
    looker.looks_at("keys").await;
    looker.closes("dialog-keys").await;
    looker.window.click("nav-inbox").await;
    looker.window.click("new-article").await;
    looker.window.see("editor-title").await;
    looker.looks_at("new article").await;
    looker.window.click("nav-inbox").await;
    looker.window.click("import").await;
    looker.window.see("import-cancel").await;
    let page = std::fs::read(workspace().join("tests/tests/window/page.txt")).unwrap();
    let page = machine.file("page.txt", &page);
    looker.window.give_file("import-file", &page).await;
    looker.window.see("import-preview").await;
    looker.looks_at("importing").await;
    looker.window.click("import-create").await;
    looker.window.see("editor-body").await;
    looker.looks_at("editing").await;
    looker.window.select("食堂").await;
    looker.window.click("tool-link").await;
    looker.window.see("link-input").await;
    looker.looks_at("link").await;
    looker.closes("link-popover").await;
    looker.window.click("rail-imported").await;
    looker.looks_at("import report").await;
    looker.window.click("action-submit").await;
    looker.window.see("submit-confirm, refusal").await;
    looker.looks_at("submitting").await;
    looker.window.press(Key::Escape).await;
}

async fn releasing(looker: &mut Looker) {
    looker.change_to("唐一诺").await;
    looker.window.click_where("inbox-item", "待签发").await;
    looker.window.click("action-release").await;
    looker.window.see("release-confirm").await;
    looker.looks_at("releasing").await;
    looker.window.click("release-confirm").await;
    looker.window.click("action-export").await;
    looker.window.see("export-text").await;
    looker.looks_at("exporting").await;
    looker.window.click("export-confirm").await;
    looker.window.see("export-done").await;
    looker.looks_at("exported").await;
    looker.window.click("export-close").await;
    looker.window.press(Key::Sign('p')).await;
    looker.window.see("slip-image").await;
    looker.looks_at("slip").await;
    looker.window.click("slip-close").await;
    looker.window.gone("dialog-slip").await;
    looker.window.press(Key::Sign('b')).await;
    looker.window.see("bundle-sha256").await;
    looker.looks_at("bundle").await;
    looker.window.click("bundle-close").await;
    looker.window.gone("dialog-bundle").await;
}

async fn managing(looker: &mut Looker) {
    looker.change_to("雷鸣远").await;
    looker.looks_at("empty inbox").await;
    looker.window.click("nav-people").await;
    looker.window.see("person-row").await;
    looker.looks_at("people").await;
    looker.window.press(Key::Sign('j')).await;
    looker.window.press(Key::Sign('r')).await;
    looker.window.see("dialog-roles").await;
    looker.looks_at("roles").await;
    looker.window.click("roles-cancel").await;
    looker.window.click("nav-sections").await;
    looker.window.click("section").await;
    looker.window.see("policy-labels").await;
    looker.looks_at("sections").await;
    looker.window.click("profile").await;
    looker.window.see("profile-name").await;
    looker.looks_at("profile").await;
    looker.window.click("trust").await;
    looker.window.see("root-qr").await;
    looker.looks_at("trust").await;
}
