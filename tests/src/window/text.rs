//! The body in the window's editor: where the caret stands in it, what is selected, what is pasted.

use serde_json::{Value, json};

use super::{Window, until};

/// Selects a stretch of the text at a spot, or puts the caret behind it, and waits until the page has taken note.
const SELECT: &str = "
    const [spot, words, nth, collapsed, done] = arguments;
    const root = document.querySelector(spot);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    let whole = '';
    while (walker.nextNode()) {
        texts.push({ node: walker.currentNode, from: whole.length });
        whole += walker.currentNode.data;
    }
    let from = -1;
    for (let left = nth; left >= 0; left -= 1) from = whole.indexOf(words, from + 1);
    if (from < 0) return done(null);
    const place = (at, atEnd) => {
        const text = texts.findLast((one) => (atEnd ? one.from < at : one.from <= at));
        return [text.node, at - text.from];
    };
    root.focus();
    const end = place(from + words.length, true);
    getSelection().setBaseAndExtent(...(collapsed ? end : place(from, false)), ...end);
    requestAnimationFrame(() => requestAnimationFrame(() => done(getSelection().toString())));";
const PASTE: &str = "
    const [html, text] = arguments;
    const clip = new DataTransfer();
    if (html) clip.setData('text/html', html);
    if (text) clip.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);";
const PASTE_PICTURE: &str = "
    const bytes = Uint8Array.from(atob(arguments[0]), (one) => one.charCodeAt(0));
    const clip = new DataTransfer();
    clip.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    const paste = new ClipboardEvent('paste', { clipboardData: clip, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);";
const PUT_IN: &str = "document.execCommand('insertText', false, arguments[0])";
const BODY: &str = "[data-test=editor-body]";
const READING: &str = "[data-test=reading-body]";

impl Window {
    /// Selects these words in the editor's body, the first that are there.
    pub async fn select(&self, words: &str) {
        self.select_nth(words, 0).await;
    }

    /// Selects these words where they stand once more after so many others.
    pub async fn select_nth(&self, words: &str, nth: usize) {
        self.take(BODY, words, nth, false).await;
    }

    /// Selects these words in the text that is only read.
    pub async fn select_reading(&self, words: &str) {
        self.take(READING, words, 0, false).await;
    }

    /// Puts the caret behind these words of the editor's body.
    pub async fn caret_behind(&self, words: &str) {
        self.take(BODY, words, 0, true).await;
    }

    async fn take(&self, spot: &str, words: &str, nth: usize, collapsed: bool) {
        until(&format!("“{words}” to select"), async || {
            let asked = vec![json!(spot), json!(words), json!(nth), json!(collapsed)];
            let taken = self.client.execute_async(SELECT, asked).await.ok()?;
            let wanted = if collapsed { "" } else { words };
            (taken.as_str()? == wanted).then_some(())
        })
        .await;
    }

    /// Types where the focus is; a line end is the Enter key.
    pub async fn type_on(&self, text: &str) {
        // The driver's keyboard knows no character beyond the first plane: an input method would put those in.
        let rare = |sign: char| u32::from(sign) > 0xFFFF;
        for part in text.split_inclusive(rare) {
            let end = part
                .char_indices()
                .next_back()
                .filter(|(_, sign)| rare(*sign));
            let (keys, put_in) = part.split_at(end.map_or(part.len(), |(at, _)| at));
            if !keys.is_empty() {
                let focused = self.client.active_element().await.unwrap();
                let keys = keys.replace('\n', super::Key::ENTER);
                focused.send_keys(&keys).await.unwrap();
            }
            if !put_in.is_empty() {
                self.run(PUT_IN, vec![json!(put_in)]).await;
            }
        }
    }

    /// Pastes formatted text, with its plain form beside it, where the focus is.
    pub async fn paste(&self, html: &str, text: &str) {
        self.run(PASTE, vec![json!(html), json!(text)]).await;
    }

    /// Pastes a picture, given in base64, where the focus is.
    pub async fn paste_picture(&self, base64: &str) {
        self.run(PASTE_PICTURE, vec![json!(base64)]).await;
    }

    /// Whether a script that was pasted has ever run: those of the stories set `__ran`.
    pub async fn has_run(&self) -> bool {
        let ran = self.run("return window.__ran ?? null", vec![]).await;
        ran != Value::Null
    }
}
