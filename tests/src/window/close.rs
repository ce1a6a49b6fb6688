//! Closing the window as its user does: by the cross in the corner.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window as Id,
};
use x11rb::rust_connection::RustConnection;

use super::{Window, until};

impl Window {
    /// Asks the window to close, and waits until the app has ended.
    pub async fn close(self) {
        let (screen, _) = x11rb::connect(Some(&self.display)).unwrap();
        let window = app_window(&screen);
        let atom = |name: &[u8]| {
            screen
                .intern_atom(false, name)
                .unwrap()
                .reply()
                .unwrap()
                .atom
        };
        let protocols = atom(b"WM_PROTOCOLS");
        let wish = [atom(b"WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, protocols, wish);
        screen
            .send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
        screen.flush().unwrap();
        until("the app to end", async || {
            let title = self.client.title().await;
            title.is_err().then_some(())
        })
        .await;
    }
}

/// The app, and the yardstick beside which it is measured.
const PROGRAMS: [&str; 2] = ["sanshen", "bare"];

/// The one top window that has a title of ours.
pub(super) fn app_window(screen: &RustConnection) -> Id {
    let root = screen.setup().roots[0].root;
    let tops = screen.query_tree(root).unwrap().reply().unwrap().children;
    let shown = |window: &&Id| {
        let named =
            screen.get_property(false, **window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64);
        let class = named.unwrap().reply().unwrap().value;
        let class = String::from_utf8_lossy(&class).to_lowercase();
        PROGRAMS.iter().any(|program| class.contains(program))
    };
    let mut ours: Vec<&Id> = tops.iter().filter(shown).collect();
    ours.sort_by_key(|window| {
        let size = screen.get_geometry(**window).unwrap().reply().unwrap();
        u32::from(size.width) * u32::from(size.height)
    });
    **ours.last().expect("the app shows a window")
}
