//! Every control of the desk is reached by Tab and the arrow keys alone, and is seen to be.

use sanshen_tests::window::{Key, Machine, Office, Window};
use serde_json::Value;

/// More controls than any desk has.
const MOST: usize = 300;

/// Notes the control that has the focus: whether it was there before, in what it is walked by arrows, what it is, and
/// whether a ring is seen around it or a caret in it.
const NOTE: &str = "
    const one = document.activeElement;
    if (one === document.body) return null;
    window.reached ??= new Set();
    const again = window.reached.has(one);
    window.reached.add(one);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return {
        again,
        group: one.closest('[role=toolbar], [role=tablist]') !== null,
        what: one.outerHTML.slice(0, 160),
        seen: ring || one.isContentEditable,
    };";
/// The controls that can be seen and used and never had the focus.
const MISSED: &str = "
    const all = document.querySelectorAll(
        'button, a[href], input, select, textarea, summary, [contenteditable=true], [tabindex]');
    const usable = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled')
        && !one.matches('input[type=file]');
    const ours = (one) => one.matches('button, a[href], input, select, textarea, summary, [contenteditable=true]')
        || one.tabIndex >= 0;
    const lost = [...all].filter((one) => ours(one) && usable(one) && !window.reached.has(one));
    return lost.map((one) => one.outerHTML.slice(0, 160));";

/// Goes around once; answers what cannot be reached, and what has the focus unseen.
async fn goes_around(window: &Window) -> (Vec<String>, Vec<String>) {
    let mut unseen = Vec::new();
    for _ in 0..MOST {
        let at = presses(window, Key::Tab, &mut unseen).await;
        if at["group"] == true {
            walks_along(window, &mut unseen).await;
        }
        if at["again"] == true {
            break;
        }
    }
    let missed = window.run(MISSED, vec![]).await;
    (serde_json::from_value(missed).unwrap(), unseen)
}

/// A bar is one stop of the Tab key; the arrows lead along it and around.
async fn walks_along(window: &Window, unseen: &mut Vec<String>) {
    for _ in 0..MOST {
        let at = presses(window, Key::Right, unseen).await;
        if at["again"] == true {
            break;
        }
    }
}

/// Presses a key; answers where the focus is then, null for nowhere.
async fn presses(window: &Window, key: Key, unseen: &mut Vec<String>) -> Value {
    window.press(key).await;
    let at = window.run(NOTE, vec![]).await;
    if at["seen"] == false {
        unseen.push(at["what"].as_str().unwrap_or_default().to_string());
    }
    at
}

async fn nothing_is_out_of_reach(window: &Window) {
    let (missed, unseen) = goes_around(window).await;
    assert!(missed.is_empty(), "out of reach:\n{}", missed.join("\n"));
    assert!(unseen.is_empty(), "focused unseen:\n{}", unseen.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_writers_desk_is_worked_by_keys_alone() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.draft("秋收", &["全县秋收过半。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("沈撰稿").await;
    window.click("nav-articles").await;
    window.click("article-row").await;
    window.see("editor-body").await;
    nothing_is_out_of_reach(&window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reviewers_desk_is_worked_by_keys_alone() {
    let machine = Machine::start();
    let mut office = Office::found(&machine).await;
    office.submit("秋收", &["全县秋收过半。"]).await;
    office.leave().await;
    let window = machine.open().await;
    window.sign_in("欧阳一审").await;
    window.open_from_inbox("秋收").await;
    window.see("reading-body").await;
    nothing_is_out_of_reach(&window).await;
    window.click("action-edit").await;
    window.see("editor-body").await;
    window.run("window.reached = new Set()", vec![]).await;
    nothing_is_out_of_reach(&window).await;
}
