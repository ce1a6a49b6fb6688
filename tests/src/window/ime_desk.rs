//! A writer at articles begun before, with pinyin under their hands: where the caret goes, what is on screen, what is kept.

use serde_json::{Value, json};

use super::process::Process;
use super::{Keyboard, Machine, Office, RealKey, Window, until};

/// Puts the caret to the end of the text of one element of the body.
const CARET: &str = "
    const body = document.querySelector('[data-test=editor-body]');
    const place = body.querySelector(arguments[0]);
    if (!place) return null;
    body.focus();
    getSelection().selectAllChildren(place);
    getSelection().collapseToEnd();
    return true;";
const IS_THERE: &str = "
    const place = document.querySelector('[data-test=editor-body]').querySelector(arguments[0]);
    const { isCollapsed, focusNode } = getSelection();
    return isCollapsed && place.contains(focusNode);";
/// The browser tells the input method where the caret is with the frame.
const TOLD: &str = "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](true)));";
const SELECT: &str = "
    const body = document.querySelector('[data-test=editor-body]');
    const [from, start, to, end] = arguments;
    const text = (place) => body.querySelector(place).firstChild;
    body.focus();
    getSelection().setBaseAndExtent(text(from), start, text(to), end);";
const SELECTED: &str = "return !getSelection().isCollapsed;";
const OPEN_NOTE: &str = "
    const note = document.querySelector('[data-test=editor-body] .note');
    const at = note.getBoundingClientRect();
    const where = { bubbles: true, cancelable: true, clientX: at.x + at.width / 2, clientY: at.y + at.height / 2 };
    for (const detail of [1, 2]) {
        for (const kind of ['mousedown', 'mouseup', 'click']) {
            note.dispatchEvent(new MouseEvent(kind, { ...where, detail }));
        }
    }";
const BODY: &str = "return document.querySelector('[data-test=editor-body]').textContent";

/// The writer's desk.
pub struct PinyinDesk {
    /// The window.
    pub window: Window,
    keyboard: Keyboard,
    article: String,
    machine: Machine,
    _input_method: Process,
}

impl PinyinDesk {
    /// The writer opens an article of these blocks; the caret is nowhere yet.
    pub async fn at(blocks: Value) -> PinyinDesk {
        let machine = Machine::with_input_method();
        let mut office = Office::found(&machine).await;
        let article = office.draft_of("拼音输入", blocks).await;
        office.leave().await;
        let window = machine.open().await;
        window.sign_in("沈撰稿").await;
        window.click("nav-articles").await;
        window.click("article-row").await;
        window.click("editor-body").await;
        let input_method = machine.start_input_method();
        let keyboard = Keyboard::before(&machine).await;
        PinyinDesk {
            window,
            keyboard,
            article,
            machine,
            _input_method: input_method,
        }
    }

    /// Puts the caret to the end of what stands in this element of the body, by CSS.
    pub async fn goes_to(&self, place: &str) {
        until(place, async || {
            self.window.run(CARET, vec![json!(place)]).await.as_bool()?;
            // Right after a word the editor may put the caret back once.
            self.settles().await;
            let is_there = self.window.run(IS_THERE, vec![json!(place)]).await;
            is_there.as_bool().filter(|there| *there)
        })
        .await;
    }

    /// Waits until the input method is at the caret.
    async fn settles(&self) {
        self.window
            .client
            .execute_async(TOLD, vec![])
            .await
            .unwrap();
        self.machine.switch_pinyin_on().await;
    }

    /// Puts the caret into a field outside the body.
    pub async fn goes_to_field(&self, spot: &str) {
        self.window.click(spot).await;
        self.window.see(&format!("{spot}:focus")).await;
        self.settles().await;
    }

    /// Presses the keys of these letters and signs.
    pub fn types(&self, keys: &str) {
        self.keyboard.types(keys);
    }

    /// The same, with hardly any time between the keys.
    pub fn types_swiftly(&self, keys: &str) {
        self.keyboard.types_swiftly(keys);
    }

    /// Presses one key.
    pub fn presses(&self, key: RealKey) {
        self.keyboard.presses(key);
    }

    /// Presses the key of a letter while Ctrl is held.
    pub fn presses_with_ctrl(&self, letter: char) {
        self.keyboard.presses_with_ctrl(letter);
    }

    /// From now on every edit is a suggestion.
    pub async fn suggests(&self) {
        self.window.click("rail-suggestions").await;
        self.window.click("suggest-start").await;
        self.window.see("suggest-stop").await;
    }

    /// Waits until the body shows exactly this text.
    pub async fn shows(&self, text: &str) {
        until(
            &format!("“{text}” and nothing else in the body"),
            async || {
                let shown = self.window.run(BODY, vec![]).await;
                (shown.as_str()? == text).then_some(())
            },
        )
        .await;
    }

    /// Waits until the body shows this among other things.
    pub async fn until_shown(&self, text: &str) {
        self.window.says("editor-body", text).await;
    }

    /// Waits until these letters stand in the body, to be made words of.
    pub async fn composes(&self, letters: &str) {
        self.until_shown(letters).await;
    }

    /// The text of the body on the screen.
    pub async fn shown(&self) -> String {
        let shown = self.window.run(BODY, vec![]).await;
        shown.as_str().unwrap_or_default().to_string()
    }

    /// Selects from one place of the body to another: an element by CSS, and characters into its first text.
    pub async fn selects(&self, from: &str, start: usize, to: &str, end: usize) {
        until("the selection to stand", async || {
            let asked = vec![json!(from), json!(start), json!(to), json!(end)];
            self.window.run(SELECT, asked).await;
            self.settles().await;
            let stands = self.window.run(SELECTED, vec![]).await;
            stands.as_bool().filter(|stands| *stands)
        })
        .await;
    }

    /// Opens the first footnote for writing.
    pub async fn opens_the_footnote(&self) {
        self.window.run(OPEN_NOTE, vec![]).await;
        self.window.see("footnote-input:focus").await;
        self.settles().await;
    }

    /// Waits until exactly this stands in a field.
    pub async fn field_says(&self, spot: &str, text: &str) {
        until(&format!("“{text}” in {spot}"), async || {
            (self.window.value(spot).await == text).then_some(())
        })
        .await;
    }

    /// The body as the core has it, once it has these words: each node's type with what is in it, bold between stars, links between
    /// underlines.
    pub async fn kept(&self, words: &str) -> String {
        until(&format!("“{words}” to be kept"), async || {
            let body = self.content().await["body"].take();
            body.to_string().contains(words).then(|| told(&body))
        })
        .await
    }

    /// The content as the core has it.
    pub async fn content(&self) -> Value {
        self.draft().await["content"].take()
    }

    /// The suggestions as the core has them: kind, block, from, to; and the body's form with all of them rejected.
    pub async fn suggestions(&self) -> (Vec<String>, String) {
        let tracked = self.draft().await["tracked"].take();
        let marks = tracked["marks"].as_array().map_or(&[][..], Vec::as_slice);
        let told_mark = |mark: &Value| {
            let [kind, at] = ["kind", "at"].map(|name| mark[name].as_str().unwrap_or_default());
            format!("{kind} {at} {}..{}", mark["from"], mark["to"])
        };
        let marks = marks.iter().map(told_mark).collect();
        (marks, told(&tracked["base"]["body"]))
    }

    async fn draft(&self) -> Value {
        let asked = json!({ "article": self.article });
        self.window.call("article", asked).await["draft"].take()
    }
}

fn told(node: &Value) -> String {
    if let Some(text) = node["text"].as_str() {
        let marks = node["marks"].as_array().map_or(&[][..], Vec::as_slice);
        let bold = marks.iter().any(|mark| mark["type"] == "bold");
        let linked = marks.iter().any(|mark| mark["type"] == "link");
        return match (bold, linked) {
            (true, _) => format!("*{text}*"),
            (false, true) => format!("_{text}_"),
            (false, false) => text.to_string(),
        };
    }
    let inside = node["content"].as_array().map_or(&[][..], Vec::as_slice);
    let inside: String = inside.iter().map(told).collect();
    format!("{}({inside})", node["type"].as_str().unwrap_or_default())
}
