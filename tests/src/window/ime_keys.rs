//! Keys pressed on the display itself, as a keyboard does it: the input method gets them before the app.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode, Keysym,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::{CURRENT_TIME, NONE};

use super::Machine;
use super::close::app_window;

/// Between two keys, milliseconds: a good hand, and faster than any.
const CALM: u32 = 70;
const SWIFT: u32 = 12;
const CONTROL: Keysym = 0xFFE3;
const SHIFT: Keysym = 0xFFE1;

/// A key that is no letter or sign, by its keysym.
#[derive(Clone, Copy, Debug)]
pub enum RealKey {
    /// Enter.
    Enter = 0xFF0D,
    /// Escape.
    Escape = 0xFF1B,
    /// The backspace key.
    Backspace = 0xFF08,
    /// To the end of the line.
    End = 0xFF57,
    /// One to the left.
    Left = 0xFF51,
    /// Tab.
    Tab = 0xFF09,
}

/// A keyboard plugged into the machine's display, with the app's window in front of it.
pub struct Keyboard {
    screen: RustConnection,
    /// The first keycode, and the keysyms of each.
    first: Keycode,
    rows: Vec<Vec<Keysym>>,
}

impl Keyboard {
    /// Gives the app's window the display's focus, and waits until pinyin is at work in it.
    pub async fn before(machine: &Machine) -> Keyboard {
        let keyboard = Keyboard::plugged_into(machine);
        machine.switch_pinyin_on().await;
        keyboard
    }

    /// Gives the app's window the display's focus.
    pub fn plugged_into(machine: &Machine) -> Keyboard {
        let (screen, _) = x11rb::connect(Some(machine.display())).unwrap();
        let (first, last) = (screen.setup().min_keycode, screen.setup().max_keycode);
        let count = last - first + 1;
        let mapping = screen.get_keyboard_mapping(first, count).unwrap();
        let mapping = mapping.reply().unwrap();
        let width = usize::from(mapping.keysyms_per_keycode);
        let rows = mapping.keysyms.chunks(width).map(<[Keysym]>::to_vec);
        let keyboard = Keyboard {
            first,
            rows: rows.collect(),
            screen,
        };
        let window = app_window(&keyboard.screen);
        let focus = keyboard
            .screen
            .set_input_focus(InputFocus::PARENT, window, CURRENT_TIME);
        focus.unwrap().check().unwrap();
        keyboard
    }

    /// Presses the keys of these letters and signs, one after the other.
    pub fn types(&self, keys: &str) {
        for sign in keys.chars() {
            self.press(u32::from(sign), &[], CALM);
        }
    }

    /// The same, with hardly any time between the keys.
    pub fn types_swiftly(&self, keys: &str) {
        for sign in keys.chars() {
            self.press(u32::from(sign), &[], SWIFT);
        }
    }

    /// Presses a letter's key after a pause of so many milliseconds.
    pub fn types_after(&self, letter: char, pause: u32) {
        self.press(u32::from(letter), &[], pause);
    }

    /// Presses one key.
    pub fn presses(&self, key: RealKey) {
        self.press(key as Keysym, &[], CALM);
    }

    /// Presses the key of a letter while Ctrl is held.
    pub fn presses_with_ctrl(&self, letter: char) {
        self.press(u32::from(letter), &[CONTROL], CALM);
    }

    fn press(&self, key: Keysym, held: &[Keysym], pause: u32) {
        let (code, shifted) = self.code_of(key);
        let shift = shifted.then_some(SHIFT);
        let held: Vec<Keycode> = held
            .iter()
            .copied()
            .chain(shift)
            .map(|key| self.code_of(key).0)
            .collect();
        for (place, code) in held.iter().chain([&code]).enumerate() {
            self.send(KEY_PRESS_EVENT, *code, if place == 0 { pause } else { 0 });
        }
        self.send(KEY_RELEASE_EVENT, code, 0);
        for code in held.iter().rev() {
            self.send(KEY_RELEASE_EVENT, *code, 0);
        }
        self.screen.flush().unwrap();
    }

    /// The server itself waits `pause` milliseconds before it.
    fn send(&self, kind: u8, code: Keycode, pause: u32) {
        let sent = self
            .screen
            .xtest_fake_input(kind, code, pause, NONE, 0, 0, 0);
        sent.unwrap().ignore_error();
    }

    /// The keycode, and whether Shift belongs to it.
    fn code_of(&self, key: Keysym) -> (Keycode, bool) {
        let at = |column: usize| {
            let row = self
                .rows
                .iter()
                .position(|row| row.get(column) == Some(&key))?;
            Some((self.first + u8::try_from(row).unwrap(), column == 1))
        };
        at(0).or_else(|| at(1)).expect("a key of this keyboard")
    }
}
