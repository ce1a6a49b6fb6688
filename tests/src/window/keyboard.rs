//! Keys of the keyboard.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::Window;

const CONTROL: char = '\u{E009}';

/// A key.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// A letter or sign.
    Sign(char),
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Home.
    Home,
    /// End.
    End,
}

impl Key {
    /// The Enter key within a text to be typed.
    pub(super) const ENTER: &str = "\u{E007}";

    /// As the WebDriver standard codes it.
    fn code(self) -> char {
        match self {
            Key::Sign(sign) => sign,
            Key::Enter => '\u{E007}',
            Key::Escape => '\u{E00C}',
            Key::Home => '\u{E011}',
            Key::End => '\u{E010}',
        }
    }
}

impl Window {
    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        self.perform(KeyActions::new("keyboard".into()), key).await;
    }

    /// Presses a key while Ctrl is held.
    pub async fn press_with_ctrl(&self, key: Key) {
        let held = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: CONTROL });
        self.perform(held, key).await;
    }

    /// Releasing ends every key that is still held.
    async fn perform(&self, before: KeyActions, key: Key) {
        let value = key.code();
        let keys = before
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
        self.client.release_actions().await.unwrap();
    }
}
