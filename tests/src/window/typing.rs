//! How long the window takes from a key to the frame in which it is seen, as the page itself tells it.

use serde_json::{Value, json};

use super::hands::css;
use super::{Window, until};

/// Puts the caret behind the last character of a block in the middle of the body, and shows it.
const CARET: &str = "
    const [done] = arguments;
    const body = document.querySelector('[data-test=editor-body]');
    const blocks = body.querySelectorAll(':scope > p');
    const block = blocks[Math.floor(blocks.length / 2)];
    block.scrollIntoView({ block: 'center' });
    body.focus();
    getSelection().selectAllChildren(block);
    getSelection().collapseToEnd();
    setTimeout(() => requestAnimationFrame(() => done(true)), 1000);";
/// A timer set by a frame's callback comes when that frame is painted. The key's own work is done when what its events
/// put off for the end of the script, and what that put off again, is done.
const WATCH: &str = "
    window.strokes = [];
    let stroke = null;
    const done = (of, times) => queueMicrotask(() => {
        of.handled = performance.now();
        if (times > 0) done(of, times - 1);
    });
    for (const kind of ['keypress', 'beforeinput', 'input']) {
        addEventListener(kind, () => stroke && done(stroke, 5));
    }
    addEventListener('keydown', () => {
        const own = { pressed: performance.now() };
        stroke = own;
        done(own, 5);
        requestAnimationFrame(() => {
            own.frame = performance.now();
            setTimeout(() => {
                own.painted = performance.now();
                window.strokes.push(own);
                window.told?.();
            });
        });
    }, true);";
/// Looking again and again would take part of what is measured.
const STROKES: &str = "
    const [count, done] = arguments;
    window.told = () => {
        if (window.strokes.length < count) return;
        window.told = null;
        done(window.strokes.splice(0));
    };
    window.told();";
/// Clicks a spot and tells after how many milliseconds text of at least such a length is painted in the body.
const OPEN: &str = "
    const [spot, words, length, done] = arguments;
    const row = [...document.querySelectorAll(spot)].find((one) => one.textContent.includes(words));
    const began = performance.now();
    const look = () => {
        const body = document.querySelector('[data-test=editor-body]');
        if ((body?.textContent.length ?? 0) < length) return requestAnimationFrame(look);
        setTimeout(() => done(performance.now() - began));
    };
    row.click();
    requestAnimationFrame(look);";

/// What one key press took, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Stroke {
    /// From the key to the painted frame, waiting for the screen's turn included.
    pub latency: f64,
    /// What of it the key's own work took.
    pub script: f64,
    /// What of it the frame took: layout and paint.
    pub frame: f64,
}

impl Window {
    /// Puts the caret into the middle of the body, and waits until the window has come to rest.
    pub async fn caret_into_the_middle(&self) {
        self.client.execute_async(CARET, vec![]).await.unwrap();
    }

    /// From now on measures every key press.
    pub async fn watch_keys(&self) {
        self.run(WATCH, vec![]).await;
    }

    /// The next so many key presses, once they are all painted.
    pub async fn strokes(&self, count: usize) -> Vec<Stroke> {
        let asked = vec![json!(count)];
        let strokes = self.client.execute_async(STROKES, asked).await.unwrap();
        strokes.as_array().unwrap().iter().map(stroke).collect()
    }

    /// Clicks the spot with these words; answers after how many milliseconds the body of that length is painted.
    pub async fn opens_in(&self, spot: &str, words: &str, length: usize) -> f64 {
        until(&format!("“{words}” in one of {spot}"), async || {
            let said = self.read_all(spot).await;
            said.iter().any(|text| text.contains(words)).then_some(())
        })
        .await;
        let asked = vec![json!(css(spot)), json!(words), json!(length)];
        let taken = self.client.execute_async(OPEN, asked).await.unwrap();
        taken.as_f64().unwrap()
    }
}

fn stroke(told: &Value) -> Stroke {
    let at = |name: &str| told[name].as_f64().unwrap();
    Stroke {
        latency: at("painted") - at("pressed"),
        script: at("handled") - at("pressed"),
        frame: at("painted") - at("frame"),
    }
}
