//! Keys of the keyboard.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::Window;

/// A key.
#[derive(Clone, Copy, Debug)]
pub enum Key {
    /// A letter or sign.
    Sign(char),
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Home.
    Home,
    /// End.
    End,
    /// The arrow to the right.
    Right,
    /// The arrow down.
    Down,
    /// One of F1 to F12.
    F(u8),
}

/// A key that is held while another is pressed.
#[derive(Clone, Copy, Debug)]
pub enum Held {
    /// Ctrl.
    Ctrl,
    /// Alt.
    Alt,
    /// Shift.
    Shift,
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
            Key::Tab => '\u{E004}',
            Key::Backspace => '\u{E003}',
            Key::Delete => '\u{E017}',
            Key::Home => '\u{E011}',
            Key::End => '\u{E010}',
            Key::Right => '\u{E014}',
            Key::Down => '\u{E015}',
            Key::F(number) => char::from_u32(0xE030 + u32::from(number)).expect("F1 to F12"),
        }
    }
}

impl Held {
    fn code(self) -> char {
        match self {
            Held::Ctrl => '\u{E009}',
            Held::Alt => '\u{E00A}',
            Held::Shift => '\u{E008}',
        }
    }
}

impl Window {
    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        self.press_with(&[], key).await;
    }

    /// Presses a key while Ctrl is held.
    pub async fn press_with_ctrl(&self, key: Key) {
        self.press_with(&[Held::Ctrl], key).await;
    }

    /// Presses a key while others are held.
    pub async fn press_with(&self, held: &[Held], key: Key) {
        let down = |keys: KeyActions, value: char| keys.then(KeyAction::Down { value });
        let up = |keys: KeyActions, value: char| keys.then(KeyAction::Up { value });
        let held: Vec<char> = held.iter().map(|one| one.code()).collect();
        let keys = KeyActions::new("keyboard".into());
        let keys = held.iter().copied().fold(keys, down);
        let keys = up(down(keys, key.code()), key.code());
        let keys = held.iter().rev().copied().fold(keys, up);
        self.client.perform_actions(keys).await.unwrap();
        self.client.release_actions().await.unwrap();
    }
}
